import { describe, expect, it } from 'vitest';
import { SOC_2018, socOccupation } from '../../src/soc/structure.ts';

describe('the 2018 structure', () => {
  it.each([
    // 2018 SOC User Guide: 23 major groups, 98 minor groups, 459 broad occupations, 867 detailed occupations
    ['major', 23],
    ['minor', 98],
    ['broad', 459],
    ['detailed', 867],
  ] as const)('has as many %s groups as its publisher counts: %d', (level, count) => {
    expect(SOC_2018.filter((entry) => entry.level === level)).toHaveLength(count);
  });

  it('gives every occupation its three groups', () => {
    const placed = SOC_2018.filter((entry) => entry.level === 'detailed' && entry.parents.length === 3);
    expect(placed).toHaveLength(867);
  });
});

describe('socOccupation', () => {
  it('gives title, level and groups of a code', () => {
    expect(socOccupation('15-2051')).toEqual({
      soc: '15-2051',
      title: 'Data Scientists',
      level: 'detailed',
      parents: ['15-0000', '15-2000', '15-2050'],
    });
  });

  it.each(['15-1256', '15-1132', '00-0000', ''])('has no “%s”', (soc) => {
    expect(socOccupation(soc)).toBeNull();
  });
});
