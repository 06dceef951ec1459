import type { Cell } from '../../records/cell.ts';
import { columnLetters } from '../../records/origin.ts';
import type { Problem } from '../../records/problem.ts';
import { problemAt } from '../../records/problem.ts';
import type { TableRow } from '../table.ts';
import type { CellContext, Unreadable } from '../xlsx/cell-context.ts';
import { columnOf, rowOf } from './cell-record.ts';
import { cellValues } from './cell-values.ts';

/** The cells of one sheet, and how to name a place in it. */
export interface SheetCells {
  readonly file: string;
  readonly sheet: string;
  readonly stream: Buffer;
  /** where each record of cells begins, in the order of the rows */
  readonly records: readonly number[];
  readonly context: CellContext;
  /** unreadable cells listed before the visit ends */
  readonly mostProblems: number;
}

/** The records of cells of one row. */
interface RowRecords {
  /** 0-based */
  readonly row: number;
  readonly records: number[];
}

/**
 * Visit the rows that are not blank, from the first; a row with an unreadable cell is passed over.
 *
 * @returns the unreadable cells
 */
export function visitRows(sheet: SheetCells, visit: (row: TableRow) => boolean | void): readonly Problem[] {
  const problems: Problem[] = [];
  for (const { row, records } of recordsByRow(sheet)) {
    const read = readRow(sheet, row + 1, records);
    problems.push(...read.problems);
    if (problems.length >= sheet.mostProblems) break;
    const isVisited = read.problems.length === 0 && read.cells.some((cell) => cell !== '');
    if (isVisited && visit({ row: row + 1, cells: read.cells }) === false) break;
  }
  return problems;
}

function* recordsByRow({ stream, records }: SheetCells): Generator<RowRecords> {
  let current = null as RowRecords | null;
  for (const at of records) {
    const row = rowOf(stream, at);
    if (current?.row === row) current.records.push(at);
    else {
      if (current !== null) yield current;
      current = { row, records: [at] };
    }
  }
  if (current !== null) yield current;
}

/** The cells of a row, dense from its first column, but for the unreadable ones. */
function readRow(
  { file, sheet, stream, context, mostProblems }: SheetCells,
  row: number,
  records: readonly number[],
): { readonly cells: readonly Cell[]; readonly problems: readonly Problem[] } {
  const cells: Cell[] = [];
  const problems: Problem[] = [];
  const put = (column: number, value: Cell | Unreadable): void => {
    const content = cells[column] === undefined ? value : { found: '2 values', expected: 'one value' };
    if (typeof content === 'object') {
      const place = { kind: 'cell', file, sheet, row, column: columnLetters(column) } as const;
      problems.push(problemAt(place, 'CELL_UNREADABLE', content));
    } else cells[column] = content;
  };
  for (const at of records) {
    if (problems.length >= mostProblems) break;
    const first = columnOf(stream, at);
    cellValues(stream, at, context).forEach((value, index) => put(first + index, value));
  }
  return { cells: Array.from(cells, (cell: Cell | undefined) => cell ?? ''), problems };
}
