import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCountCell, parseWageCell, publishedNumber } from '../../../src/ingest/oews/cells.ts';
import type { CellOrigin } from '../../../src/records/origin.ts';

const HOURLY = Object.freeze({ decimals: 2, topCode: 115, notReleased: 'wageNotAvailable' } as const);
const ANNUAL = Object.freeze({ decimals: 0, topCode: 239_200, notReleased: 'wageNotAvailable' } as const);

function cell(text: string): CellOrigin {
  const table = { source: 'a.xlsx', sha256: 'ab', sheet: 'S', header: ['A_MEDIAN'] };
  return Object.freeze({ table: Object.freeze(table), row: 2, column: 0, text });
}

describe('publishedNumber', () => {
  it.each([
    ['0', 0],
    ['133080', 133_080],
    ['4,220,570', 4_220_570],
    ['154,187,380', 154_187_380],
    ['32.66', 32.66],
    ['1,234.5', 1_234.5],
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
    ['1.0', 0],
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

describe('parseWageCell', () => {
  it.each([
    ['133080', ANNUAL, { kind: 'value', value: 133_080 }],
    [' 133,080 ', ANNUAL, { kind: 'value', value: 133_080 }],
    ['63.98', HOURLY, { kind: 'value', value: 63.98 }],
    ['#', ANNUAL, { kind: 'atLeast', atLeast: 239_200 }],
    ['#', HOURLY, { kind: 'atLeast', atLeast: 115 }],
    ['*', ANNUAL, { kind: 'withheld', reason: 'wageNotAvailable', marker: '*' }],
    ['*', { ...ANNUAL, notReleased: 'hourlyWagesOnly' }, { kind: 'withheld', reason: 'hourlyWagesOnly' }],
  ] as const)('reads “%s”', (text, column, expected) => {
    const published = cell(text);
    expect(parseWageCell(published, column)).toMatchObject({ ...expected, from: [published] });
  });

  it.each([
    ['an empty cell', '', ANNUAL],
    ['a wage of 0, typed over “*” in a re-saved table', '0', ANNUAL],
    ['cents in a yearly wage', '133080.5', ANNUAL],
    ['a third decimal in an hourly wage', '63.981', HOURLY],
    ['“#” where the release prints none', '#', { ...ANNUAL, topCode: null }],
    ['the marker of employment', '**', ANNUAL],
    ['the marker of 1997', '***', ANNUAL],
    ['the marker of query exports', '-', ANNUAL],
  ])('refuses %s', (_, text, column) => {
    expect(parseWageCell(cell(text), column)).toBeNull();
  });
});

describe('parseCountCell', () => {
  const JOBS = Object.freeze({ decimals: 0, marker: '**' } as const);
  const PERCENT_OF_WAGE = Object.freeze({ decimals: 1, marker: '*' } as const);

  it.each([
    ['1,654,440', JOBS, { kind: 'value', value: 1_654_440 }],
    ['**', JOBS, { kind: 'withheld', reason: 'employmentNotAvailable', marker: '**' }],
    ['0', PERCENT_OF_WAGE, { kind: 'value', value: 0 }],
    ['0.7', PERCENT_OF_WAGE, { kind: 'value', value: 0.7 }],
    ['*', PERCENT_OF_WAGE, { kind: 'withheld', reason: 'wageNotAvailable', marker: '*' }],
  ] as const)('reads “%s”', (text, column, expected) => {
    const published = cell(text);
    expect(parseCountCell(published, column)).toMatchObject({ ...expected, from: [published] });
  });

  it.each([
    ['the marker of wages in a column of jobs', '*', JOBS],
    ['the marker of employment in a column of wage errors', '**', PERCENT_OF_WAGE],
    ['a part of a job', '1.5', JOBS],
    ['a top code', '#', JOBS],
    ['a percent sign', '0.7%', PERCENT_OF_WAGE],
    ['an empty cell', '', JOBS],
  ] as const)('refuses %s', (_, text, column) => {
    expect(parseCountCell(cell(text), column)).toBeNull();
  });
});
