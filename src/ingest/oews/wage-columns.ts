import type { WageDistribution } from '../../records/oews-row.ts';
import type { PublishedQuantity, WithheldReason } from '../../records/quantity.ts';
import type { TableRow } from '../../source/table.ts';
import type { Report } from '../cell-report.ts';
import { NO_WAGE } from './cells.ts';
import { type OewsColumn, WAGE_STATISTICS } from './columns.ts';
import { numberReader } from './row-cells.ts';
import type { OewsTableContext } from './table-context.ts';

/** @param otherOnly  only wages of the other kind are released for the occupation */
export type WageReader = (row: TableRow, officialRow: number, otherOnly: boolean) => WageDistribution;

/** The highest percentile of May 2025 is $742,310 a year. */
const MOST_USD = { a: 1e7, h: 1e4 } as const;

/** Copies of OES tables hold annual wages that a program multiplied and left unrounded. */
const MULTIPLIED = 15;

/** A reader of the mean and the percentiles of one wage, per year or per hour. */
export function wageReader(context: OewsTableContext, unit: 'a' | 'h', report: Report): WageReader {
  const { topCode, header } = context;
  const cap = topCode === null ? null : unit === 'a' ? topCode.annual : topCode.hourly;
  const isOes = header.layout === 'oes';
  const decimals = unit === 'h' ? 2 : isOes ? MULTIPLIED : 0;
  const markers = isOes ? { ...NO_WAGE, '': 'blank' as const } : NO_WAGE;
  const words = unit === 'a' ? 'whole US dollars per year' : 'US dollars per hour';
  const expected = `a wage in ${words} or ${cap === null ? '“*”' : '“*” or “#”'}`;
  const other: WithheldReason = unit === 'a' ? 'hourlyWagesOnly' : 'annualWagesOnly';
  const flag = unit === 'a' ? 'HOURLY' : 'ANNUAL';
  const readerOf = (statistic: keyof WageDistribution) => {
    const column: OewsColumn = `${unit}_${WAGE_STATISTICS[statistic]}`;
    const holds = { decimals, most: MOST_USD[unit], isPositive: true, markers, topCode: cap };
    const read = numberReader(context, column, holds, expected, report);
    return (row: TableRow, officialRow: number, otherOnly: boolean): PublishedQuantity => {
      const wage = read(row, officialRow);
      if (!otherOnly) return wage;
      if (wage.kind === 'withheld') return wage.marker === '*' ? { ...wage, reason: other } : wage;
      const { text = '' } = wage.from[0] ?? {};
      report(row.row, column.toUpperCase(), String(text), `“*”, as ${flag} is TRUE`);
      return wage;
    };
  };
  const [mean, p10, p25] = [readerOf('mean'), readerOf('p10'), readerOf('p25')];
  const [median, p75, p90] = [readerOf('median'), readerOf('p75'), readerOf('p90')];
  return (row, officialRow, otherOnly) => ({
    mean: mean(row, officialRow, otherOnly),
    p10: p10(row, officialRow, otherOnly),
    p25: p25(row, officialRow, otherOnly),
    median: median(row, officialRow, otherOnly),
    p75: p75(row, officialRow, otherOnly),
    p90: p90(row, officialRow, otherOnly),
  });
}
