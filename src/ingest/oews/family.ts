import type { OewsColumn } from './columns.ts';
import type { FirstRows, OewsSurvey } from './survey.ts';

/** The family of tables these rows belong to, from their areas, industries and owners. */
export function familyOf({ areaTypes, industries, ownerships }: OewsSurvey): string {
  const [areaType = ''] = areaTypes.keys();
  if (areaTypes.size > 1 && ![...areaTypes.keys()].every(isState)) return 'all';
  if (isState(areaType)) return 'state';
  switch (areaType) {
    case '1':
      if (!holdsOnly(industries, NATIONAL.naics)) return 'industry';
      return holdsOnly(ownerships, NATIONAL.own_code) ? 'national' : 'ownership';
    case '4':
      return 'metro';
    case '6':
      return 'nonmetro';
    default:
      return 'unknown';
  }
}

/** The first cell that a national table cannot hold; null where there is none. */
export function firstForeignCell({ areaTypes, industries, ownerships }: OewsSurvey): ForeignCell | null {
  const foreign = [
    foreignIn('area_type', areaTypes),
    foreignIn('naics', industries),
    foreignIn('own_code', ownerships),
  ].filter((cell) => cell !== null);
  return foreign.reduce<ForeignCell | null>(
    (first, cell) => (first === null || cell.row < first.row ? cell : first),
    null,
  );
}

export interface ForeignCell {
  readonly column: OewsColumn;
  readonly row: number;
}

/** The one value of each of these columns in a national table: the U.S., all industries, all owners. */
const NATIONAL = { area_type: '1', naics: '000000', own_code: '1235' } as const;

function foreignIn(column: keyof typeof NATIONAL, seen: FirstRows): ForeignCell | null {
  const [row] = [...seen].filter(([value]) => value !== NATIONAL[column]).map(([, first]) => first);
  return row === undefined ? null : { column, row };
}

function holdsOnly(seen: FirstRows, value: string): boolean {
  return seen.size === 1 && seen.has(value);
}

function isState(areaType: string): boolean {
  return areaType === '2' || areaType === '3';
}
