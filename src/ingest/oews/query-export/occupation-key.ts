import type { Occupation, OccupationLevel } from '../../../records/occupation.ts';
import { parseSocCode } from '../../../soc/code.ts';
import { socOccupation } from '../../../soc/structure.ts';
import { isOewsCode } from '../codes.ts';
import type { ExportKey } from './key.ts';

/**
 * Broad occupations that OEWS publishes in place of their parts: the codes that stand twice, as broad and as detailed,
 * in every national table since May 2019.
 */
const DETAILED_AS_BROAD: ReadonlySet<string> = new Set([
  ...['13-1020', '13-2020', '29-2010', '31-1120', '39-7010', '47-4090', '51-2090'],
]);

/**
 * The occupation that a cell of an export names: "Data Scientists(152051)", "All Occupations (SOC code 00-0000)".
 *
 * @returns null for a code that is none of an occupation
 */
export function occupationOf({ title, code }: ExportKey): Occupation | null {
  const parsed = code === null ? null : parseSocCode(code);
  return parsed === null ? null : { soc: parsed.soc, title, level: levelOf(parsed.soc, parsed.level) };
}

/** An export has one row for a code and no level: that of an area's table, where only detailed occupations stand. */
function levelOf(soc: string, byDigits: OccupationLevel): OccupationLevel {
  return DETAILED_AS_BROAD.has(soc) ? 'detailed' : byDigits;
}

/**
 * Whether a name with its code is an occupation's rather than an industry's. 112000 is the code of animal production
 * and of 11-2000: a group has to go by its title too.
 */
export function namesOccupation(key: ExportKey): boolean {
  const occupation = occupationOf(key);
  if (occupation === null || !isOewsCode(occupation.soc)) return false;
  const { soc, level } = occupation;
  if (level === 'detailed') return true;
  const title = level === 'total' ? 'All Occupations' : socOccupation(soc)?.title;
  return title?.toLowerCase() === key.title.toLowerCase();
}
