import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnLetters, lineageOf } from '../../src/records/origin.ts';

describe('columnLetters', () => {
  // as a spreadsheet letters them; XFD is the last
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('gives column %i the letters %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  it('counts in base 26 without a zero', () => {
    fc.assert(
      fc.property(fc.nat({ max: 16_383 }), (column) => {
        const digits = Array.from(columnLetters(column), (letter) => letter.charCodeAt(0) - 64);
        expect(digits.reduce((sum, digit) => sum * 26 + digit, 0)).toBe(column + 1);
      }),
    );
  });
});

describe('lineageOf', () => {
  const table = Object.freeze({
    ...{ source: 'national_M2024_dl.xlsx', sha256: 'ab', sheet: 'national_M2024_dl' },
    header: ['OCC_CODE', 'A_MEDIAN'],
  });

  it('writes a cell out, as published', () => {
    const cell = Object.freeze({ table, row: 151, column: 1, text: '#' });
    expect(lineageOf(cell)).toEqual({
      ...{ source: 'national_M2024_dl.xlsx', sha256: 'ab', sheet: 'national_M2024_dl' },
      ...{ row: 151, column: 'A_MEDIAN', cell: 'B151', text: '#' },
    });
  });

  it('has no sheet for a file that has none', () => {
    const cell = { table: { ...table, sheet: null }, row: 2, column: 0, text: '15-1252' };
    expect(lineageOf(cell).sheet).toBeNull();
  });
});
