import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareQuoted } from '../../../src/check/judge/compare.ts';
import type { Qualifier } from '../../../src/check/numbers/number.ts';

describe('compareQuoted', () => {
  it.each<[string, number, number, Qualifier, number, string]>([
    ['$133,080', 133_080, 10, 'exact', 133_080, 'match'],
    ['$133,080', 133_080, 10, 'exact', 133_090, 'mismatch'],
    ['$113k', 113_000, 1000, 'exact', 112_500, 'match'],
    ['$113k', 113_000, 1000, 'exact', 113_499, 'match'],
    ['$113k', 113_000, 1000, 'exact', 112_499, 'mismatch'],
    ['$113k', 113_000, 1000, 'exact', 113_500, 'mismatch'],
    ['6.8 %', 6.8, 0.1, 'exact', 6.75, 'match'],
    ['6.8 %', 6.8, 0.1, 'exact', 6.85, 'mismatch'],
    ['about $130,000', 130_000, 1000, 'about', 133_080, 'match'],
    ['about $130,000', 130_000, 1000, 'about', 136_000, 'mismatch'],
    ['about 300,000', 300_000, 1000, 'about', 262_440, 'match'],
    ['about 300,000', 300_000, 1000, 'about', 249_990, 'mismatch'],
    ['about 100,000', 100_000, 1000, 'about', 106_000, 'mismatch'],
    ['about 1.7 million', 1_700_000, 100_000, 'about', 1_656_880, 'match'],
    ['about 1.7 million', 1_700_000, 100_000, 'about', 1_760_000, 'mismatch'],
    ['nearly 300,000', 300_000, 1000, 'nearly', 262_440, 'match'],
    ['nearly 300,000', 300_000, 1000, 'nearly', 245_900, 'mismatch'],
    ['nearly $134,000', 134_000, 1000, 'nearly', 133_080, 'match'],
    ['nearly $134,000', 134_000, 1000, 'nearly', 135_000, 'mismatch'],
    ['more than $130,000', 130_000, 1000, 'moreThan', 133_080, 'match'],
    ['more than $140,000', 140_000, 1000, 'moreThan', 133_080, 'mismatch'],
    ['less than $140,000', 140_000, 1000, 'lessThan', 133_080, 'match'],
    ['NaN', 133_080, 10, 'exact', NaN, 'mismatch'],
  ])('holds %s (%d in steps of %d, %s) against %d: %s', (_, value, step, qualifier, actual, outcome) => {
    expect(compareQuoted({ value, step, qualifier }, { kind: 'value', value: actual })).toBe(outcome);
  });

  it.each<[string, number, Qualifier, string]>([
    ['$239,200', 239_200, 'exact', 'boundAsExact'],
    ['at least $239,200', 239_200, 'atLeast', 'match'],
    ['more than $200,000', 200_000, 'moreThan', 'match'],
    ['$210,000', 210_000, 'exact', 'mismatch'],
    ['$300,000', 300_000, 'exact', 'open'],
    ['at least $300,000', 300_000, 'atLeast', 'open'],
  ])('holds %s against a top-coded wage: %s', (_, value, qualifier, outcome) => {
    const topCoded = { kind: 'atLeast', atLeast: 239_200 } as const;
    expect(compareQuoted({ value, step: 100, qualifier }, topCoded)).toBe(outcome);
  });

  it('matches no value that is one step of precision away', () => {
    const step = fc.constantFrom(0.1, 1, 10, 100, 1000);
    fc.assert(
      fc.property(
        step,
        fc.integer({ min: 10, max: 100_000 }),
        fc.constantFrom(-1, 1),
        (size, steps, away) => {
          const actual = { kind: 'value', value: round(steps * size) } as const;
          const quoted = { value: round((steps + away) * size), step: size, qualifier: 'exact' } as const;
          expect(compareQuoted(quoted, actual)).toBe('mismatch');
        },
      ),
    );
  });
});

function round(value: number): number {
  return Number(value.toPrecision(12));
}
