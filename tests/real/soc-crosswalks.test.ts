import { expect, it } from 'vitest';
import { HYBRID, SOC_2000, SOC_2010, SOC_2018 } from '../../src/soc/classifications.ts';
import { correspondence } from '../../src/soc/crosswalk.ts';
import { HYBRID_ROWS } from '../../src/soc/oews-hybrid.ts';
import { OCCUPATIONS_2000 } from '../../src/soc/older-occupations.ts';
import { readNational } from './national.ts';
import { describeShared } from './shared.ts';

describeShared('correspondence over the official maps', 'data/soc', () => {
  // components of the graphs that the rows of the official workbooks make, by code: counted with Python
  it.each([
    [
      'SOC 2000 to 2010',
      SOC_2000,
      SOC_2010,
      OCCUPATIONS_2000.map(({ soc }) => soc),
      { same: 756, recoded: 23, merged: 4, split: 13, manyToMany: 25 },
    ],
    [
      'May 2018 to May 2019',
      SOC_2010,
      HYBRID,
      HYBRID_ROWS.map(({ code2018 }) => code2018),
      { same: 704, recoded: 44, altered: 24, merged: 38 },
    ],
    [
      // 748 codes and 42 splits, of which SOC 2018 has 13 as broad groups and OEWS 5 as codes of its own
      'May 2020 to May 2021',
      HYBRID,
      SOC_2018,
      HYBRID_ROWS.map(({ code }) => code),
      { same: 766, split: 24 },
    ],
  ])('finds as many of each kind: %s', (_, from, to, codes, expected) => {
    const counts: Record<string, number> = {};
    for (const code of new Set(codes)) {
      const { kind } = correspondence(code, from, to);
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
    expect(counts).toEqual(expected);
  });
});

describeShared('correspondence over the national tables', 'data/oews/national', (folder) => {
  it.each([
    [2014, SOC_2010, SOC_2018],
    [2018, SOC_2010, HYBRID],
    [2019, HYBRID, SOC_2010],
    [2025, SOC_2018, HYBRID],
  ])('knows each code of May %d', async (year, from, to) => {
    const rows = await readNational(folder, year);
    const nowhere = rows.filter(({ occupation }) => !('to' in correspondence(occupation.soc, from, to)));
    expect(rows.length).toBeGreaterThan(1_300);
    expect(nowhere.map(({ occupation }) => occupation.soc)).toEqual([]);
  });
});
