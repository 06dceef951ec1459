import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { examine } from '../../src/ingest/examine.ts';
import { readHoldings } from '../../src/ingest/holdings.ts';
import type { Checked, Problem } from '../../src/records/problem.ts';
import type { Source } from '../../src/source/raw.ts';
import type { Sidecar } from '../../src/source/sidecar.ts';
import { ROOT } from '../source-files.ts';
import { scratchFolder, writeInto } from '../source/scratch.ts';
import { cells, DEVELOPERS_GROUP, HEADINGS, sidecar, totalRow } from './oews/example-table.ts';

const EXTRACT = [
  ['source_row', ...HEADINGS],
  ['151', ...cells()],
];

async function source(rows: readonly (readonly string[])[], change: Partial<Sidecar> = {}): Promise<Source> {
  const stated = sidecar(change);
  const name = stated.extractOf === undefined ? 'national_M2024_dl.csv' : 'national.csv';
  const path = await writeInto(scratchFolder(), name, Papa.unparse(rows.map((row) => [...row])));
  return { file: `raw/oews/${stated.release}/${name}`, path, name, sidecar: stated };
}

/** An official table, with software developers in the row that the extract names. */
function official(change: Parameters<typeof cells>[0] = {}): Promise<Source> {
  const levels = [
    cells({ occ_code: '15-0000', occ_title: 'Computer and Mathematical Occupations', o_group: 'major' }),
    cells({ occ_code: '15-1200', occ_title: 'Computer Occupations', o_group: 'minor' }),
    cells({ occ_code: '15-1250', occ_title: DEVELOPERS_GROUP, o_group: 'broad' }),
    cells({ occ_code: '53-7121', occ_title: 'Tank Car, Truck, and Ship Loaders' }),
  ];
  const blank = Array.from({ length: 144 }, () => HEADINGS.map(() => ''));
  const rows = [HEADINGS, totalRow('154187380'), ...levels, ...blank, cells(change)];
  return source(rows, { extractOf: undefined });
}

type Change = Parameters<typeof cells>[0];

/** A file of some rows of May 2024 that is no extract. */
async function file(name: string, change: Partial<Sidecar>, rows: readonly Change[]): Promise<Source> {
  const stated = sidecar({ extractOf: undefined, ...change });
  const text = Papa.unparse([HEADINGS, ...rows.map((row) => cells(row))].map((row) => [...row]));
  const path = await writeInto(scratchFolder(), name, text);
  return { file: `raw/oews/${stated.release}/${name}`, path, name, sidecar: stated };
}

const CALIFORNIA: Change = { area: '06', area_title: 'California', area_type: '2', prim_state: 'CA' };

/** A table of all data: the national rows and those of a state. */
function allData(change: Change = {}): Promise<Source> {
  const rows = [change, { ...CALIFORNIA, tot_emp: '300000', jobs_1000: '16.5', loc_quotient: '1.5' }];
  return file('all_data_M_2024.csv', { family: 'all' }, rows);
}

/** Rows that somebody kept. */
function part(change: Change = {}): Promise<Source> {
  return file('developers.csv', { part: true }, [change]);
}

/** An export of the query system, of software developers in the nation. */
function queryExport(annualMean = '144570'): Promise<Source> {
  return exportOf(
    ['Multiple occupations for one geographical area', 'Area: National', 'Occupation (SOC code)'],
    [`Software Developers (15-1252),1654440.0,${annualMean}.0`],
  );
}

/** An export of software developers in one area that is not the nation. */
function areaExport(): Promise<Source> {
  return exportOf(
    [
      'Multiple occupations for one geographical area',
      '"Area: Los Angeles-Long Beach-Anaheim, CA (0031080)"',
      'Occupation (SOC code)',
    ],
    ['Software Developers (15-1252),58360.0,150000.0'],
  );
}

/** An export of software developers in each state. */
function statesExport(): Promise<Source> {
  return exportOf(
    [
      'One occupation for multiple geographical areas',
      'Occupation: Software Developers (SOC code 15-1252)',
      'Area Name',
    ],
    ['Alabama (01-00000),14620.0,117540.0', 'California (06-00000),300000.0,173780.0'],
  );
}

/** An export of the query system with numbers of May 2024. */
async function exportOf(
  [title, subject, names]: readonly [title: string, subject: string, names: string],
  rows: readonly string[],
): Promise<Source> {
  const blank = ',,';
  const text = [
    `${title}${blank}`,
    blank,
    `${subject}${blank}`,
    `Period: May 2024${blank}`,
    blank,
    `${names},Employment (1),Annual mean wage (2)`,
    ...rows,
    `Footnotes:${blank}`,
    '"(2) Annual wages have been calculated by multiplying the corresponding hourly wage by 2,080 hours.",,',
    `"Data extracted on March 10, 2026"${blank}`,
  ].join('\n');
  const path = await writeInto(scratchFolder(), 'OES_Report.csv', text);
  const stated = sidecar({ family: 'query-export', extractOf: undefined, topCode: null });
  return { file: 'raw/oews/2024-05/OES_Report.csv', path, name: 'OES_Report.csv', sidecar: stated };
}

function problems(held: Checked<unknown>): readonly Problem[] {
  return (held.ok ? held.warnings : held.problems).filter(({ severity }) => severity === 'error');
}

describe('readHoldings', () => {
  it('reads every source, oldest release first', async () => {
    const sources = [
      await source(EXTRACT, { release: '2025-05', topCode: null, extractOf: extractOf(2025) }),
      await source(EXTRACT),
    ];
    const held = await readHoldings(sources);
    expect(held.ok && held.value.oews.map(({ release }) => release)).toEqual(['2024-05', '2025-05']);
    expect(held.ok && held.value.sources).toEqual([...sources].reverse());
  });

  it('reads nothing from nothing', async () => {
    expect(await readHoldings([])).toEqual({
      ok: true,
      value: { oews: [], projections: [], cpi: [], sources: [] },
      warnings: [],
    });
  });

  it('reads the official file in place of its extract', async () => {
    const workbook = await official();
    const held = await readHoldings([await source(EXTRACT), workbook]);
    expect(problems(held)).toEqual([]);
    expect(held.ok && held.value.sources).toEqual([workbook]);
    expect(held.ok && held.value.oews).toHaveLength(6);
  });

  it('names each cell in which an extract is not the official file', async () => {
    const altered = await official({ a_median: '133090', occ_title: 'Software developers' });
    const held = await readHoldings([await source(EXTRACT), altered]);
    const at = (column: string) => ({ kind: 'cell', file: 'raw/oews/2024-05/national.csv', row: 2, column });
    expect(problems(held)).toMatchObject([
      {
        code: 'EXTRACT_DISAGREES',
        place: at('OCC_TITLE'),
        args: { found: 'Software Developers', expected: 'Software developers' },
      },
      { code: 'EXTRACT_DISAGREES', place: at('A_MEDIAN'), args: { found: '133080', expected: '133090' } },
    ]);
  });

  it('names a row of an extract that the official file does not have', async () => {
    const [header = [], ...rows] = EXTRACT;
    const moved = rows.map(([, ...row]) => ['150', ...row]);
    const held = await readHoldings([await source([header, ...moved]), await official()]);
    const place = { row: 2, column: 'source_row' };
    expect(problems(held)).toMatchObject([{ code: 'EXTRACT_DISAGREES', place }]);
  });

  it('compares nothing with a file that was refused', async () => {
    const held = await readHoldings([await source(EXTRACT), await official({ a_median: 'x' })]);
    expect(problems(held)).toMatchObject([{ code: 'CELL_UNREADABLE', place: { row: 151 } }]);
  });

  it('refuses two files of one release', async () => {
    const held = await readHoldings([await source(EXTRACT), await source(EXTRACT)]);
    expect(problems(held)).toMatchObject([
      { code: 'RELEASE_REPEATED', args: { release: '2024-05', other: 'raw/oews/2024-05/national.csv' } },
    ]);
  });

  it.each<[string, () => Promise<Source>, number]>([
    ['a table of all data', () => allData(), 6],
    ['an export of the query system', () => queryExport(), 6],
    ['rows that somebody kept', () => part(), 6],
    // 15-2051 is not in the official table of these tests
    ['other rows that somebody kept', () => part({ occ_code: '15-2051', occ_title: 'Data Scientists' }), 7],
  ])('reads one estimate once beside %s', async (_, other, rows) => {
    const sources = [await official(), await other()];
    const held = await readHoldings(sources);
    expect(problems(held)).toEqual([]);
    expect(held.ok && held.value.oews).toHaveLength(rows);
    expect(held.ok && held.value.sources).toHaveLength(2);
  });

  it.each([
    ['an export of one area', areaExport],
    ['an export of all states', statesExport],
  ])('holds no row of %s as a national one', async (_, other) => {
    const alone = await readHoldings([await official()]);
    const held = await readHoldings([await official(), await other()]);
    expect(problems(held)).toEqual([]);
    expect(held.ok && held.value.sources).toHaveLength(2);
    expect(held.ok && held.value.oews).toEqual(alone.ok && alone.value.oews);
    const nothing = await readHoldings([await other()]);
    expect(problems(nothing)).toEqual([]);
    expect(nothing.ok && nothing.value.oews).toEqual([]);
  });

  it('takes an estimate from the whole table, not from what was picked', async () => {
    const held = await readHoldings([await queryExport(), await part(), await official()]);
    const developers = held.ok
      ? held.value.oews.filter(({ occupation }) => occupation.soc === '15-1252')
      : [];
    const from = developers.flatMap(({ employment }) => employment.from);
    expect(from.map(({ table, row }) => [table.source, row])).toEqual([['national_M2024_dl.csv', 151]]);
  });

  it.each<[string, () => Promise<Source>, string, object]>([
    [
      'a table of all data',
      () => allData({ a_mean: '144580' }),
      'national_M2024_dl.csv',
      { row: 151, column: 'A_MEAN' },
    ],
    ['an export of the query system', () => queryExport('144580'), 'OES_Report.csv', { row: 7 }],
    [
      'rows that somebody kept',
      () => part({ a_mean: '144580' }),
      'developers.csv',
      { row: 2, column: 'A_MEAN' },
    ],
  ])('refuses an estimate that %s publishes otherwise', async (_, other, name, place) => {
    const held = await readHoldings([await official(), await other()]);
    const wages = [144_570, 144_580];
    const [problem, ...others] = problems(held);
    expect(problem).toMatchObject({
      code: 'SOURCES_DISAGREE',
      place: { ...place, file: `raw/oews/2024-05/${name}` },
    });
    expect(Object.values(problem?.args ?? {})).toEqual(expect.arrayContaining(wages));
    expect(others).toEqual([]);
  });

  it('compares nothing that one of them holds back', async () => {
    const held = await readHoldings([await official(), await part({ a_mean: '*', h_mean: '*' })]);
    expect(problems(held)).toEqual([]);
  });

  it('reads extracts of two tables by industry side by side', async () => {
    const extract = (name: string, group: string) => {
      const extractOf = { name: `${name}_M2024_dl.xlsx`, sheet: `${name}_M2024_dl`, sha256: 'a'.repeat(64) };
      const row = cells({ naics: '51', naics_title: 'Information', i_group: group, own_code: '5' });
      const rows = [
        ['source_row', ...HEADINGS],
        ['2', ...row],
      ];
      return source(rows, { family: 'industry', extractOf });
    };
    const sources = [await extract('natsector', 'sector'), await extract('nat3d', '3-digit')];
    const held = await readHoldings(sources);
    expect(problems(held)).toEqual([]);
    // no row of an industry is a national estimate
    expect(held.ok && held.value.oews).toEqual([]);
    expect(held.ok && held.value.sources).toHaveLength(2);
    const twice = await readHoldings([sources[0]!, sources[0]!]);
    expect(problems(twice)).toMatchObject([{ code: 'RELEASE_REPEATED' }]);
  });

  it('passes over what holds no records, with a note', async () => {
    const held = await readHoldings([await file('postings.csv', { dataset: 'postings' }, [])]);
    expect(held).toMatchObject({ ok: true, warnings: [{ code: 'FAMILY_UNREAD', severity: 'note' }] });
    expect(held.ok && held.value.sources).toEqual([]);
  });

  it('shows what is wrong with every file', async () => {
    const broken = [HEADINGS.slice(1), ...EXTRACT];
    const held = await readHoldings([
      await source(broken, { release: '2023-05', extractOf: extractOf(2023) }),
      await source([['a', 'b']]),
    ]);
    expect(problems(held).map(({ code }) => code)).toContain('HEADER_MISSING');
    expect(new Set(problems(held).map(({ place }) => place.file)).size).toBe(2);
  });
});

function extractOf(year: number): Sidecar['extractOf'] {
  return {
    name: `national_M${year}_dl.xlsx`,
    sheet: `national_M${year}_dl`,
    sha256: String(year).repeat(16),
  };
}

describe('readHoldings of projections and the CPI-U', () => {
  /** A fixture as a source, with the sidecar that its examination gives, changed where a test needs it. */
  async function fixture(name: string, change: (text: string) => string = (text) => text): Promise<Source> {
    const text = readFileSync(join(ROOT, 'tests/fixtures', name, 'input.csv'), 'utf8');
    const location = await writeInto(scratchFolder(), 'input.csv', change(text));
    const [examined] = await examine('input.csv', location, () => true);
    if (examined?.kind !== 'read') throw new Error(JSON.stringify(examined?.problems));
    const file = `raw/${name}/${examined.name}`;
    const stated = { ...examined.statement, retrieved: '2026-01-01' };
    return { file, path: location, name: examined.name, sidecar: stated };
  }

  const asOf2024 = (text: string): string =>
    text.replaceAll('2022', '2024').replaceAll('2032', '2034').replaceAll('2023', '2024');

  it('reads each into records of its own', async () => {
    const held = await readHoldings([
      await fixture('projections/search-export'),
      await fixture('cpi/series'),
      await source(EXTRACT),
    ]);
    expect(held.ok && [held.value.oews.length, held.value.projections.length, held.value.cpi.length]).toEqual(
      [1, 3, 4],
    );
  });

  it('takes the workbook’s word before that of the search tool, which has to agree', async () => {
    const workbook = await fixture('projections/workbook-of-2024-34');
    const search = await fixture('projections/search-export', asOf2024);
    const held = await readHoldings([search, workbook]);
    // software developers: 6 to 7 thousand in the one, 1,594.5 to 2,004.9 thousand in the other
    expect(problems(held).map(({ code, place }) => `${code} ${place.file}`)).toEqual(
      Array.from({ length: 5 }, () => `SOURCES_DISAGREE ${search.file}`),
    );
  });

  it('keeps releases apart, oldest first', async () => {
    const held = await readHoldings([
      await fixture('projections/workbook-of-2024-34'),
      await fixture('projections/search-export'),
    ]);
    expect(problems(held)).toEqual([]);
    expect(held.ok && [...new Set(held.value.projections.map(({ release }) => release))]).toEqual([
      '2022-32',
      '2024-34',
    ]);
  });

  it('joins two downloads of the CPI-U, which have to agree', async () => {
    const first = (text: string): string => text.split('\n').slice(0, 4).join('\n');
    const older = await fixture('cpi/series', first);
    const held = await readHoldings([await fixture('cpi/series'), older]);
    expect(problems(held)).toEqual([]);
    expect(held.ok && held.value.cpi.map(({ month }) => month)).toEqual([
      ...['2024-11', '2024-12', '2025-01', '2025-02'],
    ]);
    const other = await fixture('cpi/series', (text) => first(text).replace('315.605', '315.606'));
    expect(problems(await readHoldings([await fixture('cpi/series'), other]))).toMatchObject([
      { code: 'SOURCES_DISAGREE', args: { found: 315.605, expected: 315.606 } },
    ]);
  });
});
