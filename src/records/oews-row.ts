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

/** Where the jobs of a row are. */
export interface Area {
  /** "99" the U.S., two digits a state, five a metropolitan area, seven a nonmetropolitan one */
  readonly code: string;
  readonly title: string;
  /** AREA_TYPE: "1" the U.S., "2" a state, "3" a territory, "4" a metropolitan, "6" a nonmetropolitan area */
  readonly type: string;
  /** the state's abbreviation, "CA": for a metropolitan area its first one; '' where the table prints none */
  readonly state: string;
}

/** The industry of the employers of a row. */
export interface Industry {
  /** "000000" for all industries, "11", "31-33", "541500" */
  readonly naics: string;
  readonly title: string;
  /** I_GROUP: "cross-industry", "sector", "3-digit" … */
  readonly group: string;
}

/**
 * One row of an OEWS table: an occupation in an area and an industry. What its table has no column for is withheld as
 * `notInTable`.
 */
export interface OewsRow {
  readonly source: SourceFacts;
  /** "2025-05", "1997" */
  readonly release: string;
  readonly area: Area;
  readonly industry: Industry;
  /** whose jobs are counted, by OWN_CODE: "1235" all, "5" private */
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
  /** jobs of the occupation per 1,000 jobs of the area */
  readonly jobsPerThousand: PublishedQuantity;
  /** the occupation's share of jobs in the area, as a ratio to its share in the U.S. */
  readonly locationQuotient: PublishedQuantity;
  /** percent of the jobs of the industry */
  readonly industryShare: PublishedQuantity;
  /** percent of the industry's establishments that report the occupation */
  readonly reportingShare: PublishedQuantity;
}

/**
 * Whether a row is of the whole country, all industries and all owners: the estimates that "the median wage" without
 * another word means.
 */
export function isNational({ area, industry, ownership }: OewsRow): boolean {
  return area.type === '1' && industry.naics === '000000' && ownership === '1235';
}

/** What an area is known by: its code, or its name where its source prints no code. */
export function areaKey({ code, title }: Area): string {
  return code === '' ? title : code;
}

/** Everything that a row publishes, in one order for all rows. */
export function quantitiesOf(row: OewsRow): readonly PublishedQuantity[] {
  return [
    row.employment,
    row.employmentRse,
    ...wagesOf(row.annualWage),
    ...wagesOf(row.hourlyWage),
    row.meanWageRse,
    row.jobsPerThousand,
    row.locationQuotient,
    row.industryShare,
    row.reportingShare,
  ];
}

function wagesOf({ mean, p10, p25, median, p75, p90 }: WageDistribution): readonly PublishedQuantity[] {
  return [mean, p10, p25, median, p75, p90];
}
