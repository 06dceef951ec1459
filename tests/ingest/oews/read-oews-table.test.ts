import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOewsTable } from '../../../src/ingest/oews/read-oews-table.ts';
import { lineageOf } from '../../../src/records/origin.ts';
import type { OewsRow } from '../../../src/records/oews-row.ts';
import { type Checked, type Problem, problemAt } from '../../../src/records/problem.ts';
import type { TableFile } from '../../../src/source/table.ts';
import {
  cells,
  DEVELOPERS_GROUP,
  HEADINGS,
  SHA256,
  sidecar,
  tableOf,
  totalRow,
  withheldWages,
} from './example-table.ts';

const OFFICIAL = Object.freeze(sidecar({ extractOf: undefined, sha256: SHA256 }));
const TOTAL = totalRow('154187380');

/** The rows that a whole national table cannot lack, around those of a test. */
function whole(...rows: readonly (readonly string[])[]): TableFile {
  const levels = [
    cells({ occ_code: '15-0000', occ_title: 'Computer and Mathematical Occupations', o_group: 'major' }),
    cells({ occ_code: '15-1200', occ_title: 'Computer Occupations', o_group: 'minor' }),
    cells({ occ_code: '15-1250', occ_title: DEVELOPERS_GROUP, o_group: 'broad' }),
  ];
  const last = cells({ occ_code: '53-7121', occ_title: 'Tank Car, Truck, and Ship Loaders' });
  return tableOf({ name: 'national_M2024_dl', rows: [HEADINGS, TOTAL, ...rows, ...levels, last] });
}

async function readWhole(...rows: readonly (readonly string[])[]): Promise<Checked<readonly OewsRow[]>> {
  return readOewsTable(whole(...rows), OFFICIAL, 'national_M2024_dl.xlsx');
}

function errors(read: Checked<unknown>): readonly Pick<Problem, 'code' | 'place'>[] {
  return read.ok ? [] : read.problems.filter(({ severity }) => severity === 'error');
}

async function softwareDevelopers(change: Parameters<typeof cells>[0] = {}): Promise<OewsRow> {
  const read = await readWhole(cells(change));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value[1]!;
}

describe('readOewsTable', () => {
  it('reads a row as the publisher means it', async () => {
    const row = await softwareDevelopers();
    expect(row).toMatchObject({
      release: '2024-05',
      source: { name: 'national_M2024_dl.xlsx', sha256: SHA256, classification: 'SOC 2018' },
      area: { code: '99', title: 'U.S.', type: '1' },
      industry: { naics: '000000', title: 'Cross-industry', group: 'cross-industry' },
      ownership: '1235',
      occupation: { soc: '15-1252', title: 'Software Developers', level: 'detailed' },
      employment: { kind: 'value', value: 1_654_440 },
      employmentRse: { kind: 'value', value: 0.7 },
      meanWageRse: { kind: 'value', value: 0.6 },
    });
    expect(Object.values(row.annualWage).map(numberOf)).toEqual([
      144_570, 79_850, 103_050, 133_080, 169_000, 211_450,
    ]);
    expect(Object.values(row.hourlyWage).map(numberOf)).toEqual([69.5, 38.39, 49.55, 63.98, 81.25, 101.66]);
  });

  it('names the official cell of each number', async () => {
    const { annualWage } = await softwareDevelopers();
    expect(annualWage.median.from.map(lineageOf)).toEqual([
      {
        ...{ source: 'national_M2024_dl.xlsx', sha256: SHA256, sheet: 'national_M2024_dl' },
        ...{ row: 3, column: 'A_MEDIAN', cell: 'AB3', text: '133080' },
      },
    ]);
  });

  it('names the official cell of each number of an extract', async () => {
    const rows = [
      ['source_row', ...HEADINGS],
      ['151', ...cells()],
    ];
    const read = await readOewsTable(tableOf({ rows }), sidecar(), 'national.csv');
    const [row] = read.ok ? read.value : [];
    expect(row?.annualWage.median.from.map(lineageOf)).toEqual([
      {
        ...{ source: 'national_M2024_dl.xlsx', sha256: SHA256, sheet: 'national_M2024_dl' },
        ...{ row: 151, column: 'A_MEDIAN', cell: 'AB151', text: '133080' },
      },
    ]);
  });

  it.each([
    ['ANNUAL', { annual: 'TRUE', ...withheldWages('h') }, 'hourlyWage', 'annualWagesOnly'],
    ['HOURLY', { hourly: 'TRUE', ...withheldWages('a') }, 'annualWage', 'hourlyWagesOnly'],
    ['neither', { a_median: '*' }, 'annualWage', 'wageNotAvailable'],
  ] as const)('says why “*” stands in a row of %s', async (_, change, wage, reason) => {
    const row = await softwareDevelopers(change);
    expect(row[wage].median).toMatchObject({ kind: 'withheld', reason, marker: '*' });
  });

  it('refuses a wage where ANNUAL says that only those of the other kind are released', async () => {
    const read = await readWhole(cells({ annual: 'TRUE', ...withheldWages('h'), h_median: '63.98' }));
    expect(errors(read)).toMatchObject([{ code: 'CELL_UNREADABLE', place: { row: 3, column: 'H_MEDIAN' } }]);
  });

  it.each([
    ['of a state', { area: '06', area_type: '2' }, 'AREA_TYPE'],
    ['of an area code that is not the nation’s', { area: '06' }, 'AREA'],
    ['of an industry', { naics: '51' }, 'NAICS'],
    ['of private employers', { own_code: '5' }, 'OWN_CODE'],
    ['under the table that is a note', { area: 'Source: BLS', area_type: '' }, 'AREA_TYPE'],
  ])('refuses a row %s in a national table, at its cell', async (_, change, column) => {
    const read = await readWhole(cells(), cells({ ...change, occ_code: '15-1253' }));
    const found = errors(read).find(({ code }) => code === 'FAMILY_MISMATCH');
    expect(found).toMatchObject({ place: { row: 4, column } });
  });

  it('names the column, by its heading, of a cell that the workbook itself finds fault with', async () => {
    const table = whole(cells());
    const place = { kind: 'cell', file: 'table.xlsx', sheet: null, row: 3, column: 'AB' } as const;
    const formula = problemAt(place, 'CELL_UNREADABLE', { found: 'a formula', expected: 'its value' });
    let scans = 0;
    const scan: TableFile['scan'] = async (sheet, visit) => {
      scans += 1;
      return scans === 1 ? table.scan(sheet, visit) : { ok: false, problems: [formula] };
    };
    const read = await readOewsTable({ ...table, scan }, OFFICIAL, 'national_M2024_dl.xlsx');
    expect(errors(read)).toMatchObject([{ place: { row: 3, column: 'A_MEDIAN' } }]);
  });

  it('warns of a second table in the file, which it does not read', async () => {
    const second = { name: 'copy', rows: [HEADINGS, cells({ a_median: '133090' })] };
    const read = await readOewsTable(
      tableOf(
        {
          rows: [
            ['source_row', ...HEADINGS],
            ['151', ...cells()],
          ],
        },
        second,
      ),
      sidecar(),
      'national.csv',
    );
    expect(read).toMatchObject({
      ok: true,
      warnings: [{ code: 'TABLE_UNREAD', place: { sheet: 'copy' } }],
    });
  });

  it('keeps a broad and a detailed row of one code', async () => {
    const shared = { occ_code: '13-1020', tot_emp: '500' };
    const read = await readWhole(
      cells({ ...shared, o_group: 'broad' }),
      cells({ ...shared, o_group: 'detailed' }),
    );
    expect(errors(read)).toEqual([]);
  });

  it('reads columns in any order', async () => {
    const order = fc.shuffledSubarray([...HEADINGS.keys()], { minLength: HEADINGS.length });
    await fc.assert(
      fc.asyncProperty(order, async (columns) => {
        const rows = [HEADINGS, TOTAL, cells()].map((row) => columns.map((column) => row[column]!));
        const read = await readOewsTable(tableOf({ name: 'x', rows }), OFFICIAL, 'x.xlsx');
        const found = read.ok ? [] : read.problems.filter(({ code }) => code !== 'TRUNCATED');
        expect(found.map(({ code }) => code)).toEqual(['ROWS_MISSING']);
      }),
      { numRuns: 25 },
    );
  });

  it('refuses each cell that is neither a number nor a marker of its column, and names it', async () => {
    const numeric = fc.constantFrom(...HEADINGS.filter((name) => /^[AH]_|_PRSE$|TOT_EMP/.test(name)));
    const wrong = fc.constantFrom(
      '',
      '-',
      '~',
      '-5',
      '1e5',
      '1,5',
      '1.234,5',
      '12k',
      '$5',
      '5%',
      '#REF!',
      '５',
    );
    await fc.assert(
      fc.asyncProperty(numeric, wrong, async (column, text) => {
        const read = await readWhole(cells({ [column.toLowerCase()]: text }));
        const place = { kind: 'cell', file: 'table.xlsx', sheet: 'national_M2024_dl', row: 3, column };
        expect(errors(read)).toMatchObject([{ code: 'CELL_UNREADABLE', place, args: { found: text } }]);
      }),
      { numRuns: 100 },
    );
  });

  it('refuses a repeated row and a contradicted one, each with the row it repeats', async () => {
    const read = await readWhole(cells(), cells(), cells({ a_median: '135980' }));
    expect(errors(read)).toMatchObject([
      { code: 'ROW_DUPLICATE', place: { row: 4 }, args: { firstRow: 3 } },
      { code: 'ROW_CONFLICT', place: { row: 5 }, args: { firstRow: 3 } },
    ]);
  });

  it.each([
    ['no total', [cells()]],
    ['two totals', [TOTAL, totalRow('154187390'), cells()]],
    ['detailed rows only, the rest filtered away', [cells()]],
  ])('refuses a national table with %s', async (_, rows) => {
    const table = tableOf({ name: 'national_M2024_dl', rows: [HEADINGS, ...rows] });
    const read = await readOewsTable(table, OFFICIAL, 'national_M2024_dl.xlsx');
    expect(errors(read).map(({ code }) => code)).toContain('TRUNCATED');
  });

  it('warns of a known release with fewer rows than it was published with', async () => {
    const read = await readWhole(cells());
    expect(read).toMatchObject({
      ok: true,
      warnings: [{ severity: 'warning', code: 'ROWS_MISSING', args: { found: 6, expected: 1_403 } }],
    });
  });

  it('shows what the rows say beside what the file says when it breaks off', async () => {
    const place = { kind: 'file', file: 'table.xlsx' } as const;
    const broken = problemAt(place, 'TRUNCATED', { detail: 'no end' });
    const table = whole(cells({ a_median: 'x' }));
    let scans = 0;
    const breaking: TableFile = {
      ...table,
      scan: async (sheet, visit) => {
        const scan = await table.scan(sheet, visit);
        scans += 1;
        return scans === 1 ? scan : { ok: false, problems: [broken] };
      },
    };
    const read = await readOewsTable(breaking, OFFICIAL, 'national_M2024_dl.xlsx');
    expect(errors(read).map(({ code }) => code)).toEqual(['TRUNCATED', 'CELL_UNREADABLE']);
  });
});

function numberOf(quantity: OewsRow['employment']): number | null {
  return quantity.kind === 'value' ? quantity.value : null;
}
