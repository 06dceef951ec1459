import { readFile, stat } from 'node:fs/promises';
import type { Checked, Problem, Result } from '../../records/problem.ts';
import { checked, problemAt, refuse } from '../../records/problem.ts';
import { bufferOf } from '../buffer-of.ts';
import { baseName, contentOf, type FileInput } from '../file-input.ts';
import { sniff } from '../magic.ts';
import type { Sheet, TableFile } from '../table.ts';
import { unexpectedFormat } from '../unexpected-format.ts';
import { findStream, type StreamFound } from './compound-file.ts';
import { DEFAULT_XLS_LIMITS, type XlsLimits } from './limits.ts';
import { readCells, type XlsCells } from './read-cells.ts';
import { sheetDamaged } from './sheet-extent.ts';
import { surveyWorkbook, xlsDamaged, type XlsSheet } from './survey.ts';
import { visitRows } from './visit-rows.ts';

const NO_STREAM: StreamFound = { kind: 'none' };

/**
 * Open a workbook of Excel 97-2003 (.xls): its records are proved whole and its sheets listed; no value is read.
 *
 * The file is held in memory, and so are its cells from the first scan on.
 *
 * @param input   the path or the bytes, and the name in messages
 * @param limits  where given, instead of those of `DEFAULT_XLS_LIMITS`
 * @returns the worksheets in the order of the tabs; FILE_EMPTY, FORMAT_UNEXPECTED, XLS_DAMAGED, CELL_UNREADABLE or
 *          LIMIT_EXCEEDED for a file that cannot be read safely
 * @throws when the machine fails to read the file
 */
export async function openXls(
  input: FileInput,
  limits: Partial<XlsLimits> = {},
): Promise<Checked<TableFile>> {
  const allLimits = { ...DEFAULT_XLS_LIMITS, ...limits };
  const { file } = input;
  const size = 'path' in input ? (await stat(input.path)).size : input.bytes.length;
  if (size > allLimits.bytes) return refuse(exceeded(file, 'bytes', size, allLimits.bytes));
  const bytes = 'path' in input ? await readFile(input.path) : bufferOf(input.bytes);
  const format = sniff(bytes);
  // of a file that was cut short, the end that names its streams is missing
  const isXls = format.kind === 'xls' || format.kind === 'ole2';
  const stream = isXls ? findStream(bytes, 'Workbook') : NO_STREAM;
  if (stream.kind === 'none') return refuse(unexpectedFormat(file, format, { kind: 'xls' }));
  if (stream.kind === 'broken') return refuse(xlsDamaged(file, 'its container is broken or cut short'));
  const sheets = surveyWorkbook(stream.bytes, file);
  if (!sheets.ok) return refuse(sheets.problem);
  const cells = sheets.value.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  if (cells > allLimits.cells) return refuse(exceeded(file, 'cells', cells, allLimits.cells));
  return checked(tableFile(input, bytes, sheets.value, allLimits), []);
}

function tableFile(
  input: FileInput,
  bytes: Buffer,
  surveyed: readonly XlsSheet[],
  limits: XlsLimits,
): TableFile {
  const { file } = input;
  const sheets = new Map<Sheet, XlsSheet>(
    surveyed.map((sheet) => [{ name: sheet.name, hidden: sheet.hidden }, sheet]),
  );
  let cells: Promise<Result<XlsCells>> | null = null;
  return {
    file,
    name: baseName(file),
    format: 'xls',
    content: contentOf(input),
    sheets: [...sheets.keys()],
    async scan(sheet, visit) {
      const found = sheets.get(sheet);
      if (found === undefined) throw new RangeError(`scan requires a sheet of ${file}, got ${sheet.name}`);
      cells ??= readCells(bytes, file, limits);
      const read = await cells;
      if (!read.ok) return refuse(read.problem);
      const { texts, tabs } = read.value;
      const columns = tabs[found.tab];
      if (columns?.positions.length !== found.cells) {
        const detail = `has ${found.cells} cells, of which ${columns?.positions.length ?? 0} can be read`;
        return refuse(sheetDamaged({ file, name: found.name }, detail));
      }
      const place = { kind: 'cell', file, sheet: found.name } as const;
      return checked(null, visitRows({ columns, texts, place, mostProblems: limits.problems }, visit));
    },
  };
}

function exceeded(file: string, what: string, found: number, limit: number): Problem {
  return problemAt({ kind: 'file', file }, 'LIMIT_EXCEEDED', { what, found, limit });
}
