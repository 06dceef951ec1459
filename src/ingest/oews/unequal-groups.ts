import type { OewsRow } from '../../records/oews-row.ts';
import { OCCUPATION_LEVELS, type OccupationLevel } from '../../records/occupation.ts';
import { parseSocCode } from '../../soc/code.ts';
import { SOC_2018 } from './codes.ts';

/** Each count of jobs is rounded to ten. */
const MOST_ROUNDED_AWAY = 5;

/** A group whose employment is not that of its parts. */
export interface UnequalGroup {
  readonly group: OewsRow;
  readonly jobs: number;
  /** how many parts it has, and the jobs of all of them */
  readonly parts: number;
  readonly sum: number;
}

/**
 * The groups of a whole table whose parts, one level below, do not add up to them. Of the official tables since May
 * 2021 one or two groups do not (45-0000 in each), where some part is not published; of the hybrid tables before, whose
 * parts are not those of the SOC, only the total is compared.
 */
export function unequalGroups(rows: readonly OewsRow[]): readonly UnequalGroup[] {
  const parts = partsOf(rows);
  return [...parts].flatMap(([group, members]) => {
    const jobs = publishedJobs(group);
    const published = members.map(publishedJobs).filter((one) => one !== null);
    if (jobs === null || published.length < members.length) return [];
    const sum = published.reduce((total, one) => total + one, 0);
    const isEqual = Math.abs(jobs - sum) <= MOST_ROUNDED_AWAY * (members.length + 1);
    return isEqual ? [] : [{ group, jobs, parts: members.length, sum }];
  });
}

function publishedJobs({ employment }: OewsRow): number | null {
  return employment.kind === 'value' ? employment.value : null;
}

function partsOf(rows: readonly OewsRow[]): ReadonlyMap<OewsRow, readonly OewsRow[]> {
  const byCodeAndLevel = new Map(rows.map((row) => [`${row.occupation.soc} ${row.occupation.level}`, row]));
  const parts = new Map<OewsRow, OewsRow[]>();
  for (const row of rows) {
    const above = levelAbove(row.occupation.level);
    if (above === undefined || (above !== 'total' && row.source.classification !== SOC_2018)) continue;
    const group = groupsOf(row)
      .map((soc) => byCodeAndLevel.get(`${soc} ${above}`))
      .find((found) => found !== undefined);
    if (group === undefined) continue;
    const members = parts.get(group) ?? [];
    members.push(row);
    parts.set(group, members);
  }
  return parts;
}

function levelAbove(level: OccupationLevel): OccupationLevel | undefined {
  return OCCUPATION_LEVELS[OCCUPATION_LEVELS.indexOf(level) - 1];
}

/** A broad code can be published as a detailed occupation too: it is its own group. */
function groupsOf({ occupation: { soc } }: OewsRow): readonly string[] {
  return [...(parseSocCode(soc)?.parents ?? []), soc, '00-0000'];
}
