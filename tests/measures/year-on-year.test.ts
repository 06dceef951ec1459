import { describe, expect, it } from 'vitest';
import { isFar, yearOnYear } from '../../src/measures/year-on-year.ts';
import type { OewsRow } from '../../src/records/oews-row.ts';
import type { CellCorrection } from '../../src/records/origin.ts';
import type { PublishedQuantity } from '../../src/records/quantity.ts';
import type { SourceFacts } from '../../src/records/source.ts';
import { oewsRow } from '../figures/example-rows.ts';
import { near } from './example-levels.ts';

/** A row of 100 jobs with mean and median of 1,000, but for what is given. */
function row(
  release: string,
  employment: PublishedQuantity | number,
  source: Partial<SourceFacts> = {},
): OewsRow {
  const made = oewsRow(release, '15-2051', 1000);
  const quantity: PublishedQuantity =
    typeof employment === 'number' ? { kind: 'value', value: employment, from: [] } : employment;
  return { ...made, employment: quantity, source: { ...made.source, ...source } };
}

function movesOf(...rows: readonly OewsRow[]) {
  return yearOnYear(rows).map(({ from, to, moves }) => ({
    from,
    to,
    moves: moves.map(({ to: { statistic }, change }) => [statistic, change]),
  }));
}

describe('yearOnYear', () => {
  it.each([
    ['a quarter more', 125, []],
    ['over a quarter more', 126, [['employment', near(0.26)]]],
    ['a quarter less', 75, []],
    ['over a quarter less', 74, [['employment', near(-0.26)]]],
    ['ten times as many', 1000, [['employment', near(9)]]],
  ])('tells of %s as it should', (_, employment, moves) => {
    expect(movesOf(row('2024-05', 100), row('2025-05', employment))).toEqual([
      { from: '2024-05', to: '2025-05', moves },
    ]);
  });

  it.each<[string, OewsRow]>([
    ['another classification', row('2025-05', 1000, { classification: 'SOC 2028' })],
    ['another method', row('2025-05', 1000, { method: 'MB4' })],
    [
      'a marker',
      row('2025-05', { kind: 'withheld', reason: 'employmentNotAvailable', marker: '**', from: [] }),
    ],
  ])('compares nothing across %s', (_, later) => {
    expect(movesOf(row('2024-05', 100), later)).toMatchObject([{ moves: [] }]);
  });

  it('compares releases a year apart, of national tables only', () => {
    const rows = ['2021-05', '2023-05', '2024-05'].map((release) => row(release, 100));
    const state = row('2022-05', 100, { family: 'state' });
    expect(movesOf(...rows, state)).toEqual([{ from: '2023-05', to: '2024-05', moves: [] }]);
  });

  it.each<[string, CellCorrection, number]>([
    ['leaves out what the corrections say is right', { kind: 'explained', reason: 'a new code' }, 0],
    ['keeps what they correct', { kind: 'corrected', text: '1000', reason: 'a slip' }, 1],
  ])('%s', (_, correction, count) => {
    const [origin] = oewsRow('2025-05', '15-2051', 1000).annualWage.median.from;
    const from = [{ ...origin!, correction }];
    const later = row('2025-05', { kind: 'value', value: 1000, from });
    expect(movesOf(row('2024-05', 100), later)[0]?.moves).toHaveLength(count);
  });
});

describe('isFar', () => {
  it.each([
    [0.6, false],
    [0.61, true],
    [-0.61, true],
    [NaN, true],
  ])('of a change by %f is %s', (change, far) => {
    const [pair] = yearOnYear([row('2024-05', 100), row('2025-05', 1000)]);
    expect(isFar({ ...pair!.moves[0]!, change })).toBe(far);
  });
});
