import type { Result } from '../../records/problem.ts';
import { cellRun, holdsCells, rowOf } from './cell-record.ts';
import { type Tab, xlsDamaged } from './globals.ts';
import { recordData, visitSubstream } from './record.ts';

/** Where the cells of a sheet are that are not blank, and how far they reach. */
export interface SheetIndex {
  /** where each of their records begins, in the order of the rows */
  readonly records: readonly number[];
  /** up to the last that holds a cell */
  readonly rows: number;
  readonly columns: number;
  /** where the sheet ends, in bytes */
  readonly end: number;
}

/**
 * Go through the records of a sheet without reading its values.
 *
 * @returns XLS_DAMAGED for a sheet that breaks off or has a cell that cannot be
 */
export function indexSheet(stream: Buffer, { name, offset }: Tab, file: string): Result<SheetIndex> {
  const records: number[] = [];
  const found = { rows: 0, columns: 0, isSound: true };
  const end = visitSubstream(stream, offset, (id, at) => {
    if (!holdsCells(id)) return;
    const run = cellRun(id, recordData(stream, at));
    found.isSound &&= run !== null;
    if (run === null) return;
    records.push(at);
    found.rows = Math.max(found.rows, run.row + 1);
    found.columns = Math.max(found.columns, run.column + run.cells);
  });
  const { rows, columns, isSound } = found;
  if (!isSound || end === null) {
    const detail = isSound ? 'breaks off' : 'has a cell that cannot be';
    return { ok: false, problem: xlsDamaged(file, `sheet ${name} ${detail}`) };
  }
  records.sort((one, other) => rowOf(stream, one) - rowOf(stream, other));
  return { ok: true, value: { records, rows, columns, end } };
}
