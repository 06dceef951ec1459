import { describe, expect, it } from 'vitest';
import { exportColumn, withoutNotes } from '../../../../src/ingest/oews/query-export/columns.ts';
import { isNote, readNotes } from '../../../../src/ingest/oews/query-export/notes.ts';
import { readPreamble, releaseOfPeriod } from '../../../../src/ingest/oews/query-export/preamble.ts';

describe('exportColumn', () => {
  it.each([
    ['Employment(1)', 'tot_emp'],
    ['Employment percent relative standard error (3)', 'emp_prse'],
    ['Wage percent relative standard error(3)', 'mean_prse'],
    ['Annual mean wage (2)', 'a_mean'],
    ['Hourly 10th percentile wage', 'h_pct10'],
    ['annual median wage(2)(4)', 'a_median'],
    ['Employment per 1,000 jobs', 'jobs_1000'],
    ['Location Quotient', 'loc_quotient'],
    ['Median wage', null],
    ['constructor', null],
    ['', null],
  ])('“%s” is %s', (heading, column) => {
    expect(exportColumn(heading)).toBe(column);
  });

  it('keeps the brackets that belong to a name', () => {
    expect(withoutNotes('Occupation (SOC code)')).toBe('Occupation (SOC code)');
  });
});

describe('readPreamble', () => {
  it.each([
    ['Multiple occupations for one geographical area', 'occupation', 'area'],
    ['Multiple occupations for one industry', 'occupation', 'industry'],
    ['One occupation for multiple geographical areas', 'area', 'occupation'],
    ['One occupation for multiple industries', 'industry', 'occupation'],
  ])('says of “%s” what the rows are: %s of one %s', (text, rows, of) => {
    expect(readPreamble([{ row: 1, cells: [text] }]).title).toEqual({ text, rows, of });
  });

  it.each([
    ['Area:National', 'area', 'National'],
    ['Occupation: All Occupations (SOC code 00-0000)', 'occupation', 'All Occupations (SOC code 00-0000)'],
    ['Period: May 2024', 'period', 'May 2024'],
    ['Industry:Retail Trade(44--46)', 'industry', 'Retail Trade(44--46)'],
  ] as const)('reads “%s”', (line, subject, text) => {
    const { title, statements } = readPreamble([Object.freeze({ row: 3, cells: [line, ''] })]);
    expect(title).toBeNull();
    expect([...statements]).toEqual([[subject, { row: 3, text }]]);
  });

  it('finds nothing in lines that somebody wrote', () => {
    const { title, statements } = readPreamble([{ row: 1, cells: ['My wages', '2024'] }]);
    expect([title, statements.size]).toEqual([null, 0]);
  });
});

describe('releaseOfPeriod', () => {
  it.each([
    ['May 2024', '2024-05'],
    ['May 24', null],
    ['November 2003', null],
    ['2024', null],
  ])('“%s” is %s', (text, release) => {
    expect(releaseOfPeriod(text)).toBe(release);
  });
});

describe('readNotes', () => {
  it.each([
    ['Date extracted on :Mar 21, 2024', '2024-03-21'],
    ['Date extracted on :May 02, 2025', '2025-05-02'],
    ['Data extracted on March 10, 2026', '2026-03-10'],
    ['Date extracted on :2024', null],
    ['(8)Estimate not released.', null],
  ])('reads the day of “%s”', (line, extracted) => {
    expect(isNote(line)).toBe(true);
    expect(readNotes([line])).toEqual({ extracted, topCode: null });
  });

  it.each([
    [
      '(5)This wage is equal to or greater than $115.00 per hour or $239,200 per year.',
      { hourly: 115, annual: 239_200 },
    ],
    [
      '(5) This wage is equal to or greater than $100.00 per hour or $208,000 per year.',
      { hourly: 100, annual: 208_000 },
    ],
  ])('reads the top code of “%s”', (line, topCode) => {
    expect(readNotes([line]).topCode).toEqual(topCode);
  });

  it.each(['Data Scientists(152051)', 'Alabama (01-00000)', ''])('“%s” is no note', (line) => {
    expect(isNote(line)).toBe(false);
  });
});
