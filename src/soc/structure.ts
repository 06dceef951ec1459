import { OCCUPATION_LEVELS } from '../records/occupation.ts';
import type { Occupation } from '../records/occupation.ts';
import { levelByDigits } from './level.ts';
import { SOC_STRUCTURE_2018 } from './structure-2018.ts';

/** A group or occupation of the official structure. */
export interface SocOccupation extends Occupation {
  /** codes of the groups it belongs to, from the major group down */
  readonly parents: readonly string[];
}

/** The 2018 structure in its official order. */
export const SOC_2018: readonly SocOccupation[] = withParents(
  SOC_STRUCTURE_2018.trim()
    .split('\n')
    .map((line) => {
      const [soc = ''] = line.split(' ', 1);
      return { soc, level: levelByDigits(soc), title: line.slice(soc.length + 1) };
    }),
);

const BY_CODE: ReadonlyMap<string, SocOccupation> = new Map(SOC_2018.map((entry) => [entry.soc, entry]));

/**
 * A group or occupation of the 2018 structure.
 *
 * @param soc  "15-1252"
 * @returns null for a code it does not have, such as those of older classifications and of OEWS alone
 */
export function socOccupation(soc: string): SocOccupation | null {
  return BY_CODE.get(soc) ?? null;
}

/** A group stands before its parts, so that order says what digits do not: 29-1229 belongs to 29-1210. */
function withParents(entries: readonly Occupation[]): readonly SocOccupation[] {
  const open: Occupation[] = [];
  return entries.map((entry) => {
    while (open.length > 0 && !isAbove(open.at(-1), entry)) open.pop();
    const parents = open.map(({ soc }) => soc);
    open.push(entry);
    return { ...entry, parents };
  });
}

function isAbove(group: Occupation | undefined, entry: Occupation): boolean {
  if (group === undefined) return false;
  return OCCUPATION_LEVELS.indexOf(group.level) < OCCUPATION_LEVELS.indexOf(entry.level);
}
