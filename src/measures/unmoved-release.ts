import type { OewsRow } from '../records/oews-row.ts';

/** Two releases, and how many of the occupations in both have the same levels in both. */
export interface UnmovedRelease {
  /** "2025-05" */
  readonly from: string;
  readonly to: string;
  /** those with employment, mean and median annual wage in both */
  readonly occupations: number;
  readonly unmoved: number;
}

/**
 * The releases that say again what an earlier one said: employment, mean and median annual wage of more than half of the
 * occupations are the same, so that the rows of one go by the name of the other.
 *
 * Between the official national tables that follow each other, 2005 to 2025, none of 766 to 1,380 occupations has all
 * three the same.
 *
 * @param rows  of any releases and families; those of national tables are compared
 * @returns each release with each earlier one that it repeats
 */
export function unmovedReleases(rows: readonly OewsRow[]): readonly UnmovedRelease[] {
  const releases = [...levelsByRelease(rows)].sort(([a], [b]) => (a < b ? -1 : 1));
  return releases.flatMap(([to, later], index) =>
    releases
      .slice(0, index)
      .map(([from, earlier]) => ({ from, to, ...shared(earlier, later) }))
      .filter(({ occupations, unmoved }) => unmoved > occupations / 2),
  );
}

/** What each occupation of a release says: its levels in one text. */
type Levels = Map<string, string>;

function levelsByRelease(rows: readonly OewsRow[]): ReadonlyMap<string, Levels> {
  const byRelease = new Map<string, Levels>();
  for (const row of rows.filter(({ source }) => source.family === 'national')) {
    const levels = levelsOf(row);
    if (levels === null) continue;
    const ofRelease = byRelease.get(row.release) ?? new Map<string, string>();
    byRelease.set(row.release, ofRelease.set(`${row.occupation.soc} ${row.occupation.level}`, levels));
  }
  return byRelease;
}

/** @returns null where one of the levels is not published as a number */
function levelsOf({ employment, annualWage: { mean, median } }: OewsRow): string | null {
  const values = [employment, mean, median].flatMap((one) => (one.kind === 'value' ? [one.value] : []));
  return values.length === 3 ? values.join(' ') : null;
}

function shared(earlier: Levels, later: Levels): Pick<UnmovedRelease, 'occupations' | 'unmoved'> {
  const inBoth = [...later].filter(([key]) => earlier.has(key));
  return {
    occupations: inBoth.length,
    unmoved: inBoth.filter(([key, levels]) => earlier.get(key) === levels).length,
  };
}
