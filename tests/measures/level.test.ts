import { describe, expect, it } from 'vitest';
import { isCoarse, levelName, levelOf } from '../../src/measures/level.ts';
import type { OewsRow, WageDistribution } from '../../src/records/oews-row.ts';
import type { PublishedQuantity } from '../../src/records/quantity.ts';
import { level, MAY_2021, MAY_2024 } from './example-levels.ts';

function published(value: number): PublishedQuantity {
  return { kind: 'value', value, from: [] };
}

const annualWage: WageDistribution = {
  mean: published(124_590),
  p10: published(63_650),
  p25: published(82_630),
  median: published(112_590),
  p75: published(155_810),
  p90: published(194_410),
};

const row: OewsRow = {
  source: MAY_2024,
  release: '2024-05',
  area: { code: '99', title: 'U.S.', type: '1', state: 'US' },
  industry: { naics: '000000', title: 'Cross-industry', group: 'cross-industry' },
  ownership: '1235',
  occupation: { soc: '15-2051', title: 'Data Scientists', level: 'detailed' },
  employment: published(233_440),
  employmentRse: published(1.7),
  annualWage,
  hourlyWage: annualWage,
  meanWageRse: published(0.9),
  jobsPerThousand: published(1.5),
  locationQuotient: published(1),
  industryShare: published(0.2),
  reportingShare: published(1),
};

describe('levelOf', () => {
  it.each([
    ['employment', 233_440, { kind: 'value', value: 1.7 }],
    ['mean', 124_590, { kind: 'value', value: 0.9 }],
    ['median', 112_590, { kind: 'notAvailable' }],
    ['p90', 194_410, { kind: 'notAvailable' }],
  ] as const)('takes %s with the error that is published of it', (statistic, value, error) => {
    const { quantity, relativeStandardError, occupation, source } = levelOf(row, statistic);
    expect(quantity).toEqual(published(value));
    expect(relativeStandardError).toMatchObject(error);
    expect({ occupation, source }).toEqual({ occupation: row.occupation, source: MAY_2024 });
  });
});

describe('levelName', () => {
  it('names a level in words', () => {
    expect(levelName(level(MAY_2024, '15-2051', 'p90', 194_410))).toBe(
      'the 90th percentile annual wage of 15-2051 in May 2024',
    );
  });
});

describe('isCoarse', () => {
  it.each([
    ['a median of the release with coarse percentiles', MAY_2021, 'median', true],
    ['its mean', MAY_2021, 'mean', false],
    ['its employment', MAY_2021, 'employment', false],
    ['a median of another release', MAY_2024, 'median', false],
  ] as const)('judges %s', (_, source, statistic, expected) => {
    expect(isCoarse(level(source, '15-2051', statistic, 100))).toBe(expected);
  });
});
