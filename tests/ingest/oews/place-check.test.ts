import { describe, expect, it } from 'vitest';
import type { Sidecar } from '../../../src/source/sidecar.ts';
import { HEADINGS } from './example-table.ts';
import { type Change, HEADINGS_OF_2016, rowUnder, scanTable, smallTable } from './small-table.ts';

const PART_OF_2024: Partial<Sidecar> = { family: 'all', part: true, extractOf: undefined };

const CALIFORNIA: Change = { area: '06', area_title: 'California', area_type: '2', prim_state: 'CA' };
const PUERTO_RICO: Change = { area: '72', area_title: 'Puerto Rico', area_type: '3', prim_state: 'PR' };
const LOS_ANGELES: Change = {
  ...{ area: '31080', area_title: 'Los Angeles-Long Beach-Anaheim, CA', area_type: '4', prim_state: 'CA' },
};
const NORTHWEST_ALABAMA: Change = {
  ...{ area: '0100001', area_title: 'Northwest Alabama nonmetropolitan area', area_type: '6' },
  prim_state: 'AL',
};
const MANUFACTURING: Change = {
  ...{ naics: '31-33', naics_title: 'Manufacturing', i_group: 'sector', own_code: '5' },
};

/** The cells that cannot be what they say, "2 AREA_TITLE: Texas, expected …", of a table of rows that differ so. */
async function faultsOf(
  rows: readonly Change[],
  headings: readonly string[] = HEADINGS,
): Promise<readonly string[]> {
  const coded = rows.map((row, index) => ({ occ_code: `43-${1001 + index * 10}`, ...row }));
  const table = smallTable([headings, ...coded.map((row) => rowUnder(headings, row))], 'Data');
  const { problems } = await scanTable(table, PART_OF_2024);
  return problems.flatMap(({ code, args, place }) =>
    code === 'CELL_UNREADABLE' && place.kind === 'cell'
      ? [`${place.row} ${place.column}: ${args.found}, expected ${args.expected}`]
      : [],
  );
}

describe('placeCheck', () => {
  it.each<[string, readonly Change[]]>([
    ['the U.S.', [{}]],
    ['the U.S. by a longer name', [{ area_title: 'United States' }]],
    ['a state', [CALIFORNIA]],
    ['a state that lost its zero', [{ ...CALIFORNIA, area: 6 }]],
    ['a territory', [PUERTO_RICO]],
    ['a metropolitan area', [LOS_ANGELES]],
    ['a nonmetropolitan area', [NORTHWEST_ALABAMA]],
    ['areas in turn', [{}, CALIFORNIA, {}, CALIFORNIA]],
    ['a sector', [MANUFACTURING]],
    [
      'a subsector',
      [{ naics: '541000', naics_title: 'Professional Services', i_group: '3-digit', own_code: '5' }],
    ],
    // FORMAT.md, §4: a 3-digit industry can appear twice, once as 4-digit
    [
      'one code of two groups, each with its title',
      [
        { naics: '551000', naics_title: 'Management of Companies', i_group: '3-digit' },
        { naics: '551000', naics_title: 'Management of Companies and Enterprises', i_group: '4-digit' },
      ],
    ],
    ['industries that BLS itself puts together', [{ ...MANUFACTURING, naics: '3320A1', i_group: '4-digit' }]],
    ['government', [{ naics: '99', naics_title: 'Government', i_group: 'sector', own_code: '123' }]],
    ['owners by number', ['1', '5', '57', '58', '59', '235'].map((own_code) => ({ own_code }))],
  ])('has nothing against %s', async (_, rows) => {
    expect(await faultsOf(rows)).toEqual([]);
  });

  it.each<[string, Change, string]>([
    [
      'a state under the name of another',
      { ...CALIFORNIA, area_title: 'Texas' },
      'AREA_TITLE: Texas, expected “California” for 06',
    ],
    [
      'a state with the letters of another',
      { ...CALIFORNIA, prim_state: 'TX' },
      'PRIM_STATE: TX, expected CA for 06',
    ],
    [
      'a code of no state',
      { ...CALIFORNIA, area: '07' },
      'AREA: 07, expected the code of a state or territory',
    ],
    [
      'the nation under the name of a state',
      { area_title: 'California' },
      'AREA_TITLE: California, expected “U.S.” for 99',
    ],
    ['the nation with the letters of a state', { prim_state: 'CA' }, 'PRIM_STATE: CA, expected US for 99'],
    ['the nation without a code', { area: '' }, 'AREA: , expected 99, the U.S.'],
    ['a state without a code', { ...CALIFORNIA, area: '' }, 'AREA: , expected the two digits of a state'],
    [
      'a metropolitan area without a code',
      { ...LOS_ANGELES, area: '' },
      'AREA: , expected the five digits of a metropolitan area, or four before 2005',
    ],
    [
      'a nonmetropolitan area without a code',
      { ...NORTHWEST_ALABAMA, area: ' ' },
      'AREA: , expected the seven digits of a nonmetropolitan area',
    ],
    [
      'the nation among metropolitan areas',
      { area_type: '4' },
      'AREA: 99, expected the five digits of a metropolitan area, or four before 2005',
    ],
    [
      'a metropolitan area as the nation',
      { ...LOS_ANGELES, area_type: '1' },
      'AREA: 31080, expected 99, the U.S.',
    ],
    [
      'an area without a title',
      { ...LOS_ANGELES, area_title: '' },
      'AREA_TITLE: , expected a title for 31080',
    ],
    // what a spreadsheet makes of 31-33 and 48-49
    [
      'a sector that became a day',
      { ...MANUFACTURING, naics: 45_018 },
      'NAICS: 45018, expected an industry by its NAICS code, as 11, 31-33 or 541500',
    ],
    [
      'a sector that became a month',
      { ...MANUFACTURING, naics: 'Sep-48' },
      'NAICS: Sep-48, expected an industry by its NAICS code, as 11, 31-33 or 541500',
    ],
    [
      'no industry',
      { ...MANUFACTURING, naics: '' },
      'NAICS: , expected an industry by its NAICS code, as 11, 31-33 or 541500',
    ],
    [
      'an industry of no group',
      { ...MANUFACTURING, i_group: 'major' },
      'I_GROUP: major, expected “cross-industry”, “sector” or “3-digit” to “6-digit”',
    ],
    [
      'an industry without a title',
      { ...MANUFACTURING, naics_title: '' },
      'NAICS_TITLE: , expected a title for 31-33 sector',
    ],
    [
      'an owner in words',
      { own_code: 'banana' },
      'OWN_CODE: banana, expected owners by number, as 1235 or 5',
    ],
    ['no owner', { own_code: '' }, 'OWN_CODE: , expected owners by number, as 1235 or 5'],
    ['an owner of another kind', { own_code: '9' }, 'OWN_CODE: 9, expected owners by number, as 1235 or 5'],
  ])('refuses %s', async (_, change, fault) => {
    expect(await faultsOf([change])).toEqual([`2 ${fault}`]);
  });

  it('tells of each fault at the first of the rows that stand together', async () => {
    const wrong = { ...CALIFORNIA, area_title: 'Texas' };
    expect(await faultsOf([{}, wrong, wrong, wrong, {}])).toEqual([
      '3 AREA_TITLE: Texas, expected “California” for 06',
    ]);
  });

  it('wants one title for each area', async () => {
    const renamed = { ...LOS_ANGELES, area_title: 'San Diego-Carlsbad, CA' };
    expect(await faultsOf([LOS_ANGELES, {}, renamed, LOS_ANGELES])).toEqual([
      '4 AREA_TITLE: San Diego-Carlsbad, CA, expected “Los Angeles-Long Beach-Anaheim, CA” for 31080',
    ]);
  });

  it.each([
    ['with its group', HEADINGS, '31-33 sector'],
    ['in a table of 2016 without groups', ['NAICS', 'NAICS_TITLE', ...HEADINGS_OF_2016], '31-33'],
  ])('wants one title for each industry, %s', async (_, headings, code) => {
    const renamed = { ...MANUFACTURING, naics_title: 'Construction' };
    expect(await faultsOf([MANUFACTURING, renamed], headings)).toEqual([
      `3 NAICS_TITLE: Construction, expected “Manufacturing” for ${code}`,
    ]);
  });

  it('misses nothing that a table has no column for', async () => {
    expect(await faultsOf([{}, CALIFORNIA, MANUFACTURING], ['AREA', 'NAICS', ...HEADINGS_OF_2016])).toEqual(
      [],
    );
  });
});
