import { describe, expect, it } from 'vitest';
import { familyOfRow } from '../../../src/ingest/oews/row-family.ts';
import type { RowKey } from '../../../src/ingest/oews/row-key.ts';

const NATIONAL: RowKey = Object.freeze({
  area: { code: '99', title: 'U.S.', type: '1', state: 'US' },
  industry: { naics: '000000', title: 'Cross-industry', group: 'cross-industry' },
  ownership: '1235',
  code: '15-1252',
  title: 'Software Developers',
  group: 'detailed',
});

function inArea(code: string, type: string): Partial<RowKey> {
  return { area: { code, type, title: 'Somewhere', state: '' } };
}

function inIndustry(naics: string): Partial<RowKey> {
  return { industry: { naics, title: 'Something', group: 'sector' } };
}

describe('familyOfRow', () => {
  it.each<[string, Partial<RowKey>, string, string]>([
    ['the U.S.', {}, 'national', 'area_type'],
    ['a state', inArea('06', '2'), 'state', 'area_type'],
    ['a territory', inArea('72', '3'), 'state', 'area_type'],
    ['a metropolitan area', inArea('31080', '4'), 'metro', 'area_type'],
    ['a nonmetropolitan area', inArea('0600006', '6'), 'nonmetro', 'area_type'],
    ['a sector', inIndustry('31-33'), 'industry', 'naics'],
    // NAICS 99 is government, AREA 99 the U.S.
    ['government', { ...inIndustry('99'), ownership: '123' }, 'industry', 'naics'],
    ['private employers in all industries', { ownership: '5' }, 'ownership', 'own_code'],
    // an area decides before an industry does
    ['a sector of a state', { ...inArea('06', '2'), ...inIndustry('11') }, 'state', 'area_type'],
    ['an area of no type', inArea('99', ''), 'unknown', 'area_type'],
    // FORMAT.md: there is no type 5
    ['an area of an unused type', inArea('99', '5'), 'unknown', 'area_type'],
    ['a type that every object has', inArea('99', 'constructor'), 'unknown', 'area_type'],
    ['the U.S. by its type and California by its code', inArea('06', '1'), 'unknown', 'area'],
    ['all industries without their zeros', inIndustry('0'), 'industry', 'naics'],
  ])('finds that of %s', (_, change, family, column) => {
    expect(familyOfRow({ ...NATIONAL, ...change })).toEqual({ family, column });
  });
});
