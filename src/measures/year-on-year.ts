import type { OewsRow } from '../records/oews-row.ts';
import { comparability } from './comparability.ts';
import { type Level, levelOf } from './level.ts';
import { yearsBetween } from './years-between.ts';

/** A change of a level in one year that is told, and one that asks for a reason, as a share of the earlier level. */
const NOTED_CHANGE = 0.25;
const FAR_CHANGE = 0.6;

/** A level that moved further in a year than is told of without a word. */
export interface YearlyMove {
  readonly from: Level;
  readonly to: Level;
  /** as a fraction of `from`: 0.506 is 50.6 % more */
  readonly change: number;
}

/** Two releases a year apart, and what moved between them by more than a quarter. */
export interface YearOnYear {
  /** "2024-05" */
  readonly from: string;
  readonly to: string;
  /** the occupations that have a comparable level in both */
  readonly occupations: number;
  /** the furthest first; without those that the corrections explain */
  readonly moves: readonly YearlyMove[];
}

const STATISTICS = ['employment', 'mean', 'median'] as const;

/**
 * What moved by more than a quarter from one release to the next: employment, mean and median annual wage of each
 * occupation of the national tables, where the two are comparable.
 *
 * Between the official tables since May 2021 27 to 97 of 1,400 occupations do, 2 to 21 by more than 60 %.
 *
 * @param rows  of any releases and families
 * @returns an entry for each two releases a year apart, oldest first
 */
export function yearOnYear(rows: readonly OewsRow[]): readonly YearOnYear[] {
  const byRelease = new Map<string, Map<string, OewsRow>>();
  for (const row of rows.filter(({ source }) => source.family === 'national')) {
    const ofRelease = byRelease.get(row.release) ?? new Map<string, OewsRow>();
    byRelease.set(row.release, ofRelease.set(`${row.occupation.soc} ${row.occupation.level}`, row));
  }
  const releases = [...byRelease].sort(([a], [b]) => (a < b ? -1 : 1));
  return releases.flatMap(([to, later], index) => {
    const [from, earlier] = releases[index - 1] ?? [];
    if (from === undefined || earlier === undefined || yearsBetween(from, to) !== 1) return [];
    return [{ from, to, ...movesBetween(earlier, later) }];
  });
}

function movesBetween(
  earlier: ReadonlyMap<string, OewsRow>,
  later: ReadonlyMap<string, OewsRow>,
): Pick<YearOnYear, 'occupations' | 'moves'> {
  const moves: YearlyMove[] = [];
  let occupations = 0;
  for (const [key, row] of later) {
    const before = earlier.get(key);
    const changes = before === undefined ? [] : changesOf(before, row);
    if (changes.length > 0) occupations += 1;
    moves.push(...changes.filter((move) => !(Math.abs(move.change) <= NOTED_CHANGE) && !isExplained(move)));
  }
  return { occupations, moves: moves.sort((a, b) => Math.abs(b.change) - Math.abs(a.change)) };
}

/** The changes of the levels that are published in both rows and can be compared. */
function changesOf(before: OewsRow, after: OewsRow): readonly YearlyMove[] {
  return STATISTICS.flatMap((statistic) => {
    const [from, to] = [levelOf(before, statistic), levelOf(after, statistic)];
    if (from.quantity.kind !== 'value' || to.quantity.kind !== 'value') return [];
    if (comparability(from, to).verdict === 'notComparable') return [];
    return [{ from, to, change: to.quantity.value / from.quantity.value - 1 }];
  });
}

function isExplained({ from, to }: YearlyMove): boolean {
  const cells = [...from.quantity.from, ...to.quantity.from];
  return cells.some(({ correction }) => correction?.kind === 'explained');
}

/** Whether a move asks for a reason. */
export function isFar({ change }: YearlyMove): boolean {
  return !(Math.abs(change) <= FAR_CHANGE);
}
