import type { Quantity } from '../records/quantity.ts';
import { compareLevels } from './compare-levels.ts';
import type { Comparison } from './compare-levels.ts';
import { mapInterval, ratioInterval } from './interval.ts';
import type { Level } from './level.ts';

/**
 * The ratio of two levels of one release: how many times the base's wage or employment the other's is.
 *
 * @param level  the numerator
 * @param base   the denominator, above zero, of the same release and statistic
 * @returns an `estimate`: the ratio with its 90 % intervals where the publisher prints the errors of both; bounds stay bounds;
 *          notAvailable where a level is withheld
 * @throws {RangeError} when the levels are of two releases or statistics, or `base` is not above zero
 */
export function ratio(level: Level, base: Level): Quantity {
  requireOneRelease(level, base);
  return compareLevels(base, level, ofRatio(identity));
}

/**
 * The gap between two levels of one release, as a fraction of the base: 0.131 is 13.1 % above it.
 *
 * A gap is a ratio less one, with the same intervals; arguments and errors are those of `ratio`.
 */
export function gap(level: Level, base: Level): Quantity {
  requireOneRelease(level, base);
  return compareLevels(base, level, ofRatio(lessOne));
}

/** The comparison that carries the ratio second/first, and its intervals, through an increasing function. */
export function ofRatio(increasing: (ratio: number) => number): Comparison {
  return {
    value: (first, second) => increasing(second / first),
    interval: (first, second, errors) => {
      const interval = ratioInterval(second / first, errors);
      return interval === null ? null : mapInterval(interval, increasing);
    },
  };
}

/** A ratio as growth: 1.068 is 0.068. */
export function lessOne(ratio: number): number {
  return ratio - 1;
}

function identity(ratio: number): number {
  return ratio;
}

function requireOneRelease(level: Level, base: Level): void {
  const [release, baseRelease] = [level.source.release, base.source.release];
  if (release === baseRelease) return;
  throw new RangeError(`ratio requires levels of one release, got ${release} and ${baseRelease}`);
}
