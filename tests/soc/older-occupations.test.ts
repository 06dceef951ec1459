import { describe, expect, it } from 'vitest';
import { OCCUPATIONS_2000, OCCUPATIONS_2010 } from '../../src/soc/older-occupations.ts';

describe('the occupations of older classifications', () => {
  it.each([
    // BLS: the 2000 SOC has 821 detailed occupations, the 2010 SOC 840
    ['SOC 2000', OCCUPATIONS_2000, 821, '15-1031', 'Computer Software Engineers, Applications'],
    ['SOC 2010', OCCUPATIONS_2010, 840, '15-1132', 'Software Developers, Applications'],
  ])('are as many in %s as its publisher counts', (_, occupations, count, soc, title) => {
    expect(new Set(occupations.map((occupation) => occupation.soc)).size).toBe(count);
    expect(occupations).toHaveLength(count);
    expect(occupations).toContainEqual({ soc, title, level: 'detailed' });
  });

  it('have no mark of the crosswalk in their titles', () => {
    const marked = [...OCCUPATIONS_2000, ...OCCUPATIONS_2010].filter(({ title }) => /[*#]|^ | $/.test(title));
    expect(marked).toEqual([]);
  });
});
