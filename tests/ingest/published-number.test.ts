import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishedNumber } from '../../src/ingest/published-number.ts';

describe('publishedNumber', () => {
  it.each([
    ['0', 0],
    ['133080', 133_080],
    ['4,220,570', 4_220_570],
    ['154,187,380', 154_187_380],
    ['32.66', 32.66],
    ['1,234.5', 1_234.5],
    ['133080.0', 133_080],
    [133_080, 133_080],
    [54.13, 54.13],
  ])('reads %s', (text, value) => {
    expect(publishedNumber(text, 2)).toBe(value);
  });

  // THREATS: no number is guessed at
  it.each([
    ...[
      '',
      ' ',
      '-5',
      '+5',
      '1e5',
      '1E5',
      '12k',
      '133K',
      '$133,080',
      '5%',
      '5 %',
      '1.234,5',
      '1,5',
      '1,23,456',
    ],
    ...[
      '12,34',
      ',123',
      '1,',
      '1.',
      '.5',
      '007',
      '0,123',
      '1 234',
      '1\u00A0234',
      '1’234',
      '٣',
      '１２３',
      '²',
    ],
    ...[
      '#',
      '*',
      '**',
      '~',
      '-',
      '#REF!',
      '#N/A',
      'NaN',
      'Infinity',
      '0x10',
      '1_000',
      'TRUE',
      '1;2',
      '1-2',
      '=1',
    ],
  ])('refuses “%s”', (text) => {
    expect(publishedNumber(text, 2)).toBeNull();
  });

  it.each([
    ['1.234', 0],
    ['1.00', 0],
    ['0.25', 1],
    ['54.135', 2],
  ])('refuses %s where the column prints %i digits after the point', (text, decimals) => {
    expect(publishedNumber(text, decimals)).toBeNull();
  });

  it('reads back what is printed with and without thousands commas', () => {
    fc.assert(
      fc.property(fc.nat({ max: 200_000_000 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const fraction = String(cents).padStart(2, '0');
        const value = Number(`${whole}.${fraction}`);
        expect(publishedNumber(`${whole}.${fraction}`, 2)).toBe(value);
        expect(publishedNumber(`${whole.toLocaleString('en-US')}.${fraction}`, 2)).toBe(value);
      }),
    );
  });

  it('reads nothing but digits, commas and one point', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        if (!/^[\d,.]+$/.test(text)) expect(publishedNumber(text, 99)).toBeNull();
      }),
    );
  });
});
