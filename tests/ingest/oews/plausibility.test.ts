import { describe, expect, it } from 'vitest';
import { readOewsTable } from '../../../src/ingest/oews/read-oews-table.ts';
import type { Problem } from '../../../src/records/problem.ts';
import { cells, HEADINGS, sidecar, tableOf, withheldWages } from './example-table.ts';

async function doubts(rows: readonly (readonly string[])[]): Promise<readonly Problem[]> {
  const placed = rows.map((row, index) => [`${index + 2}`, ...row]);
  const table = tableOf({ rows: [['source_row', ...HEADINGS], ...placed] });
  const read = await readOewsTable(table, sidecar(), 'national.csv');
  return read.ok ? read.warnings : read.problems;
}

/** A detailed occupation of the 2018 SOC, with the numbers of software developers. */
const OCCUPATIONS = [
  ['15-1211', 'Computer Systems Analysts'],
  ['15-1212', 'Information Security Analysts'],
  ['15-1221', 'Computer and Information Research Scientists'],
  ['15-1231', 'Computer Network Support Specialists'],
  ['15-1232', 'Computer User Support Specialists'],
  ['15-1241', 'Computer Network Architects'],
  ['15-1242', 'Database Administrators'],
  ['15-1243', 'Database Architects'],
  ['15-1244', 'Network and Computer Systems Administrators'],
  ['15-1251', 'Computer Programmers'],
  ['15-1252', 'Software Developers'],
  ['15-1253', 'Software Quality Assurance Analysts and Testers'],
] as const;

describe('implausible', () => {
  it.each([
    ['the row as published', {}],
    ['a top-coded end', { h_pct90: '#', a_pct90: '#' }],
    ['hourly wages withheld, where ANNUAL says so', { annual: 'TRUE', ...withheldWages('h') }],
    ['no wages at all', { ...withheldWages('a'), ...withheldWages('h'), mean_prse: '*' }],
    ['employment withheld with its error', { tot_emp: '**', emp_prse: '**' }],
    ['a title in other case', { occ_title: 'SOFTWARE DEVELOPERS' }],
  ])('finds nothing in %s', async (_, change) => {
    expect(await doubts([cells(change)])).toEqual([]);
  });

  it.each([
    ['an annual wage times ten', { a_median: '1330800' }, 'A_MEDIAN'],
    ['an hourly wage times ten', { h_pct25: '495.5' }, 'H_PCT25'],
    ['an annual wage that is not 2,080 hourly ones', { a_median: '133180' }, 'A_MEDIAN'],
    ['two percentiles swapped', { a_pct25: '133080', a_median: '103050' }, 'A_PCT25'],
    ['a mean above the 90th percentile', { a_mean: '244570', h_mean: '117.58' }, 'A_MEAN'],
    ['a number over “#”', { h_pct90: '115', a_pct90: '#' }, 'H_PCT90'],
    ['“#” over an annual wage', { a_pct90: '#' }, 'A_PCT90'],
    ['“#” over a median', { h_median: '#' }, 'H_MEDIAN'],
    ['“*” over one wage', { a_pct75: '*' }, 'A_PCT75'],
    ['a number over one “*”', { ...withheldWages('a'), ...withheldWages('h'), h_mean: '69.5' }, 'H_MEAN'],
    ['hourly wages withheld without a reason', withheldWages('h'), 'H_MEAN'],
    ['employment that is withheld without its error', { tot_emp: '**' }, 'EMP_PRSE'],
    ['employment that is not rounded', { tot_emp: '1654443' }, 'TOT_EMP'],
    ['an annual wage that is not rounded', { a_pct75: '169004' }, 'A_PCT75'],
    ['the title of another code', { occ_title: 'Data Scientists' }, 'OCC_TITLE'],
  ])('warns of %s, at its cell', async (_, change, column) => {
    const [first] = await doubts([cells(change)]);
    const place = { kind: 'cell', row: 2, column };
    expect(first).toMatchObject({ code: 'CELL_IMPLAUSIBLE', severity: 'warning', place });
  });

  it.each([
    ['two columns are swapped', { a_pct25: '133080', a_median: '103050' }, 'A_PCT25'],
    ['wages are in thousands', { a_median: '130' }, 'A_MEDIAN'],
  ])('refuses the column where %s in every row', async (_, change, column) => {
    const rows = OCCUPATIONS.map(([occ_code, occ_title]) => cells({ occ_code, occ_title, ...change }));
    const [first] = await doubts(rows);
    expect(first).toMatchObject({
      code: 'COLUMN_IMPLAUSIBLE',
      severity: 'error',
      place: { row: 2, column },
      args: { cells: 12, rows: 12 },
    });
  });
});
