import type { Occupation } from './occupation.ts';
import type { PublishedQuantity } from './quantity.ts';
import type { SourceFacts } from './source.ts';

/** Mean and percentiles of one wage, per year or per hour. */
export interface WageDistribution {
  readonly mean: PublishedQuantity;
  readonly p10: PublishedQuantity;
  readonly p25: PublishedQuantity;
  readonly median: PublishedQuantity;
  readonly p75: PublishedQuantity;
  readonly p90: PublishedQuantity;
}

/** One row of an OEWS table: an occupation in an area and an industry. */
export interface OewsRow {
  readonly source: SourceFacts;
  /** "2025-05" */
  readonly release: string;
  readonly area: { readonly code: string; readonly title: string; readonly type: string };
  readonly industry: { readonly naics: string; readonly title: string; readonly group: string };
  readonly ownership: string;
  readonly occupation: Occupation;
  /** jobs, rounded to 10; the self-employed are not counted */
  readonly employment: PublishedQuantity;
  /** percent relative standard error of `employment` */
  readonly employmentRse: PublishedQuantity;
  /** US dollars per year */
  readonly annualWage: WageDistribution;
  /** US dollars per hour */
  readonly hourlyWage: WageDistribution;
  /** percent relative standard error of both means */
  readonly meanWageRse: PublishedQuantity;
}
