import { describe, expect, it } from 'vitest';
import { gap, ratio } from '../../src/measures/ratio.ts';
import { level, MAY_2021, MAY_2024, MAY_2025, near } from './example-levels.ts';

describe('ratio', () => {
  it.each([
    ['May 2024', MAY_2024, 133_080, 112_590, 1.1819877],
    ['May 2025', MAY_2025, 135_980, 120_230, 1.1309989],
  ])(
    'sets the median of software developers against that of data scientists, %s',
    (_, source, a, b, expected) => {
      const result = ratio(level(source, '15-1252', 'median', a), level(source, '15-2051', 'median', b));
      expect(result).toMatchObject({ kind: 'estimate', value: near(expected), interval: null });
    },
  );

  it('is measured in one release even where percentiles are coarse', () => {
    const result = ratio(
      level(MAY_2021, '15-1252', 'median', 120_730),
      level(MAY_2021, '15-2051', 'median', 100_910),
    );
    expect(result.kind).toBe('estimate');
  });

  it.each([
    ['numerator', 'at least 239200', 119_600, { kind: 'atLeast', atLeast: 2 }],
    ['base', 119_600, 'at least 239200', { kind: 'atMost', atMost: 0.5 }],
    ['numerator and base', 'at least 239200', 'at least 239200', { kind: 'notComparable' }],
    ['neither, the base being withheld', 119_600, '*', { kind: 'notAvailable' }],
  ] as const)('keeps the bound of a top-coded %s', (_, numerator, base, expected) => {
    const result = ratio(
      level(MAY_2024, '29-1211', 'median', numerator),
      level(MAY_2024, '15-1252', 'median', base),
    );
    expect(result).toMatchObject(expected);
  });

  it('refuses two releases', () => {
    const [a, b] = [
      level(MAY_2024, '15-1252', 'median', 133_080),
      level(MAY_2025, '15-2051', 'median', 120_230),
    ];
    expect(() => ratio(a, b)).toThrow('one release, got 2024-05 and 2025-05');
  });
});

describe('gap', () => {
  it('is the ratio less one, with its intervals', () => {
    // 148,100 / 126,800 − 1; s = 0.0075 and 0.0045; Python's math module
    const result = gap(
      level(MAY_2025, '15-1252', 'mean', 148_100, 0.4),
      level(MAY_2025, '15-2051', 'mean', 126_800, 0.7),
    );
    expect(result).toMatchObject({
      kind: 'estimate',
      value: near(0.1679811),
      interval: {
        low: near(0.1512966),
        high: near(0.1849073),
        widestLow: near(0.1451512),
        widestHigh: near(0.1912661),
      },
    });
  });
});
