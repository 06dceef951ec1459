import type { OewsRow } from '../../../../src/records/oews-row.ts';
import type { PublishedQuantity } from '../../../../src/records/quantity.ts';
import type { SourceStatement } from '../../../../src/source/sidecar.ts';

/** What is said of an export of May 2024, changed where a test needs it. */
export function statement(change: Partial<SourceStatement> = {}): SourceStatement {
  return {
    publisher: 'BLS',
    dataset: 'oews',
    family: 'query-export',
    release: '2024-05',
    referencePeriod: 'May 2024',
    classification: 'SOC 2018',
    method: 'MB3',
    url: 'https://data.bls.gov/oes/',
    licence: 'US government work, public domain',
    citation: 'U.S. Bureau of Labor Statistics, OEWS, May 2024',
    publish: 'all',
    topCode: null,
    coarsePercentiles: false,
    bytes: 0,
    sha256: 'e'.repeat(64),
    ...change,
  };
}

/** The quantities of a record, by the column of the official tables. */
const QUANTITIES: Readonly<Record<string, (row: OewsRow) => PublishedQuantity>> = {
  tot_emp: ({ employment }) => employment,
  emp_prse: ({ employmentRse }) => employmentRse,
  h_mean: ({ hourlyWage }) => hourlyWage.mean,
  a_mean: ({ annualWage }) => annualWage.mean,
  mean_prse: ({ meanWageRse }) => meanWageRse,
  h_pct10: ({ hourlyWage }) => hourlyWage.p10,
  h_pct25: ({ hourlyWage }) => hourlyWage.p25,
  h_median: ({ hourlyWage }) => hourlyWage.median,
  h_pct75: ({ hourlyWage }) => hourlyWage.p75,
  h_pct90: ({ hourlyWage }) => hourlyWage.p90,
  a_pct10: ({ annualWage }) => annualWage.p10,
  a_pct25: ({ annualWage }) => annualWage.p25,
  a_median: ({ annualWage }) => annualWage.median,
  a_pct75: ({ annualWage }) => annualWage.p75,
  a_pct90: ({ annualWage }) => annualWage.p90,
  jobs_1000: ({ jobsPerThousand }) => jobsPerThousand,
  loc_quotient: ({ locationQuotient }) => locationQuotient,
  pct_total: ({ industryShare }) => industryShare,
  pct_rpt: ({ reportingShare }) => reportingShare,
};

/** The numbers that a record has from its file, by column: a withheld one as the reason, none that is `notInTable`. */
export function numbersIn(row: OewsRow): Readonly<Record<string, number | string>> {
  const all = Object.entries(QUANTITIES).map(([column, of]) => [column, inWords(of(row))] as const);
  return Object.fromEntries(all.filter(([, said]) => said !== 'notInTable'));
}

function inWords(quantity: PublishedQuantity): number | string {
  switch (quantity.kind) {
    case 'value':
      return quantity.value;
    case 'atLeast':
      return `at least ${quantity.atLeast}`;
    case 'withheld':
      return quantity.reason;
  }
}
