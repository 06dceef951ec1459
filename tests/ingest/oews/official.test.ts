import { describe, expect, it } from 'vitest';
import { cellsSha256, copiedTable, falseCopy, placedCellsSha256 } from '../../../src/ingest/oews/official.ts';
import { readOewsTable } from '../../../src/ingest/oews/read-oews-table.ts';
import type { OewsRow } from '../../../src/records/oews-row.ts';
import { cells, HEADINGS, sidecar, tableOf } from './example-table.ts';

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
  // sha256 of the two lines of columns in the order of `rowText`, by Python's hashlib
  const PUBLISHED = '98e8a9eaccecfcba778f78fcb25a509df344b423e34e3f3de7ac57ec35f57c1a';

  it('is that of what the cells say', async () => {
    expect(await digestOf(HEADINGS, DEVELOPERS, SCIENTISTS)).toBe(PUBLISHED);
  });

  it.each([
    ['the order of rows', HEADINGS, [SCIENTISTS, DEVELOPERS]],
    ['the order of columns', HEADINGS.toReversed(), [DEVELOPERS.toReversed(), SCIENTISTS.toReversed()]],
    ['the case of headings', HEADINGS.map((name) => name.toLowerCase()), [DEVELOPERS, SCIENTISTS]],
    ['thousands commas', HEADINGS, [cells({ tot_emp: '1,654,440', a_mean: '144,570' }), SCIENTISTS]],
    ['decimals of zero', HEADINGS, [cells({ h_mean: '69.50' }), SCIENTISTS]],
  ])('is the same for %s', async (_, headings, rows) => {
    expect(await digestOf(headings, ...rows)).toBe(PUBLISHED);
  });

  it.each([
    ['number', { a_median: '133090' }],
    ['marker', { emp_prse: '**', tot_emp: '**' }],
    ['error', { mean_prse: '0.5' }],
    ['title', { occ_title: 'Software Developer' }],
    ['area', { area_title: 'California' }],
  ])('differs for another %s', async (_, change) => {
    expect(await digestOf(HEADINGS, cells(change), SCIENTISTS)).not.toBe(PUBLISHED);
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
