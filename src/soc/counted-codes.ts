import { HYBRID, HYBRID_2010, SOC_2000, SOC_2010, SOC_2018 } from './classifications.ts';
import { codedLines } from './coded-lines.ts';
import { SOC_CROSSWALK_2000_2010 } from './crosswalk-2000-2010.ts';
import { SOC_CROSSWALK_2010_2018 } from './crosswalk-2010-2018.ts';
import { grouped, isOneToOne, type Link, type Links, linksOf } from './links.ts';
import { OEWS_CODES } from './oews-codes.ts';
import { HYBRID_ROWS, type HybridRow, unit2010 } from './oews-hybrid.ts';
import { OCCUPATIONS_2000, OCCUPATIONS_2010 } from './older-occupations.ts';
import { once } from './once.ts';
import { SOC_2018 as STRUCTURE_2018 } from './structure.ts';

/**
 * What the codes of one classification count. A unit is an occupation that its tables do not divide; every crosswalk
 * leads through the units of SOC 2010.
 */
export interface CountedCodes {
  /** each occupation and each group, and the units that it counts */
  readonly codes: ReadonlyMap<string, readonly string[]>;
  /** its units, and the units of SOC 2010 that have jobs in common with them */
  readonly links: Links;
  /** whether a code that is not among `codes` does not exist */
  readonly isWhole: boolean;
}

const crosswalk2000 = once(() => pairs(SOC_CROSSWALK_2000_2010));
const crosswalk2010 = once(() => pairs(SOC_CROSSWALK_2010_2018));

/** Minor groups of SOC 2010 that the third digit alone does not tell. */
const NARROW_MINOR_GROUPS_2010 = ['15-1100', '51-5100'];

const codes2010 = once(countedIn2010);
const codes2018 = once(countedIn2018);

/** By the name of a classification; nothing is known of OES codes. */
const CLASSIFICATIONS: ReadonlyMap<string, () => CountedCodes> = new Map([
  [SOC_2000, once(() => ({ codes: countedIn2000(), links: links2000(), isWhole: true }))],
  [HYBRID_2010, once(transitional)],
  [SOC_2010, once(() => ({ codes: codes2010(), links: links2010(), isWhole: true }))],
  [HYBRID, once(() => ({ codes: countedInHybrid(), links: linksHybrid(), isWhole: true }))],
  [SOC_2018, once(() => ({ codes: codes2018(), links: links2018(), isWhole: true }))],
]);

/**
 * What the codes of a classification count.
 *
 * @param classification  "SOC 2010"
 * @returns null for one that no map at hand leads to, such as "OES"
 */
export function countedCodes(classification: string): CountedCodes | null {
  return CLASSIFICATIONS.get(classification)?.() ?? null;
}

/**
 * Parts of occupations that the SOC says moved, and that the map of OEWS counts where they were: pairs of a code of
 * SOC 2010 and one of SOC 2018.
 */
export const movedParts = once((): readonly Link[] => {
  const mapped = linksOf(HYBRID_ROWS.map(({ soc2010, soc2018 }) => [soc2010, soc2018])).from;
  return crosswalk2010().filter(([earlier, later]) => mapped.get(earlier)?.includes(later) === false);
});

function pairs(table: string): readonly Link[] {
  return codedLines(table).map(([one = '', other = '']) => [one, other]);
}

function countedIn2000(): CountedCodes['codes'] {
  return grouped(OCCUPATIONS_2000.flatMap(({ soc }) => [itself(soc), ...groupsByDigits(soc, [])]));
}

/** OEWS publishes some occupations of SOC 2010 together, as 13-1020, and one in two parts: 25-3097 and 25-3098. */
function countedIn2010(): CountedCodes['codes'] {
  const mapped = new Set(HYBRID_ROWS.map(({ soc2010 }) => soc2010));
  const others = OCCUPATIONS_2010.filter(({ soc }) => !mapped.has(soc)).map(({ soc }) => itself(soc));
  const counted = [
    ...HYBRID_ROWS.flatMap((row) => [row.code2018, row.soc2010].map((code): Link => [code, unit2010(row)])),
    ...others,
  ];
  const groups = counted.flatMap(([code, unit]) =>
    groupsByDigits(code, NARROW_MINOR_GROUPS_2010).map(([group]): Link => [group, unit]),
  );
  return grouped([...counted, ...groups]);
}

function countedIn2018(): CountedCodes['codes'] {
  const structure = STRUCTURE_2018.filter(({ level }) => level === 'detailed').flatMap(({ soc, parents }) =>
    ['00-0000', ...parents, soc].map((code): Link => [code, soc]),
  );
  const together = HYBRID_ROWS.filter(({ code }) => OEWS_CODES.has(code));
  return grouped([...structure, ...together.map(({ code, soc2018 }): Link => [code, soc2018])]);
}

/** A group of the 2018 structure is one of May 2019 too, unless an occupation of then reaches out of it. */
function countedInHybrid(): CountedCodes['codes'] {
  const groupsOf = linksOf(
    [...codes2018()].flatMap(([group, units]) => units.map((unit): Link => [unit, group])),
  ).from;
  const parts = grouped(HYBRID_ROWS.map(({ code, soc2018 }) => [code, soc2018]));
  const groups = [...parts].flatMap(([code, units]) =>
    [...new Set(units.flatMap((unit) => groupsOf.get(unit) ?? []))].map((group) => {
      const isInside = units.every((unit) => groupsOf.get(unit)?.includes(group));
      return { group, code, isInside };
    }),
  );
  const divided = new Set(groups.filter(({ isInside }) => !isInside).map(({ group }) => group));
  const whole = groups.filter(({ group }) => !divided.has(group) && !parts.has(group));
  return grouped([...[...parts.keys()].map(itself), ...whole.map(({ group, code }): Link => [group, code])]);
}

/**
 * No map of the codes of May 2010 and 2011 is at hand. An occupation that SOC 2000 and SOC 2010 both count, whatever
 * its code, cannot have meant another thing between them; of the others nothing is known, nor of a recoded “all other”,
 * which May 2010 gave a third code: 15-1799 is neither 15-1099 nor 15-1199.
 */
function transitional(): CountedCodes {
  const links = linksOf(crosswalk2000());
  const unchanged = crosswalk2000().filter((link) => isOneToOne(links, link) && isPlain(link));
  const kept = unchanged.map(([, later]) => itself(later));
  return { codes: grouped(kept), links: linksOf(kept), isWhole: false };

  function isPlain([earlier, later]: Link): boolean {
    return (
      codes2010().get(later)?.length === 1 &&
      (earlier === later || (!links.from.has(later) && !later.endsWith('9')))
    );
  }
}

function links2000(): Links {
  return linksOf(
    crosswalk2000().flatMap(([earlier, later]) =>
      (codes2010().get(later) ?? []).map((unit): Link => [earlier, unit]),
    ),
  );
}

function links2010(): Links {
  return linksOf([...codes2010().values()].flat().map(itself));
}

function linksHybrid(): Links {
  return linksOf(HYBRID_ROWS.map(rowLink('code')));
}

/** The armed forces, of whom OEWS counts none, are linked among themselves. */
function links2018(): Links {
  const mapped = new Set(HYBRID_ROWS.flatMap(({ soc2010, soc2018 }) => [soc2010, soc2018]));
  const others = crosswalk2010().filter((pair) => !pair.some((code) => mapped.has(code)));
  return linksOf([
    ...HYBRID_ROWS.map(rowLink('soc2018')),
    ...others.map(([earlier, later]): Link => [later, earlier]),
  ]);
}

function rowLink(code: 'code' | 'soc2018'): (row: HybridRow) => Link {
  return (row) => [row[code], unit2010(row)];
}

function itself(code: string): Link {
  return [code, code];
}

/** An occupation's groups by the digits of its code: broad, minor, major, and all occupations. */
function groupsByDigits(soc: string, narrowMinorGroups: readonly string[]): readonly Link[] {
  const narrow = `${soc.slice(0, 5)}00`;
  const minor = narrowMinorGroups.includes(narrow) ? narrow : `${soc.slice(0, 4)}000`;
  return [`${soc.slice(0, 6)}0`, minor, `${soc.slice(0, 2)}-0000`, '00-0000'].map((group) => [group, soc]);
}
