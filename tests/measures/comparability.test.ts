import { describe, expect, it } from 'vitest';
import { comparability, incomparabilitySentence } from '../../src/measures/comparability.ts';
import { level, MAY_2020, MAY_2021, MAY_2022, MAY_2024, MAY_2025, oewsSource } from './example-levels.ts';

const MAY_2018 = oewsSource('2018-05', { classification: 'SOC 2010', method: 'pooled' });
const MAY_2019 = oewsSource('2019-05', { classification: 'SOC 2010/2018 hybrid', method: 'pooled' });
const METHOD = { kind: 'method', from: 'pooled', to: 'MB3' };
const COARSE = { kind: 'coarsePercentiles', release: '2021-05' };

describe('comparability', () => {
  it.each([
    ['employment since May 2021', 'employment', MAY_2021, MAY_2025],
    ['means since May 2021', 'mean', MAY_2021, MAY_2025],
    ['medians since May 2022', 'median', MAY_2022, MAY_2025],
  ] as const)('lets %s be compared', (_, statistic, from, to) => {
    const [before, after] = [level(from, '15-2051', statistic, 100), level(to, '15-2051', statistic, 110)];
    expect(comparability(before, after)).toEqual({ verdict: 'comparable' });
  });

  it.each([
    ['method', 'mean', MAY_2020, MAY_2021, [METHOD]],
    ['and percentiles', 'median', MAY_2020, MAY_2021, [METHOD, COARSE]],
    ['coarse percentiles at the base', 'p90', MAY_2021, MAY_2025, [COARSE]],
    ['coarse percentiles at the end', 'p10', oewsSource('2019-05'), MAY_2021, [COARSE]],
  ] as const)('tells every break: %s', (_, statistic, from, to, reasons) => {
    const [before, after] = [level(from, '15-1221', statistic, 100), level(to, '15-1221', statistic, 110)];
    expect(comparability(before, after)).toEqual({ verdict: 'notComparable', reasons });
  });

  it.each([
    ['an unchanged code', '15-2041', '15-2041'],
    ['a code change only', '15-1111', '15-1221'],
    ['all occupations', '00-0000', '00-0000'],
  ])('lets %s be compared across a change of classification', (_, before, after) => {
    const [from, to] = [level(MAY_2018, before, 'median', 100), level(MAY_2019, after, 'median', 110)];
    expect(comparability(from, to)).toEqual({ verdict: 'comparable' });
  });

  it.each([
    [
      '15-1256',
      '15-1252',
      '15-1252 and 15-1253 of May 2021 were published together as 15-1256 in May 2020, and 15-1256 is a hybrid of both classifications',
    ],
    [
      '15-1256',
      '15-1256',
      '15-1252 and 15-1253 of May 2021 were published together as 15-1256 in May 2020, and 15-1256 is a hybrid of both classifications',
    ],
    [
      '15-2098',
      '15-2051',
      '15-2051 and 15-2099 of May 2021 were published together as 15-2098 in May 2020, and 15-2098 is a hybrid of both classifications',
    ],
    ['15-1221', '15-1252', 'the occupations differ: 15-1221 (detailed) and 15-1252 (detailed)'],
  ])('tells what became of %s beside %s', (before, after, sentence) => {
    const judgement = comparability(
      level(MAY_2020, before, 'mean', 100),
      level(MAY_2021, after, 'mean', 110),
    );
    if (judgement.verdict === 'comparable') throw new Error('a break was not seen');
    const method = 'the estimation method changed from pooled to MB3';
    expect(incomparabilitySentence(judgement.reasons)).toBe(`${sentence}; ${method}`);
  });

  it('keeps occupations apart', () => {
    const judgement = comparability(
      level(MAY_2024, '15-1252', 'mean', 144_570),
      level(MAY_2025, '15-1253', 'mean', 110_000),
    );
    const reasons = [{ kind: 'occupation', from: '15-1252 (detailed)', to: '15-1253 (detailed)' }];
    expect(judgement).toEqual({ verdict: 'notComparable', reasons });
  });

  it('keeps families of estimates apart', () => {
    const judgement = comparability(
      level(oewsSource('2024-05', { family: 'state' }), '15-1252', 'mean', 144_570),
      level(MAY_2025, '15-1252', 'mean', 148_100),
    );
    const reasons = [{ kind: 'family', from: 'BLS oews state', to: 'BLS oews national' }];
    expect(judgement).toEqual({ verdict: 'notComparable', reasons });
  });

  it('has nothing to say of two top-coded wages', () => {
    const judgement = comparability(
      level(MAY_2022, '29-1211', 'median', 'at least 239200'),
      level(MAY_2024, '29-1211', 'median', 'at least 239200'),
    );
    expect(judgement).toMatchObject({ verdict: 'notComparable', reasons: [{ kind: 'bothBounds' }] });
  });

  it('refuses two statistics', () => {
    const [median, mean] = [
      level(MAY_2024, '15-2051', 'median', 112_590),
      level(MAY_2025, '15-2051', 'mean', 126_800),
    ];
    expect(() => comparability(median, mean)).toThrow('one statistic, got median and mean');
  });
});
