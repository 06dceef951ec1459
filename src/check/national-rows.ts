import type { Occupation } from '../records/occupation.ts';
import { isNational, type OewsRow } from '../records/oews-row.ts';

/** The national rows of every release at hand, to be looked up. */
export interface NationalRows {
  /** oldest first: "2024-05" */
  readonly releases: readonly string[];
  /** every occupation under each title it has had, newest first */
  readonly occupations: readonly Occupation[];
  /**
   * The row of an occupation in a release, by its code or, where that release has another code for it, by a title that it
   * has had: registered nurses were 29-1111 until 2009 and are 29-1141 since.
   */
  readonly row: (soc: string, release: string) => OewsRow | undefined;
  /** the codes of the occupations and groups that have had this title in some release, newest first */
  readonly codesOf: (title: string) => readonly string[];
}

/** Rows of other areas, industries and owners are left aside. */
export function nationalRows(rows: readonly OewsRow[]): NationalRows {
  const byCode = new Map<string, OewsRow>();
  const byTitle = new Map<string, OewsRow>();
  for (const row of rows.filter(isNational)) {
    const { release, occupation } = row;
    enter(byCode, `${occupation.soc}@${release}`, row);
    enter(byTitle, `${occupation.title.toLowerCase()}@${release}`, row);
  }
  const releases = [...new Set([...byCode.values()].map(({ release }) => release))].sort();
  const occupations = occupationsOf([...byCode.values()], releases);
  const titles = new Map<string, string[]>();
  const codes = new Map<string, string[]>();
  for (const { soc, title } of occupations) {
    const plain = title.toLowerCase();
    titles.set(soc, [...(titles.get(soc) ?? []), plain]);
    codes.set(plain, [...(codes.get(plain) ?? []), soc]);
  }
  return {
    releases,
    occupations,
    row(soc, release) {
      const coded = byCode.get(`${soc}@${release}`);
      if (coded !== undefined) return coded;
      const titled = (titles.get(soc) ?? []).map((title) => byTitle.get(`${title}@${release}`));
      return titled.find((row) => row !== undefined);
    },
    codesOf: (title) => codes.get(title.toLowerCase()) ?? [],
  };
}

/** Since 2017 a broad and a detailed row can share a code: the detailed one speaks for it. */
function enter(index: Map<string, OewsRow>, key: string, row: OewsRow): void {
  if (!index.has(key) || row.occupation.level === 'detailed') index.set(key, row);
}

function occupationsOf(rows: readonly OewsRow[], releases: readonly string[]): readonly Occupation[] {
  const byTitle = new Map<string, Occupation>();
  for (const release of [...releases].reverse()) {
    for (const { occupation } of rows.filter((row) => row.release === release)) {
      const key = `${occupation.title}|${occupation.soc}`;
      if (!byTitle.has(key)) byTitle.set(key, occupation);
    }
  }
  return [...byTitle.values()];
}
