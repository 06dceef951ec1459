import { describe, expect, it } from 'vitest';
import { cellsSha256, copiedTable, falseCopy, placedCellsSha256 } from '../../../src/ingest/oews/official.ts';
import { readOewsTable } from '../../../src/ingest/oews/read-oews-table.ts';
import type { OewsRow } from '../../../src/records/oews-row.ts';
import { cells, HEADINGS, sidecar, tableOf, withheldWages } from './example-table.ts';

const DEVELOPERS = cells();
const SCIENTISTS = cells({ occ_code: '15-2051', occ_title: 'Data Scientists', tot_emp: '233440' });

async function readRows(
  headings: readonly string[],
  ...rows: readonly (readonly string[])[]
): Promise<readonly OewsRow[]> {
  const sheet = {
    rows: [headings, ...rows].map((row, index) => [index ? `${index}` : 'source_row', ...row]),
  };
  const read = await readOewsTable(tableOf(sheet), sidecar(), 'national.csv');
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

async function digestOf(...table: Parameters<typeof readRows>): Promise<string> {
  return cellsSha256(await readRows(...table));
}

describe('cellsSha256', () => {
  // By Python, of the two lines in the order of `rowText`, columns between tabs, the last four blank:
  //   place = ['99', 'U.S.', '1', 'US', '000000', 'Cross-industry', 'cross-industry', '1235']
  //   wages = '144570 79850 103050 133080 169000 211450 69.5 38.39 49.55 63.98 81.25 101.66'.split()
  //   a = [*place, '15-1252', 'Software Developers', 'detailed', '1654440', '0.7', *wages, '0.6', *[''] * 4]
  //   b = [*place, '15-2051', 'Data Scientists', 'detailed', '233440', '0.7', *wages, '0.6', *[''] * 4]
  //   hashlib.sha256('\n'.join(sorted('\t'.join(row) for row in (a, b))).encode()).hexdigest()
  const PUBLISHED = 'a89fcdff82b27a278b73060d4ee55feaa80243597ab3bfff19e5af144a060bbd';

  it('is that of what the cells say', async () => {
    expect(await digestOf(HEADINGS, DEVELOPERS, SCIENTISTS)).toBe(PUBLISHED);
  });

  // the same with wages = [*wages[:5], '#', *['* annualWagesOnly'] * 6] in a
  it('holds markers, and why a wage is withheld', async () => {
    const annualOnly = cells({ ...withheldWages('h'), a_pct90: '#', annual: 'TRUE' });
    expect(await digestOf(HEADINGS, annualOnly, SCIENTISTS)).toBe(
      'b1be5b1365b57bb33a47a2bd373d370cad72589447693e6e0a21a278c5fab517',
    );
  });

  it.each([
    ['the order of rows', HEADINGS, [SCIENTISTS, DEVELOPERS]],
    ['the order of columns', HEADINGS.toReversed(), [DEVELOPERS.toReversed(), SCIENTISTS.toReversed()]],
    ['the case of headings', HEADINGS.map((name) => name.toLowerCase()), [DEVELOPERS, SCIENTISTS]],
    ['thousands commas', HEADINGS, [cells({ tot_emp: '1,654,440', a_mean: '144,570' }), SCIENTISTS]],
    ['decimals of zero', HEADINGS, [cells({ h_mean: '69.50' }), SCIENTISTS]],
    ['what R writes into blank cells', HEADINGS, [cells({ jobs_1000: 'NA', annual: 'NA' }), SCIENTISTS]],
  ])('is the same for %s', async (_, headings, rows) => {
    expect(await digestOf(headings, ...rows)).toBe(PUBLISHED);
  });

  it.each([
    ['number', { a_median: '133090' }],
    ['marker', { emp_prse: '**', tot_emp: '**' }],
    ['error', { mean_prse: '0.5' }],
    ['title', { occ_title: 'Software Developer' }],
    ['name of the area', { area_title: 'National' }],
    ['state', { prim_state: '' }],
    ['title of the industry', { naics_title: 'All industries' }],
  ])('differs for another %s', async (_, change) => {
    expect(await digestOf(HEADINGS, cells(change))).not.toBe(await digestOf(HEADINGS, DEVELOPERS));
  });

  it('differs where ANNUAL no longer says why hourly wages are withheld', async () => {
    const without = (annual: string) => cells({ ...withheldWages('h'), annual });
    expect(await digestOf(HEADINGS, without(''))).not.toBe(await digestOf(HEADINGS, without('TRUE')));
  });
});

describe('placedCellsSha256', () => {
  it.each([
    ['rows in another order', HEADINGS, [SCIENTISTS, DEVELOPERS]],
    ['columns in another order', HEADINGS.toReversed(), [DEVELOPERS.toReversed(), SCIENTISTS.toReversed()]],
    ['a number written otherwise', HEADINGS, [cells({ tot_emp: '1,654,440' }), SCIENTISTS]],
    ['another number', HEADINGS, [cells({ a_median: '133090' }), SCIENTISTS]],
  ])('differs for %s', async (_, headings, rows) => {
    const published = placedCellsSha256(await readRows(HEADINGS, DEVELOPERS, SCIENTISTS));
    expect(placedCellsSha256(await readRows(HEADINGS, DEVELOPERS, SCIENTISTS))).toBe(published);
    expect(placedCellsSha256(await readRows(headings, ...rows))).not.toBe(published);
  });
});

describe('a copy', () => {
  const copyOf = { name: 'national_M2024_dl.xlsx', sheet: 'national_M2024_dl', sha256: 'ab'.repeat(32) };

  it('is no table that lacks rows', async () => {
    const rows = await readRows(HEADINGS, DEVELOPERS);
    expect(copiedTable(sidecar({ extractOf: undefined }), rows)).toBeNull();
  });

  it('has to be one where its sidecar says so', async () => {
    const rows = await readRows(HEADINGS, DEVELOPERS);
    const stated = sidecar({ extractOf: undefined, copyOf });
    expect(falseCopy('a.xlsx', stated, rows)).toMatchObject({ code: 'SIDECAR_INVALID', severity: 'error' });
    expect(falseCopy('a.xlsx', sidecar(), rows)).toBeNull();
  });
});
