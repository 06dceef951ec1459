import { describe, expect, it } from 'vitest';
import { factsFrom } from '../../src/check/facts.ts';
import { FIGURES } from './figures.ts';
import { oewsFacts, oewsRows } from './oews-facts.ts';

const facts = oewsFacts(FIGURES);

describe('factsFrom', () => {
  // May 2024, row 151 of national_M2024_dl.xlsx, read with openpyxl
  it.each([
    ['median_annual_wage', 'usd_per_year', 133_080],
    ['mean_annual_wage', 'usd_per_year', 144_570],
    ['p10', 'usd_per_year', 79_850],
    ['p25', 'usd_per_year', 103_050],
    ['p75', 'usd_per_year', 169_000],
    ['p90', 'usd_per_year', 211_450],
    ['median_annual_wage', 'usd_per_hour', 63.98],
    ['employment', 'persons', 1_654_440],
  ] as const)('knows %s in %s of software developers', (measure, unit, value) => {
    expect(facts.find({ measure, unit, soc: ['15-1252'], period: '2024-05' })).toMatchObject([
      { quantity: { kind: 'value', value } },
    ]);
  });

  it('names the cell', () => {
    const [fact] = facts.find({
      measure: 'median_annual_wage',
      unit: 'usd_per_year',
      soc: ['15-1252'],
      period: '2024-05',
    });
    expect(fact?.lineage()).toMatchObject([
      {
        source: 'national_M2024_dl.xlsx',
        sheet: 'national_M2024_dl',
        row: 151,
        column: 'A_MEDIAN',
        text: '133080',
      },
    ]);
  });

  it('keeps a top-coded wage a bound', () => {
    expect(
      facts.find({
        measure: 'median_annual_wage',
        unit: 'usd_per_year',
        soc: ['29-1211'],
        period: '2024-05',
      }),
    ).toMatchObject([{ quantity: { kind: 'atLeast', atLeast: 239_200 } }]);
  });

  it('finds the rows of figures by mark and by what they measure', () => {
    expect(facts.marked('median-wage/15-1252@2024-05')).toMatchObject({ quantity: { value: 133_080 } });
    expect(facts.marked('median-wage/15-1252@1999-05')).toBeUndefined();
    expect(facts.findFigures('wage_gap', ['15-1252', '15-2051'], null)).toHaveLength(3);
  });

  it('knows its releases in order, and the titles', () => {
    expect(facts.releases).toEqual(['2023-05', '2024-05', '2025-05']);
    expect(facts.occupations).toContainEqual({ soc: '15-2051', title: 'Data Scientists', level: 'detailed' });
  });

  it('leaves aside what is not national', () => {
    const rows = oewsRows().map((row) => ({
      ...row,
      area: { code: '06', title: 'California', type: '2', state: 'CA' },
    }));
    expect(factsFrom({ rows, figures: [] }).releases).toEqual([]);
  });
});
