import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  annualWage,
  jobs,
  jobsChange,
  occupationCode,
  percentChange,
  share,
  signedNumber,
  word,
} from '../../../src/ingest/projections/cells.ts';
import { withoutFootnotes } from '../../../src/ingest/projections/columns.ts';
import { plainTitle } from '../../../src/ingest/projections/row.ts';
import type { Cell } from '../../../src/records/cell.ts';
import { EDUCATIONS } from '../../../src/records/projection-row.ts';

describe('signedNumber', () => {
  it.each<readonly [cell: Cell, value: number]>([
    ['245.9', 245.9],
    [245.9, 245.9],
    ['1,693.8', 1693.8],
    // as a program that saves tables again prints it
    ['1,693.80', 1693.8],
    ['57', 57],
    ['-28.7', -28.7],
    [-28.7, -28.7],
    ['-1,234.5', -1234.5],
    ['0', 0],
  ])('reads %s', (cell, value) => {
    expect(signedNumber(cell)).toBe(value);
  });

  it.each<Cell>(['', '—', '- 5', '--5', '+5', '−5', '5-', '1.25', '1.250', 1.25, '1,5', '1e3', NaN])(
    'refuses “%s”',
    (cell) => {
      expect(signedNumber(cell)).toBeNull();
    },
  );

  it('reads back every printed number of either sign', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2_000_000, max: 2_000_000 }), (tenths) => {
        const value = tenths / 10;
        const text = value.toLocaleString('en-US', { minimumFractionDigits: 1 });
        expect(signedNumber(text === '-0.0' ? '0.0' : text)).toBe(value);
        expect(signedNumber(value)).toBe(value);
      }),
    );
  });
});

describe('a column', () => {
  it.each([
    // 245.9 thousand, published to the hundred
    ['of jobs', jobs, '245.9', { kind: 'value', value: 245_900 }],
    // 4049.9 * 1000 is 4049900.0000000005 in doubles
    ['of jobs', jobs, 4049.9, { kind: 'value', value: 4_049_900 }],
    ['of changes', jobsChange, '-37.3', { kind: 'value', value: -37_300 }],
    ['of percents', percentChange, '-7.2', { kind: 'value', value: -7.2 }],
    ['of shares', share, '25.9', { kind: 'value', value: 25.9 }],
    ['of shares', share, '—', { kind: 'withheld', reason: 'notReleased', marker: '—' }],
    ['of wages', annualWage, '75,120', { kind: 'value', value: 75_120 }],
    ['of wages', annualWage, 206_420, { kind: 'value', value: 206_420 }],
    ['of wages', annualWage, '>=$208,000', { kind: 'atLeast', atLeast: 208_000 }],
    ['of wages', annualWage, '>=239,200', { kind: 'atLeast', atLeast: 239_200 }],
    ['of wages', annualWage, '—', { kind: 'withheld', reason: 'wageNotAvailable', marker: '—' }],
    ['of wages', annualWage, 'N/A', { kind: 'withheld', reason: 'wageNotAvailable', marker: 'N/A' }],
    ['of education', word(EDUCATIONS), "Master's degree", { kind: 'value', value: "Master's degree" }],
    ['of education', word(EDUCATIONS), '—', { kind: 'withheld', reason: 'notAssigned', marker: '—' }],
  ])('%s reads “%s”', (_, read, cell, expected) => {
    expect(read(cell, [])).toEqual({ ...expected, from: [] });
  });

  it.each([
    ['of jobs', jobs, '-245.9'],
    ['of jobs', jobs, '—'],
    ['of changes', jobsChange, 'N/A'],
    ['of shares', share, '-0.1'],
    ['of shares', share, '100.1'],
    ['of wages', annualWage, '0'],
    ['of wages', annualWage, '75,125'],
    ['of wages', annualWage, '>239,200'],
    ['of wages', annualWage, '>='],
    ['of wages', annualWage, '$75,120'],
    ['of education', word(EDUCATIONS), "master's degree"],
    ['of education', word(EDUCATIONS), ''],
  ])('%s refuses “%s”', (_, read, cell) => {
    expect(read(cell, [])).toBeNull();
  });
});

describe('occupationCode', () => {
  it.each<readonly [cell: Cell, soc: string | null]>([
    ['15-2051', '15-2051'],
    ['="15-2051"', '15-2051'],
    ['="15-2051', null],
    ['15-2051"', null],
    ['152051', null],
    [152051, null],
    ['15-2051.00', null],
    ['', null],
  ])('takes “%s” for %s', (cell, soc) => {
    expect(occupationCode(cell)).toBe(soc);
  });
});

describe('plainTitle', () => {
  it.each([
    ['  Management occupations', 'Management occupations'],
    ['Data scientists    * Data Mining Analyst* Data Analytics Specialist', 'Data scientists'],
    ['Chief executives(1)', 'Chief executives'],
    ['Chief executives[1]', 'Chief executives'],
    [
      'Social scientists and related workers, all other (except economists)',
      'Social scientists and related workers, all other (except economists)',
    ],
  ])('takes “%s” for %s', (text, title) => {
    expect(plainTitle(text)).toBe(title);
    expect(withoutFootnotes(title)).toBe(title);
  });
});
