import { describe, expect, it } from 'vitest';
import { notDistinguishable, ratioInterval } from '../../src/measures/interval.ts';
import type { Quantity } from '../../src/records/quantity.ts';
import { near } from './example-levels.ts';

const NONE: Quantity = { kind: 'withheld', reason: 'blank', marker: '', from: [] };

function printed(percent: number): Quantity {
  return { kind: 'value', value: percent, from: [] };
}

describe('ratioInterval', () => {
  it('takes the printed errors at the top of their rounding', () => {
    // s = 0.0095 and 0.0075; exp(±1.645·√(s₁² + s₂²)) and exp(±1.645·(s₁ + s₂)) about 126,800 / 124,590
    expect(ratioInterval(126_800 / 124_590, [printed(0.9), printed(0.7)])).toEqual({
      low: near(0.9976748),
      high: near(1.0382051),
      widestLow: near(0.9896714),
      widestHigh: near(1.0466009),
    });
  });

  it.each([
    ['a printed 0.0, which is rounded', printed(0), printed(0.7)],
    ['a printed 0.0 at the other end', printed(0.9), printed(0)],
    ['a missing error', NONE, printed(0.7)],
  ])('gives none for %s', (_, first, second) => {
    expect(ratioInterval(1.02, [first, second])).toBeNull();
  });
});

describe('notDistinguishable', () => {
  const interval = { low: 0.004, high: 0.037, widestLow: -0.003, widestHigh: 0.044 };
  const growth: Quantity = { kind: 'estimate', value: 0.02, interval, from: [] };

  it.each([
    ['zero inside the wider interval only', growth, 0, true],
    ['zero outside', { ...growth, interval: { ...interval, widestLow: 0.001 } }, 0, false],
    ['a ratio, where no change is one', growth, 1, false],
    ['no interval', { ...growth, interval: null }, 0, false],
    ['a bound', { kind: 'atLeast', atLeast: 0.02, from: [] }, 0, false],
  ] as const)('judges %s', (_, quantity, unchanged, expected) => {
    expect(notDistinguishable(quantity, unchanged)).toBe(expected);
  });
});
