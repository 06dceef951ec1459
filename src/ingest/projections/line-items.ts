import type { Place } from '../../records/place.ts';
import { type Problem, problemAt } from '../../records/problem.ts';
import { JOBS_STEP, type ProjectionRow } from '../../records/projection-row.ts';
import type { PublishedQuantity } from '../../records/quantity.ts';

const TOTAL = '00-0000';

/** So many standard deviations that rounding has no part in it. */
const DEVIATIONS = 6;

/** Where the cell of a quantity stands. */
export type PlaceOfQuantity = (quantity: PublishedQuantity) => Place;

/**
 * GROUP_EXCEEDED and GROUP_INCOMPLETE where the line items of a whole table do not add, within rounding, to all
 * occupations or to their major group; TRUNCATED where one of these rows is missing.
 *
 * Each number is rounded to the hundred: a sum of n of them is off by a standard deviation of 100·√(n/12) jobs.
 */
export function lineItemProblems(
  rows: readonly ProjectionRow[],
  file: string,
  placeOf: PlaceOfQuantity,
): readonly Problem[] {
  const items = rows.filter(({ occupation }) => occupation.level === 'detailed');
  const majors = [...new Set(items.map(({ occupation }) => majorOf(occupation.soc)))];
  return [TOTAL, ...majors].flatMap((soc) => {
    const group = rows.find(({ occupation }) => occupation.soc === soc);
    if (group === undefined) {
      return [problemAt({ kind: 'file', file }, 'TRUNCATED', { detail: `it has no row of ${soc}` })];
    }
    const parts = soc === TOTAL ? items : items.filter(({ occupation }) => majorOf(occupation.soc) === soc);
    return ENDS.flatMap((end) =>
      sumProblems(
        group[end],
        parts.map((part) => part[end]),
        placeOf,
      ),
    );
  });
}

const ENDS = ['baseEmployment', 'targetEmployment'] as const;

function majorOf(soc: string): string {
  return `${soc.slice(0, 2)}-0000`;
}

function sumProblems(
  group: PublishedQuantity,
  parts: readonly PublishedQuantity[],
  placeOf: PlaceOfQuantity,
): readonly Problem[] {
  if (group.kind !== 'value') return [];
  const sum = parts.reduce((total, part) => total + (part.kind === 'value' ? part.value : 0), 0);
  const rounding = roundingOf(parts.length + 1);
  if (Math.abs(group.value - sum) <= rounding) return [];
  const code = group.value < sum ? 'GROUP_EXCEEDED' : 'GROUP_INCOMPLETE';
  const expected = `${sum}, the sum of its ${parts.length} line items, or ${Math.round(rounding)} more or less`;
  return [problemAt(placeOf(group), code, { found: String(group.value), expected })];
}

/** @param numbers  how many rounded ones are compared: it cannot be more than half a step for each */
function roundingOf(numbers: number): number {
  const most = (numbers * JOBS_STEP) / 2;
  return Math.min(most, DEVIATIONS * JOBS_STEP * Math.sqrt(numbers / 12));
}
