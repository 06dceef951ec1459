import { describe, expect, it } from 'vitest';
import { newCode } from '../../src/measures/new-code.ts';
import { level, MAY_2021, MAY_2024, MAY_2025 } from './example-levels.ts';

describe('newCode', () => {
  it.each([
    ['employment from the first release of 15-2051', '15-2051', 'employment', MAY_2021, true],
    ['employment from the first release of 15-1252', '15-1252', 'employment', MAY_2021, true],
    ['employment from the third release after it', '15-2051', 'employment', MAY_2024, true],
    ['employment from the fourth', '15-2051', 'employment', MAY_2025, false],
    ['a wage', '15-2051', 'mean', MAY_2021, false],
    ['an occupation that was only renumbered', '15-1221', 'employment', MAY_2021, false],
    ['an old one', '15-2041', 'employment', MAY_2021, false],
  ] as const)('judges %s', (_, soc, statistic, source, expected) => {
    expect(newCode(level(source, soc, statistic, 1_000))).toBe(expected);
  });
});
