import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import {
  identifyQueryExport,
  type QueryExportIdentity,
} from '../../src/ingest/oews/query-export/identify-query-export.ts';
import { readQueryExport } from '../../src/ingest/oews/query-export/read-query-export.ts';
import type { OewsRow } from '../../src/records/oews-row.ts';
import type { Checked } from '../../src/records/problem.ts';
import { openTable } from '../../src/source/open-table.ts';
import type { TableFile } from '../../src/source/table.ts';
import { numbersIn, statement } from '../ingest/oews/query-export/example-export.ts';
import { describeShared, sharedFolder } from './shared.ts';

const STATES = 'OES_Report_all_states_M2024.xlsx';
const LOS_ANGELES = 'OES_Report_metro_Los_Angeles_M2021.xlsx';
const NATIONAL = 'OES_Report_national_some_occupations_M2022.xlsx';
const CUT = 'OES_Report_one_occupation_by_industry_preamble_cut.csv';

describeShared('the exports of the OEWS query system', 'data/oews/query_tool', (folder) => {
  // rows and columns: SOURCES.md
  it.each([
    [STATES, { release: '2024-05', what: 'area', rows: 54, extracted: '2026-03-10' }, 18],
    [LOS_ANGELES, { release: '2021-05', what: 'occupation', rows: 758, extracted: '2022-11-17' }, 4],
    [NATIONAL, { release: '2022-05', what: 'occupation', rows: 20, extracted: '2024-03-21' }, 16],
    [CUT, { release: null, what: 'industry', rows: 16, extracted: null }, 16],
  ])('say what they are: %s', async (file, expected, columns) => {
    const identity = await identityOf(join(folder, file));
    expect(identity).toMatchObject({ family: 'query-export', ...expected });
    expect(identity.columns).toHaveLength(columns);
  });

  it('name what was cut off', async () => {
    const table = await open(join(folder, CUT));
    const cut = { code: 'PREAMBLE_MISSING', args: { lacking: 'area, occupation, period' } };
    expect(await identifyQueryExport(table)).toMatchObject({ warnings: [{ ...cut, severity: 'warning' }] });
    const read = await readQueryExport(table, statement(), CUT);
    expect(read).toMatchObject({ ok: false, problems: [{ ...cut, severity: 'error' }] });
  });

  // OES_Report_all_states_M2024.xlsx with openpyxl: 54 rows of 17 numbers, none "-"; these two rows as printed there
  it('read every number of all states', async () => {
    const rows = await recordsOf(folder, STATES);
    const numbers = new Map(rows.map((row) => [row.area.title, numbersIn(row)]));
    expect([...numbers.values()].flatMap(Object.values).filter(Number.isFinite)).toHaveLength(54 * 17);
    expect(numbers.get('Virgin Islands')).toEqual({
      ...{ tot_emp: 34_050, emp_prse: 0.1, h_mean: 24.82, a_mean: 51_630, mean_prse: 0.9 },
      ...{ h_pct10: 12, h_pct25: 14.51, h_median: 19.98, h_pct75: 29.24, h_pct90: 41.12 },
      ...{ a_pct10: 24_960, a_pct25: 30_170, a_median: 41_550, a_pct75: 60_820, a_pct90: 85_530 },
      ...{ jobs_1000: 1000, loc_quotient: 1 },
    });
    expect(numbers.get('California')).toMatchObject({
      ...{ tot_emp: 18_057_850, h_mean: 38.41, a_mean: 79_900, mean_prse: 0.4, a_pct90: 157_210 },
    });
    expect(rows.filter(({ area }) => area.type === '3').map(({ area }) => area.code)).toEqual([
      ...['66', '72', '78'],
    ]);
  });

  it('give the cell of a number', async () => {
    const [row] = await recordsOf(folder, NATIONAL);
    const [cell] = row?.annualWage.median.from ?? [];
    expect(cell).toMatchObject({ row: 7, column: 13, text: '95290' });
    expect(cell?.table).toMatchObject({ source: NATIONAL, sheet: 'OES Sheet' });
    expect(cell?.table.header[13]).toBe('Annual median wage(2)');
  });

  describeTable('national/national_M2022_dl.xlsx', (path) => {
    it('say of 20 national occupations what the national table says', async () => {
      const official = await workbookRows(path);
      const rows = await recordsOf(folder, NATIONAL);
      expect(rows).toHaveLength(20);
      for (const row of rows) {
        const { soc, level } = row.occupation;
        const same = official.find((one) => one.OCC_CODE === soc && one.O_GROUP === level);
        expect(numbersIn(row)).toEqual(publishedIn(same, row));
      }
    });
  });

  describeTable('metro/MSA_2021_Los_Angeles_slice.csv', (path) => {
    it('say of Los Angeles what the metropolitan table says', async () => {
      const official = csvRows(path);
      const rows = await recordsOf(folder, LOS_ANGELES);
      expect(rows.map(keyOf)).toEqual(official.map((one) => [one.OCC_CODE, one.O_GROUP].join(' ')));
      expect(rows.map(numbersIn)).toEqual(rows.map((row, index) => publishedIn(official[index], row)));
    });

    // counted with openpyxl: 715 of 758 employment values are numbers
    it('say of 43 occupations that their employment is not released', async () => {
      const rows = await recordsOf(folder, LOS_ANGELES);
      const employment = rows.map((row) => numbersIn(row).tot_emp);
      expect(employment.filter((said) => said === 'notReleased')).toHaveLength(43);
      expect(employment.filter(Number.isFinite)).toHaveLength(715);
    });
  });
});

/** Tests against one official file; said loudly where it is not at hand. */
function describeTable(file: string, tests: (path: string) => void): void {
  const path = sharedFolder(`data/oews/${file}`);
  if (path !== null) describe(file, () => tests(path));
  else it.skip(`NOT RUN, ../shared/data/oews/${file} is not at hand`, () => undefined);
}

async function open(path: string): Promise<TableFile> {
  return soundly(await openTable(path, path));
}

async function identityOf(path: string): Promise<QueryExportIdentity> {
  const identity = soundly(await identifyQueryExport(await open(path)));
  if (identity === null) throw new Error(`${path} is no export`);
  return identity;
}

async function recordsOf(folder: string, file: string): Promise<readonly OewsRow[]> {
  const path = join(folder, file);
  const { release } = await identityOf(path);
  const read = await readQueryExport(await open(path), statement(release === null ? {} : { release }), file);
  expect(read).toMatchObject({ ok: true, warnings: [] });
  return soundly(read);
}

function soundly<T>(outcome: Checked<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

type Published = Readonly<Record<string, unknown>>;

/** What an official row says in the columns that an export has; "*", "**" and "#" are all "-" there. */
function publishedIn(official: Published | undefined, row: OewsRow): Readonly<Record<string, unknown>> {
  const columns = Object.keys(numbersIn(row));
  return Object.fromEntries(
    columns.map((column) => {
      const text = String(official?.[column.toUpperCase()]).replaceAll(',', '');
      const isWage = /^[ah]_/.test(column);
      const withheld = isWage ? 'notReleasedOrTopCoded' : 'notReleased';
      return [column, /^[*#]+$/.test(text) ? withheld : Number(text)];
    }),
  );
}

function keyOf({ occupation }: OewsRow): string {
  return `${occupation.soc} ${occupation.level}`;
}

async function workbookRows(path: string): Promise<readonly Published[]> {
  const workbook = await readXlsx(readFileSync(path));
  const [header = [], ...rows] = workbook.sheets[0]?.rows ?? [];
  return rows.map((cells) => Object.fromEntries(header.map((name, index) => [String(name), cells[index]])));
}

function csvRows(path: string): readonly Published[] {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  return Papa.parse<Published>(text, { header: true, skipEmptyLines: true }).data;
}
