import type { Occupation } from '../records/occupation.ts';
import type { OewsRow } from '../records/oews-row.ts';
import type { Quantity } from '../records/quantity.ts';
import { releaseName } from '../records/release.ts';
import type { SourceFacts } from '../records/source.ts';

/** What of an occupation is measured: its employment, or a statistic of its annual wage. */
export const STATISTICS = ['employment', 'mean', 'p10', 'p25', 'median', 'p75', 'p90'] as const;
export type Statistic = (typeof STATISTICS)[number];

/** One published level: what growth, gaps and ratios are measured between. */
export interface Level {
  readonly statistic: Statistic;
  readonly occupation: Occupation;
  readonly source: SourceFacts;
  /** jobs for employment, US dollars per year for a wage */
  readonly quantity: Quantity;
  /** percent relative standard error as printed; not available for percentiles, which are published without one */
  readonly relativeStandardError: Quantity;
}

/**
 * One statistic of a published row as a level.
 *
 * @param row        a row of an OEWS table
 * @param statistic  employment, or a statistic of the annual wage
 */
export function levelOf(row: OewsRow, statistic: Statistic): Level {
  const { source, occupation, annualWage, employment, employmentRse, meanWageRse } = row;
  switch (statistic) {
    case 'employment':
      return { statistic, occupation, source, quantity: employment, relativeStandardError: employmentRse };
    case 'mean':
      return { statistic, occupation, source, quantity: annualWage.mean, relativeStandardError: meanWageRse };
    default:
      return { statistic, occupation, source, quantity: annualWage[statistic], relativeStandardError: NONE };
  }
}

const NONE: Quantity = {
  kind: 'notAvailable',
  reason: 'no relative standard error is published for percentiles',
  from: [],
};

const STATISTIC_NAMES: Readonly<Record<Statistic, string>> = {
  employment: 'employment',
  mean: 'mean annual wage',
  p10: '10th percentile annual wage',
  p25: '25th percentile annual wage',
  median: 'median annual wage',
  p75: '75th percentile annual wage',
  p90: '90th percentile annual wage',
};

/** A level in words, for a reason: "the median annual wage of 15-2051 in May 2024". */
export function levelName({ statistic, occupation, source }: Level): string {
  return `the ${STATISTIC_NAMES[statistic]} of ${occupation.soc} in ${releaseName(source.release)}`;
}

/** Whether a level is a percentile of a release that publishes them too coarsely: a figure flags it `coarse`. */
export function isCoarse({ statistic, source }: Level): boolean {
  return statistic !== 'employment' && statistic !== 'mean' && source.coarsePercentiles;
}
