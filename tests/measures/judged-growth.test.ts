import { describe, expect, it } from 'vitest';
import { bridge } from '../../src/measures/bridge.ts';
import { judgedGrowth } from '../../src/measures/judged-growth.ts';
import { level, MAY_2020, MAY_2021, MAY_2024, MAY_2025, near, oewsSource } from './example-levels.ts';
import type { Published } from './example-levels.ts';
import type { Level, Statistic } from '../../src/measures/level.ts';

const MAY_2018 = oewsSource('2018-05', { classification: 'SOC 2010', method: 'pooled' });
const MAY_2019 = oewsSource('2019-05', { classification: 'SOC 2010/2018 hybrid', method: 'pooled' });

/** Levels of 35-3021 and 35-3022 in May 2018, and of 35-3023, which May 2019 publishes in their place. */
function fastFood(
  statistic: Statistic,
  [one, other]: readonly [Published, Published],
  together: Published,
): readonly [readonly Level[], readonly Level[]] {
  return [
    [level(MAY_2018, '35-3021', statistic, one), level(MAY_2018, '35-3022', statistic, other)],
    [level(MAY_2019, '35-3023', statistic, together)],
  ];
}

const TOGETHER = '35-3021 and 35-3022 of May 2018 were published together as 35-3023 in May 2019';

describe('judgedGrowth', () => {
  it('adds employment of a merge up', () => {
    // national_M2018_dl.xlsx and national_M2019_dl.xlsx: 3,996,820 / (3,676,180 + 474,230) − 1
    const sides = fastFood('employment', [3_676_180, 473_860], 3_996_820);
    expect(judgedGrowth(...sides)).toMatchObject({
      verdict: 'bridged',
      reason: TOGETHER,
      quantity: { kind: 'estimate', value: near(3_996_820 / 4_150_040 - 1), interval: null },
    });
  });

  it.each([
    // 22,740 / 22,330 − 1 and 22,740 / 21,250 − 1
    ['numbers', [21_250, 22_330], 22_740, { kind: 'between', low: near(0.0183609), high: near(0.0701176) }],
    ['a withheld one', [21_250, '*'], 22_740, { kind: 'notAvailable' }],
    // at least 208,000 at the start: 250,000 / 21,250 − 1 at most
    ['a top-coded one', [21_250, 'at least 208000'], 250_000, { kind: 'atMost', atMost: near(10.7647059) }],
  ] as const)('bounds growth of wages by the wages of the parts: %s', (_, parts, together, expected) => {
    const { verdict, quantity } = judgedGrowth(...fastFood('median', parts, together));
    expect(verdict).toBe('bridged');
    expect(quantity).toMatchObject(expected);
  });

  it('is that of one occupation where it was recoded only', () => {
    const [from, to] = [level(MAY_2018, '15-1111', 'mean', 100), level(MAY_2019, '15-1221', 'mean', 110)];
    const reason = '15-1111 of May 2018 is 15-1221 of May 2019';
    const expected = { verdict: 'comparable', reason, quantity: { value: near(0.1) } };
    expect(judgedGrowth([from], [to])).toMatchObject(expected);
    expect(judgedGrowth([from], [{ ...from, source: MAY_2018 }]).reason).toBeNull();
  });

  it.each([
    [
      'where a part moved that nobody counts',
      [level(MAY_2018, '15-1132', 'employment', 903_160), level(MAY_2018, '15-1133', 'employment', 405_330)],
      [level(MAY_2019, '15-1256', 'employment', 1_406_870)],
      '15-1132 and 15-1133 of May 2018 were published together as 15-1256 in May 2019, ' +
        'and a part of 15-1199 is counted in 15-1253 under SOC 2018, and 15-1256 is a hybrid of both classifications',
    ],
    [
      'where the later code is a hybrid',
      [level(MAY_2018, '15-2090', 'employment', 2_010)],
      [level(MAY_2019, '15-2098', 'employment', 30_810)],
      '15-2098 of May 2019 does not count the same jobs as 15-2090 of May 2018, ' +
        'and 15-2098 is a hybrid of both classifications',
    ],
    [
      'where a level is lacking',
      [level(MAY_2018, '35-3021', 'employment', 3_676_180)],
      [level(MAY_2019, '35-3023', 'employment', 3_996_820)],
      TOGETHER,
    ],
    [
      'across another break',
      [level(MAY_2020, '15-1256', 'employment', 1_476_800)],
      [
        level(MAY_2021, '15-1252', 'employment', 1_364_180),
        level(MAY_2021, '15-1253', 'employment', 190_120),
      ],
      '15-1252 and 15-1253 of May 2021 were published together as 15-1256 in May 2020, ' +
        'and 15-1256 is a hybrid of both classifications; ' +
        'the estimation method changed from pooled to MB3',
    ],
    [
      'between two occupations of one classification',
      [level(MAY_2024, '15-1252', 'employment', 100)],
      [level(MAY_2025, '15-1253', 'employment', 100)],
      'the occupations differ: 15-1252 (detailed) and 15-1253 (detailed)',
    ],
  ])('measures nothing %s', (_, from, to, reason) => {
    const growth = judgedGrowth(from, to);
    expect(growth).toMatchObject({
      verdict: 'notComparable',
      reason,
      quantity: { kind: 'notComparable', reason },
    });
  });
});

describe('bridge', () => {
  it('pools each side into one level', () => {
    const bridged = bridge(...fastFood('employment', [3_676_180, 473_860], 3_996_820));
    expect(bridged).toMatchObject({
      verdict: 'bridged',
      reason: TOGETHER,
      from: { occupation: { soc: '35-3021 and 35-3022' }, quantity: { value: 4_150_040 } },
      to: { occupation: { soc: '35-3023' }, quantity: { value: 3_996_820 } },
    });
  });
});
