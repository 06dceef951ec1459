import { describe, expect, it } from 'vitest';
import { levelsInWords, occupationLevel } from '../../../src/ingest/oews/occupation-level.ts';

const OES = { layout: 'oes', hasLevels: false } as const;
const TO_2011 = { layout: 'older', hasLevels: false } as const;
const FROM_2012 = { layout: 'older', hasLevels: true } as const;
const TODAY = { layout: 'common', hasLevels: true } as const;

describe('occupationLevel', () => {
  // FORMAT.md, "Duplicate codes", and national_1997_dl.xls, in which "maj" ends in a blank that the key has lost
  it.each([
    ['1997', OES, '10000', 'div', 'major'],
    ['1997', OES, '13000', 'maj', 'minor'],
    ['1997', OES, '25105', '', 'detailed'],
    ['1997', OES, '00-0000', '', 'total'],
    ['1997', OES, '25105', 'minor', null],
    ['2005', TO_2011, '00-0000', '', 'total'],
    ['2005', TO_2011, '15-0000', 'major', 'major'],
    ['2005', TO_2011, '15-0000', '', 'major'],
    ['2005', TO_2011, '15-1031', '', 'detailed'],
    ['2002', TO_2011, '00-0000', 'major', 'total'],
    ['2002', TO_2011, '15-1031', 'major', null],
    ['2010', TO_2011, '00-0000', 'total', 'total'],
    ['2010', TO_2011, '15-1150', '', 'detailed'],
    ['all data of 2016', TO_2011, '15-1130', 'broad', 'broad'],
    ['all data of 2016', TO_2011, '15-1100', 'minor', 'minor'],
    ['2012', FROM_2012, '00-0000', 'total', 'total'],
    ['2012', FROM_2012, '00-0000', 'major', null],
    ['2012', FROM_2012, '15-1132', 'detailed', 'detailed'],
    ['2012', FROM_2012, '15-1132', '', null],
    ['2017', FROM_2012, '15-2090', 'detailed', 'detailed'],
    ['2017', FROM_2012, '15-2090', 'broad', 'broad'],
    ['2024', TODAY, '15-1252', 'detailed', 'detailed'],
    ['2024', TODAY, '31-1120', 'detailed', 'detailed'],
    ['2024', TODAY, '31-1100', 'minor', 'minor'],
    ['2024', TODAY, '31-1100', 'detailed', null],
    ['2024', TODAY, '15-0000', 'detailed', null],
    ['2024', TODAY, '15-1252', 'broad', null],
    ['2024', TODAY, '15-1252', 'Detailed', null],
    ['2024', TODAY, '15-1252', '', null],
  ])('in %s of %o %s “%s” is %s', (_, header, code, group, level) => {
    expect(occupationLevel(header, code, group)).toBe(level);
  });

  it.each([
    ['detailed', 'detailed'],
    ['', null],
    ['constructor', null],
  ])('takes the word “%s” for a code that is none', (group, level) => {
    expect(occupationLevel(TODAY, '151252', group)).toBe(level);
  });
});

describe('levelsInWords', () => {
  it.each([
    ['15-1252', '“detailed” for 15-1252'],
    ['00-0000', '“total” for 00-0000'],
    ['151252', 'one of total, major, minor, broad, detailed'],
  ])('says what %s can have', (code, words) => {
    expect(levelsInWords(code)).toBe(words);
  });
});
