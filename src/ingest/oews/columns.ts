/** The columns of an OEWS table, by the name the current releases give them. */
export const OEWS_COLUMNS = [
  'area',
  'area_title',
  'area_type',
  'prim_state',
  'naics',
  'naics_title',
  'i_group',
  'own_code',
  'occ_code',
  'occ_title',
  'o_group',
  'tot_emp',
  'emp_prse',
  'jobs_1000',
  'loc_quotient',
  'pct_total',
  'pct_rpt',
  'h_mean',
  'a_mean',
  'mean_prse',
  'h_pct10',
  'h_pct25',
  'h_median',
  'h_pct75',
  'h_pct90',
  'a_pct10',
  'a_pct25',
  'a_median',
  'a_pct75',
  'a_pct90',
  'annual',
  'hourly',
] as const;
export type OewsColumn = (typeof OEWS_COLUMNS)[number];

/** How the headings of wages end, "A_PCT10" and "H_PCT10". */
export const WAGE_STATISTICS = {
  mean: 'mean',
  p10: 'pct10',
  p25: 'pct25',
  median: 'median',
  p75: 'pct75',
  p90: 'pct90',
} as const;

/** The first column of an extract: the row in the official sheet. */
export const SOURCE_ROW = 'source_row';

/** The columns every national table since May 2019 has; the others came later or stay blank. */
export const REQUIRED_COLUMNS: readonly OewsColumn[] = OEWS_COLUMNS.filter(
  (column) => !['prim_state', 'jobs_1000', 'loc_quotient', 'pct_total', 'pct_rpt'].includes(column),
);

const KNOWN: ReadonlySet<string> = new Set(OEWS_COLUMNS);

/**
 * The column a heading names.
 *
 * @param heading  as published: "OCC_CODE", "occ code", "annual "
 * @returns null for a heading that no release at hand uses
 */
export function oewsColumn(heading: string): OewsColumn | null {
  const name = heading.trim().toLowerCase().replaceAll(' ', '_');
  return KNOWN.has(name) ? (name as OewsColumn) : null;
}
