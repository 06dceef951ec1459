import { type Cell, cellText } from '../../records/cell.ts';
import type { CellOrigin } from '../../records/origin.ts';
import { type Problem, problemAt } from '../../records/problem.ts';
import type { PublishedQuantity } from '../../records/quantity.ts';
import type { TableRow } from '../../source/table.ts';
import { type NumberColumn, parseNumberCell, publishedNumber } from './cells.ts';
import { type OewsColumn, SOURCE_ROW } from './columns.ts';
import type { OewsTableContext } from './table-context.ts';

/** Reads one number of a row that stands in this row of the official sheet. */
export type NumberReader = (row: TableRow, officialRow: number) => PublishedQuantity;

/** Takes what is wrong with one cell. */
export type Report = (row: number, column: string, found: string, expected: string) => void;

/** Stands for a cell that became a problem: its table is refused, so nobody reads it. */
const UNREADABLE: PublishedQuantity = { kind: 'withheld', reason: 'blank', marker: '', from: [] };

const NOT_IN_TABLE: PublishedQuantity = { kind: 'withheld', reason: 'notInTable', marker: '', from: [] };

/** A CELL_UNREADABLE for each cell that is not what its column holds. */
export function cellReport({ file, sheet }: OewsTableContext, problems: Problem[]): Report {
  return (row, column, found, expected) => {
    const place = { kind: 'cell', file, sheet, row, column } as const;
    problems.push(problemAt(place, 'CELL_UNREADABLE', { found, expected }));
  };
}

/**
 * A reader of the numbers of one column, each with its place in the official sheet.
 *
 * @param expected  what the column holds, in words
 * @returns for a table without the column a reader of nothing: `notInTable`
 */
export function numberReader(
  { header, origin: table }: OewsTableContext,
  column: OewsColumn,
  holds: NumberColumn,
  expected: string,
  report: Report,
): NumberReader {
  const index = header.position.get(column);
  if (index === undefined) return () => NOT_IN_TABLE;
  const officialColumn = index - columnsBefore(header);
  return ({ row, cells }, officialRow) => {
    const text = withoutBlanks(cells[index] ?? '');
    const from: readonly CellOrigin[] = [{ table, row: officialRow, column: officialColumn, text }];
    const quantity = parseNumberCell(text, holds, from);
    if (quantity !== null) return quantity;
    report(row, column.toUpperCase(), cellText(text), expected);
    return UNREADABLE;
  };
}

function withoutBlanks(cell: Cell): Cell {
  return typeof cell === 'string' ? cell.trim() : cell;
}

function columnsBefore({ sourceRow }: OewsTableContext['header']): number {
  return sourceRow === null ? 0 : 1;
}

/** Where rows stand in the official sheet: an extract says it, in an official file it is the row itself. */
export function officialRowReader(
  { header: { sourceRow } }: OewsTableContext,
  report: Report,
): (row: TableRow) => number {
  if (sourceRow === null) return ({ row }) => row;
  return ({ row, cells }) => {
    const cell = cells[sourceRow] ?? '';
    const official = publishedNumber(cell, 0);
    if (official !== null && official > 0) return official;
    report(row, SOURCE_ROW, cellText(cell), 'the number of a row in the official sheet');
    return row;
  };
}
