import { OEWS_COLUMNS, type OewsColumn } from '../../../src/ingest/oews/columns.ts';
import type { Sidecar } from '../../../src/source/sidecar.ts';
import type { TableFile } from '../../../src/source/table.ts';

export const SHA256 = '24'.repeat(32);

/** The sidecar of the May 2024 extract, changed where a test needs it. */
export function sidecar(change: Partial<Sidecar> = {}): Sidecar {
  return {
    publisher: 'BLS',
    dataset: 'oews',
    family: 'national',
    release: '2024-05',
    referencePeriod: 'May 2024',
    classification: 'SOC 2018',
    method: 'MB3',
    url: 'https://www.bls.gov/oes/special-requests/oesm24nat.zip',
    retrieved: '2026-01-01',
    licence: 'US government work, public domain',
    citation: 'U.S. Bureau of Labor Statistics, OEWS, May 2024',
    publish: 'all',
    topCode: { annual: 239_200, hourly: 115 },
    coarsePercentiles: false,
    bytes: 0,
    sha256: 'e'.repeat(64),
    extractOf: { name: 'national_M2024_dl.xlsx', sheet: 'national_M2024_dl', sha256: SHA256 },
    ...change,
  };
}

export interface ExampleSheet {
  readonly name?: string | null;
  readonly hidden?: boolean;
  readonly rows: readonly (readonly string[])[];
}

/** A file of these sheets, as `openTable` gives it. */
export function tableOf(...sheets: readonly ExampleSheet[]): TableFile {
  const listed = sheets.map(({ name = null, hidden = false }) => Object.freeze({ name, hidden }));
  return {
    file: 'table.xlsx',
    name: 'table.xlsx',
    format: 'xlsx',
    content: { bytes: Buffer.alloc(0) },
    sheets: listed,
    scan: (sheet, visit) => {
      const { rows } = sheets[listed.findIndex((one) => one === sheet)]!;
      rows.every((cells, index) => visit(Object.freeze({ row: index + 1, cells })) !== false);
      return Promise.resolve({ ok: true, value: null, warnings: [] });
    },
  };
}

export const HEADINGS = OEWS_COLUMNS.map((column) => column.toUpperCase());

/** The row of software developers in May 2024 as the official table prints it, changed where a test needs it. */
export function cells(change: Partial<Record<OewsColumn, string>> = {}): readonly string[] {
  const published: Partial<Record<OewsColumn, string>> = {
    ...{ area: '99', area_title: 'U.S.', area_type: '1', prim_state: 'US', naics: '000000' },
    ...{ naics_title: 'Cross-industry', i_group: 'cross-industry', own_code: '1235', occ_code: '15-1252' },
    ...{ occ_title: 'Software Developers', o_group: 'detailed', tot_emp: '1654440', emp_prse: '0.7' },
    ...{ h_mean: '69.5', a_mean: '144570', mean_prse: '0.6', h_pct10: '38.39', h_pct25: '49.55' },
    ...{ h_median: '63.98', h_pct75: '81.25', h_pct90: '101.66', a_pct10: '79850', a_pct25: '103050' },
    ...{ a_median: '133080', a_pct75: '169000', a_pct90: '211450' },
  };
  return OEWS_COLUMNS.map((column) => ({ ...published, ...change })[column] ?? '');
}

/** "*" for every wage of one kind, per year or per hour. */
export function withheldWages(kind: 'a' | 'h'): Partial<Record<OewsColumn, string>> {
  const columns = OEWS_COLUMNS.filter((column) => new RegExp(`^${kind}_(?:mean|median|pct)`).test(column));
  return Object.fromEntries(columns.map((column) => [column, '*']));
}

/** The title of 15-1250, the broad occupation of software developers. */
export const DEVELOPERS_GROUP = 'Software and Web Developers, Programmers, and Testers';

/** The row that holds the total of a release. */
export function totalRow(employment: string): readonly string[] {
  return cells({ occ_code: '00-0000', occ_title: 'All Occupations', o_group: 'total', tot_emp: employment });
}
