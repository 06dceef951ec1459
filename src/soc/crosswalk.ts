import type { OccupationLevel } from '../records/occupation.ts';
import { HYBRID, SOC_2018 } from './classifications.ts';
import { type CountedCodes, countedCodes, movedParts } from './counted-codes.ts';
import { levelByDigits } from './level.ts';
import type { Link } from './links.ts';
import { isHybridCode } from './oews-hybrid.ts';

/** What became of an occupation between two classifications: the fewest codes of both that count the same jobs. */
export interface Related {
  /**
   * same: one code, unchanged; recoded: one code, another one; altered: one code, but not the same jobs;
   * merged: several codes became one; split: one became several; manyToMany: several became several others
   */
  readonly kind: 'same' | 'recoded' | 'altered' | 'merged' | 'split' | 'manyToMany';
  readonly from: readonly string[];
  readonly to: readonly string[];
  /**
   * parts of occupations that came or went besides: [of SOC 2010, of SOC 2018]. The SOC names them, the OEWS map, which
   * decides the codes, does not; how many jobs they are nobody says.
   */
  readonly moved: readonly Link[];
  /** codes among `from` and `to` that OEWS calls a hybrid: jobs of both classifications fill them */
  readonly hybrids: readonly string[];
}

export type Correspondence =
  | Related
  /** the first classification does not have the code */
  | { readonly kind: 'noSuchCode'; readonly code: string; readonly classification: string }
  /** no map at hand leads from the one to the other */
  | { readonly kind: 'unknown'; readonly code: string };

/** Whether a crosswalk says that two codes count the same jobs. */
export function isOneOccupation({ kind }: Correspondence): boolean {
  return kind === 'same' || kind === 'recoded';
}

const ALL_OCCUPATIONS = '00-0000';

/**
 * What counts the jobs of an occupation in another classification, by the official crosswalks of the SOC and by the
 * OEWS map of the codes of May 2019 and 2020.
 *
 * That both have a code says nothing by itself: 51-9199 of SOC 2018 lost jobs that 51-9199 of SOC 2010 counts.
 *
 * @param code  of an occupation or group, "15-1132"; "00-0000", all occupations, is the same in each of them
 * @param from  the classification that it is of, "SOC 2010"
 * @param to    "SOC 2018", "SOC 2010/2018 hybrid", or an older one; within one classification a code stays itself
 * @see https://www.bls.gov/soc/2018/ and https://www.bls.gov/oes/soc_2018.htm
 */
export function correspondence(code: string, from: string, to: string): Correspondence {
  if (code === ALL_OCCUPATIONS || from === to) return itself(code);
  const [first, second] = [countedCodes(from), countedCodes(to)];
  if (first === null || second === null) return { kind: 'unknown', code };
  const units = first.codes.get(code);
  if (units === undefined) {
    return first.isWhole ? { kind: 'noSuchCode', code, classification: from } : { kind: 'unknown', code };
  }
  const shared = sharedJobs(first, second, code, units);
  if (shared === null) return { kind: 'unknown', code };
  const moved = isBefore2019(from) === isBefore2019(to) ? [] : movedAcross(shared.units2010);
  const codes = {
    from: codeAndBeyond(first, shared.first, code),
    to: nearestCodes(second, shared.second, code),
  };
  const hybrids = [...(from === HYBRID ? codes.from : []), ...(to === HYBRID ? codes.to : [])].filter(
    isHybridCode,
  );
  return { kind: kindOf(codes, moved.length > 0, hybrids.length > 0), ...codes, moved, hybrids };
}

function itself(code: string): Related {
  return { kind: 'same', from: [code], to: [code], moved: [], hybrids: [] };
}

/** Units of two classifications that count the same jobs together, and the units of SOC 2010 between them. */
interface SharedJobs {
  readonly first: ReadonlySet<string>;
  readonly units2010: ReadonlySet<string>;
  readonly second: ReadonlySet<string>;
}

/**
 * All that a code's units have jobs in common with, and all that these have, until nothing is added. A group is
 * followed from both sides.
 *
 * @returns null where some of it has no counterpart in one of the classifications
 */
function sharedJobs(
  first: CountedCodes,
  second: CountedCodes,
  code: string,
  units: readonly string[],
): SharedJobs | null {
  const shared = {
    first: new Set(units),
    units2010: new Set<string>(),
    second: new Set(levelByDigits(code) === 'detailed' ? [] : second.codes.get(code)),
  };
  for (let size = -1; size !== shared.units2010.size;) {
    size = shared.units2010.size;
    add(shared.units2010, shared.first, first.links.from);
    add(shared.units2010, shared.second, second.links.from);
    add(shared.first, shared.units2010, first.links.to);
    add(shared.second, shared.units2010, second.links.to);
  }
  const isMapped = (unit: string) => first.links.to.has(unit) && second.links.to.has(unit);
  return [...shared.units2010].every(isMapped) ? shared : null;
}

function add(set: Set<string>, found: Iterable<string>, links: ReadonlyMap<string, readonly string[]>): void {
  for (const one of found) for (const other of links.get(one) ?? []) set.add(other);
}

function isBefore2019(classification: string): boolean {
  return classification !== HYBRID && classification !== SOC_2018;
}

/** The moved parts that lie half outside: they came from elsewhere, or went there. */
function movedAcross(units2010: ReadonlySet<string>): readonly Link[] {
  const links = countedCodes(SOC_2018)?.links.from;
  return movedParts().filter(([earlier, later]) => {
    const isOf = units2010.has(earlier);
    const isIn = links?.get(later)?.some((unit) => units2010.has(unit)) ?? false;
    return isOf !== isIn;
  });
}

/** The code and, where more than it counts is shared, the units beyond it. */
function codeAndBeyond(
  { codes }: CountedCodes,
  shared: ReadonlySet<string>,
  code: string,
): readonly string[] {
  const own = codes.get(code) ?? [];
  return [code, ...[...shared].filter((unit) => !own.includes(unit))].sort();
}

/** One code for what is shared: the same one, its only unit, or another of its level; else all that it has. */
function nearestCodes(system: CountedCodes, shared: ReadonlySet<string>, code: string): readonly string[] {
  const own = system.codes.get(code) ?? [];
  const isInside = own.every((unit) => shared.has(unit));
  if (own.length === shared.size && isInside) return [code];
  if (shared.size === 1) return [...shared];
  const whole = codeOfLevel(system, shared, levelByDigits(code));
  if (whole !== undefined) return [whole];
  return own.length > 1 && isInside ? codeAndBeyond(system, shared, code) : [...shared].sort();
}

/** The code of a level that counts exactly these units. */
function codeOfLevel(
  { codes }: CountedCodes,
  shared: ReadonlySet<string>,
  level: OccupationLevel,
): string | undefined {
  const whole = [...codes].find(
    ([code, units]) =>
      levelByDigits(code) === level &&
      units.length === shared.size &&
      units.every((unit) => shared.has(unit)),
  );
  return whole?.[0];
}

function kindOf(
  { from, to }: Pick<Related, 'from' | 'to'>,
  hasMoved: boolean,
  isHybrid: boolean,
): Related['kind'] {
  if (from.length > 1) return to.length > 1 ? 'manyToMany' : 'merged';
  if (to.length > 1) return 'split';
  if (hasMoved) return 'altered';
  if (from[0] === to[0]) return 'same';
  return isHybrid ? 'altered' : 'recoded';
}
