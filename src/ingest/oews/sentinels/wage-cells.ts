import { cellText } from '../../../records/cell.ts';
import type { WageDistribution } from '../../../records/oews-row.ts';
import type { PublishedQuantity } from '../../../records/quantity.ts';
import { type OewsColumn, WAGE_STATISTICS } from '../columns.ts';
import type { DoubtfulCell } from './sentinel.ts';

export const PERCENTILES = ['p10', 'p25', 'median', 'p75', 'p90'] as const;

export type WageStatistic = keyof WageDistribution;
export const WAGE_STATISTIC_NAMES: readonly WageStatistic[] = ['mean', ...PERCENTILES];

/** Wages per year, "A_MEDIAN", or per hour, "H_MEDIAN". */
export type WageKind = 'a' | 'h';

export function wageColumn(kind: WageKind, statistic: WageStatistic): OewsColumn {
  return `${kind}_${WAGE_STATISTICS[statistic]}`;
}

/** A cell as published. */
export function textOf({ from: [cell] }: PublishedQuantity): string {
  return cellText(cell?.text ?? '');
}

/** A quantity of a row that is not as the rest says. */
export function doubtful(row: number, quantity: PublishedQuantity, expected: string): DoubtfulCell {
  return { row, found: textOf(quantity), expected };
}

/** Where a wage stands among others: "#" above all that are printed, and NaN, which no comparison holds for, if withheld. */
export function rankOf(quantity: PublishedQuantity): number {
  if (quantity.kind === 'value') return quantity.value;
  return quantity.kind === 'atLeast' ? Number.POSITIVE_INFINITY : Number.NaN;
}
