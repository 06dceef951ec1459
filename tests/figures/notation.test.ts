import { describe, expect, it } from 'vitest';
import { changeText, notationOf, numberText } from '../../src/figures/notation.ts';

describe('numberText', () => {
  it.each([
    [135980, 'usd_per_year', '$135,980'],
    [133.08, 'usd_thousands_per_year', '$133.08 thousand'],
    [65.4, 'usd_per_hour', '$65.40'],
    [1687890, 'persons', '1,687,890'],
    [-1200, 'usd_per_month', '−$1,200'],
    [6.8, 'percent', '6.8 %'],
    [6.85, 'percent', '6.9 %'],
    [-0.04, 'percent', '0.0 %'],
    [1.13, 'ratio', '1.13'],
    [1.2, 'percentage_points', '1.2 points'],
    [313.2, 'index', '313.2'],
  ] as const)('writes %d in %s as %s', (value, unit, text) => {
    expect(numberText(value, notationOf(unit))).toBe(text);
  });
});

describe('changeText', () => {
  it.each([
    [4.1, '+4.1 %'],
    [-1.2, '−1.2 %'],
    [0, '0.0 %'],
    [0.04, '0.0 %'],
  ])('writes %d percent as %s', (value, text) => {
    expect(changeText(value, notationOf('percent'))).toBe(text);
  });
});
