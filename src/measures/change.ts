import type { Quantity } from '../records/quantity.ts';
import { comparability, type Incomparability, incomparabilitySentence } from './comparability.ts';
import { compareLevels, unionOfOrigins } from './compare-levels.ts';
import type { Comparison } from './compare-levels.ts';
import { differenceInterval } from './interval.ts';
import type { Level } from './level.ts';
import { lessOne, ofRatio } from './ratio.ts';
import { yearsBetween } from './years-between.ts';

/**
 * The difference of two levels over time, in their unit.
 *
 * @param from  the earlier level, above zero
 * @param to    the later level of the same statistic
 * @returns to − from with its 90 % intervals where the publisher prints both errors; a bound where a level is
 *          top-coded; notComparable across a break, with the reasons; notAvailable where a level is withheld
 * @throws {RangeError} when `to` is not of a later release, or of another statistic, or `from` is not above zero
 */
export function difference(from: Level, to: Level): Quantity {
  return changeOverTime(from, to, {
    value: (first, second) => second - first,
    interval: (first, second, errors) => differenceInterval([first, second], errors),
  });
}

/**
 * The change of a level over time as a fraction of the earlier one: 0.068 is 6.8 % more.
 *
 * Arguments, absences and errors are those of `difference`; the intervals are those of the ratio to/from, less one.
 */
export function relativeChange(from: Level, to: Level): Quantity {
  return changeOverTime(from, to, ofRatio(lessOne));
}

/** Any comparison of a level with an earlier one, made only where the two are comparable. */
export function changeOverTime(from: Level, to: Level, comparison: Comparison): Quantity {
  requireLater(from, to);
  const judgement = comparability(from, to);
  return changeUnless(judgement.verdict === 'comparable' ? [] : judgement.reasons, from, to, comparison);
}

/**
 * A comparison of a level with an earlier one, or why it is not made.
 *
 * A level that is not published has no change to judge, so its absence is told before a break in the series.
 */
export function changeUnless(
  reasons: readonly Incomparability[],
  from: Level,
  to: Level,
  comparison: Comparison,
): Quantity {
  const change = compareLevels(from, to, comparison);
  if (change.kind === 'notAvailable' || reasons.length === 0) return change;
  const reason = incomparabilitySentence(reasons);
  return { kind: 'notComparable', reason, from: unionOfOrigins([from.quantity, to.quantity]) };
}

function requireLater(from: Level, to: Level): void {
  if (yearsBetween(from.source.release, to.source.release) > 0) return;
  throw new RangeError(
    `a change requires a release later than ${from.source.release}, got ${to.source.release}`,
  );
}
