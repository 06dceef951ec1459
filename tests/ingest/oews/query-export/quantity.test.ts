import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExportColumn, grainOf } from '../../../../src/ingest/oews/query-export/columns.ts';
import { atGrain, exportQuantity } from '../../../../src/ingest/oews/query-export/quantity.ts';
import type { Cell } from '../../../../src/records/cell.ts';

const TABLE = Object.freeze({ source: 'OES_Report.xlsx', sha256: 'ab', sheet: 'OES Sheet', header: [] });

function read(text: Cell, column: ExportColumn) {
  const cell = Object.freeze({ table: TABLE, row: 7, column: 1, text });
  return { cell, quantity: exportQuantity(cell, grainOf(column)) };
}

describe('exportQuantity', () => {
  // the cells of OES_Report_all_states_M2024.xlsx as Apache POI wrote them, and padded text as exports had before
  it.each<[Cell, ExportColumn, number]>([
    ['103500', 'a_median', 103_500],
    ['49.76', 'h_median', 49.76],
    ['1.4', 'emp_prse', 1.4],
    [18_057_850, 'tot_emp', 18_057_850],
    [26.61, 'h_mean', 26.61],
    ['0.30000001192092896', 'mean_prse', 0.3],
    [0.300000011920929, 'mean_prse', 0.3],
    [0.8999999761581421, 'mean_prse', 0.9],
    [0, 'emp_prse', 0],
    [1000, 'jobs_1000', 1000],
    [1.0299999713897705, 'loc_quotient', 1.03],
  ])('reads %s in %s as %d', (text, column, value) => {
    const { cell, quantity } = read(text, column);
    expect(quantity).toEqual({ kind: 'value', value, from: [cell] });
  });

  it.each<[ExportColumn, string]>([
    ['a_mean', 'notReleasedOrTopCoded'],
    ['h_pct90', 'notReleasedOrTopCoded'],
    ['tot_emp', 'notReleased'],
    ['mean_prse', 'notReleased'],
    ['loc_quotient', 'notReleased'],
  ])('says of “-” in %s that it is %s, never a bound', (column, reason) => {
    const { cell, quantity } = read('-', column);
    expect(quantity).toEqual({ kind: 'withheld', reason, marker: '-', from: [cell] });
  });

  it.each<[Cell, ExportColumn]>([
    ['', 'tot_emp'],
    ['#', 'a_mean'],
    ['*', 'a_mean'],
    ['**', 'tot_emp'],
    ['103505', 'a_median'],
    [1234, 'tot_emp'],
    ['0', 'tot_emp'],
    [0, 'h_mean'],
    [26.615, 'h_mean'],
    [0.35, 'mean_prse'],
    ['0.30000101192092896', 'mean_prse'],
    [-20, 'tot_emp'],
    ['-20', 'tot_emp'],
    ['$103,500', 'a_median'],
    ['1e5', 'a_median'],
    [Number.NaN, 'a_median'],
  ])('refuses %j in %s', (text, column) => {
    expect(read(text, column).quantity).toBeNull();
  });
});

describe('atGrain', () => {
  it.each([-1, 1, 2, 3])('undoes single precision: %i decimals', (decimals) => {
    const published = fc.integer({ min: 0, max: 9_999_999 }).map((steps) => steps / 10 ** decimals);
    fc.assert(
      fc.property(published, (number) => {
        const value = decimals < 0 ? Math.round(number) : Number(number.toFixed(decimals));
        expect(atGrain(Math.fround(value), decimals)).toBe(value);
        expect(atGrain(Number(Math.fround(value).toPrecision(15)), decimals)).toBe(value);
        expect(atGrain(value, decimals)).toBe(value);
      }),
    );
  });

  // the single-precision form of 154,187,370 and of 154,187,380 jobs: singles above 2^27 lie 16 apart
  it('refuses what two numbers are written as', () => {
    expect(atGrain(154_187_376, -1)).toBeNull();
  });

  it.each([1, 2, 3])('refuses what is half a step off: %i decimals', (decimals) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), (steps) => {
        expect(atGrain((steps + 0.5) / 10 ** decimals, decimals)).toBeNull();
      }),
    );
  });
});
