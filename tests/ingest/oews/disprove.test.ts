import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/records/cell.ts';
import type { Problem } from '../../../src/records/problem.ts';
import type { Sidecar } from '../../../src/source/sidecar.ts';
import { releaseFacts } from '../../../src/ingest/oews/releases.ts';
import { HEADINGS } from './example-table.ts';
import {
  type Change,
  HEADINGS_OF_1997,
  HEADINGS_OF_2016,
  PART_OF_2016,
  rowUnder,
  scanTable,
  smallTable,
} from './small-table.ts';

const PART: Partial<Sidecar> = { part: true, extractOf: undefined };
const WHOLE: Partial<Sidecar> = { extractOf: undefined };
const DEVELOPERS: Change = { occ_code: '15-1132', occ_title: 'Software Developers, Applications' };

/** What a table of these rows says against its sidecar: what is found of single cells is no matter here. */
async function problems(
  statement: Partial<Sidecar>,
  rows: readonly Change[],
  { headings = HEADINGS, sheet = 'Data' }: { headings?: readonly string[]; sheet?: string } = {},
): Promise<readonly Problem[]> {
  const cells: readonly (readonly Cell[])[] = [headings, ...rows.map((row) => rowUnder(headings, row))];
  const found = (await scanTable(smallTable(cells, sheet), statement)).problems;
  return found.filter(({ code }) =>
    /^(?:RELEASE|SIDECAR|FAMILY|CLASSIFICATION|COLUMN|TRUNCATED|ROWS)/.test(code),
  );
}

describe('a table under the sidecar of another release', () => {
  it.each<[string, Parameters<typeof problems>[2], readonly Change[]]>([
    ['the name of its sheet', { sheet: 'national_M2023_dl' }, [{}]],
    // TOT_EMP of 00-0000 in May 2023
    ['its total employment', {}, [{ occ_code: '00-0000', o_group: 'total', tot_emp: '151,853,870' }]],
  ])('is refused by %s', async (_, table, rows) => {
    expect(await problems(PART, rows, table)).toMatchObject([
      { code: 'RELEASE_MISMATCH', args: { found: '2023-05', expected: '2024-05' }, place: { kind: 'file' } },
    ]);
  });

  it('is refused by the sheet that an extract names', async () => {
    const extractOf = { name: 'national_M2023_dl.xlsx', sheet: 'national_M2023_dl', sha256: 'a'.repeat(64) };
    const headings = ['source_row', ...HEADINGS];
    const rows = [headings, ['151', ...rowUnder(HEADINGS)]];
    const scan = await scanTable(smallTable(rows, 'Data'), { extractOf });
    expect(scan.problems.map(({ code }) => code)).toContain('RELEASE_MISMATCH');
  });
});

describe('a column of the year', () => {
  const inYears = (...years: readonly Cell[]) => {
    const row = (year: Cell, index: number) => [
      ...rowUnder(HEADINGS, { occ_code: `43-${1001 + index * 10}` }),
      year,
    ];
    return scanTable(smallTable([[...HEADINGS, 'YEAR'], ...years.map(row)], 'Data'), PART);
  };

  it('may say the year of the release', async () => {
    const { problems: found } = await inYears(2024, '2024', '');
    expect(found.map(({ code }) => code)).not.toContain('RELEASE_MISMATCH');
  });

  it('has to say it in each row, and names each other year once', async () => {
    const { problems: found } = await inYears(2024, 2019, ' 2021 ', 2019);
    expect(found.map(({ code, args }) => [code, args])).toEqual([
      [
        'RELEASE_MISMATCH',
        { found: '2019-05', expected: '2024-05', evidence: '2019 in the column of the year' },
      ],
      [
        'RELEASE_MISMATCH',
        { found: '2021-05', expected: '2024-05', evidence: '2021 in the column of the year' },
      ],
    ]);
  });
});

describe('a sidecar', () => {
  // FORMAT.md, "Top code by year"
  it.each<[string, Partial<Sidecar>, string]>([
    ['another method', { method: 'pooled' }, 'method: pooled, expected MB3'],
    [
      'another top code',
      { topCode: { annual: 208_000, hourly: 100 } },
      'topCode: $208000 per year and $100 per hour, expected $239200 per year and $115 per hour',
    ],
  ])('of a known release cannot say %s', async (_, change, detail) => {
    expect(await problems({ ...PART, ...change }, [{}])).toMatchObject([
      { code: 'SIDECAR_INVALID', args: { detail } },
    ]);
  });

  // no file at hand has their notes
  it.each(['1998', '2008-05'])('of %s can say another top code than the least it can be', async (release) => {
    const facts = releaseFacts(release)!;
    const topCode = { annual: 200_000, hourly: 96 };
    const codes = facts.classification === 'OES' ? HEADINGS_OF_1997 : HEADINGS_OF_2016;
    const old: Change = { occ_code: facts.classification === 'OES' ? '25105' : '15-1031', o_group: '' };
    expect(await problems({ ...PART, ...facts, topCode }, [old], { headings: codes })).toEqual([]);
  });

  it('of a later release can', async () => {
    const later = { release: '2031-05', method: 'MB4', topCode: { annual: 300_000, hourly: 150 } };
    expect(await problems({ ...PART, ...later }, [{}])).toEqual([]);
  });
});

describe('a row of another family', () => {
  const STATE: Change = { area: '06', area_title: 'California', area_type: '2' };
  const METRO: Change = { area: '31080', area_title: 'Los Angeles', area_type: '4' };
  const NONMETRO: Change = { area: '0600006', area_title: 'Sierra', area_type: '6' };
  const SECTOR: Change = { naics: '51', naics_title: 'Information', i_group: 'sector' };
  const PRIVATE: Change = { own_code: '5' };

  it.each<[string, Change, string]>([
    ['national', STATE, 'AREA_TYPE'],
    ['national', SECTOR, 'NAICS'],
    ['national', PRIVATE, 'OWN_CODE'],
    ['state', METRO, 'AREA_TYPE'],
    ['state', {}, 'AREA_TYPE'],
    ['metro', NONMETRO, 'AREA_TYPE'],
    ['nonmetro', METRO, 'AREA_TYPE'],
    ['industry', STATE, 'AREA_TYPE'],
    ['all', { area_type: '5' }, 'AREA_TYPE'],
  ])('is refused in a table of the family %s: %o', async (family, change, column) => {
    const own: Readonly<Record<string, Change>> = {
      ...{ national: {}, state: STATE, metro: METRO, nonmetro: NONMETRO, industry: SECTOR, all: SECTOR },
    };
    const rows = [own[family]!, { ...change, occ_code: '15-1253' }, { ...change, occ_code: '15-1254' }];
    const found = await problems({ ...PART, family }, rows);
    // the first of them names what is wrong; how many there are tells nothing more
    expect(found).toMatchObject([{ code: 'FAMILY_MISMATCH', place: { row: 3, column } }]);
  });

  it.each<[string, readonly Change[]]>([
    ['industry', [{}, SECTOR, PRIVATE]],
    ['all', [{}, SECTOR, PRIVATE, STATE, METRO, NONMETRO]],
    ['state', [STATE, { ...STATE, area: '72', area_type: '3' }]],
  ])('may stand in a table of the family %s: %o', async (family, rows) => {
    expect(await problems({ ...PART, family }, rows)).toEqual([]);
  });
});

describe('codes of another classification', () => {
  const OLD: Change = { occ_code: '15-1199' };
  const HYBRID: Change = { occ_code: '15-1256' };
  it.each<[string, readonly Change[], object]>([
    ['alone', [OLD], { code: 'CLASSIFICATION_MISMATCH', args: { found: 'SOC 2010' }, place: { row: 2 } }],
    [
      'among those of its own',
      [{}, { occ_code: '15-1253' }, OLD],
      { code: 'CLASSIFICATION_MIXED', args: { found: 'SOC 2018 and SOC 2010' }, place: { row: 4 } },
    ],
    [
      'of the years between two',
      [HYBRID],
      { code: 'CLASSIFICATION_MISMATCH', args: { found: 'SOC 2010/2018 hybrid' } },
    ],
  ])('are named with the first of their rows: %s', async (_, rows, expected) => {
    expect(await problems(PART, rows)).toMatchObject([expected]);
  });

  it('are named each once', async () => {
    const found = await problems(PART, [{}, OLD, { occ_code: '15-1134' }, HYBRID]);
    expect(found.map(({ code, args }) => [code, args])).toEqual([
      ['CLASSIFICATION_MIXED', { found: 'SOC 2018 and SOC 2010' }],
      ['CLASSIFICATION_MIXED', { found: 'SOC 2018 and SOC 2010/2018 hybrid' }],
    ]);
  });
});

describe('a column of codes that a program took for numbers', () => {
  it.each<[Change, string]>([
    [{ naics: 11, i_group: 'sector' }, 'NAICS'],
    [{ naics: 0 }, 'NAICS'],
    [{ area: 99 }, 'AREA'],
  ])('is named with the first of its cells: %o', async (change, column) => {
    const text: Change = { naics: '31-33', i_group: 'sector', occ_code: '15-1253' };
    const found = await problems({ ...PART, family: 'industry' }, [
      text,
      change,
      { ...change, occ_code: '15-1254' },
    ]);
    expect(found).toMatchObject([{ code: 'COLUMN_RETYPED', severity: 'note', place: { row: 3, column } }]);
  });
});

describe('a whole national table', () => {
  const TOTAL: Change = { occ_code: '00-0000', o_group: 'total' };
  const MAJOR: Change = { occ_code: '15-0000', o_group: 'major' };
  const LEVELS: readonly Change[] = [
    MAJOR,
    { occ_code: '15-1100', o_group: 'minor' },
    { occ_code: '15-1130', o_group: 'broad' },
    DEVELOPERS,
  ];
  const LAST: Change = { occ_code: '53-7062' };
  const OF_2016 = { ...PART_OF_2016, part: undefined };

  it.each<[string, readonly Change[], readonly string[]]>([
    ['nothing', [TOTAL, ...LEVELS, LAST], []],
    [
      'its total',
      [...LEVELS, LAST],
      ['0 rows of 00-0000 instead of one', 'only the levels major, minor, broad, detailed'],
    ],
    ['its end', [TOTAL, ...LEVELS], ['no row of 53-7xxx, where a national table ends']],
    [
      'its broad groups',
      [TOTAL, ...LEVELS.filter((row) => row.o_group !== 'broad'), LAST],
      ['only the levels total, major, minor, detailed'],
    ],
    [
      'all but one row',
      [DEVELOPERS],
      [
        '0 rows of 00-0000 instead of one',
        'no row of 53-7xxx, where a national table ends',
        'only the levels detailed',
      ],
    ],
  ])('is refused where it lacks %s', async (_, rows, details) => {
    const found = await problems(OF_2016, rows, { headings: HEADINGS_OF_2016 });
    expect(found.map(({ code, args }) => [code, args])).toEqual(
      details.map((detail) => ['TRUNCATED', { detail }]),
    );
  });

  it('has no levels to lack before 2012', async () => {
    const headings = HEADINGS_OF_2016.map((heading) => heading.replace('OCC_GROUP', 'GROUP'));
    const rows: readonly Change[] = [TOTAL, { occ_code: '15-1142', o_group: '' }, { ...LAST, o_group: '' }];
    const of2010 = { release: '2010-05', classification: 'SOC 2000/2010 hybrid' };
    const topCode = { annual: 166_400, hourly: 80 };
    const stated = { ...OF_2016, ...of2010, topCode };
    expect(
      await problems(
        stated,
        rows.map((row) => ({ ...row, h_pct75: '#', h_pct90: '#' })),
        { headings },
      ),
    ).toEqual([]);
  });

  it('is warned of where it has fewer rows than the known one', async () => {
    const rows = [TOTAL, ...LEVELS, LAST];
    const of2015 = { ...OF_2016, release: '2015-05', topCode: { annual: 187_200, hourly: 90 } };
    expect(await problems(of2015, rows, { headings: HEADINGS_OF_2016 })).toMatchObject([
      { code: 'ROWS_MISSING', severity: 'warning', args: { found: 6, expected: 1394 } },
    ]);
  });
});

describe('a table without rows', () => {
  it.each<[string, Partial<Sidecar>]>([
    ['national', WHOLE],
    ['of states', { ...WHOLE, family: 'state' }],
    ['kept by somebody', PART],
  ])('is refused: one %s', async (_, statement) => {
    expect(await problems(statement, [])).toMatchObject([
      { code: 'TRUNCATED', severity: 'error', args: { detail: 'no row under its header' } },
    ]);
  });
});

describe('a table by industry', () => {
  it.each<[string, string, readonly string[]]>([
    ['of the sectors, of which one is known', 'sector', ['ROWS_MISSING']],
    ['of other industries, of which none is', '3-digit', []],
  ])('%s', async (_, i_group, codes) => {
    const found = await problems({ ...WHOLE, family: 'industry' }, [{ naics: '51', i_group }]);
    expect(found.map(({ code }) => code)).toEqual(codes);
  });
});

describe('a table by area under its official name', () => {
  const TOTAL: Change = { occ_code: '00-0000', occ_title: 'All Occupations', o_group: 'total' };
  /** Metropolitan areas 10001, 10002 …, each with its total and an occupation. */
  const areas = (count: number): readonly Change[] =>
    Array.from({ length: count }, (_, index) => `${10_001 + index}`).flatMap((area) => {
      const metro = { area, area_title: `Area ${area}`, area_type: '4' };
      return [{ ...metro, ...TOTAL }, metro];
    });
  const missing = async (name: string, rows: readonly Change[], statement: Partial<Sidecar> = WHOLE) => {
    const table = smallTable([HEADINGS, ...rows.map((row) => rowUnder(HEADINGS, row))], 'Data');
    const scan = await scanTable({ ...table, file: name, name }, { ...statement, family: 'metro' });
    return scan.problems.filter(({ code }) => code === 'AREAS_MISSING');
  };

  it('holds all of them', async () => {
    expect(await missing('MSA_M2024_dl.xlsx', areas(300))).toEqual([]);
  });

  it('tells where it holds a few', async () => {
    expect(await missing('MSA_M2024_dl.xlsx', areas(299))).toMatchObject([
      { severity: 'warning', args: { detail: '299 areas, where such a table has 300 or more' } },
    ]);
  });

  it('tells where some have no row of all occupations', async () => {
    const filtered = areas(302).filter(
      ({ area, occ_code }) => occ_code === undefined || (area !== '10007' && area !== '10009'),
    );
    expect(await missing('MSA_M2024_dl.xlsx', filtered)).toMatchObject([
      { args: { detail: 'no row of all occupations in 2 areas, the first of them 10007' } },
    ]);
  });

  it.each<[string, string, Partial<Sidecar>]>([
    ['a name that people give', 'my areas 2024.csv', WHOLE],
    ['a sidecar that says it is a part', 'MSA_M2024_dl.xlsx', PART],
  ])('may be a choice under %s', async (_, name, statement) => {
    expect(await missing(name, areas(3), statement)).toEqual([]);
  });
});
