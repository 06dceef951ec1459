import { type Cell, cellText } from '../../records/cell.ts';
import type { CellOrigin } from '../../records/origin.ts';
import { NOT_IN_TABLE, type PublishedQuantity, UNREADABLE } from '../../records/quantity.ts';
import type { TableRow } from '../../source/table.ts';
import type { Report } from '../cell-report.ts';
import { type NumberColumn, parseNumberCell } from './cells.ts';
import type { OewsColumn } from './columns.ts';
import type { OewsTableContext } from './table-context.ts';

/** Reads one number of a row that stands in this row of the official sheet. */
export type NumberReader = (row: TableRow, officialRow: number) => PublishedQuantity;

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
