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

/** The columns that every table has, of whichever year and family. */
export const REQUIRED_COLUMNS: readonly OewsColumn[] = [
  ...(['occ_code', 'occ_title', 'o_group', 'tot_emp', 'emp_prse', 'mean_prse'] as const),
  ...(['h_mean', 'h_pct10', 'h_pct25', 'h_median', 'h_pct75', 'h_pct90'] as const),
  ...(['a_mean', 'a_pct10', 'a_pct25', 'a_median', 'a_pct75', 'a_pct90'] as const),
];

/** Those that tables have beside them since May 2019, when all families came to share one layout. */
export const REQUIRED_SINCE_2019: readonly OewsColumn[] = [
  ...(['area', 'area_title', 'area_type', 'naics', 'naics_title', 'i_group', 'own_code'] as const),
  ...(['annual', 'hourly'] as const),
];

/** What a column was called in other years, or in the tables of another family, and where that was seen. */
const FORMER_HEADINGS: Readonly<Record<string, { readonly column: OewsColumn; readonly seen: string }>> = {
  occ_titl: { column: 'occ_title', seen: 'national, 2000 and 2002' },
  group: { column: 'o_group', seen: 'all tables, 1997 to 2011; all data to 2016' },
  occ_group: { column: 'o_group', seen: 'national, state and metropolitan, 2012 to 2018' },
  area_name: { column: 'area_title', seen: 'metropolitan, to 2018' },
  state: { column: 'area_title', seen: 'state, to 2018' },
  st: { column: 'prim_state', seen: 'state, to 2018' },
  ownership: { column: 'own_code', seen: 'by industry, to 2011' },
  loc_q: { column: 'loc_quotient', seen: 'state, to 2018; all data, 2011' },
  locquotient: { column: 'loc_quotient', seen: 'metropolitan, to 2011' },
  pct_tot: { column: 'pct_total', seen: 'all data, 2011 and 2012' },
  jobs_1000_orig: { column: 'jobs_1000', seen: 'all data, 2019' },
  ...Object.fromEntries(
    [10, 25, 75, 90].flatMap((percentile) =>
      ['h', 'a'].map((unit) => [
        `${unit}_wpct${percentile}`,
        { column: `${unit}_pct${percentile}` as OewsColumn, seen: 'all tables, 1997 to 2002' },
      ]),
    ),
  ),
};

const KNOWN: ReadonlyMap<string, OewsColumn> = new Map([
  ...OEWS_COLUMNS.map((column) => [column, column] as const),
  ...Object.entries(FORMER_HEADINGS).map(([heading, { column }]) => [heading, column] as const),
]);

/**
 * The column a heading names, by its name of today or a former one.
 *
 * @param heading  as published: "OCC_CODE", "occ code", "annual ", "OCC_GROUP"
 * @returns null for a heading that no release is known to use
 */
export function oewsColumn(heading: string): OewsColumn | null {
  return KNOWN.get(heading.trim().toLowerCase().replaceAll(/\s+/g, '_')) ?? null;
}
