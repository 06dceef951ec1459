import { describe, expect, it } from 'vitest';
import { pooledLevel } from '../../src/measures/pooled-level.ts';
import { cellOf, level, MAY_2021, MAY_2024 } from './example-levels.ts';

describe('pooledLevel', () => {
  it('adds employment up, and rests on every cell', () => {
    // national_M2021_dl.xlsx: 1,364,180 + 190,120
    const pooled = pooledLevel([
      level(MAY_2021, '15-1252', 'employment', 1_364_180, 0.9),
      level(MAY_2021, '15-1253', 'employment', 190_120, 1.9),
    ]);
    expect(pooled).toMatchObject({
      occupation: { soc: '15-1252 and 15-1253' },
      quantity: { kind: 'value', value: 1_554_300 },
      relativeStandardError: { kind: 'notAvailable' },
    });
    expect(pooled.quantity.from).toEqual([cellOf(MAY_2021, 151_252, 1), cellOf(MAY_2021, 151_253, 1)]);
  });

  it.each([
    ['two wages', 120_730, 98_220, { kind: 'between', low: 98_220, high: 120_730 }],
    ['a wage and a top-coded one', 120_730, 'at least 208000', { kind: 'atLeast', atLeast: 120_730 }],
    ['two top-coded ones', 'at least 208000', 'at least 208000', { kind: 'atLeast', atLeast: 208_000 }],
    ['a wage that is withheld', 120_730, '*', { kind: 'withheld', marker: '*' }],
  ] as const)('bounds the wage of all by that of each: %s', (_, one, other, expected) => {
    const parts = [level(MAY_2021, '15-1252', 'median', one), level(MAY_2021, '15-1253', 'median', other)];
    expect(pooledLevel(parts).quantity).toMatchObject(expected);
  });

  it('leaves a single level what it is, with its error', () => {
    const only = level(MAY_2024, '15-2051', 'mean', 124_590, 0.9);
    expect(pooledLevel([only])).toBe(only);
  });

  it.each([
    ['none', [], 'requires a level'],
    [
      'two releases',
      [level(MAY_2021, '15-1252', 'mean', 1), level(MAY_2024, '15-1253', 'mean', 1)],
      'got mean of 2021-05 and mean of 2024-05',
    ],
  ])('refuses levels of %s', (_, parts, message) => {
    expect(() => pooledLevel(parts)).toThrow(message);
  });
});
