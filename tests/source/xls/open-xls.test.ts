import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/records/problem.ts';
import type { XlsLimits } from '../../../src/source/xls/limits.ts';
import { openXls } from '../../../src/source/xls/open-xls.ts';
import { scratchFolder, writeInto } from '../scratch.ts';
import type { ReadSheet } from '../xlsx/read-workbook.ts';
import {
  booleanCell,
  type BuiltRecord,
  type BuiltSheet,
  buildXls,
  cellFormat,
  compoundFile,
  errorCell,
  formulaCell,
  formulaText,
  formulaValue,
  number16,
  number32,
  number64,
  numberCell,
  numberFormat,
  numberRun,
  ownTextCell,
  richTextCell,
  textCell,
  workbookStream,
} from './build-xls.ts';
import { readXls } from './read-xls.ts';

const TEXTS = ['OCC_CODE', 'A_MEDIAN', '15-1252', ''];
const integer = (value: number) => ({ value, isHundredths: false });
const SHEET: BuiltSheet = {
  name: 'national_dl',
  records: [textCell(0, 0, 0), textCell(0, 1, 1), textCell(1, 0, 2), numberCell(1, 1, 133_080)],
};

/** Every sheet, or the problems of the first that has any. */
async function read(
  bytes: Buffer,
  limits: Partial<XlsLimits> = {},
): Promise<readonly ReadSheet[] | readonly Problem[]> {
  const outcome = await readXls(bytes, limits);
  return outcome.ok ? outcome.sheets : outcome.problems;
}

function withCells(...records: readonly BuiltRecord[]): Buffer {
  return buildXls({ sheets: [{ name: 'S', records }], texts: TEXTS });
}

async function rowsOf(...records: readonly BuiltRecord[]): Promise<unknown> {
  return (await read(withCells(...records))).map((sheet) => ('rows' in sheet ? sheet.rows : sheet))[0];
}

describe('openXls', () => {
  it('reads the rows of a sheet, with the rows that a person sees', async () => {
    expect(await read(buildXls({ sheets: [SHEET], texts: TEXTS }))).toEqual([
      {
        name: 'national_dl',
        hidden: false,
        rows: [
          { row: 1, cells: ['OCC_CODE', 'A_MEDIAN'] },
          { row: 2, cells: ['15-1252', 133_080] },
        ],
      },
    ]);
  });

  it('says what it opened', async () => {
    const bytes = buildXls({ sheets: [SHEET], texts: TEXTS });
    const path = await writeInto(scratchFolder(), 'national.xls', bytes);
    const file = 'oesm12nat.zip > oesm12nat/national.xls';
    const said = { file, name: 'national.xls', format: 'xls' };
    expect(await openXls({ file, path })).toMatchObject({ value: { ...said, content: { path } } });
    expect(await openXls({ file, bytes })).toMatchObject({ value: { ...said, content: { bytes } } });
  });

  it('lists the worksheets in the order of the tabs, hidden ones too, without charts', async () => {
    const sheets = [
      { name: 'Chart1', type: 2, records: [] },
      { ...SHEET, name: 'First', hidden: true },
      { name: 'Second', records: [] },
    ];
    expect(await read(buildXls({ sheets, texts: TEXTS }))).toMatchObject([
      { name: 'First', hidden: true, rows: [{ row: 1 }, { row: 2 }] },
      { name: 'Second', hidden: false, rows: [] },
    ]);
  });

  it.each<[what: string, record: BuiltRecord, cells: readonly unknown[]]>([
    ['a number', numberCell(0, 0, 53.98), [53.98]],
    ['15 digits of a number', numberCell(0, 0, 35.299999999999997), [35.3]],
    ['numbers side by side', numberRun(0, 1, integer(7), integer(8)), ['', 7, 8]],
    ['a yes', booleanCell(0, 0, true), ['TRUE']],
    ['a no', booleanCell(0, 0, false), ['FALSE']],
    ['a cell after blank ones', textCell(0, 2, 2), ['', '', '15-1252']],
    ['a text of its own', ownTextCell(0, 0, 'Café – 中'), ['Café – 中']],
    ['a text with fonts', richTextCell(0, 0, 'x'), ['x']],
    ['an error', errorCell(0, 0, 0x2a), ['#N/A']],
    ['an integer of a hundredth', [0x027e, Buffer.from([0, 0, 0, 0, 0, 0, 0xcf, 2, 0, 0])], [1.79]],
    ['a negative integer', [0x027e, Buffer.from([0, 0, 0, 0, 0, 0, 0xf2, 0xff, 0xff, 0xff])], [-4]],
    // the first 30 bits of 1.5: 0x3ff80000
    ['the first bits of a double', [0x027e, Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 0xf8, 0x3f])], [1.5]],
    ['the number of a formula', formulaCell(0, 0, number64(53.98)), [53.98]],
    ['the yes of a formula', formulaCell(0, 0, formulaValue(1, 1)), ['TRUE']],
    ['the error of a formula', formulaCell(0, 0, formulaValue(2, 0x07)), ['#DIV/0!']],
  ])('reads %s', async (_, record, cells) => {
    expect(await rowsOf(record)).toEqual([{ row: 1, cells }]);
  });

  it.each<[what: string, between: readonly BuiltRecord[]]>([
    ['beside it', []],
    ['after a formula for several cells', [[0x04bc, Buffer.alloc(10)]]],
    [
      'after a formula for an array, continued',
      [
        [0x0221, Buffer.alloc(14)],
        [0x003c, Buffer.alloc(3)],
      ],
    ],
    ['after a data table', [[0x0236, Buffer.alloc(16)]]],
  ])('reads the text of a formula %s', async (_, between) => {
    const formula = formulaCell(0, 0, formulaValue(0));
    expect(await rowsOf(formula, ...between, formulaText('–'))).toEqual([{ row: 1, cells: ['–'] }]);
  });

  it('passes over a formula that gave a blank', async () => {
    expect(await rowsOf(formulaCell(0, 0, formulaValue(3)))).toEqual([]);
  });

  it('gives the rows in order, whatever the order of the records', async () => {
    const rows = await rowsOf(numberCell(5, 1, 3), numberCell(2, 0, 1), numberCell(5, 0, 2));
    expect(rows).toEqual([
      { row: 3, cells: [1] },
      { row: 6, cells: [2, 3] },
    ]);
  });

  // serial 45413 is 2024-05-01: 45292 is 2024-01-01, plus 31 + 29 + 31 + 30 days; 43951 the same day from 1904
  it.each([
    [1900, 45_413, 1, '2024-05-01'],
    [1900, 45_413.25, 1, '2024-05-01T06:00:00'],
    [1904, 43_951, 1, '2024-05-01'],
    [1900, 45_413, 2, '2024-05-01'],
    [1900, 0.25, 3, '06:00:00'],
    [1900, 45_413, 4, 45_413],
    [1900, -1, 1, -1],
  ])('counted from %d, reads %d in a cell of style %d as %s', async (system, serial, style, cell) => {
    const globals: readonly BuiltRecord[] = [
      [0x0022, number16(system === 1904 ? 1 : 0)],
      numberFormat(164, 'd.m.yyyy'),
      numberFormat(165, '"day" 0'),
      ...[0, 14, 164, 20, 165].map(cellFormat),
    ];
    const bytes = buildXls({ sheets: [{ name: 'S', records: [numberCell(0, 0, serial, style)] }], globals });
    expect(await read(bytes)).toMatchObject([{ rows: [{ row: 1, cells: [cell] }] }]);
  });

  it('passes over rows that are blank', async () => {
    const rows = await rowsOf(textCell(0, 0, 3), textCell(3, 0, 2), textCell(3, 1, 3));
    expect(rows).toEqual([{ row: 4, cells: ['15-1252', ''] }]);
  });

  it('ends where the visitor wants no more, and can begin again', async () => {
    const opened = await openXls({ file: 'a.xls', bytes: buildXls({ sheets: [SHEET], texts: TEXTS }) });
    if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
    const { sheets, scan } = opened.value;
    const seen: number[] = [];
    for (const last of [1, 2]) {
      await scan(sheets[0]!, ({ row }) => {
        seen.push(row);
        return row < last;
      });
    }
    expect(seen).toEqual([1, 1, 2]);
  });

  it('requires a sheet of the file', async () => {
    const opened = await openXls({ file: 'a.xls', bytes: buildXls({ sheets: [SHEET], texts: TEXTS }) });
    if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
    const other = { name: 'other', hidden: false };
    await expect(opened.value.scan(other, () => true)).rejects.toThrow(
      /requires a sheet of a\.xls, got other/,
    );
  });
});

describe('openXls on what is damaged', () => {
  const whole = buildXls({ sheets: [SHEET], texts: TEXTS });
  const two = workbookStream({ sheets: [SHEET, { ...SHEET, name: 'other' }], texts: TEXTS });
  const sheetOffset = two.indexOf(Buffer.from([0x09, 0x08]), 1);
  const sheet = (change: Partial<BuiltSheet>) =>
    buildXls({ sheets: [{ ...SHEET, ...change }], texts: TEXTS });

  it.each<[what: string, bytes: Buffer, detail: RegExp]>([
    ['a file cut in its directory', whole.subarray(0, 1100), /container is broken/],
    ['a file cut in its header', whole.subarray(0, 100), /container is broken/],
    ['a file cut in its last sector', whole.subarray(0, -600), /container is broken/],
    ['a sheet without an end', sheet({ endless: true }), /^sheet national_dl breaks off/],
    ['a sheet that begins nowhere', sheet({ offset: 1_000_000 }), /^sheet national_dl breaks off/],
    ['a sheet that begins inside a record', sheet({ offset: 7 }), /^sheet national_dl breaks off/],
    [
      'two sheets in one place',
      buildXls({ sheets: [SHEET, { ...SHEET, name: 'other', offset: sheetOffset }], texts: TEXTS }),
      /^sheet other begins inside another/,
    ],
    [
      'shared strings that break off',
      buildXls({ sheets: [SHEET], sharedStrings: [[0x00fc, number32(9, 9)]] }),
      /its shared strings break off/,
    ],
    [
      'a name that breaks off',
      buildXls({ sheets: [SHEET], globals: [[0x0085, Buffer.from([0, 0, 0, 0, 0, 0, 9, 0])]] }),
      /list of sheets/,
    ],
    ['a list of sheets without an end', compoundFile('Workbook', Buffer.alloc(9000)), /list of sheets/],
    ['a cell that is cut', withCells([0x0203, Buffer.alloc(9)]), /cell that cannot be/],
    ['a cell past the last column', withCells(numberCell(0, 256, 1)), /cell that cannot be/],
    ['a run of numbers with a wrong end', withCells([0x00bd, Buffer.alloc(18)]), /cell that cannot be/],
  ])('refuses %s', async (_, bytes, detail) => {
    expect(await read(bytes)).toEqual([
      {
        code: 'XLS_DAMAGED',
        severity: 'error',
        args: { detail: expect.stringMatching(detail) as string },
        place: { kind: 'file', file: 'a.xls' },
      },
    ]);
  });

  it.each<[what: string, record: BuiltRecord, found: string, expected: string]>([
    ['a text that is not there', textCell(2, 1, 9), 'shared string 9', 'a number below 4'],
    ['no number', numberCell(2, 1, NaN), 'bytes of no number', 'a number'],
    ['a number in no style', numberCell(2, 1, 7, 3), 'style 3', 'a style of the workbook'],
    ['a text with a NUL', ownTextCell(2, 1, 'a\0'), 'a text with a NUL', 'a text'],
    [
      'a text that is cut',
      [0x0204, Buffer.from([2, 0, 1, 0, 0, 0, 9, 0, 0])],
      'a text that breaks off',
      'a text',
    ],
    ['neither yes nor no', [0x0205, Buffer.from([2, 0, 1, 0, 0, 0, 7, 0])], '7', '1 or 0'],
    ['an error of no name', [0x0205, Buffer.from([2, 0, 1, 0, 0, 0, 1, 1])], 'error 1', 'an error of Excel'],
    ['a formula of no value', formulaCell(2, 1, formulaValue(9)), 'a formula', 'its stored value beside it'],
    [
      'a formula without its text',
      formulaCell(2, 1, formulaValue(0)),
      'a formula',
      'its stored text after it',
    ],
  ])('names the cell that holds %s', async (_, record, found, expected) => {
    const bytes = buildXls({
      sheets: [{ name: 'S', records: [record] }],
      texts: TEXTS,
      globals: [cellFormat(0)],
    });
    expect(await read(bytes)).toEqual([
      {
        code: 'CELL_UNREADABLE',
        severity: 'error',
        args: { found, expected },
        place: { kind: 'cell', file: 'a.xls', sheet: 'S', row: 3, column: 'B' },
      },
    ]);
  });

  it('refuses a list of more sheets than anybody makes', async () => {
    const sheets = Array.from({ length: 1_001 }, (_, index) => ({ name: `S${index}`, records: [] }));
    expect(await read(buildXls({ sheets }))).toMatchObject([
      { code: 'LIMIT_EXCEEDED', args: { what: 'sheets', limit: 1_000 } },
    ]);
  });

  it('names a cell that is there twice', async () => {
    expect(await read(withCells(numberCell(0, 0, 1), numberCell(0, 0, 1)))).toMatchObject([
      { code: 'CELL_UNREADABLE', args: { found: '2 values', expected: 'one value' }, place: { row: 1 } },
    ]);
  });

  it.each<[what: string, bytes: Buffer, found: RegExp]>([
    ['a password', buildXls({ sheets: [SHEET], globals: [[0x2f, Buffer.alloc(54)]] }), /password protected/],
    ['a password of a later Excel', compoundFile('EncryptedPackage', Buffer.alloc(1)), /password protected/],
    ['Excel 5', compoundFile('Book', workbookStream({ sheets: [SHEET] }, 0x0500)), /Excel 5 or older/],
    ['Word', compoundFile('WordDocument', Buffer.alloc(1)), /Word/],
    ['another OLE2 file', compoundFile('Contents', Buffer.alloc(1)), /OLE2/],
    ['a web page', Buffer.from('<html><title>Access Denied</title></html>'), /“Access Denied”/],
  ])('refuses %s by its name', async (_, bytes, found) => {
    expect(await read(bytes)).toMatchObject([
      { code: 'FORMAT_UNEXPECTED', args: { found: expect.stringMatching(found) as string } },
    ]);
  });

  it('refuses a file without a byte', async () => {
    expect(await read(Buffer.alloc(0))).toMatchObject([{ code: 'FILE_EMPTY' }]);
  });

  it('never throws, wherever a byte is changed', async () => {
    const outcomes = new Set<string>();
    for (let index = 0; index < whole.length; index += 1) {
      if (index > 2200 && index % 64 !== 0) continue;
      const changed = Buffer.from(whole);
      changed[index] = 255 - (changed[index] ?? 0);
      const outcome = await readXls(changed);
      outcomes.add(outcome.ok ? 'read' : (outcome.problems[0]?.code ?? 'no problem'));
    }
    const refusals = ['CELL_UNREADABLE', 'FORMAT_UNEXPECTED', 'LIMIT_EXCEEDED', 'XLS_DAMAGED'];
    expect([...outcomes].filter((outcome) => outcome !== 'read' && !refusals.includes(outcome))).toEqual([]);
  });
});

describe('the limits of openXls', () => {
  it.each([
    [{ bytes: 1000 }, 'bytes'],
    [{ cells: 3 }, 'cells'],
  ])('of %j are kept', async (limits, what) => {
    const limit = Object.values(limits)[0];
    expect(await read(buildXls({ sheets: [SHEET], texts: TEXTS }), limits)).toMatchObject([
      { code: 'LIMIT_EXCEEDED', args: { what, limit }, place: { kind: 'file', file: 'a.xls' } },
    ]);
  });

  it('list so many cells that cannot be read', async () => {
    const records = Array.from({ length: 9 }, (_, row) => numberCell(row, 0, Infinity));
    expect(await read(withCells(...records), { problems: 3 })).toHaveLength(3);
  });

  it('list no more of a cell that is there many times', async () => {
    const records = Array.from({ length: 20_000 }, () => numberCell(0, 0, 1));
    expect(await read(buildXls({ sheets: [{ name: 'S', records }] }), { problems: 3 })).toHaveLength(3);
  });
});
