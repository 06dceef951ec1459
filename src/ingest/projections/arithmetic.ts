import type { Place } from '../../records/place.ts';
import { type Problem, problemAt } from '../../records/problem.ts';
import { JOBS_STEP, PERCENT_STEP, type ProjectionRow } from '../../records/projection-row.ts';

/** Where a cell of the row that is looked at stands, by its heading's place in the official header. */
export type PlaceOfColumn = (column: number) => Place;

/** More than doubles lose in the sums below, less than any step of a printed number. */
const NOISE = 1e-6;

/**
 * CHANGE_DISAGREES where the printed change, or the percent, does not follow from the printed ends. All of them are
 * rounded from unrounded numbers: 228.2 less 168.9 thousand is 59.3, printed 59.4.
 */
export function changeProblems(row: ProjectionRow, placeOf: PlaceOfColumn): readonly Problem[] {
  const { baseEmployment: base, targetEmployment: target, change, changePercent } = row;
  if (base.kind !== 'value' || target.kind !== 'value') return [];
  const difference = target.value - base.value;
  return [
    ...unlessWithin(
      change,
      { low: difference - 1.5 * JOBS_STEP, high: difference + 1.5 * JOBS_STEP },
      placeOf,
    ),
    ...unlessWithin(changePercent, percentBounds(base.value, target.value), placeOf),
  ];
}

interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** What a percent can be whose ends were rounded; without an upper bound where the base can have been nothing. */
function percentBounds(base: number, target: number): Bounds {
  const half = JOBS_STEP / 2;
  const percent = (to: number, from: number) => (from > 0 ? (to / from - 1) * 100 : Infinity);
  return {
    low: percent(target - half, base + half) - PERCENT_STEP / 2,
    high: percent(target + half, base - half) + PERCENT_STEP / 2,
  };
}

function unlessWithin(
  quantity: ProjectionRow['change'],
  { low, high }: Bounds,
  placeOf: PlaceOfColumn,
): readonly Problem[] {
  if (quantity.kind !== 'value') return [];
  if (quantity.value >= low - NOISE && quantity.value <= high + NOISE) return [];
  const expected = `between ${rounded(low)} and ${rounded(high)}`;
  return quantity.from.map(({ column }) =>
    problemAt(placeOf(column), 'CHANGE_DISAGREES', { found: String(quantity.value), expected }),
  );
}

function rounded(value: number): string {
  return String(Number(value.toFixed(2)));
}
