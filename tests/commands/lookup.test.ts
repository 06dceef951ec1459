import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lookup } from '../../src/commands/lookup.ts';
import { lookupNotes, lookupText } from '../../src/report/lookup.ts';
import { plain } from '../../src/report/paint.ts';
import { nationalTable } from './national-table.ts';
import { download } from './older-tables.ts';
import { projectFolder } from './project-folder.ts';

describe('lookup', () => {
  it('lists the published estimates of every release at hand', async () => {
    const { context } = projectFolder('2023-05', '2024-05', '2025-05');
    const { exit, document } = await lookup(context, '15-2051', []);
    expect(exit).toBe(0);
    const medians = document.rows.filter(
      ({ measure, unit }) => measure === 'median_annual_wage' && unit === 'usd_per_year',
    );
    expect(medians.map(({ period, value }) => [period, value])).toEqual([
      ['2023-05', 108_020],
      ['2024-05', 112_590],
      ['2025-05', 120_230],
    ]);
    expect(medians.at(-1)).toMatchObject({
      level: 'detailed',
      comparable: null,
      lineage: [{ source: 'national_M2025_dl.xlsx', cell: 'AB165', text: '120230' }],
    });
  });

  it('says beside each growth whether it can be measured', async () => {
    const { context } = projectFolder('2020-05', '2021-05', '2022-05');
    const { document } = await lookup(context, '15-0000', []);
    const growth = document.rows.filter(({ comparable }) => comparable !== null);
    const verdicts = growth.map(({ key, state, comparable }) => [key, state, comparable?.verdict]);
    expect(verdicts).toContainEqual([
      '15-0000-major-employment-growth@2020-05/2021-05',
      'notComparable',
      'notComparable',
    ]);
    expect(verdicts).toContainEqual([
      '15-0000-major-median-growth@2021-05/2022-05',
      'notComparable',
      'notComparable',
    ]);
    expect(verdicts).toContainEqual(['15-0000-major-mean-growth@2021-05/2022-05', 'estimate', 'comparable']);
  });

  it('prints columns that stand under each other', async () => {
    const { context } = projectFolder('2021-05', '2022-05');
    const { document } = await lookup(context, 'data scientists', []);
    expect(lookupText(document, plain)).toMatchInlineSnapshot(`
      "15-2051 Data Scientists (detailed)

                  employment      mean      p10      p25    median       p75       p90
      May 2021 ~     105,980  $108,660  $59,430  $77,620  $100,910  $130,770  $167,040
      May 2022       159,630  $115,240  $58,510  $77,140  $103,500  $136,600  $174,790

      growth, percent a year
        May 2021 to May 2022  employment                  50.6 %  90 %: 43.7 % to 57.8 %; new code: partly employers taking it up
        May 2021 to May 2022  mean annual wage             6.1 %  90 %: 3.7 % to 8.5 %
        May 2021 to May 2022  median annual wage  not comparable  the percentiles published for May 2021 bunch at a few values

      ~ published percentiles bunch at a few values: no growth is measured from them
      intervals: published error only, independence assumed
      source: national_M2021_dl.xlsx, national_M2022_dl.xlsx
      "
    `);
  });

  it.each([
    ['software', ['15-1252', '15-1253', '15-1250'], 0],
    ['data scientist', ['15-2051', '15-2050'], 1],
    ['xyzzy', [], 0],
    ['15-9999', [], 0],
    ['29-1141', ['29-1141'], 0],
  ])('finds what %s may mean', async (query, expected, named) => {
    const { context } = projectFolder('2025-05');
    const { exit, document } = await lookup(context, query, []);
    expect(exit).toBe(0);
    expect(document.candidates.map(({ soc }) => soc)).toEqual(expected);
    expect(document.rows.length > 0).toBe(named === 1);
  });

  it.each([
    [
      'software',
      /^3 occupations have the words “software”; name one, as in “laborfigures lookup 15-1252”:\n[\s\S]* {2}15-1250 {2}.* {2}broad\n$/,
    ],
    [
      '29-1141',
      /^29-1141 Registered Nurses \(detailed\): no release at hand has it\n.*“laborfigures add FILE”.*\n.*--facts\n$/,
    ],
    ['15-9999', /^no occupation has the code or the words “15-9999”; try other words/],
    [
      'ML engineer',
      /^ML Engineer is a role, not an occupation\n[\s\S]*nearest occupations.*\n {2}15-1252 {2}/,
    ],
  ])('answers %s in words', async (query, expected) => {
    const { context } = projectFolder('2025-05');
    const { document } = await lookup(context, query, []);
    expect(lookupText(document, plain)).toMatch(expected);
  });

  it('has no word on growth where one release is at hand', async () => {
    const { context } = projectFolder('2025-05');
    const { document } = await lookup(context, '15-2051', []);
    const text = lookupText(document, plain);
    expect(text).toMatch(/\$199,130\n\nsource: national_M2025_dl\.xlsx\n$/);
    expect(text).not.toContain('\n\n\n');
  });

  it('shows the interval that a change cannot be told from none by', async () => {
    const { context } = projectFolder('2024-05', '2025-05');
    const { document } = await lookup(context, '15-2051', []);
    // 126,800 / 124,590 with printed errors of 0.9 % and 0.7 %: 1.0177 · exp(±1.645·(0.0095 + 0.0075)) − 1
    expect(lookupText(document, plain)).toMatch(
      /mean annual wage +1\.8 % {2}90 %: −0\.2 % to 3\.8 % \(any covariance −1\.0 % to 4\.7 %\); cannot be told/,
    );
    expect(lookupText(document, plain)).toMatch(
      /\nintervals: .*independence assumed; any covariance: nothing assumed of how the two releases depend\n/,
    );
  });

  it('reads a folder of published files beside raw/', async () => {
    const project = projectFolder('2025-05');
    project.write('downloads/table.csv', nationalTable());
    const { document } = await lookup(project.context, '15-2051', ['downloads']);
    expect([...new Set(document.rows.map(({ period }) => period))]).toContain('2024-05');
    expect(lookupNotes(document, plain)).toContain('downloads/table.csv  warning ROWS_MISSING');
  });

  // the tables' own cells: tests/fixtures/oews-tables
  it.each([
    [
      '15-1132',
      [
        ['2010-05', 91_520],
        ['2016-05', 91_520],
      ],
    ],
    [
      '15-1031',
      [
        ['2000', 91_520],
        ['2005-05', 91_520],
      ],
    ],
    ['15-1256', [['2019-05', 95_680]]],
    // of the table of 2016, which has no level for it in 2010
    ['15-1130', [['2016-05', 95_680]]],
  ])('lists the estimates of older releases: %s', async (soc, medians) => {
    const project = projectFolder();
    download(project, 'national2000', 'national2005', 'national2010', 'national2016', 'national2019');
    const { exit, document } = await lookup(project.context, soc, ['downloads']);
    expect(exit).toBe(0);
    const found = document.rows.filter(
      ({ measure, unit }) => measure === 'median_annual_wage' && unit === 'usd_per_year',
    );
    expect(found.map(({ period, value }) => [period, value])).toEqual(medians);
  });

  it.each(['computer programmers', '25105'])('finds the code of 1997 by %s', async (query) => {
    const project = projectFolder();
    download(project, 'national1997');
    const { document } = await lookup(project.context, query, ['downloads']);
    expect(document.rows.map(({ period, value }) => [period, value])[0]).toEqual(['1997', 518_310]);
  });

  it('shows the newest code of a title, and names the others', async () => {
    const project = projectFolder('2025-05');
    download(project, 'national1997');
    const { document } = await lookup(project.context, 'computer programmers', ['downloads']);
    expect([...new Set(document.rows.map(({ period }) => period))]).toEqual(['2025-05']);
    expect(lookupText(document, plain)).toMatch(
      /\nthe title is that of 25105 too, in other releases: “laborfigures lookup 25105”\n$/,
    );
  });

  it('keeps a wage of an older release that is a bound as one, by the top code of its year', async () => {
    const project = projectFolder();
    download(project, 'national2000', 'national2005');
    const { document } = await lookup(project.context, '15-1032', ['downloads']);
    const tops = document.rows.filter(({ measure, unit }) => measure === 'p90' && unit === 'usd_per_year');
    expect(tops.map(({ period, state, atLeast }) => [period, state, atLeast])).toEqual([
      ['2000', 'atLeast', 124_820],
      ['2005-05', 'atLeast', 145_600],
    ]);
  });

  it('takes no wage of a state, an industry or a metropolitan area for that of the nation', async () => {
    const project = projectFolder();
    download(project, 'state2013', 'metro2016', 'sector2024', 'all2018');
    const { document } = await lookup(project.context, '15-1134', ['downloads']);
    expect([...new Set(document.rows.map(({ period, geography }) => `${period} ${geography}`))]).toEqual([
      '2018-05 US',
    ]);
    const none = await lookup(project.context, '15-1252', ['downloads']);
    expect(none.document.rows).toEqual([]);
  });

  it.each([
    ['nothing in raw/', [], 'NO_SOURCE_AT_ALL'],
    ['a damaged source', ['2025-05'], 'SHA256_MISMATCH'],
  ])('says on stderr that there is %s', async (_, releases, code) => {
    const { context, at } = projectFolder(...releases);
    for (const release of releases) writeFileSync(at('raw', 'oews', release, 'national.csv'), '');
    const { exit, document } = await lookup(context, '15-2051', []);
    expect(exit).toBe(3);
    expect(document).toMatchObject({ candidates: [], rows: [], problems: [{ code }] });
    expect(lookupText(document, plain)).toBe('');
    expect(lookupNotes(document, plain)).toContain(code);
  });
});
