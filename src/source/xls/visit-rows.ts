import type { Cell } from '../../records/cell.ts';
import { columnLetters } from '../../records/origin.ts';
import type { CellPlace } from '../../records/place.ts';
import type { Problem } from '../../records/problem.ts';
import { problemAt } from '../../records/problem.ts';
import type { TableRow } from '../table.ts';
import { decimalOf } from '../xlsx/decimal.ts';
import { CELL_KINDS, type CellColumns, COLUMNS } from './cell-columns.ts';

/** The cells of one sheet, and how to name a place in it. */
export interface SheetCells {
  readonly columns: CellColumns;
  readonly texts: readonly string[];
  readonly place: Pick<CellPlace, 'kind' | 'file' | 'sheet'>;
  /** unreadable cells listed before the visit ends */
  readonly mostProblems: number;
}

const FIRST_DAY = Date.UTC(1900, 0, 1);

/**
 * Visit the rows that are not blank, from the first; a row with an unreadable cell is passed over.
 *
 * @returns the unreadable cells
 */
export function visitRows(sheet: SheetCells, visit: (row: TableRow) => boolean | void): readonly Problem[] {
  const { positions } = sheet.columns;
  const problems: Problem[] = [];
  for (let start = 0, end = 0; start < positions.length; start = end) {
    const row = rowAt(positions, start);
    while (end < positions.length && rowAt(positions, end) === row) end += 1;
    const cells = rowCells(sheet, start, end, problems);
    if (problems.length >= sheet.mostProblems) break;
    if (cells?.some((cell) => cell !== '') && visit({ row: row + 1, cells }) === false) break;
  }
  return problems;
}

/** The row between two indices, dense from its first column; null where one of its cells is unreadable. */
function rowCells(sheet: SheetCells, start: number, end: number, problems: Problem[]): Cell[] | null {
  const { positions } = sheet.columns;
  const cells: Cell[] = [];
  let isReadable = true;
  for (let index = start; index < end; index++) {
    const column = (positions[index] ?? 0) % COLUMNS;
    const cell = cellAt(sheet, index);
    while (cells.length < column) cells.push('');
    cells.push(cell ?? '');
    if (cell !== null) continue;
    const place = { ...sheet.place, row: rowAt(positions, start) + 1, column: columnLetters(column) };
    const args = { found: 'bytes of no meaning', expected: 'a text, a number or a date' };
    problems.push(problemAt(place, 'CELL_UNREADABLE', args));
    isReadable = false;
  }
  return isReadable ? cells : null;
}

function rowAt(positions: Uint32Array, index: number): number {
  return Math.floor((positions[index] ?? 0) / COLUMNS);
}

/** The cell; null for no finite number, and for text with a NUL: no spreadsheet writes either. */
function cellAt({ columns, texts }: SheetCells, index: number): Cell | null {
  const value = columns.values[index] ?? NaN;
  switch (CELL_KINDS[columns.kinds[index] ?? 0]) {
    case 'text': {
      const text = texts[value];
      return text === undefined || text.includes('\0') ? null : text;
    }
    case 'date':
      return Number.isFinite(value) ? dateText(value) : null;
    default:
      return Number.isFinite(value) ? decimalOf(String(value)) : null;
  }
}

/** In ISO 8601 as from an .xlsx: the date alone at midnight, the time alone where there is no day. */
function dateText(milliseconds: number): string {
  const [date = '', time = ''] = new Date(milliseconds)
    .toISOString()
    .replace(/(?:\.000)?Z$/, '')
    .split('T');
  if (milliseconds < FIRST_DAY) return time;
  return time === '00:00:00' ? date : `${date}T${time}`;
}
