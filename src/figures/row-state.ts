import type { FigureRow } from '../records/figure.ts';

/** What a figure's row says, as a chart has to tell it apart. */
export type RowState =
  | { readonly kind: 'point'; readonly value: number; readonly interval: ShownInterval | null }
  | { readonly kind: 'atLeast'; readonly bound: number }
  | { readonly kind: 'atMost'; readonly bound: number }
  | { readonly kind: 'between'; readonly low: number; readonly high: number }
  /** nothing to draw; `words` stand in its place */
  | { readonly kind: 'gap'; readonly words: string };

/** The interval of an estimate, and the wider one that holds for any covariance. */
export interface ShownInterval {
  readonly low: number;
  readonly high: number;
  readonly widestLow: number;
  readonly widestHigh: number;
}

/**
 * The state of a row with the numbers that belong to it.
 *
 * @throws {RangeError} where a number that the state promises is missing
 */
export function rowState(row: FigureRow): RowState {
  switch (row.state) {
    case 'value':
    case 'estimate':
      return { kind: 'point', value: promised(row, 'value'), interval: intervalOf(row) };
    case 'atLeast':
      return { kind: 'atLeast', bound: promised(row, 'atLeast') };
    case 'atMost':
      return { kind: 'atMost', bound: promised(row, 'atMost') };
    case 'between':
      return { kind: 'between', low: promised(row, 'low'), high: promised(row, 'high') };
    case 'withheld':
      return gap('withheld', row.reason);
    case 'notComparable':
      return gap('not comparable', row.reason);
    case 'notAvailable':
      return gap('not available', row.reason);
  }
}

/** Every number of a state: where its marks stand. */
export function numbersOf(state: RowState): readonly number[] {
  switch (state.kind) {
    case 'point':
      return state.interval === null
        ? [state.value]
        : [state.value, state.interval.widestLow, state.interval.widestHigh];
    case 'atLeast':
    case 'atMost':
      return [state.bound];
    case 'between':
      return [state.low, state.high];
    case 'gap':
      return [];
  }
}

/** A state in words, its numbers written by `write`: "$135,980", "at least $239,200". */
export function stateText(state: RowState, write: (value: number) => string): string {
  switch (state.kind) {
    case 'point':
      return write(state.value);
    case 'atLeast':
      return `at least ${write(state.bound)}`;
    case 'atMost':
      return `at most ${write(state.bound)}`;
    case 'between':
      return `${write(state.low)} to ${write(state.high)}`;
    case 'gap':
      return state.words;
  }
}

function promised(row: FigureRow, field: 'value' | 'low' | 'high' | 'atLeast' | 'atMost'): number {
  const number = row[field];
  if (number === undefined || !Number.isFinite(number)) {
    throw new RangeError(`chartSpec requires a number in ${field} of row ${row.key}, got ${String(number)}`);
  }
  return number;
}

function intervalOf(row: FigureRow): ShownInterval | null {
  if (row.low === undefined || row.high === undefined) return null;
  const { low, high, widestLow = low, widestHigh = high } = row;
  return { low, high, widestLow, widestHigh };
}

function gap(kind: string, reason: string | undefined): RowState {
  return { kind: 'gap', words: reason === undefined ? kind : `${kind}: ${reason}` };
}
