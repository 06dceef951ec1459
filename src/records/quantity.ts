import type { CellOrigin } from './origin.ts';

/**
 * A number that was published or measured, or what stands in its place.
 *
 * Absence has a name and a bound stays a bound: nothing here is ever null, NaN or 0 for "not published".
 * `from` holds the cells it rests on; a measure returns the union of its inputs' cells.
 * The kinds are the states of a figure's row (`state` in the figure file).
 */
export type Quantity =
  | { readonly kind: 'value'; readonly value: number; readonly from: Origins }
  /** A measured number; its interval is null where the publisher's error cannot be known, as of medians. */
  | {
      readonly kind: 'estimate';
      readonly value: number;
      readonly interval: Interval | null;
      readonly from: Origins;
    }
  | { readonly kind: 'atLeast'; readonly atLeast: number; readonly from: Origins }
  | { readonly kind: 'atMost'; readonly atMost: number; readonly from: Origins }
  | { readonly kind: 'between'; readonly low: number; readonly high: number; readonly from: Origins }
  /** The publisher holds it back; `marker` is what stands in the cell. */
  | {
      readonly kind: 'withheld';
      readonly reason: WithheldReason;
      readonly marker: string;
      readonly from: Origins;
    }
  | { readonly kind: 'notComparable'; readonly reason: string; readonly from: Origins }
  /** No source at hand says it; `reason` says what would make it available. */
  | { readonly kind: 'notAvailable'; readonly reason: string; readonly from: Origins };

export type Origins = readonly CellOrigin[];

/** What one cell of a published table can hold. */
export type PublishedQuantity = Extract<Quantity, { kind: 'value' | 'atLeast' | 'withheld' }>;

/** What the publisher holds back. */
export type Withheld = Extract<Quantity, { kind: 'withheld' }>;

/** Stands for a cell that became a problem: its table is refused, so nobody reads it. */
export const UNREADABLE: Withheld = { kind: 'withheld', reason: 'blank', marker: '', from: [] };

/** Stands for a column that a table does not have. */
export const NOT_IN_TABLE: Withheld = { kind: 'withheld', reason: 'notInTable', marker: '', from: [] };

export type WithheldReason =
  | 'wageNotAvailable'
  | 'employmentNotAvailable'
  | 'annualWagesOnly'
  | 'hourlyWagesOnly'
  | 'belowHalfPercent'
  | 'notReleased'
  | 'removedForErrors'
  | 'notReleasedOrTopCoded'
  | 'notAssigned'
  | 'notInTable'
  | 'blank';

/** A 90 % interval from published relative standard errors, independence assumed, and the one that assumes nothing. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  /** bounds that hold for any covariance between the two releases */
  readonly widestLow: number;
  readonly widestHigh: number;
}

/** What a reader of a number has to know beside it. */
export const FLAGS = [
  'coarse',
  'newCode',
  'carried',
  'notDistinguishable',
  'medianMeanDiffer',
  'corrected',
] as const;
export type Flag = (typeof FLAGS)[number];
