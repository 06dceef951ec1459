import { HEADER_BYTES, RECORD } from './record.ts';

/** An .xls has no more columns. */
export const COLUMNS = 256;

/** Where the cells of one record stand: side by side in a row. */
export interface CellRun {
  /** 0-based */
  readonly row: number;
  readonly column: number;
  readonly cells: number;
}

export const CELL_HEADER_BYTES = 6;
/** Of a number among others of a row: its style, and its value in short. */
export const RUN_NUMBER_BYTES = 6;
export const RUN_HEADER_BYTES = 4;
const RUN_END_BYTES = 2;

/** The bytes that each record of a cell has at least. */
const LEAST_BYTES: ReadonlyMap<number, number> = new Map([
  [RECORD.formula, 20],
  [RECORD.multipleNumbers, RUN_HEADER_BYTES + RUN_NUMBER_BYTES + RUN_END_BYTES],
  [RECORD.richText, 9],
  [RECORD.sharedText, 10],
  [RECORD.number, 14],
  [RECORD.text, 9],
  [RECORD.booleanOrError, 8],
  [RECORD.shortNumber, 10],
]);

/** Whether records of this id hold cells that are not blank. */
export function holdsCells(id: number): boolean {
  return LEAST_BYTES.has(id);
}

/** The row of the record that begins at `at`, 0-based. */
export function rowOf(stream: Buffer, at: number): number {
  return stream.readUInt16LE(at + HEADER_BYTES);
}

/** The first column of the record that begins at `at`, 0-based. */
export function columnOf(stream: Buffer, at: number): number {
  return stream.readUInt16LE(at + HEADER_BYTES + 2);
}

/**
 * Where the cells of a record stand.
 *
 * @returns null for a record that is cut, or reaches past the last column
 */
export function cellRun(id: number, data: Buffer): CellRun | null {
  if (data.length < (LEAST_BYTES.get(id) ?? Infinity)) return null;
  const row = data.readUInt16LE(0);
  const column = data.readUInt16LE(2);
  const cells = id === RECORD.multipleNumbers ? numbersInRun(data, column) : 1;
  return cells !== null && column + cells <= COLUMNS ? { row, column, cells } : null;
}

/** How many numbers stand in a run; null where its end says otherwise. */
function numbersInRun(data: Buffer, column: number): number | null {
  const cells = (data.length - RUN_HEADER_BYTES - RUN_END_BYTES) / RUN_NUMBER_BYTES;
  const lastColumn = data.readUInt16LE(data.length - RUN_END_BYTES);
  return Number.isInteger(cells) && lastColumn === column + cells - 1 ? cells : null;
}
