import { cellText } from '../../records/cell.ts';
import type { CellOrigin } from '../../records/origin.ts';
import { type Problem, problemAt } from '../../records/problem.ts';
import type { PublishedQuantity, WithheldReason } from '../../records/quantity.ts';
import type { TableRow } from '../../source/table.ts';
import { type CountColumn, parseCountCell, parseWageCell, publishedNumber } from './cells.ts';
import { type OewsColumn, SOURCE_ROW } from './columns.ts';
import type { OewsTableContext } from './table-context.ts';

/** The cells of one row, by column; each that is not what its column holds becomes a problem. */
export interface RowCells {
  /** the cell as published, without blanks around it */
  readonly text: (column: OewsColumn) => string;
  readonly required: (column: OewsColumn, expected: string, holds: (value: string) => boolean) => string;
  readonly jobs: (column: OewsColumn) => PublishedQuantity;
  /** @param marker  what stands where no error is published */
  readonly percent: (column: OewsColumn, marker: CountColumn['marker']) => PublishedQuantity;
  /** @param otherOnly  "*" says that only wages of the other kind (annual, hourly) are released */
  readonly wage: (column: OewsColumn, otherOnly: boolean) => PublishedQuantity;
}

/** Stands for a cell that became a problem: its table is refused, so nobody reads it. */
const UNREADABLE: PublishedQuantity = { kind: 'withheld', reason: 'blank', marker: '', from: [] };

export function rowCells(context: OewsTableContext, row: TableRow, problems: Problem[]): RowCells {
  const { file, sheet, header, origin, topCode } = context;
  const report = (column: string, found: string, expected: string) => {
    const place = { kind: 'cell', file, sheet, row: row.row, column } as const;
    problems.push(problemAt(place, 'CELL_UNREADABLE', { found, expected }));
  };
  const official = officialPlace(context, row, report);
  const text = (column: OewsColumn) => cellText(row.cells[header.position.get(column) ?? -1] ?? '').trim();
  const cell = (column: OewsColumn): CellOrigin => ({
    table: origin,
    row: official.row,
    column: (header.position.get(column) ?? 0) - official.columnsBefore,
    text: text(column),
  });
  const orReport = (column: OewsColumn, quantity: PublishedQuantity | null, expected: string) => {
    if (quantity === null) report(column.toUpperCase(), text(column), expected);
    return quantity ?? UNREADABLE;
  };
  return {
    text,
    required(column, expected, holds) {
      if (!holds(text(column))) report(column.toUpperCase(), text(column), expected);
      return text(column);
    },
    jobs(column) {
      const quantity = parseCountCell(cell(column), { decimals: 0, marker: '**' });
      return orReport(column, quantity, 'a whole number of jobs or “**”');
    },
    percent(column, marker) {
      const quantity = parseCountCell(cell(column), { decimals: 1, marker });
      return orReport(column, quantity, `a percent with at most one decimal or “${marker}”`);
    },
    wage(column, otherOnly) {
      const yearly = column.startsWith('a_');
      const cap = topCode === null ? null : yearly ? topCode.annual : topCode.hourly;
      const other: WithheldReason = yearly ? 'hourlyWagesOnly' : 'annualWagesOnly';
      const quantity = parseWageCell(cell(column), {
        decimals: yearly ? 0 : 2,
        topCode: cap,
        notReleased: otherOnly ? other : 'wageNotAvailable',
      });
      if (otherOnly && quantity !== null && quantity.kind !== 'withheld') {
        return orReport(column, null, `“*”, as ${yearly ? 'HOURLY' : 'ANNUAL'} is TRUE`);
      }
      const unit = yearly ? 'whole US dollars per year' : 'US dollars per hour';
      return orReport(column, quantity, `a wage in ${unit} or ${cap === null ? '“*”' : '“*” or “#”'}`);
    },
  };
}

/** Where the row stands in the official sheet: an extract says it, in an official file it is the row itself. */
function officialPlace(
  { header: { sourceRow } }: OewsTableContext,
  { row, cells }: TableRow,
  report: (column: string, found: string, expected: string) => void,
) {
  if (sourceRow === null) return { row, columnsBefore: 0 };
  const text = cellText(cells[sourceRow] ?? '');
  const officialRow = publishedNumber(text, 0);
  if (officialRow === null || officialRow === 0) {
    report(SOURCE_ROW, text, 'the number of a row in the official sheet');
  }
  return { row: officialRow ?? row, columnsBefore: 1 };
}
