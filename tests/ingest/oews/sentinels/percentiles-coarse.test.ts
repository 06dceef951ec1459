import { describe, expect, it } from 'vitest';
import {
  coarsePercentiles,
  percentilesCoarse,
} from '../../../../src/ingest/oews/sentinels/percentiles-coarse.ts';
import type { OewsRow } from '../../../../src/records/oews-row.ts';
import { exampleRow, watched } from './example-rows.ts';

function row(median: number | '#' | '*', change: Parameters<typeof exampleRow>[0] = {}): OewsRow {
  return exampleRow({ a_median: String(median), ...change });
}

/** Medians of which every one in a crowd of three is held three times, the others once. */
function rows(count: number, inCrowds: number): OewsRow[] {
  const crowds = Array.from({ length: inCrowds }, (_, at) => row(30_000 + 10 * Math.floor(at / 3)));
  const single = Array.from({ length: count - inCrowds }, (_, at) => row(60_000 + 10 * at));
  return [...crowds, ...single];
}

describe('coarsePercentiles', () => {
  it.each([
    ['no crowd', 0, 0, false],
    ['as many as May 2024', 18, 0.0225, false],
    ['as many as May 2021', 75, 0.09375, true],
  ])('finds the share of medians that three or more occupations hold: %s', (_, inCrowds, share, coarse) => {
    expect(coarsePercentiles(rows(800, inCrowds))).toEqual({ kind: 'judged', share, coarse });
  });

  it('takes two occupations at one median for chance', () => {
    const pairs = Array.from({ length: 800 }, (_, at) => row(30_000 + 10 * Math.floor(at / 2)));
    expect(coarsePercentiles(pairs)).toMatchObject({ share: 0, coarse: false });
  });

  it.each([
    ['a group', row(30_000, { o_group: 'broad' })],
    ['a top-coded median', row('#')],
    ['a withheld one', row('*')],
    ['one of a state', row(30_000, { area: '06', area_type: '2' })],
    ['one of an industry', row(30_000, { naics: '541500' })],
  ])('passes over %s', (_, other) => {
    expect(coarsePercentiles([...rows(800, 0), other, other, other])).toMatchObject({ share: 0 });
  });

  it('finds the same in any order', () => {
    const whole = rows(800, 75);
    expect(coarsePercentiles(whole.toReversed())).toEqual(coarsePercentiles(whole));
  });

  it('does not judge an extract', () => {
    expect(coarsePercentiles(rows(40, 0))).toEqual({ kind: 'tooFewToJudge', medians: 40 });
  });
});

describe('percentilesCoarse', () => {
  it('says so of the column', () => {
    const found = '9.4 % of the medians held by 3 or more occupations';
    expect(watched(percentilesCoarse, rows(800, 75))).toEqual([
      { column: 'a_median', cells: 1, listed: [{ row: 1, found, expected: 'at most 4.5 %' }] },
    ]);
  });

  it.each([
    ['fine enough', rows(800, 18)],
    ['an extract', rows(40, 39)],
  ])('is silent where the table is %s', (_, table) => {
    expect(watched(percentilesCoarse, table)).toEqual([]);
  });
});
