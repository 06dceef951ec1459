import { describe, expect, it } from 'vitest';
import type { ZipEntry } from './build-zip.ts';
import { buildZip } from './build-zip.ts';
import { buildWorkbook, sheetXml, workbookEntries, workbookOf } from './build-workbook.ts';
import { problemsOf, readWorkbook } from './read-workbook.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const WORKBOOK = {
  sheets: [
    { name: 'Data', rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45413</v></c></row>' },
    { name: 'Notes', state: 'hidden', rows: '<row><c t="inlineStr"><is><t>May 2025</t></is></c></row>' },
  ],
  sharedStrings: '<si><t>15-1252</t></si>',
  styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
};

/** The workbook with the entry of its first sheet changed. */
function withSheetEntry(change: Partial<ZipEntry>): Buffer {
  return buildZip(
    workbookEntries(WORKBOOK).map((entry) => (entry.name === SHEET ? { ...entry, ...change } : entry)),
  );
}

describe('a damaged zip', () => {
  it.each<[what: string, change: Partial<ZipEntry>]>([
    ['a wrong CRC', { crc: 1 }],
    ['a size too small', { size: 10 }],
    ['a size too great', { size: 100_000 }],
    ['bytes after the data', { trailing: Buffer.from('hidden') }],
    ['too few packed bytes', { packedSize: 20 }],
    ['more packed bytes than the file has', { packedSize: 1_000_000 }],
    ['an unknown method', { method: 12 }],
    ['a password', { flags: 1 }],
    ['another name in its own header', { localName: 'xl/worksheets/sheet9.xml' }],
    ['data of another method', { method: 0 }],
    ['another name before data that ends too early', { localName: 'xl/other.xml', packedSize: 20 }],
  ])('is refused at the entry that has %s', async (_, change) => {
    const problems = await problemsOf(withSheetEntry(change));
    expect(problems).toMatchObject([{ code: 'ZIP_DAMAGED', place: { kind: 'file', file: 'a.xlsx' } }]);
  });

  it('names the entry rather than what the damage did to its XML', async () => {
    const xml = sheetXml('<row><c><v>1</w></c></row>');
    const problems = await problemsOf(withSheetEntry({ content: xml, crc: 1 }));
    expect(problems).toMatchObject([{ code: 'ZIP_DAMAGED', args: { entry: SHEET } }]);
  });

  it.each<[what: string, bytes: Buffer]>([
    ['its second half', buildWorkbook(WORKBOOK).subarray(0, 1200)],
    ['its last byte', buildWorkbook(WORKBOOK).subarray(0, -1)],
    ['an entry of its directory', buildZip(workbookEntries(WORKBOOK), 5)],
    ['the right count', buildZip(workbookEntries(WORKBOOK), 500)],
    ['entries of different names', buildZip([...workbookEntries(WORKBOOK), { name: SHEET, content: '' }])],
    ['names that stay inside', buildZip([...workbookEntries(WORKBOOK), { name: '../x', content: '' }])],
    ['the part of a sheet', workbookOf('', { parts: { [SHEET]: null } })],
    ['its relationships', workbookOf('', { parts: { 'xl/_rels/workbook.xml.rels': null } })],
    ['its styles', buildWorkbook({ ...WORKBOOK, parts: { 'xl/styles.xml': null } })],
    ['its shared strings', buildWorkbook({ ...WORKBOOK, parts: { 'xl/sharedStrings.xml': null } })],
  ])('is refused without %s', async (_, bytes) => {
    expect(await problemsOf(bytes)).toMatchObject([{ code: 'ZIP_DAMAGED' }]);
  });

  it('is read when its entries are stored and not packed', async () => {
    const stored = buildZip(workbookEntries(WORKBOOK).map((entry) => ({ ...entry, stored: true })));
    expect(await readWorkbook(stored)).toEqual(await readWorkbook(buildWorkbook(WORKBOOK)));
  });
});

describe('a workbook beyond its limits', () => {
  const rows = '<row><c><v>1</v></c></row>'.repeat(50);
  it.each([
    ['entries', { entries: 3 }],
    ['bytes of a sheet', { sheetBytes: 100 }],
    ['bytes of shared strings', { sharedStringBytes: 10 }],
    ['bytes of another part', { otherPartBytes: 10 }],
    ['cells', { cells: 10 }],
    ['elements inside one another', { xmlDepth: 3 }],
  ])('has too many %s', async (_, limits) => {
    const bytes = buildWorkbook({ ...WORKBOOK, sheets: [{ name: 'Data', rows }] });
    expect(await problemsOf(bytes, limits)).toMatchObject([{ code: 'LIMIT_EXCEEDED' }]);
  });

  it.each([
    ['bytes that pack 1000 to 1', `<row><c t="str"><v>${' '.repeat(3_000_000)}</v></c></row>`],
    ['elements 65 deep', `<row><c><extLst>${'<a>'.repeat(70)}</extLst></c></row>`],
    ['cells in the last column of every row', '<row><c r="XFD1"/></row>'],
  ])('has %s', async (what, content) => {
    const isWide = what.startsWith('cells');
    const wide = Array.from(
      { length: 7000 },
      (_, index) => `<row><c r="XFD${index + 1}"><v>${index}</v></c></row>`,
    );
    const problems = await problemsOf(workbookOf(isWide ? wide.join('') : content));
    expect(problems).toMatchObject([{ code: 'LIMIT_EXCEEDED' }]);
  });

  it('has a tag that does not end', async () => {
    const noise = Array.from({ length: 400_000 }, (_, index) => (index * 7919) % 9973).join('-');
    const sheet = sheetXml(`<row a="${noise}"/>`);
    const problems = await problemsOf(workbookOf('', { parts: { [SHEET]: sheet } }));
    expect(problems).toMatchObject([{ code: 'LIMIT_EXCEEDED', args: { limit: 2 ** 20 } }]);
  });

  it('stops listing unreadable cells', async () => {
    const broken = '<row><c><v>x</v></c></row>'.repeat(50);
    expect(await problemsOf(workbookOf(broken), { problems: 7 })).toHaveLength(7);
  });
});
