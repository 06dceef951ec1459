import { describe, expect, it } from 'vitest';
import { readHeader } from '../../../src/ingest/oews/header.ts';
import { keyReader, type RowKey } from '../../../src/ingest/oews/row-key.ts';
import type { Cell } from '../../../src/records/cell.ts';
import { HEADINGS } from './example-table.ts';

const NUMBERS = HEADINGS.slice(HEADINGS.indexOf('TOT_EMP'), HEADINGS.indexOf('ANNUAL'));

/** What a row is about under these headings and those of numbers, which do not matter here. */
function keyOf(row: Readonly<Record<string, Cell>>): RowKey {
  const headings = [...Object.keys(row), ...NUMBERS];
  const read = readHeader('a.xlsx', null, { row: 1, cells: headings }, []);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const cells = [...Object.values(row), ...NUMBERS.map(() => '1')];
  return keyReader(read.value)({ row: 2, cells });
}

const OCCUPATION = {
  OCC_CODE: '15-1132',
  OCC_TITLE: 'Software Developers, Applications',
  OCC_GROUP: 'detailed',
};

describe('keyReader', () => {
  it('takes a table without areas and industries for the whole country', () => {
    expect(keyOf(OCCUPATION)).toEqual({
      area: { code: '99', title: 'U.S.', type: '1', state: 'US' },
      industry: { naics: '000000', title: 'Cross-industry', group: 'cross-industry' },
      ownership: '1235',
      code: '15-1132',
      title: 'Software Developers, Applications',
      group: 'detailed',
    });
  });

  it('drops the blanks around texts, as in “maj ” of 1997', () => {
    const { code, title, group } = keyOf({ OCC_CODE: ' 13000', OCC_TITLE: ' Specialties ', GROUP: 'maj ' });
    expect({ code, title, group }).toEqual({ code: '13000', title: 'Specialties', group: 'maj' });
  });

  it.each([
    ['Total 1997 Employment', '00-0000'],
    ['Total Employment', ''],
    ['Source: Total 1997 Employment', ''],
  ])('gives the total of 1997 a code: “%s”', (title, code) => {
    expect(keyOf({ ...OCCUPATION, OCC_CODE: '', OCC_TITLE: title }).code).toBe(code);
  });

  // FORMAT.md, §3 and §4: the headings of state, metropolitan and nonmetropolitan tables to 2018 have no type
  it.each<[string, Readonly<Record<string, Cell>>, RowKey['area']]>([
    ['of a state', { AREA: '06', ST: 'CA', STATE: 'California' }, area('06', 'California', '2', 'CA')],
    [
      'whose code is a number',
      { AREA: 6, ST: 'CA', STATE: 'California' },
      area('06', 'California', '2', 'CA'),
    ],
    ['of a territory', { AREA: '72', ST: 'PR', STATE: 'Puerto Rico' }, area('72', 'Puerto Rico', '2', 'PR')],
    ['of the U.S.', { AREA: '99', AREA_NAME: 'U.S.' }, area('99', 'U.S.', '1', '')],
    [
      'of a metropolitan area',
      { PRIM_STATE: 'CA', AREA: '31080', AREA_NAME: 'Los Angeles' },
      area('31080', 'Los Angeles', '4', 'CA'),
    ],
    ['of one before 2005', { AREA: '1125', AREA_NAME: 'Boulder' }, area('1125', 'Boulder', '4', '')],
    [
      'of a nonmetropolitan area',
      { PRIM_STATE: 'AL', AREA: '0100001', AREA_NAME: 'Northwest Alabama' },
      area('0100001', 'Northwest Alabama', '6', 'AL'),
    ],
    [
      'of one whose code is a number',
      { PRIM_STATE: 'AL', AREA: 100_001, AREA_NAME: 'Northwest Alabama' },
      area('0100001', 'Northwest Alabama', '6', 'AL'),
    ],
    [
      'with a type',
      { AREA: 1, AREA_TITLE: 'Alabama', AREA_TYPE: 2, PRIM_STATE: 'AL' },
      area('01', 'Alabama', '2', 'AL'),
    ],
    [
      'of a territory with its type',
      { AREA: '72', AREA_TITLE: 'Puerto Rico', AREA_TYPE: '3', PRIM_STATE: 'PR' },
      area('72', 'Puerto Rico', '3', 'PR'),
    ],
    ['without a type in its cell', { AREA: '6', AREA_TITLE: 'x', AREA_TYPE: '' }, area('6', 'x', '', '')],
  ])('knows the area %s', (_, cells, expected) => {
    expect(keyOf({ ...cells, ...OCCUPATION }).area).toEqual(expected);
  });

  it.each<[string, Readonly<Record<string, Cell>>, string]>([
    ['of a sector', { NAICS: '31-33' }, '31-33'],
    ['that is a number', { NAICS: 11 }, '11'],
    ['of all of them', { NAICS: '000000' }, '000000'],
    ['of all of them, their zeros lost', { NAICS: 0 }, '000000'],
    // AREA 99 is the U.S., NAICS 99 government
    ['of government', { NAICS: '99' }, '99'],
  ])('knows the industry %s', (_, cells, naics) => {
    const key = keyOf({ ...cells, NAICS_TITLE: ' Any ', I_GROUP: 'sector', ...OCCUPATION });
    expect(key.industry).toEqual({ naics, title: 'Any', group: 'sector' });
  });

  it('knows an industry without its group, as in all data to 2016', () => {
    const { industry } = keyOf({ NAICS: '51', NAICS_TITLE: 'Information', ...OCCUPATION });
    expect(industry).toEqual({ naics: '51', title: 'Information', group: '' });
  });

  it.each<[Readonly<Record<string, Cell>>, string]>([
    [{ OWN_CODE: '5' }, '5'],
    [{ OWN_CODE: 1235 }, '1235'],
    [{ OWNERSHIP: '235' }, '235'],
  ])('knows the owners by %o', (cells, ownership) => {
    expect(keyOf({ ...cells, ...OCCUPATION }).ownership).toBe(ownership);
  });

  it('reads each row by itself, though many share an area', () => {
    const headings = ['AREA', 'AREA_NAME', 'OCC_CODE', 'OCC_TITLE', 'OCC_GROUP', ...NUMBERS];
    const read = readHeader('a.xlsx', null, { row: 1, cells: headings }, []);
    const keys = read.ok ? keyReader(read.value) : null;
    const codes = ['06', '06', '31080', '06', '99'].map((code, index) => {
      const cells = [code, `Area ${code}`, '15-1132', 'Developers', 'detailed'];
      return keys?.({ row: index + 2, cells }).area;
    });
    expect(codes.map((one) => `${one?.code} ${one?.title} ${one?.type}`)).toEqual([
      ...['06 Area 06 2', '06 Area 06 2', '31080 Area 31080 4', '06 Area 06 2', '99 Area 99 1'],
    ]);
  });
});

function area(code: string, title: string, type: string, state: string): RowKey['area'] {
  return { code, title, type, state };
}
