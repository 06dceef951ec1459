import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/records/problem.ts';
import type { TableRow } from '../../../src/source/table.ts';
import type { XlsLimits } from '../../../src/source/xls/limits.ts';
import { openXls } from '../../../src/source/xls/open-xls.ts';
import { scratchFolder, writeInto } from '../scratch.ts';
import {
  booleanCell,
  type BuiltRecord,
  type BuiltSheet,
  buildXls,
  cellFormat,
  compoundFile,
  numberCell,
  numberRun,
  richTextCell,
  textCell,
  workbookStream,
} from './build-xls.ts';

interface ReadSheet {
  readonly name: string | null;
  readonly hidden: boolean;
  readonly rows: readonly TableRow[];
}

const TEXTS = ['OCC_CODE', 'A_MEDIAN', '15-1252', ''];
const SHEET: BuiltSheet = {
  name: 'national_dl',
  records: [textCell(0, 0, 0), textCell(0, 1, 1), textCell(1, 0, 2), numberCell(1, 1, 133_080)],
};

/** Every sheet, or the problems of the first that has any. */
async function read(
  bytes: Buffer,
  limits: Partial<XlsLimits> = {},
): Promise<readonly ReadSheet[] | readonly Problem[]> {
  const opened = await openXls({ file: 'a.xls', bytes }, limits);
  if (!opened.ok) return opened.problems;
  const sheets: ReadSheet[] = [];
  for (const sheet of opened.value.sheets) {
    const rows: TableRow[] = [];
    const scanned = await opened.value.scan(sheet, (row) => void rows.push(row));
    if (!scanned.ok) return scanned.problems;
    sheets.push({ ...sheet, rows });
  }
  return sheets;
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
    ['numbers side by side', numberRun(0, 1, 7, 8), ['', 7, 8]],
    ['a yes', booleanCell(0, 0, true), ['TRUE']],
    ['a no', booleanCell(0, 0, false), ['FALSE']],
    ['a cell after blank ones', textCell(0, 2, 2), ['', '', '15-1252']],
  ])('reads %s', async (_, record, cells) => {
    expect(await rowsOf(record)).toEqual([{ row: 1, cells }]);
  });

  // serial 45413 is 2024-05-01: 45292 is 2024-01-01, plus 31 + 29 + 31 + 30 days
  it.each([
    [45_413, '2024-05-01'],
    [45_413.25, '2024-05-01T06:00:00'],
    [0.25, '06:00:00'],
  ])('reads %d in a cell that shows dates as %s', async (serial, text) => {
    const sheets = [{ name: 'S', records: [numberCell(0, 0, serial, 1)] }];
    const bytes = buildXls({ sheets, globals: [cellFormat(0), cellFormat(14)] });
    expect(await read(bytes)).toMatchObject([{ rows: [{ row: 1, cells: [text] }] }]);
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
      buildXls({
        sheets: [
          { ...SHEET, offset: 500 },
          { ...SHEET, offset: 500 },
        ],
      }),
      /two of its sheets/,
    ],
    ['a list of sheets without an end', compoundFile('Workbook', Buffer.alloc(9000)), /list of sheets/],
    ['a cell that is cut', withCells([0x0203, Buffer.alloc(9)]), /cell that cannot be/],
    ['a cell past the last column', withCells(numberCell(0, 256, 1)), /cell that cannot be/],
    ['a run of numbers with a wrong end', withCells([0x00bd, Buffer.alloc(18)]), /cell that cannot be/],
    [
      'a cell that is there twice',
      withCells(numberCell(0, 0, 1), numberCell(0, 0, 2)),
      /2 cells, of which 1/,
    ],
    ['a cell of a kind that nobody reads', withCells(richTextCell(0, 0, 'x')), /1 cells, of which 0/],
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

  it.each([
    ['a text that is not there', textCell(2, 1, 9), 'shared string 9', 'a number below 4'],
    ['no number', numberCell(2, 1, NaN), 'bytes of no meaning', 'a text, a number or a date'],
  ])('names the cell that holds %s', async (_, record, found, expected) => {
    expect(await read(withCells(record))).toEqual([
      {
        code: 'CELL_UNREADABLE',
        severity: 'error',
        args: { found, expected },
        place: { kind: 'cell', file: 'a.xls', sheet: 'S', row: 3, column: 'B' },
      },
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
      const opened = await openXls({ file: 'a.xls', bytes: changed });
      outcomes.add(opened.ok ? 'opened' : (opened.problems[0]?.code ?? 'no problem'));
    }
    const refusals = ['CELL_UNREADABLE', 'FORMAT_UNEXPECTED', 'LIMIT_EXCEEDED', 'XLS_DAMAGED'];
    expect([...outcomes].filter((outcome) => outcome !== 'opened' && !refusals.includes(outcome))).toEqual(
      [],
    );
  });
});

describe('the limits of openXls', () => {
  it.each([
    [{ bytes: 1000 }, 'bytes'],
    [{ cells: 3 }, 'cells'],
    [{ milliseconds: 1 }, 'milliseconds to read it'],
  ])('of %j are kept', async (limits, what) => {
    const limit = Object.values(limits)[0];
    expect(await read(buildXls({ sheets: [SHEET], texts: TEXTS }), limits)).toMatchObject([
      { code: 'LIMIT_EXCEEDED', args: { what, limit }, place: { kind: 'file', file: 'a.xls' } },
    ]);
  });

  it('of memory end the reader and not the process', async () => {
    const records = Array.from({ length: 3000 }, (_, row) => numberCell(row * 10, 255, row));
    expect(await read(withCells(...records), { mebibytes: 4 })).toMatchObject([
      { code: 'LIMIT_EXCEEDED', args: { what: 'mebibytes of memory to read it', limit: 4 } },
    ]);
  });

  it('list so many cells that cannot be read', async () => {
    const records = Array.from({ length: 9 }, (_, row) => numberCell(row, 0, Infinity));
    expect(await read(withCells(...records), { problems: 3 })).toHaveLength(3);
  });
});
