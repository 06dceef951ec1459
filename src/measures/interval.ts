import type { Interval, Quantity } from '../records/quantity.ts';

/** The two-sided 90 % point of the normal distribution. */
const NORMAL_90 = 1.645;

/** Printed relative standard errors have one decimal: the true one lies at most half a step above. */
const PRINTED_ROUNDING_PERCENT = 0.05;

/**
 * The 90 % interval of a ratio b/a of two published estimates: published error only, independence assumed, and
 * beside it the one that holds for any covariance of the two.
 *
 * exp(ln(b/a) ± 1.645·√(s₁² + s₂²)) and exp(ln(b/a) ± 1.645·(s₁ + s₂)): the delta method on the log ratio,
 * whose covariance term is at most 2·s₁·s₂ by Cauchy and Schwarz.
 *
 * @param ratio   b/a
 * @param errors  the two relative standard errors as printed, in percent
 * @returns null unless both errors are printed and above zero
 * @see https://www.bls.gov/oes/current/oes_tec.htm on relative standard errors
 */
export function ratioInterval(ratio: number, errors: readonly [Quantity, Quantity]): Interval | null {
  const bounds = errorBounds(errors);
  if (bounds === null) return null;
  const [first, second] = bounds;
  const independent = Math.exp(NORMAL_90 * Math.hypot(first, second));
  const widest = Math.exp(NORMAL_90 * (first + second));
  return {
    low: ratio / independent,
    high: ratio * independent,
    widestLow: ratio / widest,
    widestHigh: ratio * widest,
  };
}

/**
 * The 90 % intervals of a difference b − a of two published estimates, in their unit.
 *
 * (b − a) ± 1.645·√((a·s₁)² + (b·s₂)²), and ± 1.645·(a·s₁ + b·s₂) for any covariance.
 *
 * @param levels  a and b
 * @param errors  their relative standard errors as printed, in percent
 * @returns null unless both errors are printed and above zero
 */
export function differenceInterval(
  levels: readonly [number, number],
  errors: readonly [Quantity, Quantity],
): Interval | null {
  const bounds = errorBounds(errors);
  if (bounds === null) return null;
  const [first, second] = bounds;
  const difference = levels[1] - levels[0];
  const independent = NORMAL_90 * Math.hypot(levels[0] * first, levels[1] * second);
  const widest = NORMAL_90 * (levels[0] * first + levels[1] * second);
  return {
    low: difference - independent,
    high: difference + independent,
    widestLow: difference - widest,
    widestHigh: difference + widest,
  };
}

/**
 * The largest relative standard errors, as fractions, that two printed ones can stand for; null where one is missing,
 * or printed 0.0, which is rounded and does not mean exact.
 */
function errorBounds(errors: readonly [Quantity, Quantity]): readonly [number, number] | null {
  const [first, second] = errors;
  if (first.kind !== 'value' || second.kind !== 'value') return null;
  if (!(first.value > 0 && second.value > 0)) return null;
  return [(first.value + PRINTED_ROUNDING_PERCENT) / 100, (second.value + PRINTED_ROUNDING_PERCENT) / 100];
}

/** An interval carried through an increasing function: growth from a ratio, a yearly rate from growth. */
export function mapInterval(interval: Interval, increasing: (end: number) => number): Interval {
  return {
    low: increasing(interval.low),
    high: increasing(interval.high),
    widestLow: increasing(interval.widestLow),
    widestHigh: increasing(interval.widestHigh),
  };
}

/**
 * Whether a change, growth or gap cannot be told from none: "no change" lies inside the wider of its intervals.
 *
 * @param quantity   false for one without an interval: nothing is known of its error
 * @param unchanged  what "no change" is: 0 for growth and gaps, 1 for a ratio
 */
export function notDistinguishable(quantity: Quantity, unchanged = 0): boolean {
  if (quantity.kind !== 'estimate' || quantity.interval === null) return false;
  return quantity.interval.widestLow <= unchanged && unchanged <= quantity.interval.widestHigh;
}
