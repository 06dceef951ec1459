import { OCCUPATION_LEVELS, type OccupationLevel } from '../../records/occupation.ts';
import { levelByDigits } from '../../soc/level.ts';
import { SOC_CODE } from './codes.ts';
import type { OewsHeader } from './header.ts';

/** How OES named its groups: divisions, and the major groups under them. */
const OES_LEVELS: Readonly<Record<string, OccupationLevel>> = { div: 'major', maj: 'minor', '': 'detailed' };

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
  if (layout === 'oes') {
    if (code === '00-0000') return 'total';
    return Object.hasOwn(OES_LEVELS, group) ? (OES_LEVELS[group] ?? null) : null;
  }
  if (!SOC_CODE.test(code)) return OCCUPATION_LEVELS.find((level) => level === group) ?? null;
  const byDigits = levelByDigits(code);
  if (group === '' && !hasLevels) return byDigits === 'total' || byDigits === 'major' ? byDigits : 'detailed';
  if (group === byDigits) return byDigits;
  return group === 'detailed' && byDigits === 'broad' ? 'detailed' : null;
}

/** The levels that a row can have, for a message. */
export function levelsInWords(code: string): string {
  return SOC_CODE.test(code)
    ? `“${levelByDigits(code)}” for ${code}`
    : `one of ${OCCUPATION_LEVELS.join(', ')}`;
}
