import { columnLetters } from '../../records/origin.ts';
import type { Problem, Result } from '../../records/problem.ts';
import { problemAt } from '../../records/problem.ts';
import { COLUMNS } from './cell-columns.ts';
import { RECORD, visitSubstream, type XlsRecord } from './record.ts';

/** How many cells a sheet has, and how far they reach. */
export interface SheetExtent {
  /** those that are not blank */
  readonly cells: number;
  /** up to the last that holds a cell */
  readonly rows: number;
  readonly columns: number;
}

/** Where the records of a sheet begin, and what they may refer to. */
export interface SheetRecords {
  readonly file: string;
  readonly name: string;
  readonly offset: number;
  readonly sharedStrings: number;
}

/** The cells of one record, side by side in a row. */
interface CellRun {
  /** 0-based */
  readonly row: number;
  readonly column: number;
  readonly cells: number;
}

const CELL_HEADER_BYTES = 6;
const NUMBER_IN_RUN_BYTES = 6;
const BLANK_TEXT_OF_FORMULA = 3;

/** The bytes that each record of a cell has at least. */
const LEAST_BYTES: ReadonlyMap<number, number> = new Map([
  [RECORD.formula, 20],
  [RECORD.multipleNumbers, CELL_HEADER_BYTES + NUMBER_IN_RUN_BYTES],
  [RECORD.richText, 9],
  [RECORD.sharedText, 10],
  [RECORD.number, 14],
  [RECORD.text, 9],
  [RECORD.booleanOrError, 8],
  [RECORD.shortNumber, 10],
]);

/**
 * Go through the records of a sheet without reading its values.
 *
 * @returns XLS_DAMAGED for a sheet that breaks off or has a cell that cannot be; CELL_UNREADABLE for the first cell
 *          that refers to a text which is not there
 */
export function surveySheet(stream: Buffer, sheet: SheetRecords): Result<SheetExtent> {
  const extent = { cells: 0, rows: 0, columns: 0 };
  let fault = null as Problem | null;
  const isWhole = visitSubstream(stream, sheet.offset, (record) => {
    const leastBytes = LEAST_BYTES.get(record.id);
    if (leastBytes === undefined || fault !== null) return;
    const run = record.data.length < leastBytes ? null : cellRun(record);
    fault = run === null ? sheetDamaged(sheet, 'has a cell that cannot be') : textFault(sheet, record, run);
    if (run === null) return;
    extent.cells += run.cells;
    extent.rows = Math.max(extent.rows, run.row + 1);
    extent.columns = Math.max(extent.columns, run.column + run.cells);
  });
  if (fault !== null) return { ok: false, problem: fault };
  if (!isWhole) return { ok: false, problem: sheetDamaged(sheet, 'breaks off') };
  return { ok: true, value: extent };
}

/** An `XLS_DAMAGED` that names the sheet. */
export function sheetDamaged({ file, name }: Pick<SheetRecords, 'file' | 'name'>, detail: string): Problem {
  return problemAt({ kind: 'file', file }, 'XLS_DAMAGED', { detail: `sheet ${name} ${detail}` });
}

function cellRun({ id, data }: XlsRecord): CellRun | null {
  const row = data.readUInt16LE(0);
  const column = data.readUInt16LE(2);
  const cells = cellCount(id, data, column);
  return column + cells <= COLUMNS && Number.isInteger(cells) ? { row, column, cells } : null;
}

function cellCount(id: number, data: Buffer, column: number): number {
  if (id === RECORD.formula) return isBlankText(data) ? 0 : 1;
  if (id !== RECORD.multipleNumbers) return 1;
  const cells = (data.length - CELL_HEADER_BYTES) / NUMBER_IN_RUN_BYTES;
  const lastColumn = data.readUInt16LE(data.length - 2);
  return lastColumn === column + cells - 1 ? cells : NaN;
}

/** Whether the stored value of a formula is a text without a character. */
function isBlankText(formula: Buffer): boolean {
  return formula.readUInt16LE(12) === 0xffff && formula.readUInt8(6) === BLANK_TEXT_OF_FORMULA;
}

function textFault(sheet: SheetRecords, { id, data }: XlsRecord, { row, column }: CellRun): Problem | null {
  if (id !== RECORD.sharedText) return null;
  const { file, name, sharedStrings } = sheet;
  const index = data.readUInt32LE(6);
  if (index < sharedStrings) return null;
  const place = { kind: 'cell', file, sheet: name, row: row + 1, column: columnLetters(column) } as const;
  const args = { found: `shared string ${index}`, expected: `a number below ${sharedStrings}` };
  return problemAt(place, 'CELL_UNREADABLE', args);
}
