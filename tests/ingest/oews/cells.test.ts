import { describe, expect, it } from 'vitest';
import { NO_WAGE, type NumberColumn, parseNumberCell } from '../../../src/ingest/oews/cells.ts';
import type { Cell } from '../../../src/records/cell.ts';
import type { CellOrigin } from '../../../src/records/origin.ts';

const WAGE = { isPositive: true, markers: NO_WAGE } as const;
const HOURLY: NumberColumn = Object.freeze({ ...WAGE, decimals: 2, most: 1e4, topCode: 115 });
const ANNUAL: NumberColumn = Object.freeze({ ...WAGE, decimals: 0, most: 1e7, topCode: 239_200 });
const JOBS: NumberColumn = Object.freeze({
  ...{ decimals: 0, most: 1e9, isPositive: true, topCode: null },
  markers: { '**': 'employmentNotAvailable' as const },
});
const WAGE_ERROR: NumberColumn = Object.freeze({
  ...{ decimals: 1, most: 100, isPositive: false, topCode: null },
  markers: NO_WAGE,
});

function cellOf(text: Cell): CellOrigin {
  const table = { source: 'a.xlsx', sha256: 'ab', sheet: 'S', header: ['A_MEDIAN'] };
  return Object.freeze({ table: Object.freeze(table), row: 2, column: 0, text });
}

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
    [100, WAGE_ERROR, { kind: 'value', value: 100 }],
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
    ['more than anybody earns in an hour', 133_080, HOURLY],
    ['the same as text', '133,080', HOURLY],
    ['more than anybody earns in a year', 1e300, ANNUAL],
    ['more jobs than there are people', '9999999999', JOBS],
    ['an error of more than all of it', 200, WAGE_ERROR],
    ['the same by a tenth', '100.1', WAGE_ERROR],
    ['no end of it', Number.POSITIVE_INFINITY, WAGE_ERROR],
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
