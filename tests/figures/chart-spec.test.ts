import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { type Chart, chartSpec, type VegaLiteSpec } from '../../src/figures/chart-spec.ts';
import type { FigureFile } from '../../src/records/figure.ts';
import {
  DEVELOPERS,
  EXAMPLE_CHARTS,
  figureOf,
  GROWTH,
  HOSTILE,
  MEDIANS,
  occupation,
  POSTINGS,
  type RowFacts,
  SPREAD,
} from './chart-figures.ts';

/** What a dataset draws, wherever in the chart it stands. */
function drawn(spec: VegaLiteSpec, dataset: string): readonly unknown[] {
  return (spec.datasets[dataset] ?? []).map((datum) =>
    Object.fromEntries(Object.entries(datum).filter(([field]) => field !== 'y')),
  );
}

function texts(spec: VegaLiteSpec, dataset: string): readonly unknown[] {
  return (spec.datasets[dataset] ?? []).map(({ text }) => text);
}

/** One wage of software developers in May 2025. */
function wage(state: Omit<RowFacts, 'subject' | 'period'>): RowFacts {
  return { subject: DEVELOPERS, period: '2025-05', ...state };
}

describe('chartSpec', () => {
  const schemaFile = fileURLToPath(import.meta.resolve('vega-lite/vega-lite-schema.json'));
  const ajv = new Ajv({ strict: false, formats: { 'color-hex': true, uri: true, 'uri-reference': true } });
  const isVegaLite = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')) as object);

  it.each(EXAMPLE_CHARTS)('is valid Vega-Lite: %s', (_name, figure, chart) => {
    isVegaLite(chartSpec(figure, chart));
    expect(isVegaLite.errors).toBeNull();
  });

  it.each(EXAMPLE_CHARTS)('holds nothing but JSON, and the same each time: %s', (_name, figure, chart) => {
    const spec = chartSpec(figure, chart);
    expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
    expect(JSON.stringify(chartSpec(structuredClone(figure), chart))).toBe(JSON.stringify(spec));
  });

  it.each(EXAMPLE_CHARTS)(
    'is 720 pixels wide with its margins and loads nothing: %s',
    (_name, figure, chart) => {
      const { width, padding, datasets, layer } = chartSpec(figure, chart);
      expect(width + Number(padding.left) + Number(padding.right)).toBe(720);
      expect(width).toBeGreaterThan(250);
      expect(layer.map(({ data }) => data.name).filter((name) => !(name in datasets))).toEqual([]);
    },
  );

  it('says what is measured, in which unit, and where it comes from', () => {
    const spec = chartSpec(MEDIANS, { kind: 'bars' });
    expect(spec.title.text).toEqual(['Median annual wage by occupation']);
    expect(spec.title.subtitle).toEqual([
      'As published in the national cross-industry table; US dollars per year',
    ]);
    expect(texts(spec, 'footer')).toEqual([
      'Source: U.S. Bureau of Labor Statistics, OEWS, May 2024 and May 2025.',
    ]);
  });

  it('tells the numbers in its alt text', () => {
    expect(chartSpec(MEDIANS, { kind: 'bars' }).description).toBe(
      'Bar chart: Median annual wage by occupation, in US dollars per year. ' +
        'Software Developers (15-1252): May 2024: $133,080; May 2025: $135,980. ' +
        'Data Scientists (15-2051): May 2024: $112,590; May 2025: $120,230. ' +
        'Computer and Information Research Scientists (15-1221): May 2024: $140,910; May 2025: $140,300.',
    );
  });

  it('shows what a reader cannot see as escapes and leaves markup to whoever writes it out', () => {
    const shown = '<script>alert("1")</script> & \\u202e\\u0007 </title>';
    const spec = chartSpec(HOSTILE, { kind: 'bars' });
    expect(spec.title.text.join(' ')).toBe(shown);
    expect(texts(spec, 'headings')).toEqual([`${shown} (15-1252)`]);
    expect(JSON.stringify(spec)).not.toMatch(/\p{Cf}/u);
    expect(
      Object.values(spec.datasets)
        .flat()
        .map(({ text }) => text ?? '')
        .join(''),
    ).not.toMatch(/[^\P{Cc}\n]/u);
  });

  it.each<[string, FigureFile, Chart, string]>([
    ['no rows', figureOf('percent', []), { kind: 'bars' }, 'got none'],
    [
      'rows of another unit',
      figureOf('percent', [wage({ state: 'value', value: 1, unit: 'persons' })]),
      { kind: 'bars' },
      'requires rows in percent for figure figure, got persons',
    ],
    ['a growth rate among percentiles', GROWTH, { kind: 'percentiles' }, 'got wage_growth in row-0'],
    [
      'a value without its number',
      figureOf('usd_per_year', [wage({ state: 'value' })]),
      { kind: 'bars' },
      'requires a number in value of row row-0, got undefined',
    ],
    [
      'a number that is none',
      figureOf('usd_per_year', [wage({ state: 'atLeast', atLeast: NaN })]),
      { kind: 'bars' },
      'requires a number in atLeast of row row-0, got NaN',
    ],
  ])('refuses %s', (_name, figure, chart, message) => {
    expect(() => chartSpec(figure, chart)).toThrow(RangeError);
    expect(() => chartSpec(figure, chart)).toThrow(message);
  });
});

describe('chartSpec of bars', () => {
  it.each<[string, Omit<RowFacts, 'subject' | 'period'>, object, string]>([
    ['a value from zero', { state: 'value', value: 135980 }, { from: 0, to: 135980 }, '$135,980'],
    [
      'a lower bound from zero',
      { state: 'atLeast', atLeast: 239200 },
      { from: 0, to: 239200 },
      'at least $239,200',
    ],
    ['an upper bound', { state: 'atMost', atMost: 70000 }, { from: 0, to: 70000 }, 'at most $70,000'],
    ['a range', { state: 'between', low: 5e4, high: 9e4 }, { from: 5e4, to: 9e4 }, '$50,000 to $90,000'],
  ])('draws %s', (_name, state, bar, label) => {
    const spec = chartSpec(figureOf('usd_per_year', [wage(state)]), { kind: 'bars' });
    expect(drawn(spec, 'bars')).toEqual([expect.objectContaining(bar)]);
    expect(texts(spec, 'values')).toEqual([label]);
    expect(texts(spec, 'labels')).toEqual(['May 2025']);
  });

  it('opens the end of a bound with an arrow', () => {
    const rows = [wage({ state: 'atLeast', atLeast: 239200 }), wage({ state: 'atMost', atMost: 70000 })];
    const spec = chartSpec(figureOf('usd_per_year', rows), { kind: 'bars' });
    expect(drawn(spec, 'atLeast')).toEqual([{ x: 239200 }]);
    expect(drawn(spec, 'atMost')).toEqual([{ x: 70000 }]);
  });

  it.each([
    ['withheld', 'withheld: hourly wages only'],
    ['notComparable', 'not comparable: hourly wages only'],
    ['notAvailable', 'not available: hourly wages only'],
  ] as const)('writes the reason in place of a bar that is %s', (state, words) => {
    const rows = [wage({ state, reason: 'hourly wages only' }), wage({ state: 'value', value: 135980 })];
    const spec = chartSpec(figureOf('usd_per_year', rows), { kind: 'bars' });
    expect(texts(spec, 'notes')).toEqual([words]);
    expect(drawn(spec, 'bars')).toHaveLength(1);
    expect(spec.description).toContain(`May 2025: ${words};`);
  });

  it('sets the newest period apart by its colour', () => {
    const colours = drawn(chartSpec(MEDIANS, { kind: 'bars' }), 'bars').map(
      (bar) => (bar as { color: string }).color,
    );
    expect(new Set([colours[0], colours[2], colours[4]]).size).toBe(1);
    expect(new Set([colours[1], colours[3], colours[5]]).size).toBe(1);
    expect(colours[0]).not.toBe(colours[1]);
  });

  it('makes room for a title of any length and for every line of a reason', () => {
    const short = [wage({ state: 'notAvailable', reason: 'no source' })];
    const long = [
      {
        ...wage({ state: 'notAvailable', reason: 'no public source gives wages of this role '.repeat(6) }),
        subject: occupation(
          '25-2031',
          'Secondary School Teachers, Except Special and Technical Education '.repeat(3),
        ),
      },
    ];
    const [one, many] = [short, long].map((rows) =>
      chartSpec(figureOf('usd_per_year', rows), { kind: 'bars' }),
    );
    expect(String(texts(many!, 'headings')[0]).split('\n').length).toBeGreaterThan(1);
    expect(String(texts(many!, 'notes')[0]).split('\n').length).toBeGreaterThan(2);
    expect(many!.height).toBeGreaterThan(one!.height + 3 * 15);
  });
});

describe('chartSpec of percentiles', () => {
  it('draws one range a period, from the 10th to the 90th percentile, with every number beside it', () => {
    const spec = chartSpec(SPREAD, { kind: 'percentiles' });
    expect(drawn(spec, 'lines')[1]).toMatchObject({ from: 82460, to: 214670 });
    expect(drawn(spec, 'boxes')[1]).toMatchObject({ from: 105210, to: 171980 });
    const labels = ['p10', 'p25', 'median_annual_wage', 'p75', 'p90'].map(
      (measure) => texts(spec, measure)[1],
    );
    expect(labels).toEqual(['$82,460', '$105,210', '$135,980', '$171,980', '$214,670']);
    expect(spec.description).toContain(
      'May 2025: 10th percentile $82,460, 25th percentile $105,210, median $135,980',
    );
  });

  it('leaves the end of a top-coded range open', () => {
    const rows = [
      wage({ measure: 'median_annual_wage', state: 'value', value: 190000 }),
      wage({ measure: 'p90', state: 'atLeast', atLeast: 239200 }),
    ];
    const spec = chartSpec(figureOf('usd_per_year', rows), { kind: 'percentiles' });
    expect(drawn(spec, 'lines')).toEqual([expect.objectContaining({ from: 190000, to: 239200 })]);
    expect(drawn(spec, 'atLeast')).toEqual([{ x: 239200 }]);
    expect(texts(spec, 'p90')).toEqual(['at least $239,200']);
  });

  it('names a percentile that is missing, and one reason for a range that is missing whole', () => {
    const withheld = { state: 'withheld', reason: 'no wage estimate' } as const;
    const part = [wage({ measure: 'p10', ...withheld }), wage({ measure: 'p90', state: 'value', value: 9 })];
    const whole = [wage({ measure: 'p10', ...withheld }), wage({ measure: 'p90', ...withheld })];
    const notes = [part, whole].map((rows) =>
      texts(chartSpec(figureOf('usd_per_year', rows), { kind: 'percentiles' }), 'notes'),
    );
    expect(notes).toEqual([['10th percentile withheld: no wage estimate'], ['withheld: no wage estimate']]);
  });
});

describe('chartSpec of changes', () => {
  const spec = chartSpec(GROWTH, { kind: 'changes' });

  it('writes each change with its sign and its interval, and what a reader has to know of it', () => {
    expect(texts(spec, 'values')).toEqual([
      '+4.5 % (+4.1 % to +4.9 %)',
      '+3.6 %',
      '−0.3 % (−0.7 % to +0.1 %)',
      'at least +1.8 %',
      'at most +4.4 %',
      '+1.1 % to +2.2 %',
    ]);
    expect(texts(spec, 'notes')).toEqual([
      'cannot be told from no change',
      'not comparable: the percentiles published for May 2021 bunch at a few values',
    ]);
  });

  it('names what each row measures and when, without its subject', () => {
    expect(texts(spec, 'labels')[0]).toBe('Mean wage\nMay 2021 to May 2025');
  });

  it('draws both intervals, and the arrows of bounds', () => {
    expect(drawn(spec, 'intervals')[0]).toEqual({ from: 4.1, to: 4.9 });
    expect(drawn(spec, 'widest')[0]).toEqual({ from: 3.8, to: 5.2 });
    expect(drawn(spec, 'dots')).toHaveLength(3);
    expect(drawn(spec, 'atLeast')).toEqual([{ x: 1.8 }]);
    expect(drawn(spec, 'atMost')).toEqual([{ x: 4.4 }]);
  });

  it('has no axis where there is nothing to draw', () => {
    const { layer } = chartSpec(POSTINGS, { kind: 'changes' });
    expect(layer.map(({ data }) => data.name)).toEqual([
      'headings',
      'notes',
      'headings',
      'labels',
      'notes',
      'footer',
    ]);
    expect(JSON.stringify(layer)).not.toContain('"tickCount"');
  });

  it('reads ratios against one, without a sign', () => {
    const gap = figureOf('ratio', [wage({ measure: 'wage_gap', state: 'value', value: 1.13 })]);
    const ratios = chartSpec(gap, { kind: 'changes' });
    expect(texts(ratios, 'values')).toEqual(['1.13']);
    expect(JSON.stringify(ratios.layer)).toContain('"domain":[1,1.13]');
  });
});
