import { describe, expect, it } from 'vitest';
import { openTable } from '../../src/source/open-table.ts';
import { scratchFolder, writeInto } from './scratch.ts';
import { buildZip } from './xlsx/build-zip.ts';
import { workbookOf } from './xlsx/build-workbook.ts';

const PAGE = '<!DOCTYPE html><html><head><title>Access Denied</title></head><body></body></html>';
const LFS = 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n';

async function open(name: string, content: string | Uint8Array) {
  return openTable(`raw/${name}`, await writeInto(scratchFolder(), name, content));
}

describe('openTable', () => {
  it.each([
    ['national.csv', 'a,b\n1,2\n', 'csv'],
    ['national.CSV', 'a,b\n1,2\n', 'csv'],
    ['national.xlsx', workbookOf('<row r="1"><c r="A1"><v>1</v></c></row>'), 'xlsx'],
  ])('opens %s', async (name, content, format) => {
    expect(await open(name, content)).toMatchObject({ ok: true, value: { file: `raw/${name}`, format } });
  });

  it.each([
    ['a web page saved as a workbook', 'national.xlsx', PAGE, /“Access Denied”/],
    ['a web page saved as text', 'national.csv', PAGE, /“Access Denied”/],
    ['an error in JSON', 'national.xlsx', '{"status":"REQUEST_FAILED"}', /JSON/],
    ['a Git LFS pointer', 'national.xlsx', LFS, /Git LFS/],
    ['text named as a workbook', 'national.xlsx', 'a,b\n1,2\n', /text/],
    ['a workbook named as text', 'national.csv', workbookOf(''), /Excel workbook/],
    [
      'a zip of workbooks',
      'national.xlsx',
      buildZip([{ name: 'national_M2025_dl.xlsx', content: '' }]),
      /zip/,
    ],
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

  it('says of a workbook of Excel 97 that it is not read yet', async () => {
    const ole2 = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const xls = Buffer.concat([ole2, Buffer.from('Workbook\0', 'utf16le')]);
    expect(await open('national_M2012_dl.xls', xls)).toMatchObject({
      problems: [
        {
          code: 'FORMAT_UNREAD',
          args: { expected: expect.stringMatching(/^an \.xlsx of May 2019/) as string },
        },
      ],
    });
    expect(await open('national.xlsx', xls)).toMatchObject({ problems: [{ code: 'FORMAT_UNEXPECTED' }] });
  });

  it('asks for what is inside a zip', async () => {
    const zip = buildZip([{ name: 'oesm25nat/national_M2025_dl.xlsx', content: '' }]);
    expect(await open('oesm25nat.zip', zip)).toMatchObject({
      problems: [{ code: 'FORMAT_UNREAD', args: { expected: expect.stringMatching(/unpack it/) as string } }],
    });
    expect(await open('oesm25nat.zip', PAGE)).toMatchObject({ problems: [{ code: 'FORMAT_UNEXPECTED' }] });
  });

  it.each(['national.xlsx', 'national.csv'])('refuses %s without a byte', async (name) => {
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
