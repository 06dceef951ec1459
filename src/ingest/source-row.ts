import { cellText } from '../records/cell.ts';
import type { TableRow } from '../source/table.ts';
import type { Report } from './cell-report.ts';
import { publishedNumber } from './published-number.ts';

/** The first column of an extract: the row in the official sheet. */
export const SOURCE_ROW = 'source_row';

/** Where rows stand in the official sheet: an extract says it, in an official file it is the row itself. */
export function officialRowReader(
  { sourceRow }: { readonly sourceRow: number | null },
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
