import { readHoldings } from '../ingest/holdings.ts';
import { yearOnYear } from '../measures/year-on-year.ts';
import { yearsBetween } from '../measures/years-between.ts';
import type { Problem } from '../records/problem.ts';
import { surveySources } from '../source/raw.ts';
import type { PreparedSource } from './prepare-source.ts';
import { yearlyMoves } from './yearly-moves.ts';

/** What moved between a table that is to come in and the releases of a year before and after that are in `raw/`. */
export async function movesFromNeighbours(
  root: string,
  file: string,
  { sidecar, rows }: PreparedSource,
): Promise<readonly Problem[]> {
  if (rows.length === 0) return [];
  const { dataset, family, release } = sidecar;
  const { sources } = await surveySources(root);
  const neighbours = sources.filter(
    ({ sidecar: held }) =>
      held.dataset === dataset &&
      held.family === family &&
      Math.abs(yearsBetween(held.release, release)) === 1,
  );
  const read = await readHoldings(neighbours);
  if (!read.ok) return read.problems;
  return yearOnYear([...read.value.oews, ...rows]).flatMap((pair) =>
    yearlyMoves({ kind: 'file', file }, pair),
  );
}
