import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { add } from '../../src/commands/add.ts';
import { addText } from '../../src/report/add.ts';
import { plain } from '../../src/report/paint.ts';
import { type Sidecar, sidecarSchema } from '../../src/source/sidecar-schema.ts';
import { nationalTable, nationalWorkbook } from './national-table.ts';
import { type Project, projectFolder, snapshot, TODAY } from './project-folder.ts';

const STORED = 'raw/oews/2024-05/national_M2024_dl.csv';
const WORKBOOK = 'raw/oews/2024-05/national_M2024_dl.xlsx';
const EXTRACT = 'raw/oews/2024-05/national.csv';

/** A project beside which a whole national table of May 2024 lies, as an analyst finds it among the downloads. */
function withDownload(...releases: readonly string[]): Project {
  const project = projectFolder(...releases);
  project.write('downloads/table.csv', nationalTable());
  return project;
}

function sidecarOf({ at }: Project, file: string): Sidecar {
  return JSON.parse(readFileSync(at(`${file}.source.json`), 'utf8')) as Sidecar;
}

describe('add', () => {
  it('takes an official table in under its own name, with a sidecar of what its cells say', async () => {
    const project = withDownload();
    const { exit, document } = await add(project.context, ['downloads/table.csv'], {});
    expect(exit).toBe(0);
    expect(document.files).toMatchObject([
      { file: 'downloads/table.csv', state: 'added', stored: STORED, release: '2024-05' },
    ]);
    expect(readFileSync(project.at(STORED), 'utf8')).toBe(nationalTable());
    expect(sidecarOf(project, STORED)).toMatchObject({
      publisher: 'BLS',
      family: 'national',
      release: '2024-05',
      classification: 'SOC 2018',
      method: 'MB3',
      retrieved: TODAY,
      publish: 'all',
      bytes: nationalTable().length,
    });
  });

  it('refuses a table under the official name of another release', async () => {
    const project = withDownload();
    project.write('downloads/national_M2025_dl.csv', nationalTable());
    const { exit, document } = await add(project.context, ['downloads/national_M2025_dl.csv'], {});
    expect(exit).toBe(3);
    expect(document.files).toMatchObject([
      {
        state: 'refused',
        problems: [{ code: 'RELEASE_MISMATCH', place: 'downloads/national_M2025_dl.csv' }],
      },
    ]);
    expect(existsSync(project.at('raw'))).toBe(false);
  });

  it('notes the url and the licence it is told', async () => {
    const project = withDownload();
    await add(project.context, ['downloads/table.csv'], { url: 'https://example.org/a.zip', licence: 'CC0' });
    expect(sidecarOf(project, STORED)).toMatchObject({ url: 'https://example.org/a.zip', licence: 'CC0' });
  });

  it.each([
    [{ url: 'example' }, /^--url: /],
    [{ licence: '' }, /^--licence: /],
    [{ extract: ['15-0000', 'software'] }, '--extract software: expected SOC codes, as 15-0000'],
  ])('refuses %j, which would make raw/ unreadable', async (options, message) => {
    const project = withDownload();
    await expect(add(project.context, ['downloads/table.csv'], options)).rejects.toThrow(message);
    expect(existsSync(project.at('raw'))).toBe(false);
  });

  it('takes a workbook in as it is', async () => {
    const project = projectFolder();
    writeFileSync(project.at('a.xlsx'), nationalWorkbook());
    const { document } = await add(project.context, ['a.xlsx'], {});
    expect(document.files).toMatchObject([{ stored: WORKBOOK, release: '2024-05' }]);
    expect(readFileSync(project.at(WORKBOOK))).toEqual(nationalWorkbook());
  });

  it('keeps the rows of the groups asked for as an extract of the workbook', async () => {
    const project = projectFolder();
    writeFileSync(project.at('a.xlsx'), nationalWorkbook());
    const { document } = await add(project.context, ['a.xlsx'], { extract: ['15-0000'] });
    expect(document.files).toMatchObject([{ state: 'added', stored: EXTRACT }]);
    const lines = readFileSync(project.at(EXTRACT), 'utf8').trimEnd().split('\n');
    expect(lines[0]).toMatch(/^source_row,AREA,/);
    expect(lines.slice(1).every((line) => /,15-\d{4},/.test(line))).toBe(true);
    // above 15-0000 stand the header, the total, 11-3021 and 13-1111
    expect(lines[1]).toMatch(/^5,99,/);
    expect(sidecarSchema.parse(sidecarOf(project, EXTRACT)).extractOf).toEqual({
      name: 'national_M2024_dl.xlsx',
      sheet: 'national_M2024_dl',
      sha256: createHash('sha256').update(nationalWorkbook()).digest('hex'),
    });
  });

  it('takes an extract in together with the sidecar beside it', async () => {
    const project = projectFolder();
    const other = projectFolder('2024-05');
    const { document } = await add(project.context, [other.at(EXTRACT)], {});
    expect(document.files).toMatchObject([{ state: 'added', stored: EXTRACT }]);
    expect(sidecarOf(project, EXTRACT)).toEqual(sidecarOf(other, EXTRACT));
  });

  it('makes no extract of what is no official workbook', async () => {
    const project = withDownload();
    await expect(add(project.context, ['downloads/table.csv'], { extract: ['15-0000'] })).rejects.toThrow(
      'an extract is made from the official workbook',
    );
  });

  it('leaves everything as it is when the file is here already, whatever it is called now', async () => {
    const project = withDownload();
    await add(project.context, ['downloads/table.csv'], {});
    project.write('downloads/table (1).csv', nationalTable());
    const before = snapshot(project.at('raw'));
    const { exit, document } = await add(project.context, ['downloads/table (1).csv'], {});
    expect(exit).toBe(0);
    expect(document.files).toMatchObject([{ state: 'unchanged', stored: STORED }]);
    expect(snapshot(project.at('raw'))).toEqual(before);
  });

  it('refuses another file of a release that is here', async () => {
    const project = withDownload();
    await add(project.context, ['downloads/table.csv'], {});
    project.write('downloads/revised.csv', nationalTable({ employmentOfDevelopers: '1654450' }));
    const before = snapshot(project.at('raw'));
    const { exit, document } = await add(project.context, ['downloads/revised.csv'], {});
    expect(exit).toBe(3);
    expect(document.files).toMatchObject([
      { state: 'refused', stored: null, problems: [{ code: 'RELEASE_REPEATED' }] },
    ]);
    expect(snapshot(project.at('raw'))).toEqual(before);
  });

  it('records it as the publisher’s revision when told to', async () => {
    const project = withDownload();
    await add(project.context, ['downloads/table.csv'], {});
    const { sha256 } = sidecarOf(project, STORED);
    project.write('downloads/revised.csv', nationalTable({ employmentOfDevelopers: '1654450' }));
    const { document } = await add(project.context, ['downloads/revised.csv'], { accept: true });
    expect(document.files).toMatchObject([{ state: 'revised', stored: STORED }]);
    expect(sidecarOf(project, STORED)).toMatchObject({ revision: 1, replaces: sha256 });
  });

  it('records a file that was replaced in raw/ itself as a revision when told to', async () => {
    const project = withDownload();
    await add(project.context, ['downloads/table.csv'], {});
    project.write('downloads/revised.csv', nationalTable({ employmentOfDevelopers: '1654450' }));
    cpSync(project.at('downloads/revised.csv'), project.at(STORED));
    const { document } = await add(project.context, ['downloads/revised.csv'], { accept: true });
    expect(document.files).toMatchObject([{ state: 'revised', stored: STORED }]);
  });

  it.each([
    ['changed', (file: string) => appendFileSync(file, '\n')],
    ['gone', (file: string) => rmSync(file)],
  ])('puts back a source whose bytes are %s', async (_, damage) => {
    const project = withDownload();
    await add(project.context, ['downloads/table.csv'], {});
    damage(project.at(STORED));
    const { exit, document } = await add(project.context, ['downloads/table.csv'], {});
    expect(exit).toBe(0);
    expect(document.files).toMatchObject([{ state: 'restored', stored: STORED }]);
    expect(readFileSync(project.at(STORED), 'utf8')).toBe(nationalTable());
  });

  const table = nationalTable();
  it.each<[string, string, string, readonly string[]]>([
    ['a text that is no table', 'notes.md', '# Notes\n', ['FORMAT_UNEXPECTED']],
    ['a table of somebody else', 'cities.csv', 'city,people\nBerlin,3\n', ['FILE_UNKNOWN']],
    ['a page saved as a workbook', 'a.xlsx', '<html><title>Access Denied</title>', ['FORMAT_UNEXPECTED']],
    ['an empty file', 'a.csv', '', ['FILE_EMPTY']],
    ['the table of a state', 'a.csv', table.replaceAll(',U.S.,1,', ',Ohio,2,'), ['RELEASE_UNKNOWN']],
    ['half a download', 'a.csv', table.slice(0, table.length / 2), ['ROW_WIDTH']],
    ['a table without its end', 'a.csv', table.replace(/^.*,53-7.*\n/gm, ''), ['TRUNCATED', 'ROWS_MISSING']],
    ['an unreadable cell', 'a.csv', table.replace(',133080,', ',133k,'), ['CELL_UNREADABLE', 'ROWS_MISSING']],
  ])('refuses %s and writes nothing', async (_, name, text, expected) => {
    const project = projectFolder();
    project.write(name, text);
    const { exit, document } = await add(project.context, [name], {});
    expect(exit).toBe(3);
    expect(document.files.map(({ state }) => state)).toEqual(['refused']);
    expect(document.files.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual(expected);
    expect(existsSync(project.at('raw'))).toBe(false);
  });

  it('takes the good one of two files in, and says so of each', async () => {
    const project = withDownload();
    project.write('downloads/notes.txt', 'call them back\n');
    const { exit, document } = await add(project.context, ['downloads/notes.txt', 'downloads/table.csv'], {});
    expect(exit).toBe(3);
    expect(document.files.map(({ state }) => state)).toEqual(['refused', 'added']);
    expect(addText(document, plain)).toMatchInlineSnapshot(`
      "downloads/notes.txt  error FORMAT_UNEXPECTED found a text file, expected an Excel workbook named .xlsx or .xls, or comma-separated text named .csv
      downloads/notes.txt: refused: nothing was written
      downloads/table.csv  warning ROWS_MISSING the table has 40 rows, the official one 1403: rows may have been filtered away
      downloads/table.csv: added, raw/oews/2024-05/national_M2024_dl.csv (release 2024-05, 40 rows read)
      "
    `);
  });

  it('misses a file before it takes any in', async () => {
    const project = withDownload();
    const files = ['downloads/table.csv', 'downloads/gone.csv'];
    await expect(add(project.context, files, {})).rejects.toThrow(
      'downloads/gone.csv: there is no such file',
    );
    await expect(add(project.context, ['downloads'], {})).rejects.toThrow('expected a file, found a folder');
    expect(existsSync(project.at('raw'))).toBe(false);
  });

  it('takes nothing in beside a damaged source', async () => {
    const project = withDownload('2023-05');
    writeFileSync(project.at('raw/oews/2023-05/national.csv'), '');
    const { exit, document } = await add(project.context, ['downloads/table.csv'], {});
    expect(exit).toBe(3);
    expect(document.files).toMatchObject([{ problems: [{ code: 'SHA256_MISMATCH' }] }]);
    expect(existsSync(project.at('raw/oews/2024-05'))).toBe(false);
  });
});
