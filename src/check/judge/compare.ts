import { roundHalfUp } from '../../measures/round-half-up.ts';
import type { FactQuantity } from '../fact.ts';
import type { Qualifier } from '../numbers/number.ts';

/** A number as the text means it, in the unit of the fact. */
export interface Quoted {
  readonly value: number;
  readonly step: number;
  readonly qualifier: Qualifier;
}

export type Comparison =
  | 'match'
  | 'mismatch'
  /** the source gives a bound and the text quotes it as the number itself */
  | 'boundAsExact'
  /** the source gives a bound that neither confirms nor refutes the number */
  | 'open';

/**
 * Compare a quoted number with what a source says, at the precision it is written to.
 *
 * An exact number is compared after rounding the fact half up to its step: "$113k" covers 112,500 to 113,499. "About"
 * widens that to the digits that are not zero, "nearly" looks below, "more than" and its like are bounds. NaN matches
 * nothing.
 */
export function compareQuoted(quoted: Quoted, fact: FactQuantity): Comparison {
  switch (fact.kind) {
    case 'value':
      return fits(quoted, fact.value) ? 'match' : 'mismatch';
    case 'atLeast':
      return compareWithFloor(quoted, fact.atLeast);
    case 'atMost':
      if (quoted.qualifier === 'atMost' || quoted.qualifier === 'lessThan') {
        return quoted.value >= fact.atMost ? 'match' : 'open';
      }
      return quoted.value > fact.atMost ? 'mismatch' : 'open';
    case 'between':
      return quoted.value >= fact.low && quoted.value <= fact.high ? 'open' : 'mismatch';
    case 'absent':
      return 'open';
  }
}

function fits({ value, step, qualifier }: Quoted, actual: number): boolean {
  const rounded = Number.isFinite(actual) && roundHalfUp(actual, step) === value;
  switch (qualifier) {
    case 'exact':
      return rounded;
    case 'about':
      return rounded || Math.abs(actual - value) <= looseStep(value, step) / 2;
    case 'nearly':
      return rounded || (actual <= value && value - actual <= Math.min(looseStep(value, step), value / 6));
    case 'moreThan':
    case 'atLeast':
      return rounded || actual >= value;
    case 'lessThan':
    case 'atMost':
      return rounded || actual <= value;
  }
}

/** Against "at or above" the source's threshold. */
function compareWithFloor({ value, qualifier }: Quoted, atLeast: number): Comparison {
  if (qualifier === 'atLeast' || qualifier === 'moreThan') return value <= atLeast ? 'match' : 'open';
  if (value === atLeast) return 'boundAsExact';
  return value < atLeast ? 'mismatch' : 'open';
}

/** The step that "about" leaves open: the coarsest one the value is a multiple of, at most a third of the value. */
function looseStep(value: number, step: number): number {
  let loose = step;
  while (loose * 10 <= Math.abs(value) / 3 && value % (loose * 10) === 0) loose *= 10;
  return loose;
}
