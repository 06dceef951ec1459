import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { pipeline } from '../../pipelines/ml-engineer-vs-data-scientist/pipeline.ts';
import { readHoldings } from '../../src/ingest/holdings.ts';
import { type ComputedFigures, definePipeline, runPipeline } from '../../src/pipeline.ts';
import type { FigureRow } from '../../src/records/figure.ts';
import type { OewsRow } from '../../src/records/oews-row.ts';
import { listSources } from '../../src/source/raw.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

let oews: readonly OewsRow[];
let computed: ComputedFigures;

beforeAll(async () => {
  const sources = await listSources(root);
  const held = sources.ok ? await readHoldings(sources.value) : sources;
  if (!held.ok) throw new Error(JSON.stringify(held.problems));
  ({ oews } = held.value);
  computed = runPipeline(pipeline, { oews: oews.filter(({ release }) => release <= '2025-05') });
});

function row(figure: string, key: string): FigureRow {
  const found = computed.figures.find(({ id }) => id === figure)?.rows.find((one) => one.key === key);
  if (found === undefined) throw new RangeError(`no row ${figure}/${key}`);
  return found;
}

describe('published numbers of the pipeline', () => {
  // the cells of national_M2024_dl.xlsx and national_M2025_dl.xlsx
  it.each([
    ['median-wage', '15-1252@2024-05', 133_080, 'AB151'],
    ['median-wage', '15-1252@2025-05', 135_980, 'AB149'],
    ['median-wage', '15-2051@2024-05', 112_590, 'AB167'],
    ['median-wage', '15-2051@2025-05', 120_230, 'AB165'],
    ['median-wage', '15-1221@2024-05', 140_910, 'AB140'],
    ['median-wage', '15-1221@2025-05', 140_300, 'AB138'],
    ['wage-percentiles', '15-1252-p10@2025-05', 82_460, 'Z149'],
    ['wage-percentiles', '15-2051-p90@2025-05', 199_130, 'AD165'],
    ['employment', '15-2051@2025-05', 262_440, 'L165'],
    ['key-facts', '15-1221-employment', 37_200, 'L138'],
  ])('%s/%s is %d, in cell %s', (figure, key, value, cell) => {
    expect(row(figure, key)).toMatchObject({ state: 'value', value, lineage: [{ cell }] });
  });
});

describe('measured numbers of the pipeline', () => {
  // worked out in Python from the same workbooks, as 100·((b/a)^(1/n) − 1) and the intervals of the two printed errors
  it.each([
    ['growth-since-2021', '15-1252-mean', 5.184, [4.909, 5.46]],
    ['growth-since-2021', '15-1252-employment', 5.467, [5.038, 5.899]],
    ['growth-since-2021', '15-2051-mean', 3.935, [3.3496, 4.524]],
    ['growth-since-2021', '15-2051-employment', 25.444, [24.056, 26.849]],
    ['median-wage-growth', '15-1252-median', 2.234, null],
    ['median-wage-growth', '15-2051-median', 5.121, null],
    ['median-wage-growth', '15-1221-mean', -0.419, [-4.08, 3.382]],
    ['wage-change', '15-2051-median', 6.786, null],
    ['wage-change', '15-2051-mean', 1.774, [-0.233, 3.821]],
    ['wage-gap', 'median@2024-05', 18.199, null],
    ['wage-gap', 'median@2025-05', 13.1, null],
    ['wage-gap', 'mean@2025-05', 16.798, [15.13, 18.491]],
  ] as const)('%s/%s is %d %%', (figure, key, percent, interval) => {
    const { value, low, high } = row(figure, key);
    const written = [percent, ...(interval ?? [])].map((number) => Number(number.toFixed(1)));
    expect([value, ...(interval === null ? [] : [low, high])]).toEqual(written);
    if (interval === null) expect({ low, high }).toEqual({});
  });

  it('flags what a reader has to know', () => {
    expect(row('growth-since-2021', '15-2051-employment').flags).toEqual(['newCode']);
    expect(row('growth-since-2021', '15-1221-employment').flags).toEqual([]);
    expect(row('wage-change', '15-2051-mean').flags).toEqual(['notDistinguishable']);
  });
});

describe('what no source says', () => {
  it('is not available, with what would make it available', () => {
    const figure = computed.figures.find(({ id }) => id === 'posting-growth');
    expect(figure?.rows.map(({ key }) => key)).toEqual([
      'ml_engineer@2023/2026',
      'data_scientist@2023/2026',
      'ai_engineer@2023/2026',
    ]);
    for (const { state, reason } of figure?.rows ?? []) {
      expect(state).toBe('notAvailable');
      expect(reason).toContain('laborfigures add FILE');
    }
  });
});

describe('releases named relatively', () => {
  it('move with the newest one at hand, with nothing edited', () => {
    const earlier = runPipeline(pipeline, { oews: oews.filter(({ release }) => release <= '2023-05') });
    const medians = earlier.figures.find(({ id }) => id === 'median-wage');
    // national_M2022_dl.xlsx and national_M2023_dl.xlsx
    expect(medians?.rows.map(({ key, value }) => [key, value])).toEqual([
      ['15-1252@2022-05', 127_260],
      ['15-1252@2023-05', 132_270],
      ['15-2051@2022-05', 103_500],
      ['15-2051@2023-05', 108_020],
      ['15-1221@2022-05', 136_620],
      ['15-1221@2023-05', 145_080],
    ]);
  });

  it('has no figure that compares May 2020 with May 2021', () => {
    const early = runPipeline(pipeline, { oews: oews.filter(({ release }) => release <= '2021-05') });
    const changes = early.figures.find(({ id }) => id === 'wage-change')?.rows ?? [];
    expect(changes.map(({ key, state }) => [key, state])).toEqual([
      ['15-1252-median', 'notAvailable'],
      ['15-1252-mean', 'notAvailable'],
      ['15-2051-median', 'notAvailable'],
      ['15-2051-mean', 'notAvailable'],
      ['15-1221-median', 'notComparable'],
      ['15-1221-mean', 'notComparable'],
    ]);
  });
});

describe('what a release does not count apart', () => {
  it('has rows all the same, which say so', () => {
    const hybrid = runPipeline(pipeline, { oews: oews.filter(({ release }) => release <= '2020-05') });
    for (const { id, rows } of hybrid.figures) {
      const full = computed.figures.find((figure) => figure.id === id);
      expect(rows.length, id).toBe(full?.rows.length);
    }
    const medians = hybrid.figures.find(({ id }) => id === 'median-wage')?.rows ?? [];
    expect(medians.filter(({ subject }) => subject.soc[0] === '15-2051')).toMatchObject([
      { state: 'notAvailable', reason: 'no estimate of 15-2051 Data Scientists at hand for May 2019' },
      { state: 'notAvailable' },
    ]);
  });
});

describe('definePipeline', () => {
  it.each([
    ['a slug that leaves its folder', { ...pipeline, slug: '../secret' }],
    ['two figures of one id', { ...pipeline, figures: [...pipeline.figures, ...pipeline.figures] }],
  ])('refuses %s', (_, wrong) => {
    expect(() => definePipeline(wrong)).toThrow(RangeError);
  });
});
