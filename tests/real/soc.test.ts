import { join } from 'node:path';
import { expect, it } from 'vitest';
import { OCCUPATION_LEVELS } from '../../src/records/occupation.ts';
import { firstRelease } from '../../src/soc/first-release.ts';
import { SOC_2018 } from '../../src/soc/structure.ts';
import { openTable } from '../../src/source/open-table.ts';
import { readNational } from './national.ts';
import { describeShared } from './shared.ts';

describeShared('the 2018 structure', 'data/soc', (folder) => {
  it('has the code, level and title of every row of the official workbook, in its order', async () => {
    const rows = await officialRows(join(folder, 'soc_structure_2018.xlsx'));
    expect(rows).toHaveLength(1_447);
    expect(SOC_2018.map(({ soc, level, title }) => ({ soc, level, title }))).toEqual(rows);
  });
});

/** The workbook has a column for each level, one of which holds the row's code, and then the title. */
async function officialRows(path: string): Promise<readonly object[]> {
  const table = await openTable('soc_structure_2018.xlsx', path);
  if (!table.ok) throw new Error(JSON.stringify(table.problems));
  const [sheet] = table.value.sheets;
  if (sheet === undefined) throw new Error(`${path} has no sheet`);
  const rows: object[] = [];
  const scan = await table.value.scan(sheet, ({ row, cells }) => {
    if (row <= 8) return;
    const column = cells.findIndex((cell) => cell !== '');
    if (column >= 0) rows.push({ soc: cells[column], level: OCCUPATION_LEVELS[column + 1], title: cells[4] });
  });
  if (!scan.ok) throw new Error(JSON.stringify(scan.problems));
  return rows;
}

describeShared('first releases', 'data/oews/national', (folder) => {
  it('are May 2021 for the detailed codes that May 2020 does not have, and for no other', async () => {
    const before = await detailedCodes(folder, 2020);
    const after = await detailedCodes(folder, 2021);
    const published = [...after].filter((soc) => firstRelease(soc) === '2021-05');
    expect(published).toEqual([...after].filter((soc) => !before.has(soc)));
    expect(published).toHaveLength(72);
  });

  it.each([2022, 2023, 2024, 2025])('know of every code of May %d', async (year) => {
    const known = await detailedCodes(folder, 2021);
    const unknown = [...(await detailedCodes(folder, year))].filter((soc) => !known.has(soc));
    // 29-1024 has no row in May 2022 only
    expect(unknown).toEqual([]);
  });
});

async function detailedCodes(folder: string, year: number): Promise<ReadonlySet<string>> {
  const rows = await readNational(folder, year);
  const detailed = rows.filter(({ occupation }) => occupation.level === 'detailed');
  return new Set(detailed.map(({ occupation }) => occupation.soc));
}
