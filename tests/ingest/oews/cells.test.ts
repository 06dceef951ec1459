import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  NO_WAGE,
  type NumberColumn,
  parseNumberCell,
  publishedNumber,
} from '../../../src/ingest/oews/cells.ts';
import type { Cell } from '../../../src/records/cell.ts';
import type { CellOrigin } from '../../../src/records/origin.ts';

const WAGE = { isPositive: true, markers: NO_WAGE } as const;
const HOURLY: NumberColumn = Object.freeze({ ...WAGE, decimals: 2, topCode: 115 });
const ANNUAL: NumberColumn = Object.freeze({ ...WAGE, decimals: 0, topCode: 239_200 });
const JOBS: NumberColumn = Object.freeze({
  ...{ decimals: 0, isPositive: true, topCode: null },
  markers: { '**': 'employmentNotAvailable' as const },
});
const WAGE_ERROR: NumberColumn = Object.freeze({
  ...{ decimals: 1, isPositive: false, topCode: null },
  markers: NO_WAGE,
});

function cellOf(text: Cell): CellOrigin {
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

describe('parseNumberCell', () => {
  it.each<readonly [cell: Cell, column: NumberColumn, expected: object]>([
    ['133080', ANNUAL, { kind: 'value', value: 133_080 }],
    ['133,080', ANNUAL, { kind: 'value', value: 133_080 }],
    [133_080, ANNUAL, { kind: 'value', value: 133_080 }],
    ['63.98', HOURLY, { kind: 'value', value: 63.98 }],
    [63.98, HOURLY, { kind: 'value', value: 63.98 }],
    ['#', ANNUAL, { kind: 'atLeast', atLeast: 239_200 }],
    ['#', HOURLY, { kind: 'atLeast', atLeast: 115 }],
    ['*', ANNUAL, { kind: 'withheld', reason: 'wageNotAvailable', marker: '*' }],
    ['***', ANNUAL, { kind: 'withheld', reason: 'removedForErrors', marker: '***' }],
    ['1,654,440', JOBS, { kind: 'value', value: 1_654_440 }],
    ['**', JOBS, { kind: 'withheld', reason: 'employmentNotAvailable', marker: '**' }],
    ['0', WAGE_ERROR, { kind: 'value', value: 0 }],
    [0.7, WAGE_ERROR, { kind: 'value', value: 0.7 }],
    ['*', WAGE_ERROR, { kind: 'withheld', reason: 'wageNotAvailable', marker: '*' }],
  ])('reads “%s”', (cell, column, expected) => {
    const from = [cellOf(cell)];
    expect(parseNumberCell(cell, column, from)).toEqual({ ...expected, from });
  });

  it.each<readonly [what: string, cell: Cell, column: NumberColumn]>([
    ['an empty cell', '', ANNUAL],
    ['a wage of 0, typed over “*” in a re-saved table', '0', ANNUAL],
    ['the same as a number', 0, ANNUAL],
    ['cents in a yearly wage', '133080.5', ANNUAL],
    ['cents in a yearly wage that is a number', 133_080.5, ANNUAL],
    ['a third decimal in an hourly wage', '63.981', HOURLY],
    ['a third decimal in an hourly wage that is a number', 63.981, HOURLY],
    ['a negative number', -5, HOURLY],
    ['a number that is none', Number.NaN, HOURLY],
    ['“#” where the release prints none', '#', { ...ANNUAL, topCode: null }],
    ['the marker of employment among wages', '**', ANNUAL],
    ['the marker of query exports', '-', ANNUAL],
    ['a property of every object', 'constructor', ANNUAL],
    ['the marker of wages in a column of jobs', '*', JOBS],
    ['the marker of employment in a column of wage errors', '**', WAGE_ERROR],
    ['a part of a job', '1.5', JOBS],
    ['a top code among jobs', '#', JOBS],
    ['a percent sign', '0.7%', WAGE_ERROR],
    ['an empty cell among jobs', '', JOBS],
  ])('refuses %s', (_, cell, column) => {
    expect(parseNumberCell(cell, column, [])).toBeNull();
  });
});
