import type { UnmovedRelease } from '../measures/unmoved-release.ts';
import { isFar, type YearlyMove, type YearOnYear } from '../measures/year-on-year.ts';
import type { FigureFile } from '../records/figure.ts';
import { lineageOf } from '../records/origin.ts';
import type { Lineage } from '../records/origin.ts';
import type { Place } from '../records/place.ts';
import { type MovedLevel, type Problem, problemAt } from '../records/problem.ts';

/** More of the occupations than this, and more than a few, are no news but a slip: columns swapped, another unit. */
const SLIP = { share: 0.05, occupations: 10 } as const;

const MOST_EXAMPLES = 3;

/**
 * YEARLY_MOVES where occupations moved by more than a quarter since the release before: a warning where some moved by
 * more than 60 %, else a note; YEARLY_MOVES_IMPLAUSIBLE where over 5 % did that.
 *
 * @param place  what the problems speak of
 */
export function yearlyMoves(place: Place, { from, to, occupations, moves }: YearOnYear): readonly Problem[] {
  const moved = occupationsOf(moves);
  const far = occupationsOf(moves.filter(isFar));
  if (moved === 0) return [];
  const examples = moves.slice(0, MOST_EXAMPLES).map(movedLevel);
  const args = { from, to, occupations, moved, far, examples };
  const isSlip = far > SLIP.occupations && far > SLIP.share * occupations;
  if (isSlip) return [problemAt(place, 'YEARLY_MOVES_IMPLAUSIBLE', args)];
  return [problemAt(place, 'YEARLY_MOVES', args, far > 0 ? 'warning' : 'note')];
}

/** RELEASE_UNMOVED where a release says again what an earlier one said. */
export function releaseUnmoved(place: Place, { from, to, occupations, unmoved }: UnmovedRelease): Problem {
  return problemAt(place, 'RELEASE_UNMOVED', { release: to, other: from, occupations, unmoved });
}

/** FIGURE_IMPLAUSIBLE for each row of a figure that rests on a level which moved by more than 60 % since the year before. */
export function figureMoves(
  series: readonly YearOnYear[],
  figures: readonly FigureFile[],
): readonly Problem[] {
  const far = new Map<string, YearlyMove>();
  for (const move of series.flatMap(({ moves }) => moves.filter(isFar))) {
    for (const origin of move.to.quantity.from) far.set(cellKey(lineageOf(origin)), move);
  }
  return figures.flatMap(({ id, rows }) =>
    rows.flatMap(({ key, lineage }) => {
      const moved = lineage.filter((cell) => far.has(cellKey(cell)));
      return moved.flatMap((cell) => {
        const move = far.get(cellKey(cell));
        return move === undefined ? [] : [figureProblem(`${id}/${key}`, cell, move)];
      });
    }),
  );
}

function figureProblem(figure: string, { source, sheet, row, column }: Lineage, move: YearlyMove): Problem {
  const place = { kind: 'cell', file: source, sheet, row, column } as const;
  const { from, to } = move;
  const releases = { from: from.source.release, to: to.source.release };
  return problemAt(place, 'FIGURE_IMPLAUSIBLE', { figure, ...releases, level: movedLevel(move) });
}

function cellKey({ sha256, cell }: Lineage): string {
  return `${sha256} ${cell}`;
}

function occupationsOf(moves: readonly YearlyMove[]): number {
  return new Set(moves.map(({ to: { occupation } }) => `${occupation.soc} ${occupation.level}`)).size;
}

function movedLevel({ from, to, change }: YearlyMove): MovedLevel {
  const { statistic, occupation } = to;
  const value = ({ quantity }: YearlyMove['from']) => (quantity.kind === 'value' ? quantity.value : NaN);
  return { statistic, soc: occupation.soc, before: value(from), after: value(to), change };
}
