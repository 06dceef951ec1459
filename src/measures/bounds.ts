import type { Origins, Quantity } from '../records/quantity.ts';

/** What is known of a number: it lies from `low` to `high`; an end of which nothing is known is infinite. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

export type AbsentQuantity = Extract<Quantity, { kind: 'withheld' | 'notComparable' | 'notAvailable' }>;
export type PresentQuantity = Exclude<Quantity, AbsentQuantity>;

/** The bounds of a number or of a bound on one; both ends of a known number are the number. */
export function boundsOf(quantity: PresentQuantity): Bounds {
  switch (quantity.kind) {
    case 'value':
    case 'estimate':
      return { low: quantity.value, high: quantity.value };
    case 'atLeast':
      return { low: quantity.atLeast, high: Infinity };
    case 'atMost':
      return { low: -Infinity, high: quantity.atMost };
    case 'between':
      return { low: quantity.low, high: quantity.high };
  }
}

/**
 * The bounds of a statistic that falls as `first` rises and rises with `second`: a ratio second/first, growth,
 * a difference. Its least value takes the most of the first and the least of the second.
 */
export function boundsThrough(
  first: Bounds,
  second: Bounds,
  statistic: (first: number, second: number) => number,
): Bounds {
  const known = Number.isFinite;
  return {
    low: known(first.high) && known(second.low) ? statistic(first.high, second.low) : -Infinity,
    high: known(first.low) && known(second.high) ? statistic(first.low, second.high) : Infinity,
  };
}

/** Bounds as a quantity: never a point; notComparable where neither end is known. */
export function boundedQuantity({ low, high }: Bounds, from: Origins): Quantity {
  if (Number.isFinite(low) && Number.isFinite(high)) return { kind: 'between', low, high, from };
  if (Number.isFinite(low)) return { kind: 'atLeast', atLeast: low, from };
  if (Number.isFinite(high)) return { kind: 'atMost', atMost: high, from };
  return { kind: 'notComparable', reason: 'both levels are bounds, which leave nothing to compare', from };
}
