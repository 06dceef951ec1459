import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/records/cell.ts';
import type { AnyRow, AnySheet, AnyWorkbook, Content } from './any-workbook.ts';
import { anyWorkbook } from './any-workbook.ts';
import type { ZipEntry } from './build-zip.ts';
import { buildZip } from './build-zip.ts';
import type { ReadOutcome, ReadSheet } from './read-workbook.ts';
import { problemsOf, readWorkbook, withoutBlanks } from './read-workbook.ts';
import { sheetPart, writeEntries } from './write-workbook.ts';

const FIRST_SHEET = sheetPart(0);
/** A multiple of the bytes of a part that are at hand at a time, stored or inflated. */
const CHUNK_BYTES = 2 ** 18;
const position = fc.nat({ max: 2 ** 20 });

describe('any workbook', () => {
  it('is read back cell for cell, however it is written', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorkbook, async (workbook) => {
        const outcome = await readWorkbook(buildZip(writeEntries(workbook)));
        expect(sheetsRead(outcome)).toEqual(workbook.sheets.map(sheetWritten));
      }),
      { numRuns: 500 },
    );
  });

  it('is read back wherever its bytes are parted', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorkbook, fc.nat(3000), async (workbook, offset) => {
        const blanks = ' '.repeat(CHUNK_BYTES - offset);
        const entries = writeEntries(workbook).map((entry) => beforeRoot(entry, blanks));
        expect(sheetsRead(await readWorkbook(buildZip(entries)))).toEqual(workbook.sheets.map(sheetWritten));
      }),
      { numRuns: 100 },
    );
  });
});

describe('any workbook that is damaged', () => {
  it('reads the same or is refused when one bit is another', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorkbook, position, fc.nat(7), async (workbook, at, bit) => {
        const bytes = buildZip(writeEntries(workbook));
        const whole = await readWorkbook(bytes);
        bytes[at % bytes.length]! ^= 1 << bit;
        const outcome = await readWorkbook(bytes);
        expect(outcome.ok ? outcome : whole).toEqual(whole);
        if (!outcome.ok) expect(outcome.problems).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('is refused when its file is cut short', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorkbook, position, async (workbook, at) => {
        const bytes = buildZip(writeEntries(workbook));
        expect(await problemsOf(bytes.subarray(0, at % bytes.length))).toHaveLength(1);
      }),
      { numRuns: 200 },
    );
  });

  it('is refused when a sheet is cut short before the end of its rows', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorkbook, position, async (workbook, at) => {
        const entries = writeEntries(workbook).map((entry) =>
          isPart(entry, FIRST_SHEET) ? { ...entry, content: cutInRows(String(entry.content), at) } : entry,
        );
        expect(await problemsOf(buildZip(entries))).toMatchObject([{ code: 'XML_REFUSED' }]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('any workbook is refused for', () => {
  const part = fc.constantFrom(
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/sharedStrings.xml',
    FIRST_SHEET,
  );
  const doctype = fc.constantFrom(
    '<!DOCTYPE a>',
    '<!DOCTYPE a SYSTEM "file:///etc/passwd">',
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    '<!DOCTYPE a [<!ENTITY % b SYSTEM "https://example.org/b.dtd"> %b;]>',
    '<!doctype a>',
  );
  const entity = fc.constantFrom(
    ...['&nbsp;', '&a;', '&AMP;', '&__proto__;', '&', '&;', '& amp;', '&amp'],
    ...['&#;', '&#x;', '&#-1;', '&#0;', '&#11;', '&#xD800;', '&#xFFFE;', '&#x110000;', '&#99999999999;'],
  );

  it('a DOCTYPE in any part', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorkbook, part, doctype, async (workbook, name, declaration) => {
        const entries = writeEntries(workbook).map((entry) =>
          isPart(entry, name) ? beforeRoot(entry, declaration) : entry,
        );
        expect(await problemsOf(buildZip(entries))).toMatchObject([{ code: 'XML_REFUSED' }]);
      }),
    );
  });

  it('UTF-16 in any part', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorkbook, part, fc.boolean(), async (workbook, name, hasMark) => {
        const entries = writeEntries(workbook).map((entry) =>
          isPart(entry, name)
            ? {
                ...entry,
                content: Buffer.from(`${hasMark ? '\uFEFF' : ''}${String(entry.content)}`, 'utf16le'),
              }
            : entry,
        );
        expect(await problemsOf(buildZip(entries))).toMatchObject([{ code: 'XML_REFUSED' }]);
      }),
    );
  });

  it('an entity that XML does not know', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorkbook, entity, async (workbook, reference) => {
        const content = { kind: 'asItStands', type: 'str', xml: `a${reference}b` } as const;
        const bytes = buildZip(writeEntries(withCellAtEnd(workbook, content)));
        expect(await problemsOf(bytes)).toMatchObject([{ code: 'XML_REFUSED' }]);
      }),
    );
  });

  it('a shared string that is not there, at its cell', async () => {
    const index = fc.oneof(
      fc.integer({ min: 100, max: 2 ** 31 }),
      fc.constantFrom('-1', '0.5', '', 'A', '1e0'),
    );
    await fc.assert(
      fc.asyncProperty(anyWorkbook, index, async (workbook, number) => {
        const content = { kind: 'asItStands', type: 's', xml: String(number) } as const;
        const faulty = withCellAtEnd(workbook, content);
        const place = {
          kind: 'cell',
          sheet: faulty.sheets[0]?.name,
          row: lastRow(faulty.sheets[0]!),
          column: 'C',
        };
        expect(await problemsOf(buildZip(writeEntries(faulty)))).toMatchObject([
          { code: 'CELL_UNREADABLE', place, args: { found: `shared string ${number}` } },
        ]);
      }),
    );
  });
});

function sheetsRead(outcome: ReadOutcome): ReadOutcome | readonly ReadSheet[] {
  return outcome.ok ? outcome.sheets.map(withoutBlanks) : outcome;
}

function sheetWritten({ name, state, rows }: AnySheet): ReadSheet {
  let number = 0;
  const written = rows.map(({ gap, cells }) => {
    number += gap + 1;
    return { row: number, cells: cells.flatMap((cell) => [...blanks(cell.gap), cellOf(cell.content)]) };
  });
  return withoutBlanks({ name, hidden: state === 'hidden' || state === 'veryHidden', rows: written });
}

function blanks(count: number): readonly string[] {
  return Array<string>(count).fill('');
}

function cellOf(content: Content): Cell {
  switch (content.kind) {
    case 'blank':
      return '';
    case 'number':
      return content.value;
    case 'boolean':
      return content.value ? 'TRUE' : 'FALSE';
    case 'moment': {
      const time = new Date(content.seconds * 1000).toISOString().slice(11, 19);
      const date = new Date(Date.UTC(1904, 0, 1 + content.day)).toISOString().slice(0, 10);
      return content.seconds === 0 ? date : `${date}T${time}`;
    }
    case 'text':
    case 'error':
    case 'isoDate':
      return content.text;
    case 'asItStands':
      return content.xml;
  }
}

/** The workbook with one more row in its first sheet, which holds this in column C. */
function withCellAtEnd(workbook: AnyWorkbook, content: Content): AnyWorkbook {
  const cell = { gap: 2, hasReference: true, format: 0, content };
  const row: AnyRow = { gap: 0, hasNumber: true, cells: [cell] };
  const [first, ...others] = workbook.sheets;
  return { ...workbook, sheets: [{ ...first!, rows: [...first!.rows, row] }, ...others] };
}

function lastRow({ rows }: AnySheet): number {
  return rows.reduce((number, { gap }) => number + gap + 1, 0);
}

/** The names of entries differ from those of their parts by the case of letters. */
function isPart(entry: ZipEntry, name: string): boolean {
  return entry.name.toLowerCase() === name.toLowerCase();
}

function beforeRoot(entry: ZipEntry, xml: string): ZipEntry {
  const root = /<(?:[^\s<>:]+:)?(?:workbook|Relationships|styleSheet|sst|worksheet)\b/;
  return { ...entry, content: String(entry.content).replace(root, `${xml}$&`) };
}

/** A sheet without the tag that ends its rows, and without any part of what stands before it. */
function cutInRows(sheet: string, at: number): string {
  const tags = [...sheet.matchAll(/<\/?(?!z:)[^\s<>/]*sheetData/g)];
  return sheet.slice(0, at % (tags.at(-1)?.index ?? 1));
}
