import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/records/cell.ts';
import { openXlsx } from '../../../src/source/xlsx/open-xlsx.ts';
import { buildWorkbook, sheetXml, workbookOf } from './build-workbook.ts';
import { problemsOf, readWorkbook, rowsOf } from './read-workbook.ts';

/** One cell A1 with this content, and what it reads as. */
type CellCase = readonly [what: string, cell: string, value: Cell];

const SHARED =
  '<si><t>plain</t></si><si><r><t xml:space="preserve">rich </t></r><r><rPr><b/></rPr><t>text</t></r></si>';
const STYLES =
  '<numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="[h]:mm"/>' +
  '<numFmt numFmtId="166" formatCode="&quot;day&quot; 0"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="20"/><xf numFmtId="164"/>' +
  '<xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="4"/></cellXfs><dxfs><dxf/></dxfs>';

async function readCell(cell: string, workbookPr = ''): Promise<Cell | undefined> {
  const workbook = workbookOf(`<row r="1">${cell}<c r="B1"><v>1</v></c></row>`, {
    sharedStrings: SHARED,
    styles: STYLES,
    workbookPr,
  });
  return (await rowsOf(workbook))[0]?.cells[0];
}

describe('a cell of a workbook', () => {
  it.each<CellCase>([
    ['a whole number', '<c r="A1"><v>133080</v></c>', 133080],
    ['a number longer than a double holds', '<c r="A1"><v>35.299999999999997</v></c>', 35.3],
    ['a sum that arithmetic left inexact', '<c r="A1"><v>25.720000000000006</v></c>', 25.72],
    ['a decimal with a zero at its end', '<c r="A1"><v>54.10</v></c>', 54.1],
    ['zeros at the front', '<c r="A1"><v>007</v></c>', 7],
    ['a negative number', '<c r="A1"><v>-0.5</v></c>', -0.5],
    ['minus zero', '<c r="A1"><v>-0</v></c>', 0],
    ['an exponent', '<c r="A1"><v>1.33E5</v></c>', 133000],
    ['a small exponent', '<c r="A1"><v>1.5e-7</v></c>', 1.5e-7],
    ['a great exponent', '<c r="A1"><v>1.5E+22</v></c>', 1.5e22],
    ['a number in a percent or comma style', '<c r="A1" s="7"><v>0.353</v></c>', 0.353],
    ['a shared string', '<c r="A1" t="s"><v>0</v></c>', 'plain'],
    ['a shared rich string', '<c r="A1" t="s"><v>1</v></c>', 'rich text'],
    ['an inline string', '<c r="A1" t="inlineStr"><is><t>15-1252</t></is></c>', '15-1252'],
    [
      'an inline rich string with a phonetic run',
      '<c r="A1" t="inlineStr"><is><r><t>東京</t></r><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr/></is></c>',
      '東京',
    ],
    ['a formula with its value', '<c r="A1"><f>SUM(B1:B9)</f><v>42</v></c>', 42],
    ['a formula with a text', '<c r="A1" t="str"><f>B1&amp;"x"</f><v>007</v></c>', '007'],
    ['a formula with an empty text', '<c r="A1" t="str"><f>""</f><v></v></c>', ''],
    ['a true boolean', '<c r="A1" t="b"><v>1</v></c>', 'TRUE'],
    ['a false boolean', '<c r="A1" t="b"><v>0</v></c>', 'FALSE'],
    ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', '#N/A'],
    ['an ISO date', '<c r="A1" t="d"><v>2024-05-01</v></c>', '2024-05-01'],
    ['a blank with a style', '<c r="A1" s="1"/>', ''],
    ['an empty value', '<c r="A1"><v/></c>', ''],
    ['the named entities', '<c r="A1" t="str"><v>&lt;&amp;&gt;&quot;&apos;</v></c>', `<&>"'`],
    ['numeric entities', '<c r="A1" t="str"><v>&#65;&#x42;&#x1F600;</v></c>', 'AB😀'],
    [
      'escaped characters',
      '<c r="A1" t="inlineStr"><is><t>a_x000D_b_x005F_x000D_</t></is></c>',
      'a\rb_x000D_',
    ],
    ['CDATA', '<c r="A1" t="str"><v>a<![CDATA[<&amp;>]]>b</v></c>', 'a<&amp;>b'],
    ['a comment inside', '<c r="A1" t="str"><v>a<!-- no -->b</v></c>', 'ab'],
    ['line ends of Windows', '<c r="A1" t="str"><v>a\r\nb\rc</v></c>', 'a\nb\nc'],
    ['blanks that are kept', '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>', ' a '],
    ['blanks that are not kept', '<c r="A1" t="inlineStr"><is><t> a\n</t></is></c>', 'a'],
    ['a no-break space', '<c r="A1" t="inlineStr"><is><t>\u00a0a</t></is></c>', '\u00a0a'],
    ['an element of another namespace', '<c r="A1"><x:v>1</x:v><v>2</v></c>', 2],
    ['a future extension', '<c r="A1"><v>2</v><extLst><ext><v>3</v></ext></extLst></c>', 2],
    ['attributes in single quotes', `<c t='s' r = 'A1' ><v>0</v></c>`, 'plain'],
  ])('holds %s', async (_, cell, value) => {
    expect(await readCell(cell)).toBe(value);
  });

  // dates: what openpyxl gives for the same serial numbers
  it.each<CellCase>([
    ['a date', '<c r="A1" s="1"><v>45413</v></c>', '2024-05-01'],
    ['a date of a format of its own', '<c r="A1" s="4"><v>45413</v></c>', '2024-05-01'],
    ['a date with a time', '<c r="A1" s="2"><v>45413.445833333331</v></c>', '2024-05-01T10:42:00'],
    ['a time', '<c r="A1" s="3"><v>0.5</v></c>', '12:00:00'],
    ['a day before March 1900', '<c r="A1" s="1"><v>59</v></c>', '1900-02-28'],
    ['the first of March 1900', '<c r="A1" s="1"><v>61</v></c>', '1900-03-01'],
    ['a negative number in a date style', '<c r="A1" s="1"><v>-1</v></c>', -1],
    ['hours that run past a day', '<c r="A1" s="5"><v>1.5</v></c>', 1.5],
    ['a format with letters in quotes', '<c r="A1" s="6"><v>45413</v></c>', 45413],
  ])('with %s is written by its number format', async (_, cell, value) => {
    expect(await readCell(cell)).toBe(value);
  });

  it('counts dates from 1904 where the workbook says so', async () => {
    // 45413 - 1462 days between the two systems
    expect(await readCell('<c r="A1" s="1"><v>43951</v></c>', '<workbookPr date1904="1"/>')).toBe(
      '2024-05-01',
    );
  });
});

describe('the rows of a sheet', () => {
  it.each([
    ['rows and cells in order', '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>', [[1, 1, 2]]],
    ['cells left out', '<row r="1"><c r="C1"><v>3</v></c></row>', [[1, '', '', 3]]],
    ['rows left out', '<row r="7"><c r="A7"><v>1</v></c></row>', [[7, 1]]],
    [
      'no references at all',
      '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>',
      [
        [1, 1, 2],
        [2, 3],
      ],
    ],
    ['references of some cells', '<row r="2"><c r="B2"><v>1</v></c><c><v>2</v></c></row>', [[2, '', 1, 2]]],
    [
      'blank rows between',
      '<row r="1"/><row r="2"><c r="A2" s="0"/></row><row><c><v>1</v></c></row>',
      [[3, 1]],
    ],
    ['blank cells at the end', '<row r="1"><c r="A1"><v>1</v></c><c r="B1"/></row>', [[1, 1, '']]],
    ['the last cell there can be', '<row r="1048576"><c r="B1048576"><v>1</v></c></row>', [[1048576, '', 1]]],
    ['no rows', '', []],
  ] as const)('are read with %s', async (_, rows, expected) => {
    const read = await rowsOf(workbookOf(rows));
    expect(read.map(({ row, cells }) => [row, ...cells])).toEqual(expected);
  });

  it('are read whatever the dimension says, and with a prefix', async () => {
    const sheet =
      '<x:worksheet xmlns:x="urn:x"><x:dimension ref="A1:XFD1048576"/><x:sheetData><x:row r="1">' +
      '<x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    const workbook = workbookOf('', { parts: { 'xl/worksheets/sheet1.xml': sheet } });
    expect((await rowsOf(workbook))[0]?.cells).toEqual(['a']);
  });

  it('are read as far as the visitor wants them', async () => {
    const bytes = workbookOf('<row><c><v>1</v></c></row><row><c><v>2</v></c></row>');
    const opened = await openXlsx({ file: 'a.xlsx', bytes });
    if (!opened.ok) throw new Error('not opened');
    const seen: number[] = [];
    const done = await opened.value.scan(opened.value.sheets[0]!, ({ row }) => {
      seen.push(row);
      return false;
    });
    expect([done.ok, seen]).toEqual([true, [1]]);
  });

  it('keep what the visitor throws', async () => {
    const opened = await openXlsx({ file: 'a.xlsx', bytes: workbookOf('<row><c><v>1</v></c></row>') });
    if (!opened.ok) throw new Error('not opened');
    const failing = opened.value.scan(opened.value.sheets[0]!, () => {
      throw new TypeError('mine');
    });
    await expect(failing).rejects.toThrow(new TypeError('mine'));
  });
});

describe('a row that cannot be trusted', () => {
  it.each([
    [
      'a shared string that is not there',
      '<row r="4"><c r="B4" t="s"><v>2</v></c></row>',
      4,
      'B',
      'shared string 2',
    ],
    [
      'a shared string without a number',
      '<row r="4"><c r="B4" t="s"><v/></c></row>',
      4,
      'B',
      'shared string ',
    ],
    ['a style that is not there', '<row r="4"><c r="AB4" s="99"><v>2</v></c></row>', 4, 'AB', 'style 99'],
    ['text in a number cell', '<row r="4"><c r="B4"><v>twelve</v></c></row>', 4, 'B', 'twelve'],
    ['a hexadecimal number', '<row r="4"><c r="B4"><v>0x1F</v></c></row>', 4, 'B', '0x1F'],
    ['a number too great', '<row r="4"><c r="B4"><v>1e999</v></c></row>', 4, 'B', '1e999'],
    ['an unknown type', '<row r="4"><c r="B4" t="q"><v>1</v></c></row>', 4, 'B', 'type q'],
    ['a boolean of neither kind', '<row r="4"><c r="B4" t="b"><v>2</v></c></row>', 4, 'B', '2'],
    ['a formula never calculated', '<row r="4"><c r="B4"><f>1+1</f></c></row>', 4, 'B', 'a formula'],
    ['a column after XFD', '<row r="4"><c r="XFE4"><v>1</v></c></row>', 4, null, 'cell XFE4'],
    ['two values', '<row r="4"><c r="B4"><v>1</v><v>2</v></c></row>', 4, 'B', '2 values'],
    [
      'a value beside its inline string',
      '<row r="4"><c r="B4" t="inlineStr"><is><t>a</t></is><v>2</v></c></row>',
      4,
      'B',
      '2 values',
    ],
    ['a cell of another row', '<row r="4"><c r="A5"><v>1</v></c></row>', 4, null, 'cell A5'],
    ['a cell twice', '<row r="4"><c r="A4"><v>1</v></c><c r="A4"><v>1</v></c></row>', 4, null, 'cell A4'],
    [
      'cells out of order',
      '<row r="4"><c r="B4"><v>1</v></c><c r="A4"><v>1</v></c></row>',
      4,
      null,
      'cell A4',
    ],
    ['a row after the last', '<row r="1048577"><c><v>1</v></c></row>', 1, null, 'row 1048577'],
    ['a row twice', '<row r="4"/><row r="4"><c><v>1</v></c></row>', 5, null, 'row 4'],
    ['rows out of order', '<row r="4"/><row r="3"><c><v>1</v></c></row>', 5, null, 'row 3'],
  ])('has %s', async (_, rows, row, column, found) => {
    const problems = await problemsOf(workbookOf(rows, { sharedStrings: SHARED, styles: STYLES }));
    expect(problems[0]).toMatchObject({ code: 'CELL_UNREADABLE', args: { found } });
    expect(problems[0]?.place).toEqual({ kind: 'cell', file: 'a.xlsx', sheet: 'Data', row, column });
  });

  it('is not visited, and the others are', async () => {
    const bytes = workbookOf(
      '<row><c><v>1</v></c></row><row><c><v>x</v></c></row><row><c><v>3</v></c></row>',
    );
    const opened = await openXlsx({ file: 'a.xlsx', bytes });
    if (!opened.ok) throw new Error('not opened');
    const seen: number[] = [];
    const done = await opened.value.scan(opened.value.sheets[0]!, ({ row }) => void seen.push(row));
    expect([done.ok, seen]).toEqual([false, [1, 3]]);
  });
});

describe('the sheets of a workbook', () => {
  it('are listed in the order of the tabs, hidden ones marked', async () => {
    const sheets = [
      { name: 'A &amp; B', rows: '' },
      { name: 'UpdateTime', state: 'hidden', rows: '' },
      { name: 'Filler', state: 'veryHidden', rows: '' },
    ];
    const outcome = await readWorkbook(buildWorkbook({ sheets }));
    expect(outcome).toEqual({
      ok: true,
      sheets: [
        { name: 'A & B', hidden: false, rows: [] },
        { name: 'UpdateTime', hidden: true, rows: [] },
        { name: 'Filler', hidden: true, rows: [] },
      ],
    });
  });

  it('are read from a path as from bytes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'xlsx-'));
    try {
      const path = join(folder, 'b.xlsx');
      writeFileSync(path, workbookOf('<row><c><v>1</v></c></row>'));
      const opened = await openXlsx({ file: 'b.xlsx', path });
      if (!opened.ok) throw new Error('not opened');
      const rows: unknown[] = [];
      for (let time = 0; time < 2; time++) {
        await opened.value.scan(opened.value.sheets[0]!, (row) => void rows.push(row));
      }
      expect(rows).toEqual([
        { row: 1, cells: [1] },
        { row: 1, cells: [1] },
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('must be those of this file', async () => {
    const opened = await openXlsx({ file: 'a.xlsx', bytes: workbookOf('') });
    if (!opened.ok) throw new Error('not opened');
    await expect(opened.value.scan({ name: 'Data', hidden: false }, () => true)).rejects.toThrow(RangeError);
  });
});

describe('XML that is refused', () => {
  const row = '<row><c><v>1</v></c></row>';
  it.each([
    ['a DOCTYPE', sheetXml(row).replace('<worksheet', '<!DOCTYPE w [<!ENTITY a "b">]><worksheet')],
    ['an entity of its own', sheetXml('<row><c t="str"><v>&a;</v></c></row>')],
    ['a numeric entity that is no character', sheetXml('<row><c t="str"><v>&#0;</v></c></row>')],
    ['a bare ampersand', sheetXml('<row><c t="str"><v>a & b</v></c></row>')],
    ['tags that do not match', sheetXml('<row><c><v>1</c></v></row>')],
    ['an attribute without quotes', sheetXml('<row r=1/>')],
    ['an attribute twice', sheetXml('<row><c r="A1" r="B1"><v>1</v></c></row>')],
    ['an attribute that is not closed', sheetXml('<row r="1><c/></row>')],
    ['an end too early', sheetXml(row).slice(0, -40)],
    ['no sheetData', '<worksheet/>'],
    ['another root', '<chartsheet/>'],
    ['two roots', '<worksheet/><worksheet/>'],
    ['no XML', 'hello'],
    ['nothing', ''],
    ['a control character', sheetXml('<row><c t="str"><v>\u0001</v></c></row>')],
    ['another encoding', sheetXml(row).replace('UTF-8', 'ISO-8859-1')],
  ])('has %s', async (_, sheet) => {
    const workbook = workbookOf('', { parts: { 'xl/worksheets/sheet1.xml': sheet } });
    const problems = await problemsOf(workbook);
    expect(problems).toMatchObject([
      { code: 'XML_REFUSED', args: { entry: 'xl/worksheets/sheet1.xml' }, place: { file: 'a.xlsx' } },
    ]);
  });
});
