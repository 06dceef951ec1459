import { readFile, stat } from 'node:fs/promises';
import type { Checked, Problem } from '../../records/problem.ts';
import { checked, problemAt, refuse } from '../../records/problem.ts';
import { bufferOf } from '../buffer-of.ts';
import { baseName, contentOf, type FileInput } from '../file-input.ts';
import { sniff } from '../magic.ts';
import type { Sheet, TableFile } from '../table.ts';
import { unexpectedFormat } from '../unexpected-format.ts';
import { findStream, type StreamFound } from './compound-file.ts';
import { xlsDamaged } from './globals.ts';
import { DEFAULT_XLS_LIMITS, type XlsLimits } from './limits.ts';
import { visitRows } from './visit-rows.ts';
import { readWorkbook, type XlsSheet, type XlsWorkbook } from './workbook.ts';

const NO_STREAM: StreamFound = { kind: 'none' };

/**
 * Open a workbook of Excel 97-2003 (.xls): its records are proved whole and its sheets listed; no cell is read.
 *
 * The file is held in memory; its cells are not, each scan reads them again.
 *
 * @param input   the path or the bytes, and the name in messages
 * @param limits  where given, instead of those of `DEFAULT_XLS_LIMITS`
 * @returns the worksheets in the order of the tabs; FILE_EMPTY, FORMAT_UNEXPECTED, XLS_DAMAGED or LIMIT_EXCEEDED
 *          for a file that cannot be read safely
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
  const workbook = readWorkbook(stream.bytes, file);
  if (!workbook.ok) return refuse(workbook.problem);
  const cells = workbook.value.sheets.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  if (cells > allLimits.cells) return refuse(exceeded(file, 'cells', cells, allLimits.cells));
  return checked(tableFile(input, workbook.value, allLimits.problems), []);
}

function tableFile(
  input: FileInput,
  { stream, context, sheets }: XlsWorkbook,
  mostProblems: number,
): TableFile {
  const { file } = input;
  const found = new Map<Sheet, XlsSheet>(
    sheets.map((sheet) => [{ name: sheet.name, hidden: sheet.hidden }, sheet]),
  );
  return {
    file,
    name: baseName(file),
    format: 'xls',
    content: contentOf(input),
    sheets: [...found.keys()],
    scan: (sheet, visit) =>
      new Promise((resolve) => {
        const one = found.get(sheet);
        if (one === undefined) throw new RangeError(`scan requires a sheet of ${file}, got ${sheet.name}`);
        const { name, records } = one;
        const problems = visitRows({ file, sheet: name, stream, records, context, mostProblems }, visit);
        resolve(checked(null, problems));
      }),
  };
}

function exceeded(file: string, what: string, found: number, limit: number): Problem {
  return problemAt({ kind: 'file', file }, 'LIMIT_EXCEEDED', { what, found, limit });
}
