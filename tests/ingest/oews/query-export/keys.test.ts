import { describe, expect, it } from 'vitest';
import { areaOf } from '../../../../src/ingest/oews/query-export/area-key.ts';
import { industryOf, ownershipIn } from '../../../../src/ingest/oews/query-export/industry-key.ts';
import { parseKey } from '../../../../src/ingest/oews/query-export/key.ts';
import { namesOccupation, occupationOf } from '../../../../src/ingest/oews/query-export/occupation-key.ts';

describe('parseKey', () => {
  it.each([
    ['Data Scientists(152051)', 'Data Scientists', '152051'],
    ['Alabama (01-00000)', 'Alabama', '01-00000'],
    ['All Occupations (SOC code 00-0000)', 'All Occupations', '00-0000'],
    ['Manufacturing(31--34)', 'Manufacturing', '31--34'],
    [
      'Food and Beverage Retailers (4451 and 4452 only)(4450A1)',
      'Food and Beverage Retailers (4451 and 4452 only)',
      '4450A1',
    ],
    ['Los Angeles-Long Beach-Anaheim, CA', 'Los Angeles-Long Beach-Anaheim, CA', null],
    ['Other Services (except Public Administration)', 'Other Services (except Public Administration)', null],
    ['(152051)', '(152051)', null],
    ['', '', null],
  ])('parts “%s”', (text, title, code) => {
    expect(parseKey(text)).toEqual({ title, code });
  });
});

describe('areaOf', () => {
  it.each([
    ['National', '99', '1', 'US'],
    ['National(0000000)', '99', '1', 'US'],
    ['California', '06', '2', 'CA'],
    ['District of Columbia (11-00000)', '11', '2', 'DC'],
    ['Guam (66-00000)', '66', '3', 'GU'],
    ['Los Angeles-Long Beach-Anaheim, CA(0031080)', '31080', '4', 'CA'],
    ['Kansas City, MO-KS (28140)', '28140', '4', 'MO'],
    ['Kansas City, MO-KS', '', '4', 'MO'],
    ['Los Angeles-Long Beach-Glendale, CA Metropolitan Division', '', '4', 'CA'],
    ['Northwest Alabama nonmetropolitan area (01-00001)', '0100001', '6', 'AL'],
    ['Northwest Alabama nonmetropolitan area', '', '6', ''],
  ])('reads “%s” as %s, type %s', (text, code, type, state) => {
    expect(areaOf(parseKey(text))).toEqual({ code, type, state, title: parseKey(text).title });
  });

  it.each(['', 'Atlantis', 'Alabama (99-00000)', 'Alabama (06-00000)', 'Alabama (00-00000)', 'Alabama (1)'])(
    'refuses “%s”',
    (text) => {
      expect(areaOf(parseKey(text))).toBeNull();
    },
  );
});

describe('industryOf', () => {
  it.each([
    ['Cross-industry(000000)', '000000', 'cross-industry', '1235'],
    ['Cross-industry, private ownership only(000001)', '000001', 'cross-industry', '5'],
    ['Utilities(22--23)', '22', 'sector', ''],
    ['Manufacturing(31--34)', '31-33', 'sector', ''],
    ['Retail Trade (NAICS code 44-45)', '44-45', 'sector', ''],
    ['Food and Beverage Retailers(445000)', '445000', '3-digit', ''],
    ['Food and Beverage Retailers (4451 and 4452 only)(4450A1)', '4450A1', '4-digit', ''],
    ['Beer, Wine, and Liquor Retailers(445300)', '445300', '4-digit', ''],
    ['Pharmacies and Drug Retailers(456110)', '456110', '5-digit', ''],
    ['Federal Executive Branch(999101)', '999101', '6-digit', ''],
  ])('reads “%s” as %s, %s', (text, naics, group, ownership) => {
    const industry = industryOf(parseKey(text));
    expect(industry).toEqual({ naics, group, title: parseKey(text).title });
    expect(industry && ownershipIn(industry)).toBe(ownership);
  });

  it.each(['Retail Trade', 'Data Scientists (15-2051)', 'Retail Trade (4)'])('refuses “%s”', (text) => {
    expect(industryOf(parseKey(text))).toBeNull();
  });
});

describe('occupationOf', () => {
  it.each([
    ['All Occupations(000000)', '00-0000', 'total'],
    ['Management Occupations(110000)', '11-0000', 'major'],
    ['Computer and Information Analysts(151210)', '15-1210', 'broad'],
    // national_M2022_dl.xlsx has it as broad and as detailed, with the same numbers
    ['Buyers and Purchasing Agents(131020)', '13-1020', 'detailed'],
    ['Data Scientists (15-2051)', '15-2051', 'detailed'],
  ])('reads “%s” as %s, %s', (text, soc, level) => {
    expect(occupationOf(parseKey(text))).toEqual({ soc, level, title: parseKey(text).title });
  });

  it.each(['Data Scientists', 'Food and Beverage Retailers(445000)x', 'Utilities(221100)'])(
    'refuses “%s”',
    (text) => {
      expect(occupationOf(parseKey(text))).toBeNull();
    },
  );
});

describe('namesOccupation', () => {
  it.each([
    ['Data Scientists(152051)', true],
    ['All Occupations(000000)', true],
    ['Top Executives(111000)', true],
    ['Crop Production(111000)', false],
    ['Animal Production and Aquaculture(112000)', false],
    ['Pharmacies and Drug Retailers(456110)', false],
    ['Cross-industry(000000)', false],
  ])('%s: %s', (text, expected) => {
    expect(namesOccupation(parseKey(text))).toBe(expected);
  });
});
