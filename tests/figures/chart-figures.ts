import type { Chart } from '../../src/figures/chart-spec.ts';
import type { FigureFile, FigureRow } from '../../src/records/figure.ts';
import type { Measure, Subject, Unit } from '../../src/records/measure.ts';

/** What a test says of a row; the rest is the same for every row of these figures. */
export type RowFacts = Pick<FigureRow, 'subject' | 'period' | 'state'> & Partial<FigureRow>;

export const DEVELOPERS = occupation('15-1252', 'Software Developers');
export const DATA_SCIENTISTS = occupation('15-2051', 'Data Scientists');
export const RESEARCHERS = occupation('15-1221', 'Computer and Information Research Scientists');

const PERCENTILES: readonly Measure[] = ['p10', 'p25', 'median_annual_wage', 'p75', 'p90'];

/** The five annual percentiles as the tables of May 2024 and May 2025 print them (A_PCT10 to A_PCT90). */
const PUBLISHED: readonly (readonly [Subject, period: string, values: readonly number[]])[] = [
  [DEVELOPERS, '2024-05', [79850, 103050, 133080, 169000, 211450]],
  [DEVELOPERS, '2025-05', [82460, 105210, 135980, 171980, 214670]],
  [DATA_SCIENTISTS, '2024-05', [63650, 82630, 112590, 155810, 194410]],
  [DATA_SCIENTISTS, '2025-05', [67240, 85660, 120230, 158880, 199130]],
  [RESEARCHERS, '2024-05', [80670, 102710, 140910, 181210, 232120]],
  [RESEARCHERS, '2025-05', [82200, 103570, 140300, 188700, 230630]],
];

export const MEDIANS = figureOf(
  'usd_per_year',
  PUBLISHED.map(([subject, period, values]) => ({ subject, period, state: 'value', value: values[2]! })),
);

export const SPREAD = figureOf(
  'usd_per_year',
  PUBLISHED.flatMap(([subject, period, values]) =>
    values.map((value, index) => ({ subject, period, state: 'value', value, measure: PERCENTILES[index]! })),
  ),
  { title: 'Spread of annual wages by occupation' },
);

/** Growth of every state that a chart tells apart. */
export const GROWTH = figureOf(
  'percent',
  [
    growth(DEVELOPERS, 'mean wage', estimate(4.5, 0.4, 0.7)),
    growth(DEVELOPERS, 'median wage', { state: 'value', value: 3.6 }),
    growth(DEVELOPERS, 'employment', { ...estimate(-0.3, 0.4, 0.7), flags: ['notDistinguishable'] }),
    growth(DATA_SCIENTISTS, 'mean wage', { state: 'atLeast', atLeast: 1.8 }),
    growth(DATA_SCIENTISTS, 'median wage', { state: 'atMost', atMost: 4.4 }),
    growth(RESEARCHERS, 'mean wage', { state: 'between', low: 1.1, high: 2.2 }),
    growth(RESEARCHERS, 'median wage', {
      state: 'notComparable',
      reason: 'the percentiles published for May 2021 bunch at a few values',
    }),
  ],
  { title: 'Yearly growth since May 2021', note: 'Percent a year, compounded.' },
);

/** Nothing to draw: what would make it available stands in its place. */
export const POSTINGS = figureOf(
  'percent',
  (['ml_engineer', 'data_scientist'] as const).map((role) => ({
    subject: { soc: [], role, title: role },
    label: role,
    period: '2023/2026',
    state: 'notAvailable',
    measure: 'posting_growth',
    reason: 'no posting export is at hand',
  })),
  { title: 'Growth of postings by role' },
);

export const HOSTILE_TITLE = '<script>alert("1")</script> & \u202e\u0007 </title>';

/** What a publisher's text could hold at worst. */
export const HOSTILE = figureOf(
  'usd_per_year',
  [{ subject: occupation('15-1252', HOSTILE_TITLE), period: '2025-05', state: 'value', value: 135980 }],
  {
    title: HOSTILE_TITLE,
    definition: HOSTILE_TITLE,
    note: HOSTILE_TITLE,
    sources: [{ citation: HOSTILE_TITLE, release: '2025-05', sha256: '25'.repeat(32) }],
  },
);

/** Every kind of chart, with ordinary, absent and hostile contents. */
export const EXAMPLE_CHARTS: readonly (readonly [name: string, figure: FigureFile, chart: Chart])[] = [
  ['medians as bars', MEDIANS, { kind: 'bars' }],
  ['percentiles as ranges', SPREAD, { kind: 'percentiles' }],
  ['growth of every state', GROWTH, { kind: 'changes' }],
  ['nothing but gaps', POSTINGS, { kind: 'changes' }],
  ['hostile texts', HOSTILE, { kind: 'bars' }],
];

export function occupation(soc: string, title: string): Subject {
  return { soc: [soc], role: null, title };
}

export function figureOf(
  unit: Unit,
  rows: readonly RowFacts[],
  change: Partial<FigureFile> = {},
): FigureFile {
  return {
    $schema: 'urn:laborfigures:schema:figure:1',
    schemaVersion: 1,
    id: 'figure',
    title: 'Median annual wage by occupation',
    definition: 'As published in the national cross-industry table',
    unit,
    note: null,
    sources: ['2024', '2025'].map((year) => ({
      citation: `U.S. Bureau of Labor Statistics, OEWS, May ${year}`,
      release: `${year}-05`,
      sha256: '25'.repeat(32),
    })),
    rows: rows.map((row, index) => ({
      key: `row-${index}`,
      label: row.subject.title,
      measure: 'median_annual_wage',
      geography: 'US',
      unit,
      flags: [],
      lineage: [],
      ...row,
    })),
    ...change,
  };
}

function growth(
  subject: Subject,
  words: string,
  state: Pick<FigureRow, 'state'> & Partial<FigureRow>,
): RowFacts {
  const label = `${subject.title}, ${words}`;
  return { subject, label, period: '2021-05/2025-05', measure: 'wage_growth', ...state };
}

function estimate(
  value: number,
  interval: number,
  widest: number,
): Pick<FigureRow, 'state'> & Partial<FigureRow> {
  return {
    state: 'estimate',
    value,
    low: value - interval,
    high: value + interval,
    widestLow: value - widest,
    widestHigh: value + widest,
  };
}
