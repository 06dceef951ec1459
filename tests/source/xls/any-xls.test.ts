import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/records/cell.ts';
import type { ReadSheet } from '../xlsx/read-workbook.ts';
import { withoutBlanks } from '../xlsx/read-workbook.ts';
import { type AnyXlsRow, type AnyXlsSheet, anyXls, type XlsContent } from './any-xls.ts';
import { readXls } from './read-xls.ts';
import { writeXls } from './write-xls.ts';

const MILLISECONDS_A_DAY = 86_400_000;
const FIRST_DAY = Date.UTC(1904, 0, 1);

describe('any workbook of Excel 97-2003', () => {
  it('is read back cell for cell, however it is written', async () => {
    await fc.assert(
      fc.asyncProperty(anyXls, async (workbook) => {
        const outcome = await readXls(writeXls(workbook));
        const sheets = outcome.ok ? outcome.sheets.map(withoutBlanks) : outcome.problems;
        expect(sheets).toEqual(workbook.sheets.map(sheetWritten));
      }),
      { numRuns: 400 },
    );
  });

  it('is read or refused when a byte is another, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(anyXls, fc.nat(2 ** 20), fc.nat(255), async (workbook, at, byte) => {
        const bytes = writeXls(workbook);
        bytes[at % bytes.length] = byte;
        const outcome = await readXls(bytes);
        if (!outcome.ok) expect(outcome.problems).not.toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('is refused when its file is cut short', async () => {
    await fc.assert(
      fc.asyncProperty(anyXls, fc.nat(2 ** 20), async (workbook, at) => {
        const bytes = writeXls(workbook);
        expect(await readXls(bytes.subarray(0, at % bytes.length))).toMatchObject({ ok: false });
      }),
      { numRuns: 200 },
    );
  });
});

function sheetWritten({ name, hidden, rows }: AnyXlsSheet): ReadSheet {
  let row = 0;
  const numbered = rows.map((one) => {
    row += one.gap + 1;
    return { row, cells: cellsWritten(one) };
  });
  return withoutBlanks({ name, hidden, rows: numbered });
}

function cellsWritten({ cells }: AnyXlsRow): readonly Cell[] {
  return cells.flatMap(({ gap, content }) => [...Array<Cell>(gap).fill(''), ...valuesOf(content)]);
}

function valuesOf(content: XlsContent): readonly Cell[] {
  switch (content.kind) {
    case 'blank':
      return [''];
    case 'text':
      return [content.text];
    case 'error':
      return [content.error.text];
    case 'double':
      return [content.value];
    case 'hundredths':
      return content.values.map((value) => value / 100);
    case 'moment': {
      const moment = new Date(FIRST_DAY + content.day * MILLISECONDS_A_DAY + content.seconds * 1000);
      return [moment.toISOString().replace('T00:00:00.000Z', '').replace('.000Z', '')];
    }
    case 'boolean':
      return [content.value ? 'TRUE' : 'FALSE'];
  }
}
