import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annualGrowth } from '../../src/measures/annual-growth.ts';
import { level, MAY_2020, MAY_2021, MAY_2022, MAY_2025, near } from './example-levels.ts';

describe('annualGrowth', () => {
  it('compounds over the years between the releases', () => {
    // (120,230 / 103,500)^(1/3) − 1
    const growth = annualGrowth(
      level(MAY_2022, '15-2051', 'median', 103_500),
      level(MAY_2025, '15-2051', 'median', 120_230),
    );
    expect(growth).toMatchObject({ kind: 'estimate', value: near(0.0512133), interval: null });
  });

  it('annualises its intervals', () => {
    // s = 0.0245 and 0.0115; each end of the ratio's interval to the power ¼, less one; Python's math module
    const growth = annualGrowth(
      level(MAY_2021, '15-2051', 'employment', 105_980, 2.4),
      level(MAY_2025, '15-2051', 'employment', 262_440, 1.1),
    );
    expect(growth).toMatchObject({
      kind: 'estimate',
      value: near(0.2544447),
      interval: {
        low: near(0.2405597),
        high: near(0.2684852),
        widestLow: near(0.2360095),
        widestHigh: near(0.2731549),
      },
    });
  });

  it('keeps a bound a bound', () => {
    // (297,510 / 239,200)^(1/3) − 1
    const growth = annualGrowth(
      level(MAY_2022, '11-3021', 'p90', 'at least 239200'),
      level(MAY_2025, '11-3021', 'p90', 297_510),
    );
    expect(growth).toMatchObject({ kind: 'atMost', atMost: near(0.075425) });
  });

  it('is not comparable across a break', () => {
    const growth = annualGrowth(
      level(MAY_2020, '15-1221', 'mean', 130_890),
      level(MAY_2021, '15-1221', 'mean', 142_650),
    );
    expect(growth.kind).toBe('notComparable');
  });

  it('refuses a release that is not later', () => {
    const [from, to] = [
      level(MAY_2025, '15-2051', 'mean', 126_800),
      level(MAY_2022, '15-2051', 'mean', 115_240),
    ];
    expect(() => annualGrowth(from, to)).toThrow(RangeError);
  });

  it('compounded gives back the level', () => {
    const wage = fc.double({ min: 1, max: 1e7, noNaN: true });
    fc.assert(
      fc.property(wage, wage, (before, after) => {
        const growth = annualGrowth(
          level(MAY_2021, '15-2051', 'mean', before),
          level(MAY_2025, '15-2051', 'mean', after),
        );
        if (growth.kind !== 'estimate') throw new Error(`two numbers gave ${growth.kind}`);
        expect((before * (1 + growth.value) ** 4) / after).toBeCloseTo(1, 9);
      }),
    );
  });
});
