import type { WithheldReason } from '../../../records/quantity.ts';
import type { OewsColumn } from '../columns.ts';

/** The columns of OEWS tables that the query system offers to tick. */
export type ExportColumn = Extract<
  OewsColumn,
  'tot_emp' | 'emp_prse' | 'mean_prse' | 'jobs_1000' | 'loc_quotient' | `${'a' | 'h'}_${string}`
>;

/** How finely a column publishes, and what its "-" can mean. */
export interface Grain {
  /** digits after the point; -1: rounded to tens */
  readonly decimals: number;
  readonly unit: string;
  /** whether 0 is no number of it */
  readonly positive: boolean;
  readonly withheld: WithheldReason;
}

/** The number of the footnote that explains a top code is not in the cell: "-" of a wage can be either. */
const WAGE = { positive: true, withheld: 'notReleasedOrTopCoded' } as const;
const RATIO = { positive: false, withheld: 'notReleased' } as const;

const HOURLY_WAGE: Grain = { decimals: 2, unit: 'US dollars per hour', ...WAGE };
const ANNUAL_WAGE: Grain = { decimals: -1, unit: 'US dollars per year, rounded to 10,', ...WAGE };
const JOBS: Grain = { decimals: -1, unit: 'jobs, rounded to 10,', positive: true, withheld: 'notReleased' };
const ERROR: Grain = { decimals: 1, unit: 'a percent with at most one decimal', ...RATIO };
const JOBS_PER_THOUSAND: Grain = { decimals: 3, unit: 'jobs per 1,000 jobs', ...RATIO };
const LOCATION_QUOTIENT: Grain = { decimals: 2, unit: 'a ratio with at most two decimals', ...RATIO };

const HEADINGS: Readonly<Record<string, ExportColumn>> = {
  employment: 'tot_emp',
  'employment percent relative standard error': 'emp_prse',
  'hourly mean wage': 'h_mean',
  'annual mean wage': 'a_mean',
  'wage percent relative standard error': 'mean_prse',
  'hourly 10th percentile wage': 'h_pct10',
  'hourly 25th percentile wage': 'h_pct25',
  'hourly median wage': 'h_median',
  'hourly 75th percentile wage': 'h_pct75',
  'hourly 90th percentile wage': 'h_pct90',
  'annual 10th percentile wage': 'a_pct10',
  'annual 25th percentile wage': 'a_pct25',
  'annual median wage': 'a_median',
  'annual 75th percentile wage': 'a_pct75',
  'annual 90th percentile wage': 'a_pct90',
  'employment per 1,000 jobs': 'jobs_1000',
  'location quotient': 'loc_quotient',
};
const COLUMN_OF: ReadonlyMap<string, ExportColumn> = new Map(Object.entries(HEADINGS));

/**
 * The column that a heading of an export names.
 *
 * @param heading  as published, with the numbers of its footnotes: "Annual mean wage(2)", "Location Quotient"
 * @returns null for a heading that no export is known to have
 */
export function exportColumn(heading: string): ExportColumn | null {
  return COLUMN_OF.get(withoutNotes(heading).toLowerCase()) ?? null;
}

/**
 * A heading without the numbers of its footnotes.
 *
 * @example
 * withoutNotes('Employment percent relative standard error (3)') // => 'Employment percent relative standard error'
 */
export function withoutNotes(heading: string): string {
  return heading.replaceAll(/\(\d\)/g, '').trim();
}

export function grainOf(column: ExportColumn): Grain {
  switch (column) {
    case 'tot_emp':
      return JOBS;
    case 'emp_prse':
    case 'mean_prse':
      return ERROR;
    case 'jobs_1000':
      return JOBS_PER_THOUSAND;
    case 'loc_quotient':
      return LOCATION_QUOTIENT;
    default:
      return column.startsWith('a_') ? ANNUAL_WAGE : HOURLY_WAGE;
  }
}
