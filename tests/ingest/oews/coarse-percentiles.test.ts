import { describe, expect, it } from 'vitest';
import { coarsePercentiles } from '../../../src/ingest/oews/coarse-percentiles.ts';
import type { OccupationLevel } from '../../../src/records/occupation.ts';
import type { OewsRow } from '../../../src/records/oews-row.ts';
import type { PublishedQuantity } from '../../../src/records/quantity.ts';

function row(median: number | '#' | '*', level: OccupationLevel = 'detailed'): OewsRow {
  return { occupation: { soc: '', title: '', level }, annualWage: { median: published(median) } } as OewsRow;
}

function published(median: number | '#' | '*'): PublishedQuantity {
  if (median === '#') return { kind: 'atLeast', atLeast: 239_200, from: [] };
  if (median === '*') return { kind: 'withheld', reason: 'wageNotAvailable', marker: '*', from: [] };
  return { kind: 'value', value: median, from: [] };
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

  it('passes over groups, top-coded and withheld medians', () => {
    const others = [row(30_000, 'broad'), row(30_000, 'broad'), row('#'), row('#'), row('#'), row('*')];
    expect(coarsePercentiles([...rows(800, 0), ...others])).toMatchObject({ share: 0 });
  });

  it('finds the same in any order', () => {
    const whole = rows(800, 75);
    expect(coarsePercentiles(whole.toReversed())).toEqual(coarsePercentiles(whole));
  });

  it('does not judge an extract', () => {
    expect(coarsePercentiles(rows(40, 0))).toEqual({ kind: 'tooFewToJudge', medians: 40 });
  });
});
