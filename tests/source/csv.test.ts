import Papa from 'papaparse';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/records/cell.ts';
import type { Checked, Problem } from '../../src/records/problem.ts';
import { openCsv } from '../../src/source/csv.ts';
import type { FileInput } from '../../src/source/file-input.ts';
import type { TableRow } from '../../src/source/table.ts';
import { scratchFolder, writeInto } from './scratch.ts';

interface Read {
  readonly rows: readonly TableRow[];
  readonly outcome: Checked<null>;
}

async function read(content: string | Uint8Array, last = Infinity): Promise<Read> {
  const path = await writeInto(scratchFolder(), 'table.csv', content);
  return readRows({ file: 'raw/table.csv', path }, last);
}

async function readRows(input: FileInput, last = Infinity): Promise<Read> {
  const table = openCsv(input);
  const rows: TableRow[] = [];
  const outcome = await table.scan(table.sheets[0]!, (row) => {
    rows.push(row);
    return row.row < last;
  });
  return { rows, outcome };
}

function row(number: number, ...cells: readonly string[]): TableRow {
  return { row: number, cells };
}

function problems({ outcome }: Read): readonly Pick<Problem, 'code' | 'place'>[] {
  return outcome.ok ? [] : outcome.problems.map(({ code, place }) => ({ code, place }));
}

function at(number: number): Problem['place'] {
  return { kind: 'cell', file: 'raw/table.csv', sheet: null, row: number, column: null };
}

/** Rows before the fault, more than one chunk of the file. */
const LONG = 'a,b\n' + '12345678,1234567\n'.repeat(40_000);

describe('openCsv', () => {
  it.each([
    ['rows', 'a,b\n1,2\n', [row(1, 'a', 'b'), row(2, '1', '2')]],
    ['a last line without its end', 'a,b\n1,2', [row(1, 'a', 'b'), row(2, '1', '2')]],
    ['a byte order mark', '\uFEFFa,b\n', [row(1, 'a', 'b')]],
    ['Windows line ends', 'a,b\r\n1,2\r\n', [row(1, 'a', 'b'), row(2, '1', '2')]],
    [
      'commas, quotes and line ends inside quotes',
      'a,b\n"x,""y""\nz",2\n',
      [row(1, 'a', 'b'), row(2, 'x,"y"\nz', '2')],
    ],
    ['blank lines, which count as rows', 'a,b\n\n1,2\n', [row(1, 'a', 'b'), row(3, '1', '2')]],
    ['text as it stands', 'a,b\n 007,1e5\n', [row(1, 'a', 'b'), row(2, ' 007', '1e5')]],
    [
      'headings that name the parts of an object',
      '__proto__,constructor\n1,2\n',
      [row(1, '__proto__', 'constructor'), row(2, '1', '2')],
    ],
    [
      'semicolons and tabs beside commas as text',
      'a;b,c\td\n1;2,3\n',
      [row(1, 'a;b', 'c\td'), row(2, '1;2', '3')],
    ],
    ['a header alone', 'a,b\n', [row(1, 'a', 'b')]],
    [
      'commas that mark thousands',
      'a,b\n"4,220,570","1,234"\n',
      [row(1, 'a', 'b'), row(2, '4,220,570', '1,234')],
    ],
    ['blank lines at the end', 'a,b\r\n1,2\r\n\r\n,\r\n\r\n', [row(1, 'a', 'b'), row(2, '1', '2')]],
    ['a table of one column', 'a\n1\n', [row(1, 'a'), row(2, '1')]],
  ])('reads %s', async (_, content, rows) => {
    expect(await read(content)).toEqual({ rows, outcome: { ok: true, value: null, warnings: [] } });
  });

  it('reads bytes at hand as it reads a file', async () => {
    const { rows } = await readRows({ file: 'a.zip > table.csv', bytes: Buffer.from('a,b\n1,2\n') });
    expect(rows).toEqual([row(1, 'a', 'b'), row(2, '1', '2')]);
  });

  it.each([
    ['semicolons', 'OCC_CODE;TOT_EMP\n15-1252;1654440\n'],
    ['tabs', 'OCC_CODE\tTOT_EMP\n15-1252\t1,654,440\n'],
  ])('refuses text separated by %s', async (separator, content) => {
    const found = await read(content);
    expect(found).toEqual({
      rows: [],
      outcome: {
        ok: false,
        problems: [
          {
            code: 'FORMAT_UNEXPECTED',
            severity: 'error',
            args: { found: `text separated by ${separator}`, expected: 'text separated by commas' },
            place: at(1),
          },
        ],
      },
    });
  });

  it('stops where the visitor wants no more', async () => {
    const { rows, outcome } = await read(LONG, 3);
    expect(rows).toHaveLength(3);
    expect(outcome.ok).toBe(true);
  });

  it.each([
    ['a row with a cell too many', 'a,b\n1,2,3\n4,5\n', 'ROW_WIDTH', 2],
    ['a row with a cell too few', 'a,b\n1\n', 'ROW_WIDTH', 2],
    ['half a last row', 'a,b,c\n1,2,3\n4,', 'ROW_WIDTH', 3],
    ['a quote that is never closed', 'a,b\n1,2\n3,"4\n5,6\n', 'TRUNCATED', 3],
    ['Latin-1', Buffer.from('a,b\n1,2\né,3\n', 'latin1'), 'ENCODING_UNEXPECTED', 3],
    ['a NUL', 'a,b\n1,\0\n', 'ENCODING_UNEXPECTED', 2],
    ['half a character at the end', Buffer.from([0x61, 0x0a, 0xc3]), 'ENCODING_UNEXPECTED', 2],
    ['Latin-1 past the first chunk', Buffer.from(`${LONG}é,3\n`, 'latin1'), 'ENCODING_UNEXPECTED', 40_002],
    ['a NUL past the first chunk', `${LONG}\0,3\n`, 'ENCODING_UNEXPECTED', 40_002],
  ])('refuses %s at its row', async (_, content, code, number) => {
    expect(problems(await read(content))).toEqual([{ code, place: at(number) }]);
  });

  it('names every row of another width', async () => {
    const found = problems(await read('a,b\n1\n2,3\n4,5,6\n'));
    expect(found.map(({ place }) => place)).toEqual([at(2), at(4)]);
  });

  it('reads back what a table writer wrote', async () => {
    const cell = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !text.includes('\0'));
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(table, async (cells) => {
        const path = await writeInto(
          scratchFolder(),
          'table.csv',
          `${Papa.unparse(cells, { newline: '\n' })}\n`,
        );
        const { sheets, scan } = openCsv({ file: 'table.csv', path });
        const rows: (readonly Cell[])[] = [];
        await scan(sheets[0]!, (found) => void rows.push(found.cells));
        expect(rows).toEqual(cells);
      }),
      { numRuns: 50 },
    );
  });

  it('throws what the file system says', async () => {
    const { sheets, scan } = openCsv({ file: 'gone.csv', path: `${scratchFolder()}/gone.csv` });
    await expect(scan(sheets[0]!, () => undefined)).rejects.toThrow(/ENOENT.*gone\.csv/);
  });
});
