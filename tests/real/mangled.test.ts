import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { type ExaminedFile, examine } from '../../src/ingest/examine.ts';
import { oewsColumn, type OewsColumn } from '../../src/ingest/oews/columns.ts';
import { type Cell, cellText } from '../../src/records/cell.ts';
import type { OewsRow } from '../../src/records/oews-row.ts';
import type { ProblemCode } from '../../src/records/problem.ts';
import { scratchFolder, writeInto } from '../source/scratch.ts';
import { describeShared } from './shared.ts';

type Cells = readonly Cell[];

/** An official table, each of its rows as wide as its header. */
interface Official {
  /** the rows above the header */
  readonly above: readonly Cells[];
  readonly header: Cells;
  readonly data: readonly Cells[];
}

type Mangle = (table: Official) => Official;

/** One of each era: headings, levels, codes and markers differ between them. */
const TABLES = [
  'national_1997_dl.xls',
  'national_may2005_dl.xls',
  'national_M2018_dl.xlsx',
  'national_M2025_dl.xlsx',
];

/** A row with a wage in the middle of each of these tables. */
const SOME = 100;

const HARMLESS: Readonly<Record<string, Mangle>> = {
  'a column added at the right': (table) => withColumn(table, 'My note', 'look this up'),
  'an empty column added': (table) => withColumn(table, '', ''),
  'headings in lower case': ({ header, ...table }) => ({
    ...table,
    header: header.map((heading) => cellText(heading).toLowerCase()),
  }),
  'headings in upper case': ({ header, ...table }) => ({
    ...table,
    header: header.map((heading) => cellText(heading).toUpperCase()),
  }),
  'thousands commas': withCommas,
  'blanks around its cells': (table) => withEachCell(table, (cell) => ` ${cellText(cell)}  `),
  'blank rows at its end': (table) => ({ ...table, data: [...table.data, table.header.map(() => ' ')] }),
  'its rows in another order': (table) => ({ ...table, data: table.data.toReversed() }),
  'its columns in another order': ({ above, header, data }) => ({
    ...{ above, header: header.toReversed() },
    data: data.map((cells) => cells.toReversed()),
  }),
};

const WRONG: readonly (readonly [what: string, mangle: Mangle, code: ProblemCode])[] = [
  [
    'a second column of codes',
    ({ above, header, data }) => ({
      above: above.map((cells) => [...cells, '']),
      header: [...header, 'OCC_CODE'],
      data: data.map((cells) => [...cells, cells[columnOf(header, 'occ_code')] ?? '']),
    }),
    'HEADER_DUPLICATE',
  ],
  [
    'zeros over “*”',
    (table) => withEachCell(table, (cell) => (cellText(cell).trim() === '*' ? 0 : cell)),
    'CELL_UNREADABLE',
  ],
  [
    'blanks over “*”',
    (table) =>
      withEachCell(table, (cell) => (cellText(cell).trim() === '***' ? '-' : cell === '*' ? '-' : cell)),
    'CELL_UNREADABLE',
  ],
  ['a row twice', (table) => ({ ...table, data: [...table.data, table.data[SOME]!] }), 'ROW_DUPLICATE'],
  [
    'a row twice, with another wage',
    (table) => ({ ...table, data: [...table.data, withSomeCell(table, 'a_mean', () => 12_340).data[SOME]!] }),
    'ROW_CONFLICT',
  ],
  [
    'its second half lost',
    ({ data, ...table }) => ({ ...table, data: data.slice(0, data.length / 2) }),
    'TRUNCATED',
  ],
  ['its total lost', (table) => withoutRows(table, (cells) => isTotal(table, cells)), 'TRUNCATED'],
  [
    'some of its rows filtered away',
    (table) => withoutRows(table, (_, index) => index > 90 && index < SOME),
    'ROWS_MISSING',
  ],
  [
    'another wage',
    (table) => withSomeCell(table, 'a_mean', (cell) => number(cell) + 10),
    'OFFICIAL_CELLS_DIFFER',
  ],
  ['no word of why hourly wages are withheld', (table) => withoutFlags(table), 'COLUMN_IMPLAUSIBLE'],
  ['no word of it in one row', (table) => withoutFlags(table, 1), 'OFFICIAL_CELLS_DIFFER'],
  ['an error of 200 %', (table) => withSomeCell(table, 'mean_prse', () => 200), 'CELL_UNREADABLE'],
  [
    'a wage ten times as high',
    (table) => withSomeCell(table, 'a_mean', (cell) => number(cell) * 10),
    'WAGE_RATIO_IMPOSSIBLE',
  ],
  [
    'a decimal comma',
    (table) => withSomeCell(table, 'h_mean', (cell) => cellText(cell).replace('.', ',')),
    'CELL_UNREADABLE',
  ],
  [
    'dollar signs',
    (table) => withSomeCell(table, 'a_mean', (cell) => `$${cellText(cell).trim()}`),
    'CELL_UNREADABLE',
  ],
  ['a wage in thousands', (table) => withSomeCell(table, 'a_mean', () => '57K'), 'CELL_UNREADABLE'],
  // spreadsheets take 11-2021 for one
  [
    'a code that became a month',
    (table) => withSomeCell(table, 'occ_code', () => 'Nov-21'),
    'CELL_UNREADABLE',
  ],
  ['a column lost', (table) => withoutColumn(table, 'h_median'), 'COLUMN_MISSING'],
  ['rows of a state', asState, 'FAMILY_MISMATCH'],
];

describeShared('a national table that somebody changed', 'data/oews/national', (folder) => {
  const names = TABLES.map((name) => [name] as const);

  it.each(names)('%s: what is harmless is read, and says the same', async (name) => {
    const { table, official } = await openOfficial(folder, name);
    for (const [what, mangle] of Object.entries(HARMLESS)) {
      const found = await keptAsCsv(name, mangle(table));
      const { kind, records } = found;
      const { oews: rows } = records;
      expect({ what, kind, rows: rows.length, otherwise: otherwise(rows, official.records.oews) }).toEqual({
        ...{ what, kind: 'read', rows: official.records.oews.length, otherwise: [] },
      });
      const told = found.problems.filter(
        ({ place, severity }) => place.kind === 'file' || severity === 'warning',
      );
      expect(told.map(({ code }) => code).join(' ')).toMatch(/OFFICIAL_(?:BYTES_DIFFER|UNKNOWN)/);
    }
  });

  it.each(names)('%s: a column added is told of', async (name) => {
    const { table } = await openOfficial(folder, name);
    const { problems } = await keptAsCsv(name, withColumn(table, 'My note', 'x'));
    const warning = { code: 'COLUMN_UNKNOWN', severity: 'warning', args: { name: 'My note' } };
    expect(problems).toContainEqual(expect.objectContaining(warning));
  });

  it.each(names)('%s: what changes its meaning is told of by name', async (name) => {
    const { table } = await openOfficial(folder, name);
    for (const [what, mangle, code] of WRONG) {
      const { kind, problems, records } = await keptAsCsv(name, mangle(table));
      expect({ what, codes: problems.map((problem) => problem.code) }).toEqual({
        ...{ what, codes: expect.arrayContaining([code]) as unknown },
      });
      const severity = problems.find((problem) => problem.code === code)?.severity;
      expect({ what, kind, isEmpty: records.oews.length === 0 }).toEqual({
        ...{ what, kind: severity === 'error' ? 'damaged' : 'read', isEmpty: severity === 'error' },
      });
    }
  });
});

describeShared('the official table of 2024', 'data/oews/national', (folder) => {
  it('says in ANNUAL why hourly wages are withheld, and is another without', async () => {
    const { table } = await openOfficial(folder, 'national_M2024_dl.xlsx');
    for (const most of [1, Infinity]) {
      const { problems } = await keptAsCsv('national_M2024_dl.csv', withoutFlags(table, most));
      expect(problems.map(({ code }) => code)).toContain('OFFICIAL_CELLS_DIFFER');
    }
  });
});

describeShared('a national table of which somebody kept some rows', 'data/oews/national', (folder) => {
  const isCoarse = ({ header }: Official, cells: Cells) =>
    ['minor', 'broad'].includes(cellText(cells[columnOf(header, 'o_group')] ?? ''));
  const isComputer = ({ header }: Official, cells: Cells) =>
    cellText(cells[columnOf(header, 'occ_code')] ?? '').startsWith('15-');

  // FORMAT.md, §9: a file with 854 rows and the official name exists in public
  it.each(['national_M2018_dl.xlsx', 'national_M2025_dl.xlsx'])(
    '%s without its minor and broad groups is not whole, whatever its name says',
    async (name) => {
      const { table } = await openOfficial(folder, name);
      const filtered = withoutRows(table, (cells) => isCoarse(table, cells));
      const found = await keptAsCsv(name, filtered);
      expect(found.kind).toBe('damaged');
      expect(found.problems.map(({ code }) => code)).toEqual(
        expect.arrayContaining(['TRUNCATED', 'ROWS_MISSING']),
      );
      const renamed = await keptAsCsv('detailed occupations.csv', filtered);
      expect(renamed).toMatchObject({ kind: 'read', statement: { part: true } });
      expect(renamed.problems.map(({ code }) => code)).toContain('TABLE_PARTIAL');
    },
  );

  it.each(['national_may2005_dl.xls', 'national_M2018_dl.xlsx', 'national_M2025_dl.xlsx'])(
    'the computer occupations of %s are read where their name says the year',
    async (name) => {
      const { table, official } = await openOfficial(folder, name);
      const kept = withoutRows(table, (cells) => !isComputer(table, cells));
      const [year = ''] = /\d{4}/.exec(name) ?? [];
      const found = await keptAsCsv(`computer ${year}.csv`, kept);
      expect(found.kind).toBe('read');
      expect(found.records.oews).toHaveLength(kept.data.length);
      expect(otherwise(found.records.oews, official.records.oews)).toEqual([]);
      const codes = found.problems.filter(({ place }) => place.kind === 'file').map(({ code }) => code);
      expect(codes).toEqual(expect.arrayContaining(['RELEASE_BY_NAME', 'TABLE_PARTIAL']));
      const undated = await keptAsCsv('computer.csv', kept);
      expect(undated).toMatchObject({ kind: 'unread', records: { oews: [] } });
    },
  );

  it('a table under the name of another release is refused', async () => {
    const { table } = await openOfficial(folder, 'national_M2018_dl.xlsx');
    const found = await keptAsCsv('national_M2017_dl.csv', table);
    expect(found).toMatchObject({ kind: 'damaged', problems: [{ code: 'RELEASE_MISMATCH' }] });
  });
});

describeShared('a workbook that another program saved', 'data/oews', (folder) => {
  const NOTES = { name: 'My notes', rows: [['What I found'], ['occ_code - the code']] };

  it.each(['national_M2018_dl.xlsx', 'national_M2025_dl.xlsx'])(
    '%s is read from whichever sheet it stands in, its numbers as text or not',
    async (name) => {
      const { table, official } = await openOfficial(join(folder, 'national'), name);
      const sheet = { name: official.identity.sheet ?? '', rows: rowsOf(table) };
      const asText = { ...sheet, rows: sheet.rows.map((cells) => cells.map(cellText)) };
      for (const sheets of [[NOTES, sheet], [asText], [{ ...sheet, name: 'Sheet1' }, NOTES]]) {
        const found = await keptAsWorkbook(name, sheets);
        expect(found.kind).toBe('read');
        expect(found.records.oews).toHaveLength(official.records.oews.length);
        expect(otherwise(found.records.oews, official.records.oews)).toEqual([]);
        expect(found.problems.map(({ code }) => code)).toContain('OFFICIAL_BYTES_DIFFER');
      }
    },
  );

  it('tells of a second table in it, which it does not read', async () => {
    const { table } = await openOfficial(join(folder, 'national'), 'national_M2018_dl.xlsx');
    const first = { name: 'national_dl', rows: rowsOf(table) };
    const other = rowsOf(withSomeCell(table, 'a_mean', (cell) => number(cell) * 10));
    const found = await keptAsWorkbook('national_M2018_dl.xlsx', [first, { name: 'other', rows: other }]);
    expect(found.problems).toContainEqual(expect.objectContaining({ code: 'TABLE_UNREAD' }));
    expect(found.problems.map(({ code }) => code)).toContain('OFFICIAL_BYTES_DIFFER');
  });

  it('reads the industry 11 that became a number as the industry it is', async () => {
    const name = 'natsector_M2024_dl.xlsx';
    const { table, official } = await openOfficial(join(folder, 'industry'), name);
    const naics = columnOf(table.header, 'naics');
    const retyped = (cells: Cells) =>
      cells.map((cell, at) => (at === naics && /^\d+$/.test(cellText(cell)) ? Number(cell) : cell));
    const sheet = { name: 'Natsector_M2024_dl', rows: rowsOf({ ...table, data: table.data.map(retyped) }) };
    const found = await keptAsWorkbook(name, [sheet]);
    expect(found.kind).toBe('read');
    expect(found.records.oews).toHaveLength(official.records.oews.length);
    expect(otherwise(found.records.oews, official.records.oews)).toEqual([]);
    const note = { code: 'COLUMN_RETYPED', severity: 'note' };
    expect(found.problems).toContainEqual(expect.objectContaining(note));
  });
});

function rowsOf({ above, header, data }: Official): readonly Cells[] {
  return [...above, header, ...data];
}

/** These sheets as hucre writes them: without the agency's properties and hidden sheets. */
async function keptAsWorkbook(
  name: string,
  sheets: readonly { readonly name: string; readonly rows: readonly Cells[] }[],
): Promise<ExaminedFile> {
  const written = sheets.map((sheet) => ({ name: sheet.name, rows: sheet.rows.map((cells) => [...cells]) }));
  const path = await writeInto(scratchFolder(), name, await writeXlsx({ sheets: written }));
  const [found] = await examine(name, path, () => true);
  return found!;
}

/** The same table as our own reader gives it, and its records. */
async function openOfficial(folder: string, name: string) {
  const path = join(folder, name);
  const [official] = await examine(name, path, () => true);
  if (official?.kind !== 'read') throw new Error(`${name} was not read`);
  const rows: Cells[] = [];
  const sheet = official.table.sheets.find((one) => one.name === official.identity.sheet);
  await official.table.scan(sheet!, ({ cells }) => {
    rows.push(cells);
  });
  const at = rows.findIndex(
    (cells) => cells.filter((cell) => oewsColumn(cellText(cell)) !== null).length > 8,
  );
  const header = rows[at]!;
  const wide = rows.map((cells) => header.map((_, index) => cells[index] ?? ''));
  const table: Official = { above: wide.slice(0, at), header, data: wide.slice(at + 1) };
  return { table, official };
}

/** The table as CSV, under the official name, examined. */
async function keptAsCsv(name: string, table: Official): Promise<ExaminedFile> {
  const own = name.replace(/\.xlsx?$/, '.csv');
  const text = Papa.unparse(rowsOf(table).map((cells) => cells.map(cellText)));
  const [found] = await examine(own, await writeInto(scratchFolder(), own, text), () => true);
  return found!;
}

function columnOf(header: Cells, column: OewsColumn): number {
  return header.findIndex((heading) => oewsColumn(cellText(heading)) === column);
}

function withEachCell(table: Official, change: (cell: Cell) => Cell): Official {
  return { ...table, data: table.data.map((cells) => cells.map(change)) };
}

/** One cell of the row that each table has in its middle, changed. */
function withSomeCell(table: Official, column: OewsColumn, change: (cell: Cell) => Cell): Official {
  const at = columnOf(table.header, column);
  const changed = (cells: Cells) => cells.map((cell, index) => (index === at ? change(cell) : cell));
  return { ...table, data: table.data.map((cells, row) => (row === SOME ? changed(cells) : cells)) };
}

function withColumn({ above, header, data }: Official, heading: string, cell: Cell): Official {
  return {
    above: above.map((cells) => [...cells, '']),
    header: [...header, heading],
    data: data.map((cells) => [...cells, cell]),
  };
}

function withoutColumn({ above, header, data }: Official, column: OewsColumn): Official {
  const at = columnOf(header, column);
  const without = (cells: Cells) => cells.filter((_, index) => index !== at);
  return { above: above.map(without), header: without(header), data: data.map(without) };
}

function withoutRows(table: Official, drop: (cells: Cells, index: number) => boolean): Official {
  return { ...table, data: table.data.filter((cells, index) => !drop(cells, index)) };
}

/** The table without the first TRUEs of ANNUAL, or without any. */
function withoutFlags(table: Official, most = Infinity): Official {
  const annual = columnOf(table.header, 'annual');
  const flagged = table.data.filter((cells) => /^true$/i.test(cellText(cells[annual] ?? '').trim()));
  const stripped = new Set(flagged.slice(0, most));
  return {
    ...table,
    data: table.data.map((cells) => (stripped.has(cells) ? cells.with(annual, '') : cells)),
  };
}

/** Every row as one of California, as the tables of states of the same year are laid out. */
function asState(table: Official): Official {
  const type = columnOf(table.header, 'area_type');
  if (type >= 0) {
    const area = columnOf(table.header, 'area');
    const moved = (cells: Cells) => cells.with(area, '06').with(type, '2');
    return { ...table, data: table.data.map(moved) };
  }
  return {
    above: table.above.map((cells) => ['', '', '', ...cells]),
    header: ['area', 'st', 'state', ...table.header],
    data: table.data.map((cells) => ['06', 'CA', 'California', ...cells]),
  };
}

function isTotal({ header }: Official, cells: Cells): boolean {
  const [code, title] = [cells[columnOf(header, 'occ_code')], cells[columnOf(header, 'occ_title')]];
  return code === '00-0000' || title === 'Total 1997 Employment';
}

function number(cell: Cell): number {
  return Number(cellText(cell));
}

/** Numbers as spreadsheets show them; codes stay. */
function withCommas(table: Official): Official {
  const first = columnOf(table.header, 'tot_emp');
  const shown = (cell: Cell, at: number) => {
    const text = cellText(cell).trim();
    return at >= first && /^\d{4,}(?:\.\d{1,2})?$/.test(text) ? Number(text).toLocaleString('en-US') : cell;
  };
  return { ...table, data: table.data.map((cells) => cells.map(shown)) };
}

/** The first of the records that say something else than each of the official ones, without where it stands. */
function otherwise(rows: readonly OewsRow[], official: readonly OewsRow[]): readonly string[] {
  const known = new Set(official.map(saying));
  return rows
    .map(saying)
    .filter((one) => !known.has(one))
    .slice(0, 2);
}

function saying(record: OewsRow): string {
  return JSON.stringify(record, (key, value: unknown) =>
    key === 'from' || key === 'source' ? undefined : value,
  );
}
