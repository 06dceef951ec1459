import { describe, expect, it } from 'vitest';
import type { Format } from '../../src/source/magic.ts';
import { describeFormat, sniff, zipFormat } from '../../src/source/magic.ts';
import { openXlsx } from '../../src/source/xlsx/open-xlsx.ts';
import { buildZip } from './xlsx/build-zip.ts';
import { workbookOf } from './xlsx/build-workbook.ts';

const OLE2 = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/** An OLE2 file whose directory lies at its end and names this stream. */
function ole2With(stream: string): Buffer {
  return Buffer.concat([OLE2, Buffer.alloc(200_000), Buffer.from(`${stream}\0`, 'utf16le')]);
}

function zipWith(...names: string[]): Buffer {
  return buildZip(names.map((name) => ({ name, content: 'x' })));
}

const DENIED = '<!DOCTYPE html>\n<html lang="en"><head>\n<title>Access\n Denied</title></head><body/></html>';

describe('sniff', () => {
  it.each<[what: string, bytes: Buffer | string, format: Format]>([
    ['nothing', '', { kind: 'empty' }],
    ['a workbook', workbookOf(''), { kind: 'xlsx' }],
    ['the head of a workbook', workbookOf('').subarray(0, 100), { kind: 'xlsx' }],
    ['a binary workbook', zipWith('[Content_Types].xml', 'xl/workbook.bin'), { kind: 'xlsb' }],
    ['an OpenDocument file', zipWith('mimetype', 'content.xml'), { kind: 'ods' }],
    [
      'a Word document',
      zipWith('[Content_Types].xml', 'word/document.xml'),
      { kind: 'officeDocument', application: 'Word' },
    ],
    ['another zip', zipWith('oesm25nat/national_M2025_dl.xlsx'), { kind: 'zip' }],
    ['an empty zip', zipWith(), { kind: 'zip' }],
    ['a workbook of Excel 97', ole2With('Workbook'), { kind: 'xls' }],
    ['a workbook of Excel 5', ole2With('Book'), { kind: 'oldXls' }],
    ['a workbook of Excel 4', Buffer.from([0x09, 0x04, 0x06, 0x00, 0, 0]), { kind: 'oldXls' }],
    ['a workbook with a password', ole2With('EncryptedPackage'), { kind: 'encryptedWorkbook' }],
    ['an old Word document', ole2With('WordDocument'), { kind: 'officeDocument', application: 'Word' }],
    ['another OLE2 file', OLE2, { kind: 'ole2' }],
    ['an HTML page', DENIED, { kind: 'html', title: 'Access Denied' }],
    ['an HTML page without a title', '\uFEFF <HTML><body>No</body>', { kind: 'html', title: null }],
    ['XHTML', '<?xml version="1.0"?><html><title>A</title></html>', { kind: 'html', title: 'A' }],
    [
      'XML',
      '<?xml version="1.0"?>\n<Error><Code>AccessDenied</Code></Error>',
      { kind: 'xml', root: 'Error' },
    ],
    ['JSON', ' {"message": "not found"}', { kind: 'json' }],
    ['a JSON list', '[{"a": 1}]', { kind: 'json' }],
    ['a PDF', '%PDF-1.7\n', { kind: 'pdf' }],
    ['gzip', Buffer.from([0x1f, 0x8b, 8, 0]), { kind: 'gzip' }],
    [
      'a Git LFS pointer',
      'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 5\n',
      { kind: 'gitLfsPointer' },
    ],
    ['CSV', 'area,title\n99,U.S.\n', { kind: 'text', encoding: 'utf-8' }],
    ['CSV in UTF-8', 'title\nCafé\n', { kind: 'text', encoding: 'utf-8' }],
    ['CSV cut inside a character', Buffer.from('Café').subarray(0, -1), { kind: 'text', encoding: 'utf-8' }],
    ['CSV in Windows-1252', Buffer.from('title\nCafé\n', 'latin1'), { kind: 'text', encoding: 'unknown' }],
    ['CSV in UTF-16', Buffer.from('\uFEFFa,b', 'utf16le'), { kind: 'text', encoding: 'utf-16' }],
    ['zeros', Buffer.alloc(50), { kind: 'binary' }],
  ])('sees %s', (_, bytes, format) => {
    expect(sniff(Buffer.from(bytes))).toEqual(format);
  });

  it('takes no longer for markup made to be slow', () => {
    const started = performance.now();
    sniff(Buffer.from('<title'.repeat(20_000)));
    sniff(Buffer.from(`<${' '.repeat(65_000)}`));
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('zipFormat', () => {
  it('knows a workbook by its parts, wherever the workbook lies', () => {
    expect(zipFormat(['[Content_Types].xml', '_rels/.rels', 'book/main.xml'])).toEqual({ kind: 'xlsx' });
  });

  it('knows the parts in any case of letters', () => {
    expect(zipFormat(['[CONTENT_TYPES].XML', 'XL/Workbook.bin'])).toEqual({ kind: 'xlsb' });
    expect(zipFormat(['XL/WORKBOOK.XML'])).toEqual({ kind: 'xlsx' });
  });
});

describe('openXlsx on what is no workbook', () => {
  it.each([
    [DENIED, 'an HTML page titled “Access Denied”'],
    [ole2With('EncryptedPackage'), 'a password protected workbook'],
    [ole2With('Workbook'), 'an Excel 97-2003 workbook (.xls)'],
    [zipWith('[Content_Types].xml', 'xl/workbook.bin'), 'an Excel binary workbook (.xlsb)'],
    [zipWith('oesm25nat/national_M2025_dl.xlsx'), 'a zip archive'],
    ['a,b\n1,2\n', 'a text file'],
  ])('names what it is (%#)', async (bytes, found) => {
    const opened = await openXlsx({ file: 'a.xlsx', bytes: Buffer.from(bytes) });
    expect(opened).toMatchObject({
      ok: false,
      problems: [{ code: 'FORMAT_UNEXPECTED', args: { found, expected: describeFormat({ kind: 'xlsx' }) } }],
    });
  });

  it('tells an empty file and a missing one', async () => {
    expect(await openXlsx({ file: 'a.xlsx', bytes: Buffer.alloc(0) })).toMatchObject({
      problems: [{ code: 'FILE_EMPTY' }],
    });
    expect(await openXlsx({ file: 'a.xlsx', path: '/nowhere/a.xlsx' })).toMatchObject({
      problems: [{ code: 'FILE_MISSING', place: { kind: 'file', file: 'a.xlsx' } }],
    });
  });
});
