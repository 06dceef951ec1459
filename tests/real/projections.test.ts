import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { examine } from '../../src/ingest/examine.ts';
import type { CpiMonth } from '../../src/records/cpi-month.ts';
import { lineageOf } from '../../src/records/origin.ts';
import type { ProjectionRow } from '../../src/records/projection-row.ts';
import type { PublishedQuantity } from '../../src/records/quantity.ts';
import { ROOT } from '../source-files.ts';
import { describeShared } from './shared.ts';

const WORKBOOKS = {
  '2016-26': 'ep-2016-26-occupation.xlsx',
  '2019-29': 'ep-2019-29-occupation.xlsx',
  '2024-34': 'ep-2024-34-occupation.xlsx',
} as const;

const EXPORTS = {
  '2019-29': 'ep-2019-29-search-export.csv',
  '2021-31': 'ep-2021-31-search-export.csv',
  '2022-32': 'ep-2022-32-search-export.csv',
  '2024-34': 'ep-2024-34-search-export.csv',
} as const;

describeShared('the Employment Projections at hand', 'data/projections', (folder) => {
  const read = async (name: string) => {
    const [examined] = await examine(name, join(folder, name), () => true);
    if (examined?.kind !== 'read') throw new Error(JSON.stringify(examined?.problems));
    return examined;
  };

  // rows, line items, and the sums of these in thousands of jobs at both ends: openpyxl 3.1 and Python’s csv
  it.each([
    [WORKBOOKS['2016-26'], '2016-26', 'SOC 2010', 1091, 819, [156_063.2, 167_580.9]],
    [WORKBOOKS['2019-29'], '2019-29', 'SOC 2010/2018 hybrid', 1048, 790, [162_796.6, 168_834.6]],
    [WORKBOOKS['2024-34'], '2024-34', 'SOC 2018', 1113, 832, [169_956.4, 175_169.9]],
    [EXPORTS['2019-29'], '2019-29', 'SOC 2010/2018 hybrid', 790, 790, [162_796.6, 168_834.6]],
    [EXPORTS['2021-31'], '2021-31', 'SOC 2018', 832, 832, [158_135.3, 166_453.1]],
    [EXPORTS['2022-32'], '2022-32', 'SOC 2018', 832, 832, [164_483.2, 169_147.2]],
    [EXPORTS['2024-34'], '2024-34', 'SOC 2018', 832, 832, [169_956.4, 175_169.9]],
  ])('are read to the last cell: %s', async (name, release, classification, rows, lineItems, sums) => {
    const { identity, problems, records } = await read(name);
    expect(problems).toEqual([]);
    expect(identity).toMatchObject({ dataset: 'projections', release, classification, rows });
    expect(records.projections).toHaveLength(rows);
    const items = records.projections.filter(({ occupation }) => occupation.level === 'detailed');
    expect(items).toHaveLength(lineItems);
    const ends = ['baseEmployment', 'targetEmployment'] as const;
    expect(ends.map((end) => items.reduce((sum, row) => sum + number(row[end]), 0))).toEqual(
      sums.map((thousands) => Math.round(thousands * 1000)),
    );
  });

  // openpyxl: cells of Table 1.7, or 1.2 in 2024-34; Python’s csv: cells of the column of wages
  it.each([
    [WORKBOOKS['2016-26'], 2017, { value: 1057, atLeast: 8, withheld: 26 }],
    [WORKBOOKS['2019-29'], 2020, { value: 1032, atLeast: 9, withheld: 7 }],
    [WORKBOOKS['2024-34'], 2024, { value: 1085, atLeast: 19, withheld: 9 }],
    [EXPORTS['2019-29'], 2019, { value: 778, atLeast: 7, withheld: 5 }],
    [EXPORTS['2021-31'], 2021, { value: 807, atLeast: 18, withheld: 7 }],
    [EXPORTS['2022-32'], 2023, { value: 811, atLeast: 15, withheld: 6 }],
    [EXPORTS['2024-34'], 2024, { value: 809, atLeast: 17, withheld: 6 }],
  ])('print wages of a year of their own: %s', async (name, year, kinds) => {
    const { records } = await read(name);
    const wages = records.projections.map(({ medianWage }) => medianWage);
    expect(new Set(wages.map((wage) => wage.year))).toEqual(new Set([year]));
    const counted = { value: 0, atLeast: 0, withheld: 0 };
    for (const { annual } of wages) counted[annual.kind] += 1;
    expect(counted).toEqual(kinds);
  });

  // SOURCES.md, “National figures read from these files”, in thousands; what it leaves out of 2019-29 by openpyxl
  it.each<readonly [name: string, soc: string, printed: readonly number[]]>([
    [EXPORTS['2021-31'], '15-2051', [113.3, 153.9, 40.5, 35.8, 13.5]],
    [EXPORTS['2021-31'], '15-1252', [1425.9, 1796.5, 370.6, 26, 143.4]],
    [EXPORTS['2021-31'], '15-1221', [33.5, 40.6, 7.1, 21.3, 3.3]],
    [EXPORTS['2022-32'], '15-2051', [168.9, 228.2, 59.4, 35.2, 17.7]],
    [EXPORTS['2022-32'], '15-1252', [1594.5, 2004.9, 410.4, 25.7, 136.3]],
    [EXPORTS['2022-32'], '15-1221', [36.5, 44.8, 8.3, 22.7, 3.4]],
    ...[WORKBOOKS['2024-34'], EXPORTS['2024-34']].flatMap((name) => [
      [name, '15-2051', [245.9, 328.3, 82.5, 33.5, 23.4]] as const,
      [name, '15-1252', [1693.8, 1961.4, 267.7, 15.8, 115.2]] as const,
      [name, '15-1221', [40.3, 48.3, 7.9, 19.7, 3.2]] as const,
    ]),
    [WORKBOOKS['2024-34'], '00-0000', [169_956.1, 175_167.9, 5211.8, 3.1, 18_863.3]],
    [WORKBOOKS['2019-29'], '15-2098', [33.2, 43.4, 10.3, 30.9, 3.6]],
    [WORKBOOKS['2019-29'], '15-1256', [1469.2, 1785.2, 316, 21.5, 131.4]],
    [WORKBOOKS['2019-29'], '00-0000', [162_795.6, 168_834.7, 6039.2, 3.7, 17_454.3]],
  ])('say what the publisher’s pages say: %s, %s', async (name, soc, printed) => {
    const { records } = await read(name);
    expect(figuresOf(records.projections, soc)).toEqual(printed);
  });

  it('name the cell of each number', async () => {
    const { records } = await read(WORKBOOKS['2024-34']);
    const row = records.projections.find(({ occupation }) => occupation.soc === '15-2051');
    // openpyxl: 15-2051 in B120, 328.3 in E120
    expect(row?.targetEmployment.from.map(lineageOf)).toMatchObject([
      {
        source: 'occupation.xlsx',
        sheet: 'Table 1.2',
        column: 'Employment, 2034',
        cell: 'E120',
        text: '328.3',
      },
    ]);
    expect(row?.education).toMatchObject({ kind: 'value', value: "Bachelor's degree" });
    expect(row?.occupation).toEqual({ soc: '15-2051', title: 'Data scientists', level: 'detailed' });
  });

  it('agree with the copy that the search tool gives of the same release', async () => {
    const [workbook, search] = [await read(WORKBOOKS['2024-34']), await read(EXPORTS['2024-34'])];
    const bySoc = new Map(workbook.records.projections.map((row) => [row.occupation.soc, row]));
    for (const row of search.records.projections) {
      const other = bySoc.get(row.occupation.soc);
      expect(other && said(other)).toEqual(said(row));
    }
  });

  it('are what the extracts in raw/ hold', async () => {
    const extract = 'raw/projections/2024-34/occupations.csv';
    const [kept] = await examine(extract, join(ROOT, extract), () => true);
    const { records } = await read(WORKBOOKS['2024-34']);
    const rows = new Map(records.projections.map((row) => [row.occupation.soc, row]));
    // the total, 11-3021, 13-1111, and 28 rows of 15-0000 (openpyxl)
    expect(kept?.records.projections).toHaveLength(31);
    for (const row of kept?.records.projections ?? []) {
      const official = rows.get(row.occupation.soc);
      expect(said(row)).toEqual(official && said(official));
      expect(row.openings.from.map(placeOf)).toEqual(official?.openings.from.map(placeOf));
    }
  });

  it('hold the CPI-U of every month', async () => {
    const { records, problems, identity } = await read('cpi-u-nsa-monthly.csv');
    expect(problems).toEqual([]);
    // wc -l: 1,352 lines, one of them the header
    expect(identity).toMatchObject({ dataset: 'cpi', release: '2025-07', rows: 1351 });
    const annual = readFileSync(join(folder, 'cpi-u-annual-average.csv'), 'utf8').trim().split('\n').slice(1);
    for (const line of annual) {
      const [year = '', months, mean] = line.split(',');
      const indexes = records.cpi.filter(({ month }) => month.startsWith(year)).map(indexOf);
      expect(indexes).toHaveLength(Number(months));
      const average = indexes.reduce((sum, index) => sum + index, 0) / indexes.length;
      expect(Math.abs(average - Number(mean))).toBeLessThan(0.001);
    }
  });
});

function number(quantity: PublishedQuantity): number {
  if (quantity.kind !== 'value') throw new Error(`expected a value, got ${quantity.kind}`);
  return quantity.value;
}

function indexOf({ index }: CpiMonth): number {
  return number(index);
}

/** Jobs at both ends, their change in thousands and percent, openings in thousands. */
function figuresOf(rows: readonly ProjectionRow[], soc: string): readonly number[] {
  const row = rows.find(({ occupation }) => occupation.soc === soc);
  if (row === undefined) return [];
  const { baseEmployment, targetEmployment, change, changePercent, openings } = row;
  const thousands = (quantity: PublishedQuantity) => number(quantity) / 1000;
  return [
    ...[baseEmployment, targetEmployment, change].map(thousands),
    number(changePercent),
    thousands(openings),
  ];
}

/** What both copies of a row say, whatever its cells look like. */
function said(row: ProjectionRow) {
  const { occupation, baseEmployment, targetEmployment, change, changePercent, openings, medianWage } = row;
  const published = [baseEmployment, targetEmployment, change, changePercent, openings, medianWage.annual];
  const words = [row.education, row.experience, row.training];
  return {
    soc: occupation.soc,
    numbers: published.map((quantity) => {
      if (quantity.kind === 'value') return quantity.value;
      return quantity.kind === 'atLeast' ? `at least ${quantity.atLeast}` : quantity.reason;
    }),
    words: words.map((word) => (word.kind === 'value' ? word.value : word.reason)),
  };
}

function placeOf({ row, column, table }: PublishedQuantity['from'][number]) {
  return { row, column, source: table.source, sha256: table.sha256, sheet: table.sheet };
}
