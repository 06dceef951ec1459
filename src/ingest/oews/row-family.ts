import type { OewsColumn } from './columns.ts';
import type { RowKey } from './row-key.ts';

/** The family of tables that one row belongs to, by its area, industry and owner. */
export type RowFamily = 'national' | 'industry' | 'ownership' | 'state' | 'metro' | 'nonmetro' | 'unknown';

/** The family of a row, and the column in which a row of another family than national shows it. */
export interface FamilyOfRow {
  readonly family: RowFamily;
  readonly column: OewsColumn;
}

const BY_AREA: Readonly<Record<string, FamilyOfRow>> = {
  '2': { family: 'state', column: 'area_type' },
  '3': { family: 'state', column: 'area_type' },
  '4': { family: 'metro', column: 'area_type' },
  '6': { family: 'nonmetro', column: 'area_type' },
};
const NATIONAL: FamilyOfRow = { family: 'national', column: 'area_type' };
const BY_INDUSTRY: FamilyOfRow = { family: 'industry', column: 'naics' };
const BY_OWNER: FamilyOfRow = { family: 'ownership', column: 'own_code' };
const OTHER_AREA: FamilyOfRow = { family: 'unknown', column: 'area' };
const NO_AREA_TYPE: FamilyOfRow = { family: 'unknown', column: 'area_type' };

export function familyOfRow({ area, industry, ownership }: RowKey): FamilyOfRow {
  if (area.type !== '1') {
    return Object.hasOwn(BY_AREA, area.type) ? (BY_AREA[area.type] ?? NO_AREA_TYPE) : NO_AREA_TYPE;
  }
  if (area.code !== '99') return OTHER_AREA;
  if (industry.naics !== '000000') return BY_INDUSTRY;
  return ownership === '1235' ? NATIONAL : BY_OWNER;
}
