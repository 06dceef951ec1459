import { OCCUPATION_LEVELS, type OccupationLevel } from '../../records/occupation.ts';
import { levelByDigits } from '../../soc/level.ts';
import { SOC_CODE } from './codes.ts';
import type { OewsHeader } from './header.ts';

/** How OES named its groups: divisions, and the major groups under them. */
const OES_LEVELS: ReadonlyMap<string, OccupationLevel> = new Map([
  ['div', 'major'],
  ['maj', 'minor'],
  ['', 'detailed'],
]);

/**
 * The level of a row, by its group column and the digits of its code, which have to agree; where a table gives no level,
 * an occupation without one is detailed whatever its digits: 15-1150 is a leaf in 2010 and 2011.
 *
 * @returns null where they disagree, or say nothing
 */
export function occupationLevel(
  { layout, hasLevels }: Pick<OewsHeader, 'layout' | 'hasLevels'>,
  code: string,
  group: string,
): OccupationLevel | null {
  if (layout === 'oes') return code === '00-0000' ? 'total' : (OES_LEVELS.get(group) ?? null);
  if (!SOC_CODE.test(code)) return OCCUPATION_LEVELS.find((level) => level === group) ?? null;
  return hasLevels ? givenLevel(code, group) : levelToFind(code, group);
}

function givenLevel(code: string, group: string): OccupationLevel | null {
  const byDigits = levelByDigits(code);
  if (group === byDigits) return byDigits;
  return group === 'detailed' && byDigits === 'broad' ? 'detailed' : null;
}

/** The total was marked as such in 2010 and 2011, as a major group in 2002, and not at all in between. */
function levelToFind(code: string, group: string): OccupationLevel | null {
  const byDigits = levelByDigits(code);
  if (group === '') return isTop(byDigits) ? byDigits : 'detailed';
  return byDigits === 'total' && group === 'major' ? byDigits : givenLevel(code, group);
}

function isTop(level: OccupationLevel): boolean {
  return level === 'total' || level === 'major';
}

/** The levels that a row can have, for a message. */
export function levelsInWords(code: string): string {
  return SOC_CODE.test(code)
    ? `“${levelByDigits(code)}” for ${code}`
    : `one of ${OCCUPATION_LEVELS.join(', ')}`;
}
