import { roundHalfUp } from '../measures/round-half-up.ts';
import type { FigureRow } from '../records/figure.ts';
import type { Unit } from '../records/measure.ts';
import { lineageOf } from '../records/origin.ts';
import type { Quantity } from '../records/quantity.ts';
import type { FigureRowDraft } from './define-figure.ts';
import { reasonInWords } from './reason.ts';

/**
 * A row as a figure file has it.
 *
 * @param figureUnit  the unit of a draft that gives none
 * @param digits      what a measured number keeps after the point
 */
export function figureRow(draft: FigureRowDraft, figureUnit: Unit, digits = 1): FigureRow {
  const {
    key,
    label,
    measure,
    subject,
    unit = figureUnit,
    period,
    geography = 'US',
    quantity,
    flags = [],
  } = draft;
  return {
    key,
    label,
    measure,
    subject,
    unit,
    period,
    geography,
    ...stateOf(quantity, printer(unit, digits)),
    flags: isCorrected(quantity) ? [...flags, 'corrected'] : flags,
    lineage: quantity.from.map(lineageOf),
  };
}

function isCorrected({ from }: Quantity): boolean {
  return from.some(({ correction }) => correction?.kind === 'corrected');
}

type State = Pick<
  FigureRow,
  'state' | 'value' | 'low' | 'high' | 'widestLow' | 'widestHigh' | 'atLeast' | 'atMost' | 'reason'
>;

function stateOf(quantity: Quantity, print: (value: number) => number): State {
  switch (quantity.kind) {
    case 'value':
      return { state: 'value', value: quantity.value };
    case 'estimate': {
      const { value, interval } = quantity;
      if (interval === null) return { state: 'value', value: print(value) };
      const { low, high, widestLow, widestHigh } = interval;
      return {
        state: 'estimate',
        value: print(value),
        low: print(low),
        high: print(high),
        widestLow: print(widestLow),
        widestHigh: print(widestHigh),
      };
    }
    case 'atLeast':
      return { state: 'atLeast', atLeast: print(quantity.atLeast) };
    case 'atMost':
      return { state: 'atMost', atMost: print(quantity.atMost) };
    case 'between':
      return { state: 'between', low: print(quantity.low), high: print(quantity.high) };
    case 'withheld':
    case 'notComparable':
    case 'notAvailable':
      return { state: quantity.kind, reason: reasonInWords(quantity) };
  }
}

/** A measured fraction is printed in percent, rounded; dollars, jobs and their bounds stay as they were published. */
function printer(unit: Unit, digits: number): (value: number) => number {
  const step = 10 ** -digits;
  switch (unit) {
    case 'percent':
    case 'percentage_points':
      return (value) => roundHalfUp(value * 100, step);
    case 'ratio':
    case 'index':
      return (value) => roundHalfUp(value, step);
    case 'usd_per_year':
    case 'usd_thousands_per_year':
    case 'usd_per_hour':
    case 'usd_per_month':
    case 'persons':
      return (value) => value;
  }
}
