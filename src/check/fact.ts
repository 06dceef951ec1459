import type { Measure, Subject, Unit } from '../records/measure.ts';
import type { Lineage } from '../records/origin.ts';

/** One thing that the sources at hand say. */
export interface Fact {
  readonly measure: Measure;
  readonly unit: Unit;
  readonly subject: Subject;
  /** "2024-05", or "2021-05/2025-05" for a change */
  readonly period: string;
  readonly geography: string;
  readonly quantity: FactQuantity;
  /** the words of a figure's row and of the figure: they say "mean" or "a year" where the measure does not */
  readonly words: { readonly row: string; readonly figure: string };
  /** the cells it was published in, written out when asked for */
  readonly lineage: () => readonly Lineage[];
}

export type FactQuantity =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'atLeast'; readonly atLeast: number }
  | { readonly kind: 'atMost'; readonly atMost: number }
  | { readonly kind: 'between'; readonly low: number; readonly high: number }
  /** no number: there is none, or none can be stated across a break */
  | { readonly kind: 'absent'; readonly isBreak: boolean; readonly reason: string };

/** What a claim names: whom, what, when. */
export interface FactKey {
  readonly measure: Measure;
  readonly unit: Unit;
  readonly soc: readonly string[];
  readonly period: string;
}
