import { OEWS_COLUMNS, type OewsColumn } from '../../../../src/ingest/oews/columns.ts';
import type { TopCode } from '../../../../src/ingest/oews/legend.ts';
import type { Finding, Sentinel, WatchedTable } from '../../../../src/ingest/oews/sentinels/sentinel.ts';
import type { OccupationLevel } from '../../../../src/records/occupation.ts';
import type { OewsRow, WageDistribution } from '../../../../src/records/oews-row.ts';
import type { CellOrigin } from '../../../../src/records/origin.ts';
import type { PublishedQuantity, WithheldReason } from '../../../../src/records/quantity.ts';

export const TOP_CODE: TopCode = { annual: 239_200, hourly: 115 };

/** A table of SOC 2018 that prints "#". */
export const WATCHED: WatchedTable = Object.freeze({
  header: { row: 1, position: new Map(OEWS_COLUMNS.map((column, index) => [column, index])) },
  facts: { classification: 'SOC 2018' },
  topCode: TOP_CODE,
});

type Cells = Partial<Record<OewsColumn, string>>;

/** Software developers in May 2024, as the official national table prints them. */
const PUBLISHED: Cells = {
  ...{ area: '99', area_type: '1', naics: '000000', own_code: '1235', occ_code: '15-1252' },
  ...{ occ_title: 'Software Developers', o_group: 'detailed', tot_emp: '1654440', emp_prse: '0.7' },
  ...{ h_mean: '69.5', a_mean: '144570', mean_prse: '0.6', h_pct10: '38.39', h_pct25: '49.55' },
  ...{ h_median: '63.98', h_pct75: '81.25', h_pct90: '101.66', a_pct10: '79850', a_pct25: '103050' },
  ...{ a_median: '133080', a_pct75: '169000', a_pct90: '211450' },
};

/** That row, changed where a test needs it. */
export function exampleRow(change: Cells = {}): OewsRow {
  const cells = { ...PUBLISHED, ...change };
  const text = (column: OewsColumn) => cells[column] ?? '';
  const quantity = (column: OewsColumn) => published(text(column), column, cells);
  const wages = (kind: 'a' | 'h'): WageDistribution => ({
    mean: quantity(`${kind}_mean`),
    p10: quantity(`${kind}_pct10`),
    p25: quantity(`${kind}_pct25`),
    median: quantity(`${kind}_median`),
    p75: quantity(`${kind}_pct75`),
    p90: quantity(`${kind}_pct90`),
  });
  const level = text('o_group') as OccupationLevel;
  return Object.freeze({
    area: { code: text('area'), title: 'U.S.', type: text('area_type'), state: 'US' },
    industry: { naics: text('naics'), title: 'Cross-industry', group: 'cross-industry' },
    ownership: text('own_code'),
    occupation: { soc: text('occ_code'), title: text('occ_title'), level },
    employment: quantity('tot_emp'),
    employmentRse: quantity('emp_prse'),
    annualWage: wages('a'),
    hourlyWage: wages('h'),
    meanWageRse: quantity('mean_prse'),
  } as OewsRow);
}

function published(text: string, column: OewsColumn, { annual, hourly }: Cells): PublishedQuantity {
  const from = [{ row: 2, column: OEWS_COLUMNS.indexOf(column), text } as CellOrigin];
  const isAnnual = column.startsWith('a_');
  if (text === '#') return { kind: 'atLeast', atLeast: isAnnual ? TOP_CODE.annual : TOP_CODE.hourly, from };
  if (text !== '' && !text.startsWith('*')) return { kind: 'value', value: Number(text), from };
  return {
    kind: 'withheld',
    reason: reasonOf(text, isAnnual ? hourly : annual, isAnnual),
    marker: text,
    from,
  };
}

function reasonOf(text: string, otherOnly: string | undefined, isAnnual: boolean): WithheldReason {
  if (text === '') return 'notInTable';
  if (otherOnly === 'TRUE') return isAnnual ? 'hourlyWagesOnly' : 'annualWagesOnly';
  return text === '**' ? 'employmentNotAvailable' : 'wageNotAvailable';
}

/** The same text for every wage of one kind, per year or per hour. */
export function everyWage(kind: 'a' | 'h', text = '*'): Cells {
  const columns = OEWS_COLUMNS.filter((column) => new RegExp(`^${kind}_(?:mean|median|pct)`).test(column));
  return Object.fromEntries(columns.map((column) => [column, text]));
}

/** What a sentinel finds in rows that stand from row 2 on. */
export function watched(
  sentinel: Sentinel,
  rows: readonly OewsRow[],
  table: Partial<WatchedTable> = {},
): readonly Finding[] {
  const watch = sentinel.watch({ ...WATCHED, ...table });
  for (const [index, row] of rows.entries()) watch.row(row, index + 2);
  return watch.findings();
}

/** The columns in which a sentinel finds something in one row. */
export function columnsFound(sentinel: Sentinel, change: Cells, table: Partial<WatchedTable> = {}): string[] {
  return watched(sentinel, [exampleRow(change)], table).map(({ column }) => column);
}
