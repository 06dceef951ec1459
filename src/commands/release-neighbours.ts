import { readHoldings } from '../ingest/holdings.ts';
import { unmovedReleases } from '../measures/unmoved-release.ts';
import { yearOnYear } from '../measures/year-on-year.ts';
import type { Problem } from '../records/problem.ts';
import type { Source } from '../source/raw.ts';
import type { PreparedSource } from './prepare-source.ts';
import { releaseUnmoved, yearlyMoves } from './yearly-moves.ts';

/**
 * What moved between a table that is to come in and the releases before and after it that are in `raw/`, as
 * `yearlyMoves` tells it; RELEASE_UNMOVED where it says what one of them says.
 *
 * @param file  as messages name the table
 */
export async function movesFromNeighbours(
  file: string,
  { sidecar, rows }: PreparedSource,
  sources: readonly Source[],
): Promise<readonly Problem[]> {
  if (rows.length === 0) return [];
  const { dataset, family, release } = sidecar;
  const series = sources.filter(({ sidecar: held }) => held.dataset === dataset && held.family === family);
  const next = neighbours(
    series.map((source) => source.sidecar.release),
    release,
  );
  const read = await readHoldings(series.filter((source) => next.includes(source.sidecar.release)));
  if (!read.ok) return read.problems;
  const place = { kind: 'file', file } as const;
  const all = [...read.value.oews, ...rows];
  const unmoved = unmovedReleases(all).filter(({ from, to }) => from === release || to === release);
  return [
    ...unmoved.map((pair) => releaseUnmoved(place, pair)),
    ...yearOnYear(all).flatMap((pair) => yearlyMoves(place, pair)),
  ];
}

/** The nearest release before another one and the nearest after it, as far as there are any. */
function neighbours(releases: readonly string[], release: string): readonly string[] {
  const inOrder = releases.toSorted();
  const before = inOrder.findLast((one) => one < release);
  const after = inOrder.find((one) => one > release);
  return [before, after].filter((one) => one !== undefined);
}
