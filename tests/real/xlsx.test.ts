import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { type Cell, cellText } from '../../src/records/cell.ts';
import type { TableRow } from '../../src/source/table.ts';
import { openXlsx } from '../../src/source/xlsx/open-xlsx.ts';
import { describeShared } from './shared.ts';

interface ReadSheet {
  readonly name: string | null;
  readonly hidden: boolean;
  readonly rows: readonly TableRow[];
}

/** What `scripts/openpyxl-digests.py` prints. */
interface Digests {
  readonly workbooks: Readonly<Record<string, readonly SheetDigest[]>>;
}

interface SheetDigest {
  readonly name: string | null;
  readonly hidden: boolean;
  /** sha256 of the rows that are not blank, each as one line of JSON: its number, then the texts of its cells */
  readonly cells: string;
}

describeShared('the workbooks of the publishers', 'data', (folder) => {
  const workbooks = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.xlsx'),
  );
  const sources = readFileSync(join(folder, 'oews/SOURCES.md'), 'utf8');

  it.each(workbooks)('%s is read as a second reader reads it', async (path) => {
    const sheets = await readSheets(join(folder, path));
    const second = await readXlsx(readFileSync(join(folder, path)));
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual(
      second.sheets.map(({ name, hidden }) => [name, hidden === true]),
    );
    sheets.forEach(({ rows }, index) => {
      expect(differences(rows, second.sheets[index]?.rows ?? [])).toEqual([]);
    });
  });

  const digests = readJson(new URL('openpyxl-digests.json', import.meta.url)) as Digests;

  it.for(workbooks)('%s is read as openpyxl reads it', async (path, { skip }) => {
    const expected = digests.workbooks[path];
    if (expected === undefined) return skip('its digests are still to be printed');
    const sheets = await readSheets(join(folder, path));
    expect(sheets.map(sheetDigest)).toEqual(expected);
  });

  it.each([2019, 2020, 2021, 2022, 2023, 2024, 2025])(
    'national_M%i has the rows and sheets that SOURCES.md counted',
    async (year) => {
      const name = `national/national_M${year}_dl.xlsx`;
      const [, , , , rows = '', names = ''] =
        sources
          .split('\n')
          .find((line) => line.includes(name))
          ?.split('|') ?? [];
      const sheets = await readSheets(join(folder, 'oews', name));
      expect(sheets[0]?.rows).toHaveLength(Number(rows));
      expect(sheets.map((sheet) => `${sheet.name ?? ''}${sheet.hidden ? ' (hidden)' : ''}`).join(', ')).toBe(
        names.trim(),
      );
    },
  );

  // openpyxl prints the same
  it('hold the wage cells that the publisher printed', async () => {
    const [data] = await readSheets(join(folder, 'oews/national/national_M2025_dl.xlsx'));
    const header = data?.rows[0]?.cells ?? [];
    const median = (code: string): Cell | undefined => {
      const row = data?.rows.find(({ cells }) => cells[header.indexOf('OCC_CODE')] === code);
      return row?.cells[header.indexOf('A_MEDIAN')];
    };
    expect(['15-1252', '15-2051', '15-1221'].map(median)).toEqual(['135980', '120230', '140300']);
  });
});

async function readSheets(path: string): Promise<readonly ReadSheet[]> {
  const opened = await openXlsx({ file: path, path });
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  const sheets: ReadSheet[] = [];
  for (const sheet of opened.value.sheets) {
    const rows: TableRow[] = [];
    expect(await opened.value.scan(sheet, (row) => void rows.push(row))).toMatchObject({ ok: true });
    sheets.push({ ...sheet, rows });
  }
  return sheets;
}

function sheetDigest({ name, hidden, rows }: ReadSheet): SheetDigest {
  const cells = createHash('sha256');
  for (const row of rows) {
    cells.update(`${JSON.stringify([row.row, ...withoutBlankEnd(row.cells.map(cellText))])}\n`);
  }
  return { name, hidden, cells: cells.digest('hex') };
}

function readJson(path: URL): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** The rows, by number, that two readers do not read alike. */
function differences(rows: readonly TableRow[], second: readonly (readonly unknown[])[]): readonly unknown[] {
  const read = new Map(rows.map(({ row, cells }) => [row, withoutBlankEnd(cells.map(cellText))]));
  const last = Math.max(second.length, rows.at(-1)?.row ?? 0);
  return Array.from({ length: last }, (_, index) => ({
    row: index + 1,
    first: read.get(index + 1) ?? [],
    second: withoutBlankEnd((second[index] ?? []).map(secondText)),
  })).filter(({ first, second: other }) => JSON.stringify(first) !== JSON.stringify(other));
}

/** A value of the second reader as a workbook shows it without a format. */
function secondText(value: unknown): string {
  if (value instanceof Date) return value.toISOString().replace('T00:00:00.000Z', '').replace('.000Z', '');
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  // it leaves the line ends of XML as they are, which a reader of XML makes one character
  if (typeof value === 'string') return value.replaceAll('\r\n', '\n');
  // a spreadsheet keeps 15 digits of a number; the rest is noise of binary fractions
  return typeof value === 'number' ? String(Number(value.toPrecision(15))) : '';
}

function withoutBlankEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}
