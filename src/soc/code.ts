import type { OccupationLevel } from '../records/occupation.ts';
import { levelByDigits } from './level.ts';
import { socOccupation } from './structure.ts';

/** A SOC code and where it stands in the classification. */
export interface SocCode {
  /** "15-1252" */
  readonly soc: string;
  readonly level: OccupationLevel;
  /** codes of the groups it belongs to, from the major group down */
  readonly parents: readonly string[];
}

const CODE = /^(?<major>\d{2})-?(?<rest>\d{4})(?<onet>\.\d{2})?$/;

/**
 * A SOC code as people write it, with its place in the 2018 structure. A code that the structure does not have, as
 * those of older classifications and of OEWS alone, is placed by its digits, in groups that exist.
 *
 * @param text  "15-1252", "151252", or an O*NET-SOC code, "15-1252.00", which stands for its SOC occupation;
 *              nothing around it
 * @returns null for any other text, for a major group that does not exist, and for an O*NET suffix on a group
 *
 * @example
 * parseSocCode('15-1256')?.parents // => ['15-0000', '15-1200', '15-1250']
 */
export function parseSocCode(text: string): SocCode | null {
  const { major, rest, onet } = CODE.exec(text)?.groups ?? {};
  if (major === undefined || rest === undefined) return null;
  const soc = `${major}-${rest}`;
  const level = levelByDigits(soc);
  if (onet !== undefined && level !== 'detailed') return null;
  if (level !== 'total' && socOccupation(`${major}-0000`) === null) return null;
  return { soc, level, parents: socOccupation(soc)?.parents ?? parentsByDigits(soc) };
}

/** The narrowest group of the structure that the digits name, 15-1250 for 15-1256, and that group's own groups. */
function parentsByDigits(soc: string): readonly string[] {
  const named = [6, 5, 4, 3].map((kept) => soc.slice(0, kept).padEnd(soc.length, '0'));
  const narrowest = named.map(socOccupation).find((group) => group !== null);
  return narrowest ? [...narrowest.parents, narrowest.soc] : [];
}
