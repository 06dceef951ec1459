import { isNational, type OewsRow } from '../../../records/oews-row.ts';
import { OCCUPATION_LEVELS, type OccupationLevel } from '../../../records/occupation.ts';
import { parseSocCode } from '../../../soc/code.ts';
import { SOC_CODE } from '../codes.ts';
import type { DoubtfulCell, Sentinel } from './sentinel.ts';
import { tally } from './tally.ts';
import { textOf } from './wage-cells.ts';

/** Each count of jobs is rounded to ten. */
const MOST_ROUNDED_AWAY = 5;

/** Occupations of May 2019 and 2020 that stand in another group than their digits name. */
const GROUP_OF_HYBRID: Readonly<Record<string, string>> = { '17-3098': '17-3020' };

/** A row of the whole country, as far as its sum needs it. */
interface Member {
  readonly soc: string;
  readonly level: OccupationLevel;
  /** null where it is not published */
  readonly jobs: number | null;
  readonly row: number;
  readonly found: string;
}

/** A group and what is published under it. */
interface GroupSum {
  readonly group: Member;
  readonly jobs: number;
  readonly parts: number;
  /** the jobs of all parts */
  readonly sum: number;
}

/** A sentinel of the groups whose parts are more, or fewer, than rounding to ten jobs explains. */
export function groupSentinel(
  sentinel: Pick<Sentinel, 'code' | 'manyAreTheColumn'>,
  isDoubtful: (group: { readonly jobs: number; readonly sum: number }) => boolean,
): Sentinel {
  return {
    ...sentinel,
    judges: 'wholeTable',
    severity: 'warning',
    watch() {
      const members: Member[] = [];
      return {
        row(record, row) {
          if (isNational(record) && SOC_CODE.test(record.occupation.soc)) members.push(memberOf(record, row));
        },
        findings() {
          const { add, findings } = tally();
          for (const sum of unequalSums(members).filter(isDoubtful)) add('tot_emp', doubtfulGroup(sum));
          return findings();
        },
      };
    },
  };
}

function memberOf({ occupation: { soc, level }, employment }: OewsRow, row: number): Member {
  const jobs = employment.kind === 'value' ? employment.value : null;
  return { soc, level, jobs, row, found: textOf(employment) };
}

function doubtfulGroup({ group: { row, soc, found }, parts, sum }: GroupSum): DoubtfulCell {
  const whose = parts === 1 ? `as the one part of ${soc} has` : `the sum of ${parts} under ${soc}`;
  return { row, found, expected: `${sum}, ${whose}` };
}

/** Groups of which each part is published, and whose jobs are not those of all parts. */
function unequalSums(members: readonly Member[]): readonly GroupSum[] {
  return [...partsOf(members)].flatMap(([group, parts]) => {
    const published = parts.map(({ jobs }) => jobs).filter((jobs) => jobs !== null);
    if (group.jobs === null || published.length < parts.length) return [];
    const sum = published.reduce((total, one) => total + one, 0);
    const isEqual = Math.abs(group.jobs - sum) <= MOST_ROUNDED_AWAY * (parts.length + 1);
    return isEqual ? [] : [{ group, jobs: group.jobs, parts: parts.length, sum }];
  });
}

function partsOf(members: readonly Member[]): ReadonlyMap<Member, readonly Member[]> {
  const groups = new Map(OCCUPATION_LEVELS.map((level) => [level, new Map<string, Member>()]));
  for (const member of members) groups.get(member.level)?.set(member.soc, member);
  const parts = new Map<Member, Member[]>();
  for (const member of members) {
    const group = groupOf(member, groups);
    if (group === undefined) continue;
    const others = parts.get(group) ?? [];
    others.push(member);
    parts.set(group, others);
  }
  return parts;
}

/**
 * The narrowest group of the table that a row is part of: before 2012 there are major ones only. A broad code can be
 * published as a detailed occupation too, and is then its own group.
 *
 * @param groups  the rows of each level, by code
 */
function groupOf(
  { soc, level }: Member,
  groups: ReadonlyMap<OccupationLevel, ReadonlyMap<string, Member>>,
): Member | undefined {
  const codes = [GROUP_OF_HYBRID[soc] ?? soc, ...(parseSocCode(soc)?.parents ?? []), ...groupsByDigits(soc)];
  for (const above of OCCUPATION_LEVELS.slice(0, OCCUPATION_LEVELS.indexOf(level)).reverse()) {
    const ofLevel = groups.get(above);
    const code = codes.find((group) => ofLevel?.has(group));
    if (code !== undefined) return ofLevel?.get(code);
  }
  return undefined;
}

/** The groups that the digits of a code name, as older classifications have them: 15-1130 and 15-1100 for 15-1132. */
function groupsByDigits(soc: string): readonly string[] {
  return [...[6, 5, 4, 3].map((kept) => soc.slice(0, kept).padEnd(soc.length, '0')), '00-0000'];
}
