import type { OewsColumn } from './columns.ts';

/** The family of tables that one row belongs to, by its area, industry and owner. */
export type RowFamily = 'national' | 'industry' | 'ownership' | 'state' | 'metro' | 'nonmetro' | 'unknown';

/** What every row of a national table says: the U.S., all industries, all owners. */
const NATIONAL = [
  ['area_type', '1'],
  ['area', '99'],
  ['naics', '000000'],
  ['own_code', '1235'],
] as const;

/** @returns the family, and the column in which a row of another family than national shows it */
export function familyOfRow(text: (column: OewsColumn) => string): {
  readonly family: RowFamily;
  readonly column: OewsColumn;
} {
  const [column = null] = NATIONAL.find(([name, value]) => text(name) !== value) ?? [];
  return { family: familyByCells(text, column), column: column ?? 'area_type' };
}

function familyByCells(text: (column: OewsColumn) => string, foreign: OewsColumn | null): RowFamily {
  switch (text('area_type')) {
    case '1':
      if (foreign === null) return 'national';
      if (foreign === 'area') return 'unknown';
      return foreign === 'naics' ? 'industry' : 'ownership';
    case '2':
    case '3':
      return 'state';
    case '4':
      return 'metro';
    case '6':
      return 'nonmetro';
    default:
      return 'unknown';
  }
}
