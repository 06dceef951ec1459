import type { CellOrigin } from '../records/origin.ts';
import type { Interval, Origins, Quantity } from '../records/quantity.ts';
import { boundedQuantity, boundsOf, boundsThrough } from './bounds.ts';
import type { AbsentQuantity, PresentQuantity } from './bounds.ts';
import { levelName } from './level.ts';
import type { Level } from './level.ts';

/** A statistic of two levels that falls as the first rises and rises with the second: a ratio, a difference. */
export interface Comparison {
  /** its value for two known levels */
  readonly value: (first: number, second: number) => number;
  /** its 90 % intervals, from the relative standard errors of both as printed */
  readonly interval: (
    first: number,
    second: number,
    errors: readonly [Quantity, Quantity],
  ) => Interval | null;
}

/**
 * A statistic of two levels, with absence and bounds carried through: two known levels give an estimate, a bound
 * at either end gives the bound that follows from it, and a missing level is notAvailable with the reason.
 *
 * @param first   the level measured against, above zero
 * @param second  the other one, of the same statistic
 * @returns the statistic, with the cells of both levels and of the errors it used
 * @throws {RangeError} when the levels are of two statistics, or the first is not above zero
 */
export function compareLevels(first: Level, second: Level, comparison: Comparison): Quantity {
  if (first.statistic !== second.statistic) {
    throw new RangeError(
      `a comparison requires one statistic, got ${first.statistic} and ${second.statistic}`,
    );
  }
  const from = unionOfOrigins([first.quantity, second.quantity]);
  if (isAbsent(first.quantity)) return { ...absence(first, first.quantity), from };
  if (isAbsent(second.quantity)) return { ...absence(second, second.quantity), from };
  const bounds = [boundsOf(first.quantity), boundsOf(second.quantity)] as const;
  if (!(bounds[0].high > 0 && (bounds[0].low > 0 || bounds[0].low === -Infinity))) {
    throw new RangeError(`a comparison requires a first level above zero, got ${levelName(first)}`);
  }
  if (!isPoint(first.quantity) || !isPoint(second.quantity)) {
    return boundedQuantity(boundsThrough(...bounds, comparison.value), from);
  }
  return estimate(first, second, [bounds[0].low, bounds[1].low], comparison);
}

function estimate(
  first: Level,
  second: Level,
  values: readonly [number, number],
  comparison: Comparison,
): Quantity {
  const errors = [first.relativeStandardError, second.relativeStandardError] as const;
  const interval = comparison.interval(...values, errors);
  const rests = [first.quantity, second.quantity, ...(interval === null ? [] : errors)];
  return { kind: 'estimate', value: comparison.value(...values), interval, from: unionOfOrigins(rests) };
}

function isPoint(quantity: PresentQuantity): boolean {
  return quantity.kind === 'value' || quantity.kind === 'estimate';
}

/** Whether there is neither a number nor a bound. */
export function isAbsent(quantity: Quantity): quantity is AbsentQuantity {
  return ['withheld', 'notComparable', 'notAvailable'].includes(quantity.kind);
}

function absence(level: Level, quantity: AbsentQuantity): Quantity {
  if (quantity.kind !== 'withheld') return quantity;
  const marker = quantity.marker === '' ? 'a blank cell' : `“${quantity.marker}”`;
  const reason = `${levelName(level)} is not published: ${marker}`;
  return { kind: 'notAvailable', reason, from: quantity.from };
}

/** Every cell the quantities rest on, once, in the order they are given. */
export function unionOfOrigins(quantities: readonly Quantity[]): Origins {
  const cells = new Map<string, CellOrigin>();
  for (const cell of quantities.flatMap((quantity) => quantity.from)) {
    const key = JSON.stringify([cell.table.sha256, cell.table.sheet, cell.row, cell.column]);
    if (!cells.has(key)) cells.set(key, cell);
  }
  return [...cells.values()];
}
