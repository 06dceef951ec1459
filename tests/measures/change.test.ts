import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeOverTime, difference, relativeChange } from '../../src/measures/change.ts';
import { cellOf, level, MAY_2020, MAY_2021, MAY_2022, MAY_2024, MAY_2025, near } from './example-levels.ts';

describe('relativeChange', () => {
  it.each([
    // 120,230 / 112,590 − 1
    ['the median of data scientists', 'median', 112_590, 120_230, 0.0678568],
    // 126,800 / 124,590 − 1
    ['their mean', 'mean', 124_590, 126_800, 0.0177382],
    // 135,980 / 133,080 − 1
    ['the median of software developers', 'median', 133_080, 135_980, 0.0217914],
  ] as const)('gives %s as a fraction, 2024 to 2025', (_, statistic, before, after, expected) => {
    const change = relativeChange(
      level(MAY_2024, '15-2051', statistic, before),
      level(MAY_2025, '15-2051', statistic, after),
    );
    expect(change).toMatchObject({ kind: 'estimate', value: near(expected), interval: null });
  });

  it('has the intervals of the published errors', () => {
    const before = level(MAY_2024, '15-1252', 'mean', 144_570, 0.6);
    const after = level(MAY_2025, '15-1252', 'mean', 148_100, 0.4);
    // s = 0.0065 and 0.0045 after rounding up; computed apart with Python's math module
    expect(relativeChange(before, after)).toMatchObject({
      kind: 'estimate',
      value: near(0.0244172),
      interval: {
        low: near(0.0111811),
        high: near(0.0378267),
        widestLow: near(0.0060471),
        widestHigh: near(0.0431228),
      },
    });
  });

  it.each([
    // a fall or a rise that starts at 239,200 or more: 391,490 / 239,200 − 1 at most
    ['top-coded to a number', 'at least 239200', 391_490, { kind: 'atMost', atMost: near(0.6366639) }],
    // 239,200 / 234,000 − 1
    ['a number to top-coded', 234_000, 'at least 239200', { kind: 'atLeast', atLeast: near(0.0222222) }],
    ['top-coded to top-coded', 'at least 208000', 'at least 239200', { kind: 'notComparable' }],
  ] as const)('bounds growth from %s', (_, before, after, expected) => {
    const change = relativeChange(
      level(MAY_2022, '29-1211', 'median', before),
      level(MAY_2025, '29-1211', 'median', after),
    );
    expect(change).toMatchObject(expected);
  });

  it('names the withheld level', () => {
    const change = relativeChange(
      level(MAY_2024, '27-2011', 'median', '*'),
      level(MAY_2025, '27-2011', 'median', 50_000),
    );
    expect(change).toMatchObject({
      kind: 'notAvailable',
      reason: 'the median annual wage of 27-2011 in May 2024 is not published: “*”',
    });
  });

  it.each([
    [
      'a break in method',
      level(MAY_2020, '15-1221', 'mean', 130_890),
      level(MAY_2021, '15-1221', 'mean', 142_650),
      'the estimation method changed from pooled to MB3',
    ],
    [
      'coarse percentiles',
      level(MAY_2021, '15-1252', 'median', 120_730),
      level(MAY_2022, '15-1252', 'median', 127_260),
      'the percentiles published for May 2021 bunch at a few values',
    ],
  ])('is not comparable across %s', (_, before, after, reason) => {
    expect(relativeChange(before, after)).toMatchObject({ kind: 'notComparable', reason });
  });

  it('compares means and employment from the release with coarse percentiles', () => {
    // 126,800 / 108,660 − 1
    const change = relativeChange(
      level(MAY_2021, '15-2051', 'mean', 108_660),
      level(MAY_2025, '15-2051', 'mean', 126_800),
    );
    expect(change).toMatchObject({ kind: 'estimate', value: near(0.1669428) });
  });

  it('rests on the cells of both levels, and of the errors where they were used', () => {
    const before = level(MAY_2024, '15-2051', 'mean', 124_590, 0.9);
    const cells = (error?: number): unknown =>
      relativeChange(before, level(MAY_2025, '15-2051', 'mean', 126_800, error)).from;
    const wages = [cellOf(MAY_2024, 152_051, 1), cellOf(MAY_2025, 152_051, 1)];
    expect(cells()).toEqual(wages);
    expect(cells(0.7)).toEqual([...wages, cellOf(MAY_2024, 152_051, 2), cellOf(MAY_2025, 152_051, 2)]);
  });

  it.each([
    ['a release that is not later', level(MAY_2025, '15-2051', 'mean', 126_800), 'later than 2025-05'],
    ['another statistic', level(MAY_2024, '15-2051', 'median', 112_590), 'one statistic'],
    ['a level of zero', level(MAY_2024, '15-2051', 'mean', 0), 'above zero'],
  ])('refuses %s', (_, before, message) => {
    const after = level(MAY_2025, '15-2051', 'mean', 126_800);
    expect(() => relativeChange(before, after)).toThrow(message);
  });
});

describe('difference', () => {
  it('gives the jobs between two releases with their intervals', () => {
    const before = level(MAY_2024, '15-2051', 'employment', 233_440, 1.7);
    const after = level(MAY_2025, '15-2051', 'employment', 262_440, 1.1);
    // 262,440 − 233,440; 1.645·√((233,440·0.0175)² + (262,440·0.0115)²) = 8,355; widest 11,685
    expect(difference(before, after)).toMatchObject({
      kind: 'estimate',
      value: 29_000,
      interval: {
        low: near(29_000 - 8_355.1662018),
        high: near(29_000 + 8_355.1662018),
        widestLow: near(29_000 - 11_684.8627),
        widestHigh: near(29_000 + 11_684.8627),
      },
    });
  });

  it.each([
    // 391,490 − 239,200 at most; 239,200 − 234,000 at least
    ['top-coded to a number', 'at least 239200', 391_490, { kind: 'atMost', atMost: 152_290 }],
    ['a number to top-coded', 234_000, 'at least 239200', { kind: 'atLeast', atLeast: 5_200 }],
  ] as const)('bounds the change from %s', (_, before, after, expected) => {
    const [from, to] = [
      level(MAY_2024, '29-1211', 'median', before),
      level(MAY_2025, '29-1211', 'median', after),
    ];
    expect(difference(from, to)).toMatchObject(expected);
  });
});

describe('a bound', () => {
  const wage = fc.double({ min: 1, max: 1e7, noNaN: true });

  it('never becomes a point, and holds whatever the top-coded wage is', () => {
    fc.assert(
      fc.property(wage, wage, fc.double({ min: 1, max: 100, noNaN: true }), (threshold, number, excess) => {
        const bound = level(MAY_2024, '29-1211', 'median', `at least ${threshold}`);
        const known = level(MAY_2025, '29-1211', 'median', number);
        const change = relativeChange(bound, known);
        if (change.kind !== 'atMost') throw new Error(`a bound became ${change.kind}`);
        expect(number / (threshold * excess) - 1).toBeLessThanOrEqual(change.atMost);
      }),
    );
  });

  it('passes through a comparison that has both ends as both ends', () => {
    const from = level(MAY_2024, '29-1211', 'median', 200);
    const between = { kind: 'between', low: 100, high: 300, from: [] } as const;
    const to = { ...level(MAY_2025, '29-1211', 'median', 1), quantity: between };
    const change = changeOverTime(from, to, { value: (a, b) => b / a, interval: () => null });
    expect(change).toMatchObject({ kind: 'between', low: 0.5, high: 1.5 });
  });
});
