import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readHoldings } from '../../src/ingest/holdings.ts';
import { describeOews, isKnown } from '../../src/ingest/oews/describe.ts';
import type { OewsIdentity } from '../../src/ingest/oews/identify.ts';
import { readOewsTable } from '../../src/ingest/oews/read-oews-table.ts';
import { type Cell, cellText } from '../../src/records/cell.ts';
import type { OewsRow } from '../../src/records/oews-row.ts';
import type { Checked, Problem } from '../../src/records/problem.ts';
import type { Quantity } from '../../src/records/quantity.ts';
import { openTable } from '../../src/source/open-table.ts';
import { listSources, type Source } from '../../src/source/raw.ts';
import type { TableFile } from '../../src/source/table.ts';
import { sidecar } from '../ingest/oews/example-table.ts';
import { identifyTable } from '../ingest/oews/identify-table.ts';
import { ROOT } from '../source-files.ts';
import { readNational } from './national.ts';
import { describeShared } from './shared.ts';

const HYBRID = 'SOC 2010/2018 hybrid';

/** The quantities of a record, by the heading of their column. */
const QUANTITIES: readonly (readonly [heading: string, of: (row: OewsRow) => Quantity])[] = [
  ['tot_emp', ({ employment }) => employment],
  ['emp_prse', ({ employmentRse }) => employmentRse],
  ['h_mean', ({ hourlyWage }) => hourlyWage.mean],
  ['a_mean', ({ annualWage }) => annualWage.mean],
  ['mean_prse', ({ meanWageRse }) => meanWageRse],
  ['h_pct10', ({ hourlyWage }) => hourlyWage.p10],
  ['h_pct25', ({ hourlyWage }) => hourlyWage.p25],
  ['h_median', ({ hourlyWage }) => hourlyWage.median],
  ['h_pct75', ({ hourlyWage }) => hourlyWage.p75],
  ['h_pct90', ({ hourlyWage }) => hourlyWage.p90],
  ['a_pct10', ({ annualWage }) => annualWage.p10],
  ['a_pct25', ({ annualWage }) => annualWage.p25],
  ['a_median', ({ annualWage }) => annualWage.median],
  ['a_pct75', ({ annualWage }) => annualWage.p75],
  ['a_pct90', ({ annualWage }) => annualWage.p90],
];

const TEXTS: readonly (readonly [heading: string, of: (row: OewsRow) => string])[] = [
  ['area', ({ area }) => area.code],
  ['area_title', ({ area }) => area.title],
  ['area_type', ({ area }) => area.type],
  ['naics', ({ industry }) => industry.naics],
  ['naics_title', ({ industry }) => industry.title],
  ['i_group', ({ industry }) => industry.group],
  ['own_code', ({ ownership }) => ownership],
  ['occ_code', ({ occupation }) => occupation.soc],
  ['occ_title', ({ occupation }) => occupation.title],
  ['o_group', ({ occupation }) => occupation.level],
];

describeShared('the national workbooks of OEWS', 'data/oews/national', (folder) => {
  // rows: SOURCES.md, less the header; top codes in force: FORMAT.md
  const RELEASES = [
    [2019, 1_329, HYBRID, 'pooled', { hourly: 100, annual: 208_000 }],
    [2020, 1_329, HYBRID, 'pooled', { hourly: 100, annual: 208_000 }],
    [2021, 1_403, 'SOC 2018', 'MB3', { hourly: 100, annual: 208_000 }],
    [2022, 1_402, 'SOC 2018', 'MB3', { hourly: 115, annual: 239_200 }],
    [2023, 1_403, 'SOC 2018', 'MB3', { hourly: 115, annual: 239_200 }],
    [2024, 1_403, 'SOC 2018', 'MB3', { hourly: 115, annual: 239_200 }],
    [2025, 1_401, 'SOC 2018', 'MB3', null],
  ] as const;

  it.each(RELEASES)('say that they are of May %i', async (year, _rows, classification, method, topCode) => {
    const identity = await identityOf(await open(folder, workbook(year)));
    const release = `${year}-05`;
    expect(identity).toMatchObject({ family: 'national', release, classification, method, topCode });
  });

  it.each(RELEASES)('are read to the last row and cell: May %i', async (year, count) => {
    const rows = await readNational(folder, year);
    expect(rows).toHaveLength(count);
    expect(differences(rows, await secondReading(join(folder, workbook(year))))).toEqual([]);
  });

  // cells that are text and no title, counted with openpyxl: wages "#", wages "*", and the others by column
  it.each([
    [2019, { '#': 157, '*': 528 }, {}],
    [2020, { '#': 178, '*': 528 }, { 'tot_emp **': 1, 'emp_prse **': 1 }],
    [2021, { '#': 267, '*': 552 }, { 'mean_prse *': 1 }],
    [2022, { '#': 184, '*': 540 }, {}],
    [2023, { '#': 211, '*': 540 }, {}],
    [2024, { '#': 235, '*': 540 }, {}],
    [2025, { '*': 528 }, {}],
  ])('keep every marker of May %i', async (year, wages, others) => {
    const counts = markersOf(await readNational(folder, year));
    expect(counts).toEqual({ wages, others });
  });

  // rows with ANNUAL or HOURLY = TRUE, six wages each, counted with openpyxl
  it.each([
    [2019, 82, 6],
    [2020, 82, 6],
    [2021, 83, 7],
    [2022, 83, 7],
    [2023, 83, 7],
    [2024, 83, 7],
    [2025, 81, 7],
  ])('tell wages of the other kind from those not available: May %i', async (year, annual, hourly) => {
    const rows = await readNational(folder, year);
    const reasons = QUANTITIES.flatMap(([, of]) => rows.map(of))
      .filter((quantity) => quantity.kind === 'withheld')
      .map(({ reason }) => reason);
    expect(reasons.filter((reason) => reason === 'annualWagesOnly')).toHaveLength(6 * annual);
    expect(reasons.filter((reason) => reason === 'hourlyWagesOnly')).toHaveLength(6 * hourly);
  });

  // FORMAT.md, "Duplicate codes"
  const SINCE_2021 = ['13-1020', '13-2020', '29-2010', '31-1120', '39-7010', '47-4090', '51-2090'];
  const BEFORE = ['11-2030', '11-3010', '19-4010', '27-2090', '29-2040', '33-1090', ...SINCE_2021].sort();
  it.each([
    [2019, BEFORE],
    [2020, BEFORE],
    [2021, SINCE_2021],
    [2022, SINCE_2021],
    [2023, SINCE_2021],
    [2024, SINCE_2021],
    [2025, SINCE_2021],
  ])('publish some broad occupations as detailed ones too: May %i', async (year, codes) => {
    const rows = await readNational(folder, year);
    const seen = rows.map(({ occupation }) => occupation.soc);
    const twice = seen.filter((soc, index) => seen.indexOf(soc) !== index);
    expect(twice.sort()).toEqual(codes);
    for (const soc of twice) {
      const pair = rows.filter(({ occupation }) => occupation.soc === soc);
      expect(pair.map(({ occupation }) => occupation.level).sort()).toEqual(['broad', 'detailed']);
    }
  });

  describe('under another name', () => {
    let scratch = '';
    beforeAll(async () => {
      scratch = await mkdtemp(join(tmpdir(), 'laborfigures-'));
    });
    afterAll(() => rm(scratch, { recursive: true }));

    it('are known by their content', async () => {
      await copyFile(join(folder, workbook(2023)), join(scratch, workbook(2025)));
      const identity = await identityOf(await open(scratch, workbook(2025)));
      expect(identity?.release).toBe('2023-05');
    });

    it('are refused under the sidecar of another release', async () => {
      const table = await open(folder, workbook(2023));
      const stated = sidecar({ extractOf: undefined });
      const problems = problemsOf(await readOewsTable(table, stated, workbook(2024)));
      // the title of the field sheet, the name of the data sheet, and the total employment
      expect(problems.map(({ code }) => code)).toEqual(Array(3).fill('RELEASE_MISMATCH'));
    });

    it('are refused under the sidecar of another classification', async () => {
      const table = await open(folder, workbook(2020));
      const topCode = { annual: 208_000, hourly: 100 };
      const stated = sidecar({ release: '2020-05', method: 'pooled', topCode, extractOf: undefined });
      const [problem, ...others] = problemsOf(await readOewsTable(table, stated, workbook(2020)));
      // 11-9198 is the first code that SOC 2018 does not have
      const place = { row: 68, column: 'OCC_CODE' };
      expect(problem).toMatchObject({ code: 'CLASSIFICATION_MISMATCH', place });
      expect(others).toEqual([]);
    });

    it.each([0.25, 0.5, 0.99])('are refused when %f of the download came', async (share) => {
      const bytes = await readFile(join(folder, workbook(2024)));
      await writeFile(join(scratch, 'half.xlsx'), bytes.subarray(0, Math.floor(bytes.length * share)));
      const opened = await openTable('half.xlsx', join(scratch, 'half.xlsx'));
      expect(problemsOf(opened).map(({ code }) => code)).toEqual(['ZIP_DAMAGED']);
    });
  });
});

describeShared('the extracts in raw/', 'data/oews/national', (folder) => {
  let extracts: readonly Source[] = [];
  let scratch = '';
  beforeAll(async () => {
    extracts = valueOf(await listSources(ROOT)).filter(({ sidecar: { dataset } }) => dataset === 'oews');
    scratch = await mkdtemp(join(tmpdir(), 'laborfigures-'));
  });
  afterAll(() => rm(scratch, { recursive: true }));

  it('agree with the official workbooks, which take their place', async () => {
    const workbooks = await Promise.all(extracts.map((extract) => officialOf(folder, extract)));
    const held = await readHoldings([...extracts, ...workbooks]);
    expect(problemsOf(held)).toEqual([]);
    expect(valueOf(held).sources).toEqual(workbooks);
    // the sum of the national rows of the seven releases
    expect(valueOf(held).oews).toHaveLength(1_329 + 1_329 + 1_403 + 1_402 + 1_403 + 1_403 + 1_401);
  });

  it('give the same records, down to the official cell, as the workbooks do', async () => {
    const kept = valueOf(await readHoldings(extracts)).oews;
    expect(kept).toHaveLength(2 * 33 + 5 * 39);
    for (const year of [2019, 2020, 2021, 2022, 2023, 2024, 2025]) {
      const whole = new Map((await readNational(folder, year)).map((row) => [keyOf(row), row]));
      for (const row of kept.filter(({ release }) => release === `${year}-05`)) {
        expect(withTexts(row)).toEqual(withTexts(whole.get(keyOf(row))));
      }
    }
  });

  it('are refused where a cell is not the official one', async () => {
    const extract = extracts.find(({ sidecar: { release } }) => release === '2025-05')!;
    const lines = (await readFile(extract.path, 'utf8')).split('\n');
    const index = lines.findIndex((line) => line.includes(',15-1252,'));
    lines[index] = lines[index]!.replace(',135980,', ',135990,');
    const path = join(scratch, 'national.csv');
    await writeFile(path, lines.join('\n'));
    const held = await readHoldings([{ ...extract, path }, await officialOf(folder, extract)]);
    const place = { kind: 'cell', file: extract.file, sheet: null, row: index + 1, column: 'A_MEDIAN' };
    expect(problemsOf(held)).toEqual([
      {
        severity: 'error',
        code: 'EXTRACT_DISAGREES',
        args: { found: '135990', expected: '135980' },
        place,
      },
    ]);
  });
});

describeShared('other files of OEWS', 'data/oews', (folder) => {
  it.each([
    ['industry/natsector_M2024_dl.xlsx', { row: 2, column: 'NAICS' }],
    ['metro/MSA_2021_Los_Angeles_slice.csv', { row: 2, column: 'AREA_TYPE' }],
  ])('%s is refused in place of a national table', async (name, place) => {
    const table = await open(folder, name);
    const problems = problemsOf(
      await readOewsTable(table, sidecar({ extractOf: undefined }), 'national_M2024_dl.xlsx'),
    );
    const mismatch = problems.find(({ code }) => code === 'FAMILY_MISMATCH');
    expect(mismatch?.place).toMatchObject(place);
  });

  it('the copy that LibreOffice saved again says what the official one says', async () => {
    const resaved = await open(folder, 'resaved/national_M2024_dl.libreoffice.xlsx');
    const rows = valueOf(await readOewsTable(resaved, sidecar({ extractOf: undefined }), 'resaved.xlsx'));
    const second = await secondReading(join(folder, 'national', workbook(2024)));
    expect(differences(rows, second)).toEqual([]);
  });
});

function workbook(year: number): string {
  return `national_M${year}_dl.xlsx`;
}

async function open(folder: string, name: string): Promise<TableFile> {
  return valueOf(await openTable(name, join(folder, name)));
}

async function identityOf(table: TableFile): Promise<OewsIdentity | null> {
  return valueOf(await identifyTable(table));
}

/** The official workbook that an extract was made from, as if it lay beside it. */
async function officialOf(folder: string, { sidecar: kept, file }: Source): Promise<Source> {
  const { name, sha256 } = kept.extractOf!;
  const identity = await identityOf(await open(folder, name));
  if (identity === null || !isKnown(identity)) throw new Error(`${name} was not recognised`);
  const { coarsePercentiles, bytes, retrieved } = kept;
  const stated = { ...describeOews(identity), bytes, sha256, coarsePercentiles, retrieved };
  return { file: file.replace('national.csv', name), path: join(folder, name), name, sidecar: stated };
}

/** The same with each cell as text: a workbook keeps numbers, and CSV does not. */
function withTexts(row: OewsRow | undefined): unknown {
  return JSON.parse(
    JSON.stringify(row, (key, value: unknown) => (key === 'text' ? cellText(value as Cell) : value)),
  );
}

function keyOf({ occupation: { soc, level } }: OewsRow): string {
  return `${soc} ${level}`;
}

/** A workbook's first sheet as a second reader reads it: rows of texts, numbers as their shortest decimal. */
async function secondReading(path: string): Promise<readonly (readonly string[])[]> {
  const { sheets } = await readXlsx(await readFile(path));
  return sheets[0]!.rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
}

/** Where records say otherwise than the second reader's cells, "A_MEDIAN 214: 133080, not 133090". */
function differences(rows: readonly OewsRow[], second: readonly (readonly string[])[]): readonly string[] {
  const headings = second[0]!.map((heading) => heading.toLowerCase());
  return rows.flatMap((row, index) => {
    const cell = (heading: string) => second[index + 1]?.[headings.indexOf(heading)]?.trim() ?? '';
    const texts = TEXTS.map(([heading, of]) => ({ heading, found: of(row), expected: cell(heading) }));
    const numbers = QUANTITIES.map(([heading, of]) => ({
      heading,
      found: placed(of(row)),
      expected: [cell(heading), headings.indexOf(heading), index + 2, numberIn(cell(heading))].join(' '),
    }));
    return [...texts, ...numbers]
      .filter(({ found, expected }) => found !== expected)
      .map(({ heading, found, expected }) => `${heading} ${index + 2}: ${found}, not ${expected}`);
  });
}

/** A quantity's text, column, row and number. */
function placed(quantity: Quantity): string {
  const number = quantity.kind === 'value' ? quantity.value : 'none';
  return quantity.from.map(({ text, column, row }) => [text, column, row, number].join(' ')).join();
}

function numberIn(text: string): string {
  return /^[\d.]+$/.test(text) ? String(Number(text)) : 'none';
}

function markersOf(rows: readonly OewsRow[]): object {
  const counts = { wages: {} as Record<string, number>, others: {} as Record<string, number> };
  for (const [heading, of] of QUANTITIES) {
    const isWage = /^[ah]_/.test(heading);
    for (const quantity of rows.map(of).filter(({ kind }) => kind !== 'value')) {
      const marker = quantity.from[0]!.text;
      const [tally, name] = isWage ? [counts.wages, marker] : [counts.others, `${heading} ${marker}`];
      tally[name] = (tally[name] ?? 0) + 1;
    }
  }
  return counts;
}

function problemsOf(outcome: Checked<unknown>): readonly Problem[] {
  return outcome.ok ? outcome.warnings : outcome.problems;
}

function valueOf<T>(outcome: Checked<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems.slice(0, 5)));
  return outcome.value;
}
