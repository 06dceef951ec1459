import type { Quantity } from '../records/quantity.ts';
import { changeOverTime } from './change.ts';
import type { Comparison } from './compare-levels.ts';
import type { Level } from './level.ts';
import { ofRatio } from './ratio.ts';
import { yearsBetween } from './years-between.ts';

/**
 * Compound annual growth rate between two levels of one statistic.
 *
 * @param from  the earlier level, above zero
 * @param to    the later level
 * @returns an `estimate`: the rate as a fraction a year (0.041 is 4.1 %), its intervals annualised like the rate; or
 *          bounds, notComparable and notAvailable as in `relativeChange`
 * @throws {RangeError} when `to` is not of a later release, or of another statistic, or `from` is not above zero
 * @see https://www.bls.gov/oes/oes_ques.htm on comparing OEWS estimates over time
 */
export function annualGrowth(from: Level, to: Level): Quantity {
  return changeOverTime(from, to, growthPerYear(from, to));
}

/** The comparison of two levels as a compound annual rate over the years between their releases. */
export function growthPerYear(from: Level, to: Level): Comparison {
  const years = yearsBetween(from.source.release, to.source.release);
  return ofRatio((ratio) => ratio ** (1 / years) - 1);
}
