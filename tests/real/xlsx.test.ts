import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Cell, cellText } from '../../src/records/cell.ts';
import { readWithHucre } from '../source/xlsx/read-with-hucre.ts';
import type { ReadSheet } from '../source/xlsx/read-workbook.ts';
import { readWorkbook, withoutBlanks } from '../source/xlsx/read-workbook.ts';
import { describeShared } from './shared.ts';

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

  it.each(workbooks)('%s is read as hucre reads it', async (path) => {
    const sheets = await readSheets(join(folder, path));
    const second = await readWithHucre(readFileSync(join(folder, path)));
    expect(sheets).toEqual(second.map(withoutBlanks));
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
    expect(['15-1252', '15-2051', '15-1221'].map(median)).toEqual([135980, 120230, 140300]);
  });
});

async function readSheets(path: string): Promise<readonly ReadSheet[]> {
  const outcome = await readWorkbook(readFileSync(path));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.sheets.map(withoutBlanks);
}

function sheetDigest({ name, hidden, rows }: ReadSheet): SheetDigest {
  const digest = createHash('sha256');
  for (const { row, cells } of rows) digest.update(`${JSON.stringify([row, ...cells.map(cellText)])}\n`);
  return { name, hidden, cells: digest.digest('hex') };
}

function readJson(path: URL): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
