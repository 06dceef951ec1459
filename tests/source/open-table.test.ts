import { describe, expect, it } from 'vitest';
import type { Checked } from '../../src/records/problem.ts';
import { type OpenedTable, openTable, openTables } from '../../src/source/open-table.ts';
import type { TableFile } from '../../src/source/table.ts';
import { scratchFolder, writeInto } from './scratch.ts';
import { buildZip } from './xlsx/build-zip.ts';
import { workbookOf } from './xlsx/build-workbook.ts';
import { buildXls, numberCell } from './xls/build-xls.ts';

const PAGE = '<!DOCTYPE html><html><head><title>Access Denied</title></head><body></body></html>';
const WORKBOOK = workbookOf('<row r="1"><c r="A1"><v>1</v></c></row>');
const OLD_WORKBOOK = buildXls({ sheets: [{ name: 'national_dl', records: [numberCell(0, 0, 1)] }] });
const LFS = 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n';

async function open(name: string, content: string | Uint8Array) {
  return openTable(`raw/${name}`, await writeInto(scratchFolder(), name, content));
}

function archiveOf(...names: readonly string[]): Buffer {
  return buildZip(names.map((name) => ({ name, content: contentFor(name) })));
}

function contentFor(name: string): string | Buffer {
  if (name.endsWith('.xlsx')) return WORKBOOK;
  return name.endsWith('.xls') ? OLD_WORKBOOK : 'a,b\n1,2\n';
}

describe('openTable', () => {
  it.each([
    ['national.csv', 'a,b\n1,2\n', 'csv'],
    ['national.CSV', 'a,b\n1,2\n', 'csv'],
    ['national.xlsx', WORKBOOK, 'xlsx'],
    ['national.xls', OLD_WORKBOOK, 'xls'],
  ])('opens %s', async (name, content, format) => {
    expect(await open(name, content)).toMatchObject({
      ok: true,
      value: { file: `raw/${name}`, name, format },
    });
  });

  it.each([
    ['a web page saved as a workbook', 'national.xlsx', PAGE, /“Access Denied”/],
    ['a web page saved as text', 'national.csv', PAGE, /“Access Denied”/],
    ['an error in JSON', 'national.xlsx', '{"status":"REQUEST_FAILED"}', /JSON/],
    ['a Git LFS pointer', 'national.xlsx', LFS, /Git LFS/],
    ['text named as a workbook', 'national.xlsx', 'a,b\n1,2\n', /text/],
    ['a workbook named as text', 'national.csv', WORKBOOK, /Excel workbook/],
    ['an old workbook under a new name', 'national.xlsx', OLD_WORKBOOK, /Excel 97-2003/],
    ['a new workbook under an old name', 'national.xls', WORKBOOK, /\(\.xlsx\)/],
    ['a web page saved as an old workbook', 'national.xls', PAGE, /“Access Denied”/],
    [
      'a zip of workbooks',
      'national.xlsx',
      buildZip([{ name: 'national_M2025_dl.xlsx', content: '' }]),
      /zip/,
    ],
    ['an archive where one table is wanted', 'oesm25nat.zip', archiveOf('a.csv'), /zip archive/],
    ['another extension', 'national.ods', 'a,b\n1,2\n', /text/],
    ['no extension', 'national', 'a,b\n1,2\n', /text/],
  ])('refuses %s', async (_, name, content, found) => {
    const opened = await open(name, content);
    expect(opened).toMatchObject({
      ok: false,
      problems: [
        {
          code: 'FORMAT_UNEXPECTED',
          args: { found: expect.stringMatching(found) as string },
          place: { kind: 'file', file: `raw/${name}` },
        },
      ],
    });
  });

  it.each(['national.xlsx', 'national.xls', 'national.csv'])('refuses %s without a byte', async (name) => {
    expect(await open(name, '')).toMatchObject({ ok: false, problems: [{ code: 'FILE_EMPTY' }] });
  });

  it.each(['utf16le', 'big endian'])('refuses UTF-16, %s', async (order) => {
    const text = Buffer.from('\uFEFFa,b\n1,2\n', 'utf16le');
    const opened = await open('national.csv', order === 'utf16le' ? text : text.swap16());
    expect(opened).toMatchObject({ ok: false, problems: [{ code: 'ENCODING_UNEXPECTED' }] });
  });

  it('throws what the file system says', async () => {
    await expect(openTable('a.csv', `${scratchFolder()}/a.csv`)).rejects.toThrow(/ENOENT/);
  });
});

/** The tables that were opened, each without a fault. */
function valuesOf(opened: Checked<readonly OpenedTable[]>): readonly TableFile[] {
  const tables = opened.ok ? opened.value : [];
  return tables.map(({ file, table }) => {
    if (!table.ok) throw new Error(`${file}: ${JSON.stringify(table.problems)}`);
    return table.value;
  });
}

describe('openTables', () => {
  async function openAll(name: string, content: string | Uint8Array) {
    return openTables(`downloads/${name}`, await writeInto(scratchFolder(), name, content));
  }

  it.each([
    ['national.csv', 'a,b\n1,2\n', 'csv'],
    ['national.xlsx', WORKBOOK, 'xlsx'],
    ['national.xls', OLD_WORKBOOK, 'xls'],
  ])('gives the one table of %s', async (name, content, format) => {
    const file = `downloads/${name}`;
    expect(await openAll(name, content)).toMatchObject({
      value: [{ file, table: { value: { file, name, format }, warnings: [] } }],
    });
  });

  it('gives each table of an archive, with its own name and bytes', async () => {
    const opened = await openAll(
      'oesm24ma.zip',
      archiveOf('b.csv', 'oesm24ma/MSA_M2024_dl.xlsx', 'BOS_dl.xls'),
    );
    expect(valuesOf(opened)).toMatchObject([
      { file: 'downloads/oesm24ma.zip > BOS_dl.xls', name: 'BOS_dl.xls', format: 'xls' },
      {
        file: 'downloads/oesm24ma.zip > b.csv',
        name: 'b.csv',
        content: { bytes: Buffer.from('a,b\n1,2\n') },
      },
      {
        file: 'downloads/oesm24ma.zip > oesm24ma/MSA_M2024_dl.xlsx',
        name: 'MSA_M2024_dl.xlsx',
        format: 'xlsx',
        content: { bytes: WORKBOOK },
      },
    ]);
  });

  it('reads the rows of a table in an archive', async () => {
    const opened = await openAll('oesm24nat.zip', archiveOf('a.csv', 'b.xls', 'c.xlsx'));
    const cells: unknown[] = [];
    for (const { sheets, scan } of valuesOf(opened)) {
      await scan(sheets[0]!, (row) => void cells.push(...row.cells));
    }
    expect(cells).toEqual(['a', 'b', '1', '2', 1, 1]);
  });

  it('opens the sound tables beside those that are damaged, and says what is wrong with each of these', async () => {
    const entries = [
      { name: 'a.xlsx', content: PAGE },
      { name: 'b.csv', content: 'a\n1\n' },
      { name: 'c.xls', content: '' },
      { name: 'd.csv', content: 'a\n1\n', crc: 1 },
    ];
    const inside = (name: string) => `downloads/oesm24nat.zip > ${name}`;
    const damaged = { entry: 'd.csv', detail: 'its CRC is wrong' };
    expect(await openAll('oesm24nat.zip', buildZip(entries))).toMatchObject({
      value: [
        {
          file: inside('a.xlsx'),
          table: { problems: [{ code: 'FORMAT_UNEXPECTED', place: { file: inside('a.xlsx') } }] },
        },
        { file: inside('b.csv'), table: { ok: true } },
        {
          file: inside('c.xls'),
          table: { problems: [{ code: 'FILE_EMPTY', place: { file: inside('c.xls') } }] },
        },
        { file: inside('d.csv'), table: { problems: [{ code: 'ZIP_DAMAGED', args: damaged }] } },
      ],
    });
  });

  it.each([
    ['a web page', PAGE, 'an HTML page titled “Access Denied”'],
    ['a workbook', WORKBOOK, 'an Excel workbook (.xlsx)'],
  ])('refuses %s under the name of an archive', async (_, content, found) => {
    expect(await openAll('oesm24nat.zip', content)).toMatchObject({
      problems: [{ code: 'FORMAT_UNEXPECTED', args: { found, expected: 'a zip archive, as “.zip” says' } }],
    });
  });
});
