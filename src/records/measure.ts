/** The units a number of this library can have. Percent 6.8 is 6.8. */
export const UNITS = [
  'usd_per_year',
  'usd_thousands_per_year',
  'usd_per_hour',
  'usd_per_month',
  'percent',
  'percentage_points',
  'persons',
  'ratio',
  'index',
] as const;
export type Unit = (typeof UNITS)[number];

/** What a number measures; an hourly wage has the same measure and the unit `usd_per_hour`. */
export const MEASURES = [
  'median_annual_wage',
  'mean_annual_wage',
  'p10',
  'p25',
  'p75',
  'p90',
  'employment',
  'employment_change',
  'projected_growth',
  'openings',
  'posting_growth',
  'posting_count',
  'wage_growth',
  'wage_gap',
  'index_level',
  'other',
] as const;
export type Measure = (typeof MEASURES)[number];

/** Whom a number speaks of: occupations by code, or a role, or (posting figures) both unknown. */
export interface Subject {
  readonly soc: readonly string[];
  readonly role: RoleId | null;
  readonly title: string;
}

export const ROLE_IDS = [
  'ml_engineer',
  'data_scientist',
  'ai_engineer',
  'data_engineer',
  'data_analyst',
  'software_developer',
  'research_scientist',
  'mlops_engineer',
  'other',
] as const;
export type RoleId = (typeof ROLE_IDS)[number];
