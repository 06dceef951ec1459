import { describe, expect, it } from 'vitest';
import { planVersion, type VersionContent } from '../../src/outputs/plan-version.ts';
import { rerunProblems } from '../../src/outputs/rerun-problems.ts';
import { content } from './example-content.ts';
import { figure, row } from './example-figures.ts';

const WRITTEN: VersionContent = {
  ...content([figure()]),
  charts: [
    { path: 'charts/median-wage.vl.json', text: '{}\n' },
    { path: 'charts/median-wage.svg', text: '<svg/>\n' },
  ],
  drawingLibraryVersion: 'vega 6.4.0',
};

const CASES: readonly (readonly [string, Partial<VersionContent>, readonly string[]])[] = [
  ['the same', {}, []],
  ['the same, not drawn', { charts: WRITTEN.charts.slice(0, 1), drawingLibraryVersion: null }, []],
  [
    'another value',
    { figures: [figure({ rows: [row({ value: 133090 })] })] },
    ['error output/wages/1.0.0/figures/median-wage.json'],
  ],
  [
    'a figure more',
    { figures: [figure(), figure({ id: 'employment' })] },
    ['error output/wages/1.0.0/figures/employment.json'],
  ],
  [
    'another chart',
    { charts: [{ path: 'charts/median-wage.vl.json', text: '[]\n' }] },
    ['warning output/wages/1.0.0/charts/median-wage.vl.json'],
  ],
];

describe('rerunProblems', () => {
  it.each(CASES)('tells of %s', (_name, change, expected) => {
    const plan = planVersion(null, WRITTEN);
    if (plan.kind === 'unchanged') throw new Error('a first version is new');
    const version = { manifest: plan.manifest, figures: WRITTEN.figures };
    const problems = rerunProblems('output/wages', version, { ...WRITTEN, ...change });
    expect(problems.map(({ severity, place }) => `${severity} ${place.file}`)).toEqual(expected);
    expect(problems.every(({ code }) => code === 'OUTPUT_STALE')).toBe(true);
  });
});
