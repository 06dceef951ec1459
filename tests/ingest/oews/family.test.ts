import { describe, expect, it } from 'vitest';
import { familyBySheet, familyOf } from '../../../src/ingest/oews/family.ts';
import type { RowFamily } from '../../../src/ingest/oews/row-family.ts';
import type { FamilyRows } from '../../../src/ingest/oews/survey.ts';

/** So many rows of each family. */
function survey(counts: Readonly<Partial<Record<RowFamily, number>>>) {
  const first = { row: 2, column: 'area_type' } as const;
  const families = new Map(Object.entries(counts).map(([name, rows]) => [name, { rows, first }]));
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { rows, families: families as ReadonlyMap<RowFamily, FamilyRows> };
}

describe('familyOf', () => {
  it.each<[Readonly<Partial<Record<RowFamily, number>>>, string]>([
    [{ national: 1400 }, 'national'],
    [{ state: 35_000 }, 'state'],
    [{ metro: 700 }, 'metro'],
    [{ nonmetro: 1 }, 'nonmetro'],
    [{ industry: 16_000 }, 'industry'],
    [{ unknown: 3 }, 'unknown'],
    // rows that are wrong in their table make no other table of it
    [{ national: 51, state: 49 }, 'national'],
    [{ national: 1, state: 95 }, 'state'],
    [{ national: 2, metro: 98, unknown: 1 }, 'metro'],
    [{ state: 95, metro: 5 }, 'state'],
    // all industries stand in a table by industry, and all owners
    [{ national: 800, industry: 16_000 }, 'industry'],
    [{ national: 50, industry: 40, ownership: 10 }, 'industry'],
    [{ ownership: 10, national: 10 }, 'industry'],
    [{ national: 1400, industry: 200_000, state: 35_000, metro: 150_000, nonmetro: 30_000 }, 'all'],
    [{ national: 1, state: 1 }, 'all'],
    [{ state: 60, metro: 40 }, 'all'],
  ])('finds what tables have rows of %o', (counts, family) => {
    expect(familyOf(survey(counts))).toBe(family);
  });
});

describe('familyBySheet', () => {
  it.each([
    ['oes_national_1997', 'national'],
    ['national_dl', 'national'],
    ['national_M2024_dl', 'national'],
    ['state_dl', 'state'],
    ['state_M2024_dl', 'state'],
    ['MSA_M2024_dl', 'metro'],
    ['BOS_M2024_dl', 'nonmetro'],
    ['Natsector_M2024_dl', 'industry'],
    ['nat3d_M2024_dl', 'industry'],
    ['nat5d_6d_M2024_dl', 'industry'],
    ['All May 2021 data', 'all'],
    ['All May 2016 Data', 'all'],
  ])('knows the sheet %s', (sheet, family) => {
    expect(familyBySheet(sheet)).toBe(family);
  });

  it.each([null, '', 'Sheet1', 'national', 'my national_M2024_dl', 'national_M2024_dl copy', 'OES Sheet'])(
    'makes nothing of the sheet %s',
    (sheet) => {
      expect(familyBySheet(sheet)).toBeNull();
    },
  );
});
