import { describe, expect, it } from 'vitest';
import { ROLE_IDS } from '../../src/records/measure.ts';
import { ROLES } from '../../src/roles/index.ts';
import { socOccupation } from '../../src/soc/structure.ts';

describe('the roles', () => {
  it('are those of the issue, each once', () => {
    const ids = ['ml_engineer', 'data_scientist', 'ai_engineer', 'software_developer', 'research_scientist'];
    expect(ROLES.map(({ id }) => id)).toEqual(ids);
    expect(ids.every((id) => ROLE_IDS.some((known) => known === id))).toBe(true);
  });

  it('share no name', () => {
    const names = ROLES.flatMap((role) => role.names);
    expect(new Set(names).size).toBe(names.length);
  });

  describe.each(ROLES.map((role) => [role.label, role] as const))('%s', (label, role) => {
    it('is named as prose does: lower case and singular, its own label among the names', () => {
      expect(role.names).toContain(label.toLowerCase());
      for (const name of role.names) expect(name).toMatch(/^[a-z]+(?:[ -][a-z]+)*(?<!s)$/);
    });

    it('says why it has the nearest occupations that it has, or none', () => {
      expect(role.why).toMatch(/\.$/);
      for (const { why } of role.nearest) expect(why).not.toBe('');
    });

    it('lies nearest to detailed occupations of the SOC, each once', () => {
      const codes = role.nearest.map(({ soc }) => soc);
      expect(new Set(codes).size).toBe(codes.length);
      expect(codes.map((soc) => socOccupation(soc)?.level)).toEqual(codes.map(() => 'detailed'));
    });
  });

  // the SOC has an occupation of that name, or none; O*NET 29.3 has the title of the ML engineer under the last three
  it.each([
    ['data_scientist', ['15-2051']],
    ['software_developer', ['15-1252']],
    ['research_scientist', ['15-1221']],
    ['ml_engineer', ['15-1252', '15-2051', '15-1221', '15-1299']],
    ['ai_engineer', []],
  ])('name the occupations nearest to %s', (id, codes) => {
    const role = ROLES.find((one) => one.id === id);
    expect(role?.nearest.map(({ soc }) => soc)).toEqual(codes);
  });
});
