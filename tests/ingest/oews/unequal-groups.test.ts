import { describe, expect, it } from 'vitest';
import { readOewsTable } from '../../../src/ingest/oews/read-oews-table.ts';
import { type UnequalGroup, unequalGroups } from '../../../src/ingest/oews/unequal-groups.ts';
import type { Sidecar } from '../../../src/source/sidecar.ts';
import { cells, HEADINGS, sidecar, tableOf } from './example-table.ts';

/** An extract of these occupations: code, level and employment. */
async function groupsOf(
  rows: readonly (readonly [code: string, level: string, employment: string])[],
  change: Partial<Sidecar> = {},
): Promise<readonly Pick<UnequalGroup, 'jobs' | 'parts' | 'sum'>[]> {
  const table = rows.map(([occ_code, o_group, tot_emp], index) => {
    const emp_prse = tot_emp === '**' ? '**' : '0.7';
    return [`${index + 2}`, ...cells({ occ_code, o_group, tot_emp, emp_prse })];
  });
  const sheet = { rows: [['source_row', ...HEADINGS], ...table] };
  const read = await readOewsTable(tableOf(sheet), sidecar(change), 'national.csv');
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return unequalGroups(read.value).map(({ jobs, parts, sum }) => ({ jobs, parts, sum }));
}

describe('unequalGroups', () => {
  const GROUP = ['15-1250', 'broad'] as const;
  const PARTS = [
    ['15-1252', 'detailed', '1654440'],
    ['15-1253', 'detailed', '199800'],
  ] as const;

  it.each([
    ['the sum of its parts', [[...GROUP, '1854240'], ...PARTS]],
    ['as near to it as rounding to ten allows', [[...GROUP, '1854250'], ...PARTS]],
    ['withheld', [[...GROUP, '**'], ...PARTS]],
    ['without one of its parts', [[...GROUP, '9'.repeat(7)], PARTS[0], ['15-1253', 'detailed', '**']]],
    ['without parts', [[...GROUP, '1854240']]],
  ] as const)('is none for a group that is %s', async (_, rows) => {
    expect(await groupsOf(rows)).toEqual([]);
  });

  it.each([
    ['more', '1854270', { jobs: 1_854_270, parts: 2, sum: 1_854_240 }],
    ['less', '1854210', { jobs: 1_854_210, parts: 2, sum: 1_854_240 }],
  ])('is a group that is %s than its parts', async (_, jobs, expected) => {
    expect(await groupsOf([[...GROUP, jobs], ...PARTS])).toEqual([expected]);
  });

  it('places parts by the structure of the SOC: 29-1229 belongs to 29-1210', async () => {
    const rows = [
      ['29-1210', 'broad', '500'],
      ['29-1211', 'detailed', '200'],
      ['29-1229', 'detailed', '300'],
    ] as const;
    expect(await groupsOf(rows)).toEqual([]);
  });

  it('takes a broad occupation for its own part where it is published as a detailed one too', async () => {
    const rows = [
      ['13-1020', 'broad', '500'],
      ['13-1020', 'detailed', '400'],
    ] as const;
    expect(await groupsOf(rows)).toEqual([{ jobs: 500, parts: 1, sum: 400 }]);
  });

  it('compares the total alone in a table of the hybrid classification', async () => {
    const hybrid = {
      ...{ release: '2020-05', classification: 'SOC 2010/2018 hybrid', method: 'pooled' },
      ...{ topCode: null, extractOf: { name: 'x', sheet: 'x', sha256: '0'.repeat(64) } },
    };
    const rows = [
      ['00-0000', 'total', '900'],
      ['15-0000', 'major', '800'],
      ['15-1200', 'minor', '100'],
    ] as const;
    expect(await groupsOf(rows, hybrid)).toEqual([{ jobs: 900, parts: 1, sum: 800 }]);
  });
});
