import { describe, expect, it } from 'vitest';
import type { OewsRow } from '../../../src/records/oews-row.ts';
import type { Cell } from '../../../src/records/cell.ts';
import type { Sidecar } from '../../../src/source/sidecar.ts';
import { HEADINGS } from './example-table.ts';
import {
  type Change,
  HEADINGS_OF_1997,
  HEADINGS_OF_2016,
  PART_OF_1997,
  PART_OF_2016,
  rowUnder,
  scanTable,
  smallTable,
} from './small-table.ts';

const PART_OF_2024: Partial<Sidecar> = { part: true, extractOf: undefined };
const DEVELOPERS: Change = { occ_code: '15-1132', occ_title: 'Software Developers, Applications' };
const PROGRAMMERS: Change = { occ_code: '25105', occ_title: 'Computer Programmers', o_group: '' };

async function scan(headings: readonly string[], change: Change, statement: Partial<Sidecar>) {
  return scanTable(smallTable([headings, rowUnder(headings, change)], 'Data'), statement);
}

async function rowOf(...table: Parameters<typeof scan>): Promise<OewsRow> {
  const { records, problems } = await scan(...table);
  if (problems.some(({ severity }) => severity === 'error')) throw new Error(JSON.stringify(problems));
  return records[0]!;
}

/** The unreadable cells, "A_MEDIAN: x". */
async function unreadable(...table: Parameters<typeof scan>): Promise<readonly string[]> {
  const { problems } = await scan(...table);
  return problems.flatMap(({ code, args, place }) =>
    code === 'CELL_UNREADABLE' && place.kind === 'cell' ? [`${place.column}: ${args.found}`] : [],
  );
}

describe('a row of the common layout', () => {
  it.each<[Change, keyof OewsRow, object]>([
    [{ jobs_1000: '3.125' }, 'jobsPerThousand', { kind: 'value', value: 3.125 }],
    [{ jobs_1000: '**' }, 'jobsPerThousand', { reason: 'employmentNotAvailable' }],
    [{ jobs_1000: '' }, 'jobsPerThousand', { reason: 'blank' }],
    // what R and pandas write into a blank cell
    [{ jobs_1000: 'NA' }, 'jobsPerThousand', { reason: 'blank', marker: 'NA' }],
    [{ loc_quotient: 'nan' }, 'locationQuotient', { reason: 'blank', marker: 'nan' }],
    [{ pct_rpt: 'NaN' }, 'reportingShare', { reason: 'blank', marker: 'NaN' }],
    [{ annual: 'NA', hourly: 'nan' }, 'employment', { kind: 'value', value: 1_654_440 }],
    [{ emp_prse: 100 }, 'employmentRse', { kind: 'value', value: 100 }],
    [{ loc_quotient: 0.87 }, 'locationQuotient', { kind: 'value', value: 0.87 }],
    [{ pct_total: '0' }, 'industryShare', { kind: 'value', value: 0 }],
    [{ pct_total: '**' }, 'industryShare', { reason: 'employmentNotAvailable' }],
    [{ pct_rpt: '12' }, 'reportingShare', { kind: 'value', value: 12 }],
    [{ pct_rpt: '~' }, 'reportingShare', { reason: 'belowHalfPercent', marker: '~' }],
    [{ emp_prse: '0' }, 'employmentRse', { kind: 'value', value: 0 }],
    [{ tot_emp: '**' }, 'employment', { reason: 'employmentNotAvailable' }],
    [{ mean_prse: '*' }, 'meanWageRse', { reason: 'wageNotAvailable' }],
  ])('with %o says %s', async (change, field, expected) => {
    expect((await rowOf(HEADINGS, change, PART_OF_2024))[field]).toMatchObject(expected);
  });

  it.each<[Change, string]>([
    [{ jobs_1000: '3.1255' }, 'JOBS_1000: 3.1255'],
    [{ loc_quotient: '~' }, 'LOC_QUOTIENT: ~'],
    [{ pct_rpt: '12.5' }, 'PCT_RPT: 12.5'],
    [{ pct_total: '7%' }, 'PCT_TOTAL: 7%'],
    [{ tot_emp: '*' }, 'TOT_EMP: *'],
    [{ tot_emp: '#' }, 'TOT_EMP: #'],
    [{ tot_emp: '' }, 'TOT_EMP: '],
    [{ tot_emp: 0 }, 'TOT_EMP: 0'],
    [{ a_median: 0 }, 'A_MEDIAN: 0'],
    [{ a_median: '' }, 'A_MEDIAN: '],
    [{ a_median: '**' }, 'A_MEDIAN: **'],
    [{ a_median: 'NA' }, 'A_MEDIAN: NA'],
    [{ tot_emp: 'nan' }, 'TOT_EMP: nan'],
    [{ emp_prse: 200 }, 'EMP_PRSE: 200'],
    [{ mean_prse: '100.1' }, 'MEAN_PRSE: 100.1'],
    [{ pct_total: '123' }, 'PCT_TOTAL: 123'],
    [{ pct_rpt: 101 }, 'PCT_RPT: 101'],
    [{ jobs_1000: '1000.5' }, 'JOBS_1000: 1000.5'],
    [{ tot_emp: '9,999,999,999' }, 'TOT_EMP: 9,999,999,999'],
    [{ h_mean: '144570' }, 'H_MEAN: 144570'],
    [{ a_pct90: 99_999_999 }, 'A_PCT90: 99999999'],
    [{ annual: 'yes' }, 'ANNUAL: yes'],
    [{ hourly: '1' }, 'HOURLY: 1'],
    // spreadsheets take 11-2021 for a month
    [{ occ_code: 'Nov-21' }, 'OCC_CODE: Nov-21'],
    [{ occ_code: '151252' }, 'OCC_CODE: 151252'],
    [{ occ_code: '25105' }, 'OCC_CODE: 25105'],
    [{ occ_title: ' ' }, 'OCC_TITLE: '],
    [{ o_group: '' }, 'O_GROUP: '],
    [{ o_group: 'major' }, 'O_GROUP: major'],
  ])('with %o is refused at its cell', async (change, cell) => {
    expect(await unreadable(HEADINGS, change, PART_OF_2024)).toEqual([cell]);
  });

  it('keeps a “*” behind its title', async () => {
    const { occupation } = await rowOf(HEADINGS, { occ_title: 'Developers*' }, PART_OF_2024);
    expect(occupation.title).toBe('Developers*');
  });
});

describe('a row of 1999 to 2018', () => {
  it('has no numbers for what its table has no columns for', async () => {
    const row = await rowOf(HEADINGS_OF_2016, DEVELOPERS, PART_OF_2016);
    const missing = { kind: 'withheld', reason: 'notInTable', marker: '', from: [] };
    const { jobsPerThousand, locationQuotient, industryShare, reportingShare } = row;
    const shares = { jobsPerThousand, locationQuotient, industryShare, reportingShare };
    expect(Object.values(shares)).toEqual([missing, missing, missing, missing]);
  });

  it('loses the mark behind its title, and no other', async () => {
    const { occupation } = await rowOf(
      HEADINGS_OF_2016,
      { ...DEVELOPERS, occ_title: 'Developers* (all) *' },
      PART_OF_2016,
    );
    expect(occupation.title).toBe('Developers* (all)');
  });

  // national_may2005_dl.xls, 53-2011 and 29-1021
  it.each<[Cell, object]>([
    ['***', { kind: 'withheld', reason: 'removedForErrors' }],
    ['         63740', { kind: 'value', value: 63_740 }],
    ['63,740', { kind: 'value', value: 63_740 }],
    [63_740, { kind: 'value', value: 63_740 }],
    ['#', { kind: 'atLeast', atLeast: 208_000 }],
    ['             #', { kind: 'atLeast', atLeast: 208_000 }],
  ])('reads the wage “%s”', async (a_median, expected) => {
    const { annualWage } = await rowOf(HEADINGS_OF_2016, { ...DEVELOPERS, a_median }, PART_OF_2016);
    expect(annualWage.median).toMatchObject(expected);
  });

  it.each<[Change, string]>([
    [{ tot_emp: '#' }, 'TOT_EMP: #'],
    [{ tot_emp: '' }, 'TOT_EMP: '],
    [{ a_pct10: 22_027.2 }, 'A_PCT10: 22027.2'],
    [{ o_group: 'div' }, 'O_GROUP: div'],
  ])('with %o is refused: only OES had that', async (change, cell) => {
    expect(await unreadable(HEADINGS_OF_2016, { ...DEVELOPERS, ...change }, PART_OF_2016)).toEqual([cell]);
  });
});

describe('a row of 1997', () => {
  it.each<[Change, keyof OewsRow, object]>([
    [{ tot_emp: '#' }, 'employment', { reason: 'employmentNotAvailable', marker: '#' }],
    [{ emp_prse: '#' }, 'employmentRse', { reason: 'employmentNotAvailable', marker: '#' }],
    [{ tot_emp: '' }, 'employment', { reason: 'blank' }],
    [{ mean_prse: '***' }, 'meanWageRse', { reason: 'removedForErrors' }],
    [{ mean_prse: '' }, 'meanWageRse', { reason: 'blank' }],
  ])('with %o says %s', async (change, field, expected) => {
    const row = await rowOf(HEADINGS_OF_1997, { ...PROGRAMMERS, ...change }, PART_OF_1997);
    expect(row[field]).toMatchObject(expected);
  });

  it('has hourly percentiles, with “#” for those above $60.00, and no annual ones', async () => {
    const change = { ...PROGRAMMERS, h_pct75: '#', h_pct90: '#', h_pct10: '', a_median: 49_961.6 };
    const { hourlyWage, annualWage } = await rowOf(HEADINGS_OF_1997, change, PART_OF_1997);
    expect(hourlyWage).toMatchObject({ p10: { reason: 'blank' }, p90: { kind: 'atLeast', atLeast: 60 } });
    expect(annualWage).toMatchObject({
      mean: { kind: 'value', value: 144_570 },
      median: { reason: 'notInTable', from: [] },
    });
  });

  it('tells the annual wages of teachers by “true”', async () => {
    const hours = { h_mean: '*', h_pct10: '*', h_pct25: '*', h_median: '*', h_pct75: '*', h_pct90: '*' };
    const row = await rowOf(HEADINGS_OF_1997, { ...PROGRAMMERS, ...hours, annual: 'true' }, PART_OF_1997);
    expect(row.hourlyWage.mean).toMatchObject({ reason: 'annualWagesOnly' });
  });

  it.each<[Change, string]>([
    [{ occ_code: '251050' }, 'OCC_CODE: 251050'],
    [{ o_group: 'minor' }, 'O_GROUP: minor'],
    [{ tot_emp: '*' }, 'TOT_EMP: *'],
    [{ h_median: '##' }, 'H_MEDIAN: ##'],
  ])('with %o is refused at its cell', async (change, cell) => {
    const rows = [HEADINGS_OF_1997, rowUnder(HEADINGS_OF_1997, PROGRAMMERS)];
    const row = rowUnder(HEADINGS_OF_1997, { ...PROGRAMMERS, occ_code: '25103', ...change });
    const { problems } = await scanTable(smallTable([...rows, row], 'Data'), PART_OF_1997);
    const cells = problems.filter(({ code }) => code === 'CELL_UNREADABLE');
    expect(cells.map(({ args, place }) => [place, args])).toMatchObject([
      [{ row: 3, column: cell.split(': ')[0] }, { found: cell.split(': ')[1] }],
    ]);
  });
});
