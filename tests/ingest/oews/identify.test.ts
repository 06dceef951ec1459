import { describe, expect, it } from 'vitest';
import { describeOews, isKnown, officialName } from '../../../src/ingest/oews/describe.ts';
import type { OewsIdentity } from '../../../src/ingest/oews/identify.ts';
import { problemAt } from '../../../src/records/problem.ts';
import { sidecarSchema } from '../../../src/source/sidecar-schema.ts';
import type { TableFile } from '../../../src/source/table.ts';
import { cells, type ExampleSheet, HEADINGS, tableOf, totalRow } from './example-table.ts';
import { identifyTable } from './identify-table.ts';

const NOTE = '#  = indicates a wage equal to or greater than $115.00 per hour or $239,200 per year ';

function fields(title: string, ...notes: readonly string[]): ExampleSheet {
  return { name: 'Field Descriptions', rows: [[title], [], ...notes.map((note) => [note])] };
}

function data(name: string | null, ...rows: readonly (readonly string[])[]): ExampleSheet {
  return { name, rows: [HEADINGS, ...rows] };
}

async function identify(...sheets: readonly ExampleSheet[]): Promise<OewsIdentity | null> {
  return identityOf(tableOf(...sheets));
}

async function identityOf(table: TableFile): Promise<OewsIdentity | null> {
  const identified = await identifyTable(table);
  if (!identified.ok) throw new Error(JSON.stringify(identified.problems));
  return identified.value;
}

describe('identifyOews', () => {
  // TOT_EMP of 00-0000 in May 2024: the official table
  it.each([
    ['the title of the field sheet', [data(null, cells()), fields('May 2024 OEWS Estimates')], '2024-05'],
    [
      'the title of a field sheet of 2019',
      [data(null, cells()), fields('May 2019 OES Estimates')],
      '2019-05',
    ],
    ['the name of the data sheet', [data('national_M2024_dl', cells())], '2024-05'],
    ['the total employment of a known release', [data(null, totalRow('154,187,380'))], '2024-05'],
    ['a release that is not known yet', [data('national_M2031_dl', totalRow('170000000'))], '2031-05'],
    ['nothing', [data('Sheet1', cells())], null],
  ])('knows the release by %s', async (_, sheets, release) => {
    expect((await identify(...sheets))?.release).toBe(release);
  });

  it.each([
    ['field sheet and total', [data(null, totalRow('151853870')), fields('May 2024 OEWS Estimates')]],
    ['sheet name and total', [data('national_M2024_dl', totalRow('151853870'))]],
    ['field sheet and sheet name', [data('national_M2024_dl', cells()), fields('May 2023 OEWS Estimates')]],
  ])('refuses a file whose %s name two releases', async (_, sheets) => {
    const identified = await identifyTable(tableOf(...sheets));
    expect(identified).toMatchObject({ ok: false, problems: [{ code: 'RELEASE_MISMATCH' }] });
  });

  it.each<[string, string, readonly string[]]>([
    ['the sheet’s name and a column of the year', 'national_M2024_dl', ['2019']],
    ['two years in that column', 'Sheet1', ['2023', '2024']],
  ])('refuses a file in which %s name two releases', async (_, name, years) => {
    const rows = [[...HEADINGS, 'YEAR'], ...years.map((year) => [...cells(), year])];
    const identified = await identifyTable(tableOf({ name, rows }));
    expect(identified).toMatchObject({ ok: false, problems: [{ code: 'RELEASE_MISMATCH' }] });
  });

  it('knows the release by a column of the year', async () => {
    const rows = [
      [...HEADINGS, 'year'],
      [...cells(), '2023'],
    ];
    expect(await identify({ name: null, rows })).toMatchObject({
      release: '2023-05',
      isReleaseByName: false,
    });
  });

  it('names the column, by its heading, of a cell that the workbook itself finds fault with', async () => {
    const table = tableOf(data('Sheet1', cells()));
    const place = { kind: 'cell', file: 'table.xlsx', sheet: null, row: 2, column: 'AB' } as const;
    const formula = problemAt(place, 'CELL_UNREADABLE', { found: 'a formula', expected: 'its value' });
    let scans = 0;
    const scan: TableFile['scan'] = async (sheet, visit) => {
      scans += 1;
      return scans === 1 ? table.scan(sheet, visit) : { ok: false, problems: [formula] };
    };
    const identified = await identifyTable({ ...table, scan });
    expect(identified).toMatchObject({ ok: false, problems: [{ place: { row: 2, column: 'A_MEDIAN' } }] });
  });

  it.each([
    ['national', {}],
    ['industry', { naics: '51' }],
    ['ownership', { own_code: '5' }],
    ['state', { area: '06', area_type: '2' }],
    ['state', { area: '72', area_type: '3' }],
    ['metro', { area: '31080', area_type: '4' }],
    ['nonmetro', { area: '0600006', area_type: '6' }],
    ['unknown', { area_type: '' }],
  ])('finds the family %s of a row with %o', async (family, change) => {
    expect((await identify(data('Sheet1', cells(change))))?.family).toBe(family);
  });

  it.each([
    ['state', ['2', '3']],
    ['all', ['1', '2', '4']],
  ])('finds the family %s of areas of the types %o', async (family, types) => {
    const rows = types.map((type) => cells({ area_type: type }));
    expect((await identify(data('Sheet1', ...rows)))?.family).toBe(family);
  });

  it.each([
    ['15-1252', 'SOC 2018'],
    ['15-1256', 'SOC 2010/2018 hybrid'],
    ['15-1134', 'SOC 2010'],
    ['15-1179', 'SOC 2000/2010 hybrid'],
    ['15-1031', 'SOC 2000'],
    // in the hybrid of 2010 and in SOC 2010
    ['15-1132', null],
    ['13-1111', null],
  ])('knows the classification by a code that no other has, %s', async (code, classification) => {
    expect((await identify(data('Sheet1', cells({ occ_code: code }))))?.classification).toBe(classification);
  });

  it.each([
    ['in the notes, where some wage is “#”', '#', [fields('', NOTE)], { hourly: 115, annual: 239_200 }],
    ['nowhere, without notes', '#', [], null],
    // May 2025 prints the note and has no "#": a legend alone puts nothing in force
    ['not in force, where no wage is “#”', '101.66', [fields('', NOTE)], null],
  ])('finds the top code of a later release than any known %s', async (_, wage, notes, topCode) => {
    const identity = await identify(data('national_M2031_dl', cells({ h_pct90: wage })), ...notes);
    expect(identity).toMatchObject({ topCode, isTopCodeUnknown: wage === '#' && topCode === null });
  });

  // FORMAT.md, "Top code by year": no file at hand has the notes of 2008
  it.each([
    ['its notes', [fields('May 2008 OES Estimates', NOTE)], { hourly: 115, annual: 239_200 }],
    ['the release before, without notes', [], { hourly: 70, annual: 145_600 }],
  ])('takes the top code of 2008 from %s', async (_, notes, topCode) => {
    const identity = await identify(data('national_M2008_dl', cells({ occ_code: '15-1031' })), ...notes);
    expect(identity).toMatchObject({ topCode, isTopCodeUnknown: false });
  });

  it('takes the top code of another known release from no notes', async () => {
    const notes = fields('May 2021 OEWS Estimates', NOTE);
    const identity = await identify(data('national_M2021_dl', cells({ h_pct90: '#' })), notes);
    expect(identity?.topCode).toEqual({ hourly: 100, annual: 208_000 });
  });

  // FORMAT.md, "Top code by year"
  it.each([
    ['national_M2024_dl', { hourly: 115, annual: 239_200 }],
    ['national_M2021_dl', { hourly: 100, annual: 208_000 }],
    ['national_M2025_dl', null],
  ])('knows the top code of the release of %s', async (sheet, topCode) => {
    expect((await identify(data(sheet, cells())))?.topCode).toEqual(topCode);
  });

  it('counts the rows under the header, but no blank ones', async () => {
    const blank = HEADINGS.map(() => ' ');
    expect((await identify(data('Sheet1', cells(), blank, totalRow('1'), blank, [])))?.rows).toBe(2);
  });

  it('finds the table under a preamble, in the first visible sheet that has one', async () => {
    const stale = { ...data('national_M2019_dl', cells()), hidden: true };
    const notes = { name: 'Read me', rows: [['occ_code - a unique identifier'], ['tot_emp - employment']] };
    const table = { name: 'Sheet2', rows: [['May 2024'], [], HEADINGS, cells()] };
    expect(await identify(stale, notes, table)).toMatchObject({
      sheet: 'Sheet2',
      rows: 1,
      columns: HEADINGS,
    });
  });

  it.each([
    ['no sheet', []],
    ['an empty sheet', [{ name: 'Sheet1', rows: [] }]],
    [
      'another table',
      [
        {
          name: 'Sheet1',
          rows: [
            ['Occupation (SOC code)', 'Annual mean wage'],
            ['a', '1'],
          ],
        },
      ],
    ],
    ['the table in a hidden sheet only', [{ ...data('national_M2024_dl', cells()), hidden: true }]],
  ])('finds no OEWS table in a file with %s', async (_, sheets) => {
    expect(await identify(...sheets)).toBeNull();
  });
});

describe('describeOews', () => {
  it('says what a sidecar must say, but for what is measured', async () => {
    const identity = await identify(
      data('national_M2024_dl', totalRow('154187380'), cells({ h_pct90: '#' })),
    );
    if (identity === null || !isKnown(identity)) throw new Error('the table was not recognised');
    const measured = { bytes: 1, sha256: '0'.repeat(64), coarsePercentiles: false, retrieved: '2026-01-01' };
    const description = { ...describeOews(identity), ...measured };
    expect(sidecarSchema.parse(description)).toEqual(description);
    expect(description).toMatchObject({
      ...{ family: 'national', release: '2024-05', referencePeriod: 'May 2024' },
      ...{ classification: 'SOC 2018', method: 'MB3', topCode: { hourly: 115, annual: 239_200 } },
      url: 'https://www.bls.gov/oes/special-requests/oesm24nat.zip',
    });
    expect(officialName({ ...identity, isPart: false }, 'copy.csv')).toBe('national_M2024_dl.xlsx');
  });

  it('is for files whose release and classification are known', async () => {
    const identity = await identify(data('Sheet1', cells({ occ_code: '13-1111' })));
    expect(identity !== null && isKnown(identity)).toBe(false);
  });
});
