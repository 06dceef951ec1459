import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundHalfUp } from '../../src/measures/round-half-up.ts';

describe('roundHalfUp', () => {
  it.each([
    [1.005, 0.01, 1.01],
    [2.675, 0.01, 2.68],
    [1.45, 0.1, 1.5],
    [0.30000000000000004, 0.1, 0.3],
    [112_500, 1000, 113_000],
    [112_499.99, 1000, 112_000],
    [113_499, 1000, 113_000],
    [2.5, 1, 3],
    [-2.5, 1, -3],
    [-2.35, 0.1, -2.4],
    [37, 25, 25],
    [37.5, 25, 50],
    [1.5e-7, 1e-7, 2e-7],
    [1.25e21, 1e20, 1.3e21],
    [-0.04, 0.1, 0],
  ])('rounds %d in steps of %d to %d', (value, step, expected) => {
    expect(roundHalfUp(value, step)).toBe(expected);
  });

  it.each([
    [Number.NaN, 1],
    [Infinity, 1],
    [1, 0],
    [1, -1],
    [1, Number.NaN],
    [1, Infinity],
  ])('refuses %d in steps of %d', (value, step) => {
    expect(() => roundHalfUp(value, step)).toThrow(RangeError);
  });

  const places = fc.integer({ min: 0, max: 6 });
  const digits = fc.integer({ min: -1e9, max: 1e9 });

  it('leaves a multiple of the step as it prints', () => {
    fc.assert(
      fc.property(digits, places, (multiple, exponent) => {
        const printed = Number(`${multiple}e-${exponent}`);
        expect(roundHalfUp(printed, Number(`1e-${exponent}`))).toBe(printed + 0);
      }),
    );
  });

  it('takes a half away from zero', () => {
    fc.assert(
      fc.property(fc.nat(1e9), places, (multiple, exponent) => {
        const half = Number(`${multiple}.5e-${exponent}`);
        const up = Number(`${multiple + 1}e-${exponent}`);
        const step = Number(`1e-${exponent}`);
        expect([roundHalfUp(half, step), roundHalfUp(-half, step)]).toEqual([up, -up]);
      }),
    );
  });
});
