import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalOf, readDecimal } from '../../../src/source/xlsx/decimal.ts';

/** What stands at the start of the text, and how far it was read. */
function read(text: string): readonly [value: number, end: number] {
  const decimal = { value: 0, end: 0 };
  const bytes = Buffer.from(text);
  readDecimal(decimal, bytes, 0, bytes.length);
  return [decimal.value, decimal.end];
}

describe('readDecimal', () => {
  it.each([
    ['a whole number', '133080', 133080],
    ['a decimal', '54.13', 54.13],
    ['a negative decimal', '-0.5', -0.5],
    ['minus zero', '-0.0', 0],
    ['noise past 15 digits', '35.299999999999997', 35.3],
    ['15 digits', '999999999999999', 999999999999999],
    ['noise that rounds up to another digit', '0.99999999999999989', 1],
    ['a half past 15 digits', '1.00000000000000500', 1.00000000000001],
    ['16 digits', '1234567890123456', 1234567890123460],
    ['more digits than a double keeps', '12345678901234567890', 12345678901234600000],
    ['a small fraction with many zeros', '0.00000000000000000125', 1.25e-18],
    ['no digits before the point', '.5', 0.5],
    ['no digits after the point', '5.', 5],
  ])('reads %s', (_, text, value) => {
    expect(read(text)).toEqual([value, text.length]);
    expect(Object.is(read(text)[0], value)).toBe(true);
  });

  it.each([
    ['a tag', '17</v>', 2],
    ['an exponent', '1.33E5', 4],
    ['a second point', '1.2.3', 3],
  ])('ends at %s', (_, text, end) => {
    expect(read(text)[1]).toBe(end);
  });

  it.each(['', '-', '.', '-.', 'x', '+1'])('finds none in “%s”', (text) => {
    expect(read(text)[0]).toBeNaN();
  });

  const digits = fc.stringMatching(/^\d{1,19}$/);
  const text = fc.tuple(fc.constantFrom('', '-'), digits, fc.option(digits));
  it('reads what decimalOf makes of the text', () => {
    fc.assert(
      fc.property(text, ([sign, whole, fraction]) => {
        const decimal = `${sign}${whole}${fraction === null ? '' : `.${fraction}`}`;
        expect(read(decimal)).toEqual([decimalOf(decimal), decimal.length]);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads a wage that was written with the noise of its double', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), (cents) => {
        const wage = cents / 100 + 0;
        expect(read(wage.toFixed(16 - Math.max(Math.floor(Math.log10(Math.abs(wage) || 1)), 0)))[0]).toBe(
          wage,
        );
      }),
      { numRuns: 2000 },
    );
  });

  // a decimal of up to 15 digits is its double's own
  it('reads back any number of up to 15 digits', () => {
    const number = fc.tuple(fc.integer({ min: -(10 ** 15) + 1, max: 10 ** 15 - 1 }), fc.nat(15));
    fc.assert(
      fc.property(number, ([units, decimals]) => {
        const value = Number(`${units}e-${decimals}`);
        const written = value.toFixed(decimals);
        fc.pre(written.replace(/\D/g, '').length <= 15);
        expect(read(written)[0]).toBe(value + 0);
      }),
    );
  });
});

describe('decimalOf', () => {
  it.each([
    ['1.33E5', 133000],
    ['1.5e-7', 1.5e-7],
    ['1.5E+22', 1.5e22],
    ['25.720000000000006', 25.72],
  ])('reads %s', (text, value) => {
    expect(decimalOf(text)).toBe(value);
  });

  it.each(['', '1e999', '1e', '--1', '1.2.3'])('finds no number in “%s”', (text) => {
    expect(decimalOf(text)).toBeNaN();
  });
});
