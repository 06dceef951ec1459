import { cellText } from '../../../records/cell.ts';
import { columnLetters } from '../../../records/origin.ts';
import type { CellPlace } from '../../../records/place.ts';
import { type Checked, checked, type Problem, problemAt } from '../../../records/problem.ts';
import type { Sheet, TableFile, TableRow } from '../../../source/table.ts';
import { PREAMBLE_ROWS } from '../header.ts';
import { type ExportHeader, isExportHeader, readExportHeader } from './header.ts';
import { type ExportNotes, isNote, readNotes } from './notes.ts';
import { type Preamble, readPreamble } from './preamble.ts';

/** More rows than the query system gives at once: it asks to choose less. */
const MOST_ROWS = 20_000;

/** An export in its parts. */
export interface ExportSheet {
  readonly file: string;
  readonly sheet: string | null;
  readonly preamble: Preamble;
  readonly header: ExportHeader;
  readonly data: readonly TableRow[];
  readonly notes: ExportNotes;
}

/**
 * Part an export into what stands above its header, its rows and its notes: of the first visible sheet that has such a
 * header.
 *
 * @returns null inside `value` where none has: the file is no export of the query system
 */
export async function readExportSheet(table: TableFile): Promise<Checked<ExportSheet | null>> {
  for (const sheet of table.sheets.filter(({ hidden }) => !hidden)) {
    const read = await readSheet(table, sheet);
    if (!read.ok || read.value !== null) return read;
  }
  return { ok: true, value: null, warnings: [] };
}

async function readSheet(table: TableFile, sheet: Sheet): Promise<Checked<ExportSheet | null>> {
  const parts = partition();
  const scan = await table.scan(sheet, parts.add);
  if (!scan.ok && parts.header === null) return scan;
  if (parts.header === null) return { ok: true, value: null, warnings: [] };
  const header = readExportHeader(table.file, sheet.name, parts.header);
  if (!header.ok) return header;
  const stray = strayCells(table.file, sheet.name, header.value, parts.data);
  const problems = [
    ...header.warnings,
    ...stray,
    ...rowsAfterNotes(table.file, sheet.name, parts.afterNotes),
  ];
  if (!scan.ok) return { ok: false, problems: [...scan.problems, ...problems] };
  if (parts.data.length > MOST_ROWS) problems.push(tooLong(table.file, parts.data.length));
  const value = {
    ...{ file: table.file, sheet: sheet.name },
    preamble: readPreamble(parts.above),
    header: header.value,
    data: parts.data,
    notes: readNotes(parts.notes),
  };
  return checked(value, problems);
}

/** The rows of a sheet, each put where it belongs as it comes. */
function partition() {
  const above: TableRow[] = [];
  const data: TableRow[] = [];
  const notes: string[] = [];
  const afterNotes: TableRow[] = [];
  let header: TableRow | null = null;
  const add = (row: TableRow): boolean => {
    const [first = '', ...others] = row.cells.map((cell) => cellText(cell).trim());
    if (header === null) {
      if (isExportHeader(row)) header = row;
      else above.push(row);
      return row.row < PREAMBLE_ROWS || header !== null;
    }
    const alone = others.every((text) => text === '');
    if (alone && first === '') return true;
    if (alone && (notes.length > 0 || isNote(first))) notes.push(first);
    else if (notes.length > 0) afterNotes.push(row);
    else data.push(row);
    return data.length <= MOST_ROWS;
  };
  return {
    ...{ add, above, data, notes, afterNotes },
    get header(): TableRow | null {
      return header;
    },
  };
}

/** CELL_UNREADABLE at cells to which no heading belongs: a row has shifted. */
function strayCells(
  file: string,
  sheet: string | null,
  { headings }: ExportHeader,
  data: readonly TableRow[],
): readonly Problem[] {
  return data.flatMap(({ row, cells }) =>
    cells.flatMap((cell, index) => {
      const found = cellText(cell).trim();
      if (found === '' || index === 0 || (headings[index] ?? '') !== '') return [];
      const place: CellPlace = { kind: 'cell', file, sheet, row, column: columnLetters(index) };
      return [problemAt(place, 'CELL_UNREADABLE', { found, expected: 'nothing: the column has no heading' })];
    }),
  );
}

function rowsAfterNotes(file: string, sheet: string | null, rows: readonly TableRow[]): readonly Problem[] {
  return rows.map(({ row, cells: [first = ''] }) => {
    const place: CellPlace = { kind: 'cell', file, sheet, row, column: 'A' };
    const args = { found: cellText(first).trim(), expected: 'a note: the rows ended above the footnotes' };
    return problemAt(place, 'CELL_UNREADABLE', args);
  });
}

function tooLong(file: string, found: number): Problem {
  const args = { what: 'rows of one export', found, limit: MOST_ROWS };
  return problemAt({ kind: 'file', file }, 'LIMIT_EXCEEDED', args);
}
