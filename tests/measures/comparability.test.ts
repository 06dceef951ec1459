import { describe, expect, it } from 'vitest';
import { comparability } from '../../src/measures/comparability.ts';
import { level, MAY_2020, MAY_2021, MAY_2022, MAY_2024, MAY_2025, oewsSource } from './example-levels.ts';

const CLASSIFICATION = { kind: 'classification', from: 'SOC 2010/2018 hybrid', to: 'SOC 2018' };
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
    ['classification and method', 'mean', MAY_2020, MAY_2021, [CLASSIFICATION, METHOD]],
    ['and percentiles', 'median', MAY_2020, MAY_2021, [CLASSIFICATION, METHOD, COARSE]],
    ['coarse percentiles at the base', 'p90', MAY_2021, MAY_2025, [COARSE]],
    ['coarse percentiles at the end', 'p10', oewsSource('2019-05'), MAY_2021, [COARSE]],
  ] as const)('tells every break: %s', (_, statistic, from, to, reasons) => {
    const [before, after] = [level(from, '15-1221', statistic, 100), level(to, '15-1221', statistic, 110)];
    expect(comparability(before, after)).toEqual({ verdict: 'notComparable', reasons });
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
