import { describe, expect, it } from 'vitest';
import { changeFlags } from '../../src/measures/change-flags.ts';
import { relativeChange } from '../../src/measures/change.ts';
import { gap } from '../../src/measures/ratio.ts';
import { level, MAY_2020, MAY_2021, MAY_2022, MAY_2024, MAY_2025 } from './example-levels.ts';

describe('changeFlags', () => {
  it.each([
    [
      'growth of a young code',
      level(MAY_2021, '15-2051', 'employment', 105_980, 2.4),
      level(MAY_2025, '15-2051', 'employment', 262_440, 1.1),
      ['newCode'],
    ],
    [
      // widest interval −1.0 to 4.7 %
      'growth inside the published error',
      level(MAY_2024, '15-2051', 'mean', 124_590, 0.9),
      level(MAY_2025, '15-2051', 'mean', 126_800, 0.7),
      ['notDistinguishable'],
    ],
    [
      // widest interval 0.6 to 4.3 %
      'growth larger than the published error',
      level(MAY_2024, '15-1252', 'mean', 144_570, 0.6),
      level(MAY_2025, '15-1252', 'mean', 148_100, 0.4),
      [],
    ],
    [
      'growth that is not comparable',
      level(MAY_2020, '15-1252', 'employment', 1_476_800),
      level(MAY_2021, '15-1252', 'employment', 1_364_180),
      [],
    ],
    [
      'growth of medians',
      level(MAY_2022, '15-2051', 'median', 103_500),
      level(MAY_2025, '15-2051', 'median', 120_230),
      [],
    ],
  ])('says of %s', (_, base, end, flags) => {
    expect(changeFlags(base, relativeChange(base, end))).toEqual(flags);
  });

  it('says of a gap that its medians are coarse', () => {
    const base = level(MAY_2021, '15-2051', 'median', 100_910);
    const developers = level(MAY_2021, '15-1252', 'median', 120_730);
    expect(changeFlags(base, gap(developers, base))).toEqual(['coarse']);
  });
});
