import { roundHalfUp } from '../measures/round-half-up.ts';
import type { Unit } from '../records/measure.ts';

/** How a number of a unit is written in a chart, and how the unit is called. */
export interface Notation {
  readonly name: string;
  readonly prefix: string;
  readonly suffix: string;
  /** digits after the point */
  readonly digits: number;
}

const NOTATIONS: Readonly<Record<Unit, Notation>> = {
  usd_per_year: { name: 'US dollars per year', prefix: '$', suffix: '', digits: 0 },
  usd_thousands_per_year: {
    name: 'thousands of US dollars per year',
    prefix: '$',
    suffix: ' thousand',
    digits: 2,
  },
  usd_per_hour: { name: 'US dollars per hour', prefix: '$', suffix: '', digits: 2 },
  usd_per_month: { name: 'US dollars per month', prefix: '$', suffix: '', digits: 0 },
  percent: { name: 'percent', prefix: '', suffix: ' %', digits: 1 },
  percentage_points: { name: 'percentage points', prefix: '', suffix: ' points', digits: 1 },
  persons: { name: 'jobs', prefix: '', suffix: '', digits: 0 },
  ratio: { name: 'ratio', prefix: '', suffix: '', digits: 2 },
  index: { name: 'index', prefix: '', suffix: '', digits: 1 },
};

export function notationOf(unit: Unit): Notation {
  return NOTATIONS[unit];
}

/**
 * A number as a chart prints it, rounded half up: "$135,980", "−1.2 %", "1.13".
 *
 * @param value  in the unit of the notation
 */
export function numberText(value: number, notation: Notation): string {
  const { prefix, suffix, digits } = notation;
  const rounded = roundedTo(notation, value);
  const text = Math.abs(rounded).toLocaleString('en-US', { minimumFractionDigits: digits });
  return `${rounded < 0 ? '−' : ''}${prefix}${text}${suffix}`;
}

/** A change as a chart prints it, with its sign: "+4.1 %". */
export function changeText(value: number, notation: Notation): string {
  return `${roundedTo(notation, value) > 0 ? '+' : ''}${numberText(value, notation)}`;
}

function roundedTo({ digits }: Notation, value: number): number {
  return roundHalfUp(value, 10 ** -digits);
}

/** The Vega expression that labels an axis in a notation, without zeros after the point. */
export function axisLabel({ prefix, suffix, digits }: Notation): string {
  const number = `format(abs(datum.value), ',.${digits}~f')`;
  return `(datum.value < 0 ? '−' : '') + '${prefix}' + ${number} + '${suffix}'`;
}
