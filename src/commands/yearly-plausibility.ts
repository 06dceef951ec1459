import type { Holdings } from '../figures/input.ts';
import { unmovedReleases } from '../measures/unmoved-release.ts';
import { isFar, type YearOnYear, yearOnYear } from '../measures/year-on-year.ts';
import type { ComputedFigures } from '../pipeline.ts';
import { type Checked, checked, type Problem } from '../records/problem.ts';
import { figureMoves, releaseUnmoved, yearlyMoves } from './yearly-moves.ts';

/** The figures of a pipeline, and what they were computed from. */
interface ComputedFrom {
  readonly holdings: Holdings;
  readonly computed: ComputedFigures;
}

/**
 * Whether the releases at hand and the figures made from them move as official tables do.
 *
 * A quarter is news of the newest release only; what moved by more than 60 % is told of every release.
 *
 * @returns YEARLY_MOVES as warnings; YEARLY_MOVES_IMPLAUSIBLE, RELEASE_UNMOVED and FIGURE_IMPLAUSIBLE
 */
export function yearlyPlausibility(pipelines: readonly ComputedFrom[]): Checked<null> {
  const tables = new Map<string, Problem>();
  const figures: Problem[] = [];
  for (const { holdings, computed } of pipelines) {
    const series = yearOnYear(holdings.oews);
    const told = series.filter((pair, index) => isTold(pair, series[index + 1]));
    for (const problem of [...told.flatMap(toProblems), ...unmovedProblems(holdings)]) {
      tables.set(JSON.stringify(problem), problem);
    }
    figures.push(...figureMoves(series, computed.figures));
  }
  return checked(null, [...tables.values(), ...figures]);
}

function isTold({ moves }: YearOnYear, next: YearOnYear | undefined): boolean {
  return next === undefined || moves.some(isFar);
}

function toProblems(pair: YearOnYear): readonly Problem[] {
  const [first] = pair.moves;
  return first === undefined ? [] : yearlyMoves({ kind: 'file', file: first.to.source.name }, pair);
}

function unmovedProblems({ oews }: Holdings): readonly Problem[] {
  return unmovedReleases(oews).map((pair) => {
    const file = oews.find(({ release }) => release === pair.to)?.source.name ?? pair.to;
    return releaseUnmoved({ kind: 'file', file }, pair);
  });
}
