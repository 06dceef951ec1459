import type { Occupation } from './occupation.ts';
import type { Origins, PublishedQuantity, Withheld } from './quantity.ts';
import type { SourceFacts } from './source.ts';

/** The typical education needed to enter an occupation, from the most to none. */
export const EDUCATIONS = [
  'Doctoral or professional degree',
  "Master's degree",
  "Bachelor's degree",
  "Associate's degree",
  'Postsecondary nondegree award',
  'Some college, no degree',
  'High school diploma or equivalent',
  'No formal educational credential',
] as const;
export type Education = (typeof EDUCATIONS)[number];

/** The work experience in a related occupation that employers commonly ask for. */
export const EXPERIENCES = ['5 years or more', 'Less than 5 years', 'None'] as const;
export type Experience = (typeof EXPERIENCES)[number];

/** The training on the job that it typically takes to become competent. */
export const TRAININGS = [
  'Internship/residency',
  'Apprenticeship',
  'Long-term on-the-job training',
  'Moderate-term on-the-job training',
  'Short-term on-the-job training',
  'None',
] as const;
export type Training = (typeof TRAININGS)[number];

/** A word that was published of an occupation, or what stands in its place. */
export type PublishedWord<Word extends string> =
  { readonly kind: 'value'; readonly value: Word; readonly from: Origins } | Withheld;

/** The step that jobs are published to: a tenth of a thousand. */
export const JOBS_STEP = 100;

/** The step that percents are published to. */
export const PERCENT_STEP = 0.1;

/**
 * One occupation of the Employment Projections: its jobs in a base year, and those projected for ten years later.
 *
 * Jobs are those of the National Employment Matrix, the self-employed included: they are none of OEWS. The files print
 * thousands with one decimal; here they are jobs, known to the hundred (`JOBS_STEP`). What a file has no column for is
 * withheld as `notInTable`.
 */
export interface ProjectionRow {
  readonly source: SourceFacts;
  /** "2024-34" */
  readonly release: string;
  readonly baseYear: number;
  readonly targetYear: number;
  /** `detailed` is a line item of the matrix, whatever its code: these add up; any other level is a summary of them */
  readonly occupation: Occupation;
  /** jobs in the base year */
  readonly baseEmployment: PublishedQuantity;
  /** jobs projected for the target year */
  readonly targetEmployment: PublishedQuantity;
  /** jobs, as printed: rounded from unrounded ends, so that it may differ by 100 from the difference of these */
  readonly change: PublishedQuantity;
  /** percent over the whole horizon, not a year */
  readonly changePercent: PublishedQuantity;
  /** job openings a year on average, from growth and from people who leave */
  readonly openings: PublishedQuantity;
  /** percent of the jobs of the base year */
  readonly selfEmployedPercent: PublishedQuantity;
  readonly medianWage: ProjectionWage;
  readonly education: PublishedWord<Education>;
  readonly experience: PublishedWord<Experience>;
  readonly training: PublishedWord<Training>;
}

/** The OEWS wage that a projection prints beside its jobs: of a year of its own, and of employees only. */
export interface ProjectionWage {
  /** 2023 in an export of 2022-32 that was made in 2024 */
  readonly year: number;
  /** US dollars per year */
  readonly annual: PublishedQuantity;
}

/** Every number of a projection, in one order for all rows; the wage is none of it, but of OEWS. */
export function projectedQuantities(row: ProjectionRow): readonly PublishedQuantity[] {
  return [
    row.baseEmployment,
    row.targetEmployment,
    row.change,
    row.changePercent,
    row.openings,
    row.selfEmployedPercent,
  ];
}
