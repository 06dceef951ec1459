import { describe, expect, it } from 'vitest';
import { extractOews } from '../../../src/ingest/oews/extract.ts';
import { cells, HEADINGS, tableOf, totalRow } from './example-table.ts';

describe('extractOews', () => {
  it('keeps the rows wanted, as published, each with its official row', async () => {
    const rows = [HEADINGS, totalRow('154187380'), cells(), cells({ occ_code: '15-2051', a_pct90: '#' })];
    const extract = await extractOews(tableOf({ name: 'national_M2024_dl', rows }), (soc) =>
      soc.startsWith('15'),
    );
    expect(extract).toEqual({
      ok: true,
      value: [
        ['source_row', ...HEADINGS].join(','),
        ['3', ...cells()].join(','),
        ['4', ...cells({ occ_code: '15-2051', a_pct90: '#' })].join(','),
        '',
      ].join('\n'),
      warnings: [],
    });
  });

  it('quotes a title with commas', async () => {
    const rows = [HEADINGS, cells({ occ_title: 'Mathematical Science Occupations, All Other' })];
    const extract = await extractOews(tableOf({ rows }), () => true);
    expect(extract.ok && extract.value).toContain(',"Mathematical Science Occupations, All Other",');
  });

  it('passes over blank rows', async () => {
    const rows = [HEADINGS, cells(), HEADINGS.map(() => '')];
    const extract = await extractOews(tableOf({ rows }), () => true);
    expect(extract.ok && extract.value.split('\n')).toHaveLength(3);
  });

  it('refuses to keep nothing', async () => {
    const rows = [HEADINGS, cells()];
    const extract = await extractOews(tableOf({ rows }), () => false);
    expect(extract).toMatchObject({ ok: false, problems: [{ code: 'EXTRACT_EMPTY' }] });
  });

  it('refuses a file without a table', async () => {
    const extract = await extractOews(tableOf({ rows: [['a']] }), () => true);
    expect(extract).toMatchObject({ ok: false, problems: [{ code: 'HEADER_MISSING' }] });
  });
});
