import { describe, expect, it } from 'vitest';
import { locateProjections } from '../../../src/ingest/projections/locate.ts';
import { tableOf } from '../oews/example-table.ts';

const HEADER = [
  ...['2019 National Employment Matrix title', '2019 National Employment Matrix code', 'Occupation type'],
  ...['Employment, 2019', 'Employment, 2029', 'Employment change, numeric, 2019-29'],
  ...['Employment change, percent, 2019-29', 'Percent self employed, 2019'],
  ...['Occupational openings, 2019-29 annual average', 'Median annual wage, 2020(1)'],
  ...['Typical education needed for entry', 'Work experience in a related occupation'],
  'Typical on-the-job training needed to attain competency in the occupation',
];
const CHARACTERISTICS = { name: 'Table 1.7', rows: [['Table 1.7 Occupational projections'], HEADER] };
/** Table 1.2 to 2019-29, and Table 1.10 always: jobs and openings, but no characteristics of workers */
const JOBS = { name: 'Table 1.2', rows: [['Table 1.2'], HEADER.slice(0, 9)] };
const ASSIGNMENTS = {
  name: 'Table 5.4',
  rows: [['Table 5.4'], [...HEADER.slice(0, 2), ...HEADER.slice(10)]],
};

describe('locateProjections', () => {
  it('finds the table of all occupations with their characteristics, without a word about those beside it', async () => {
    const found = await locateProjections(tableOf(JOBS, CHARACTERISTICS, ASSIGNMENTS));
    const header = { row: 2, baseYear: 2019, targetYear: 2029, wageYear: 2020, layout: 'workbook' };
    expect(found).toMatchObject({ value: { sheet: { name: 'Table 1.7' }, header }, warnings: [] });
  });

  it('warns of a second one', async () => {
    const found = await locateProjections(tableOf(CHARACTERISTICS, { ...CHARACTERISTICS, name: 'copy' }));
    expect(found).toMatchObject({ warnings: [{ code: 'TABLE_UNREAD', place: { sheet: 'copy' } }] });
  });

  it.each([
    ['a workbook without it', [JOBS, ASSIGNMENTS]],
    ['a sheet that is hidden', [{ ...CHARACTERISTICS, hidden: true }]],
    [
      'a header further down than any title is long',
      [{ rows: [...Array.from({ length: 8 }, () => ['']), HEADER] }],
    ],
  ])('finds none in %s', async (_, sheets) => {
    expect(await locateProjections(tableOf(...sheets))).toMatchObject({ ok: true, value: null });
  });
});
