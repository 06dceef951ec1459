import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inspect } from '../../src/commands/inspect.ts';
import { inspectText } from '../../src/report/inspect.ts';
import { plain } from '../../src/report/paint.ts';
import { nationalTable, nationalWorkbook } from './national-table.ts';
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

  it('wants a file', async () => {
    const { context } = projectFolder('2025-05');
    await expect(inspect(context, 'gone.xlsx')).rejects.toThrow('gone.xlsx: there is no such file');
    await expect(inspect(context, 'raw')).rejects.toThrow('raw: expected a file, found a folder');
  });
});
