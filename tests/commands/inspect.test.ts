import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inspect } from '../../src/commands/inspect.ts';
import { inspectText } from '../../src/report/inspect.ts';
import { plain } from '../../src/report/paint.ts';
import { buildZip } from '../source/xlsx/build-zip.ts';
import { nationalTable, nationalWorkbook } from './national-table.ts';
import { olderTable } from './older-tables.ts';
import { projectFolder } from './project-folder.ts';

const UNKNOWN = { publisher: null, dataset: null, family: null, release: null, rows: null, columns: [] };

describe('inspect', () => {
  it('says what a workbook is', async () => {
    const { context, at } = projectFolder();
    const bytes = nationalWorkbook();
    writeFileSync(at('a.xlsx'), bytes);
    const { exit, document } = await inspect(context, 'a.xlsx');
    expect(exit).toBe(0);
    expect(document).toMatchObject({
      schemaVersion: 1,
      file: 'a.xlsx',
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      publisher: 'BLS',
      dataset: 'oews',
      family: 'national',
      release: '2024-05',
      classification: 'SOC 2018',
      rows: 40,
    });
    expect(document.columns.slice(0, 3)).toEqual(['AREA', 'AREA_TITLE', 'AREA_TYPE']);
  });

  it('warns of rows that were filtered away', async () => {
    const project = projectFolder();
    project.write('a.csv', nationalTable());
    const { exit, document } = await inspect(project.context, 'a.csv');
    expect(exit).toBe(0);
    expect(document.problems).toMatchObject([{ code: 'ROWS_MISSING', severity: 'warning', place: 'a.csv' }]);
    expect(inspectText(document, plain)).toContain('a.csv  warning ROWS_MISSING the table has 40 rows');
  });

  it('says which name a release was read from, without its folders', async () => {
    const { context } = projectFolder();
    const { document } = await inspect(context, olderTable('national2005'));
    const named = document.problems.find(({ code }) => code === 'RELEASE_BY_NAME');
    expect(named?.message).toMatch(/stands in its name only: national_may2005_dl\.csv$/);
  });

  it('folds the notes of one code, and says where findings are explained', async () => {
    const { context } = projectFolder();
    const { document } = await inspect(context, olderTable('national2005'));
    const note = { severity: 'note', code: 'CELL_TINY' } as const;
    const problems = [
      { severity: 'warning', code: 'ROWS_MISSING', place: 'a.csv', message: 'few rows' } as const,
      { ...note, place: 'a.csv:2:tot_emp', message: 'few jobs' },
      { ...note, place: 'a.csv:3:tot_emp', message: 'few jobs' },
    ];
    const text = inspectText({ ...document, problems }, plain);
    expect(text).toMatch(
      /\na\.csv {2}warning ROWS_MISSING few rows\na\.csv:2:tot_emp {2}note CELL_TINY few jobs \(the first of 2 notes\)\n“laborfigures explain CODE” says what a finding means\n$/,
    );
    expect(inspectText({ ...document, problems: [] }, plain)).toMatch(/no problems\n$/);
  });

  it('takes an extract for what its sidecar says', async () => {
    const { context } = projectFolder('2025-05');
    const { exit, document } = await inspect(context, 'raw/oews/2025-05/national.csv');
    expect(exit).toBe(0);
    expect(document).toMatchObject({ publisher: 'BLS', release: '2025-05', rows: 39, problems: [] });
  });

  it('finds an extract that is not what its sidecar says', async () => {
    const { context, write, at } = projectFolder('2025-05');
    const file = 'raw/oews/2025-05/national.csv';
    write(file, readFileSync(at(file), 'utf8').replace('120230', '120320'));
    const { exit, document } = await inspect(context, file);
    expect(exit).toBe(3);
    expect(document).toMatchObject({ publisher: 'BLS', problems: [{ code: 'SHA256_MISMATCH' }] });
  });

  it.each<[string, string, string | Buffer, string]>([
    [
      'a table that names a column twice',
      'a.csv',
      nationalTable().replace('A_MEAN', 'A_MEDIAN'),
      'HEADER_DUPLICATE',
    ],
    ['a page under the name of a table', 'a.csv', '<html><title>Access Denied</title>', 'FORMAT_UNEXPECTED'],
    ['half a workbook', 'a.xlsx', nationalWorkbook().subarray(0, 4000), 'ZIP_DAMAGED'],
    ['an empty table', 'a.csv', '', 'FILE_EMPTY'],
  ])('finds %s: exit 3', async (_, name, content, code) => {
    const { context, at } = projectFolder();
    writeFileSync(at(name), content);
    const { exit, document } = await inspect(context, name);
    expect(exit).toBe(3);
    expect(document.problems).toContainEqual(expect.objectContaining({ code, severity: 'error' }));
  });

  it('still says what a table is that has an unreadable cell', async () => {
    const project = projectFolder();
    project.write('a.csv', nationalTable().replace(',133080,', ',133k,'));
    const { exit, document } = await inspect(project.context, 'a.csv');
    expect(exit).toBe(3);
    expect(document).toMatchObject({ publisher: 'BLS', family: 'national', release: '2024-05' });
  });

  it.each([
    ['notes', 'notes.md', '# Notes\n'],
    ['a table of somebody else', 'cities.csv', 'city,people\nBerlin,3\n'],
  ])('knows no publisher of %s', async (_, name, text) => {
    const project = projectFolder();
    project.write(name, text);
    const { exit, document } = await inspect(project.context, name);
    expect({ exit, ...document }).toMatchObject({ exit: 0, ...UNKNOWN });
    expect(document.problems).toMatchObject([{ severity: 'note' }]);
  });

  it('names the family of a table that does not say its release', async () => {
    const project = projectFolder();
    project.write('ohio.csv', nationalTable().replaceAll(',U.S.,1,', ',Ohio,2,'));
    const { exit, document } = await inspect(project.context, 'ohio.csv');
    expect({ exit, ...document }).toMatchObject({ exit: 0, publisher: 'BLS', family: 'state' });
    expect(document.problems).toMatchObject([{ code: 'RELEASE_UNKNOWN', severity: 'warning' }]);
  });

  // FORMAT.md, §5: the classification of each year
  it.each([
    ['national1997', 'national', '1997', 'OES', 7],
    ['national2000', 'national', '2000', 'SOC 2000', 7],
    ['national2005', 'national', '2005-05', 'SOC 2000', 7],
    ['national2010', 'national', '2010-05', 'SOC 2000/2010 hybrid', 8],
    ['national2016', 'national', '2016-05', 'SOC 2010', 13],
    ['national2019', 'national', '2019-05', 'SOC 2010/2018 hybrid', 9],
    ['state2013', 'state', '2013-05', 'SOC 2010', 4],
    ['metro2016', 'metro', '2016-05', 'SOC 2010', 4],
    ['nonmetro2016', 'nonmetro', '2016-05', 'SOC 2010', 2],
    ['sector2024', 'industry', '2024-05', 'SOC 2018', 5],
    ['all2018', 'all', '2018-05', 'SOC 2010', 5],
  ] as const)('says what a table of another year or family is: %s', async (table, ...expected) => {
    const { context } = projectFolder();
    const { exit, document } = await inspect(context, olderTable(table));
    const { family, release, classification, rows } = document;
    expect([exit, family, release, classification, rows]).toEqual([0, ...expected]);
  });

  it('lists the tables of an archive, and is what the only one is', async () => {
    const { context, at } = projectFolder();
    const metro = { name: 'oesm16ma/MSA_M2016_dl.csv', content: readFileSync(olderTable('metro2016')) };
    const nonmetro = { name: 'oesm16ma/BOS_M2016_dl.csv', content: readFileSync(olderTable('nonmetro2016')) };
    writeFileSync(at('oesm16ma.zip'), buildZip([metro, nonmetro]));
    writeFileSync(at('metro.zip'), buildZip([metro, { name: '~$MSA_M2016_dl.xlsx', content: '' }]));
    const several = await inspect(context, 'oesm16ma.zip');
    expect(several).toMatchObject({ exit: 0, document: { family: null, release: null } });
    expect(several.document.entries?.map(({ file, family, rows }) => [file, family, rows])).toEqual([
      ['oesm16ma.zip > oesm16ma/BOS_M2016_dl.csv', 'nonmetro', 2],
      ['oesm16ma.zip > oesm16ma/MSA_M2016_dl.csv', 'metro', 4],
    ]);
    const one = await inspect(context, 'metro.zip');
    expect(one).toMatchObject({ exit: 0, document: { family: 'metro', release: '2016-05', rows: 4 } });
  });

  it('wants a file', async () => {
    const { context } = projectFolder('2025-05');
    await expect(inspect(context, 'gone.xlsx')).rejects.toThrow('gone.xlsx: there is no such file');
    await expect(inspect(context, 'raw')).rejects.toThrow('raw: expected a file, found a folder');
  });
});
