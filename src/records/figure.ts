import type { Lineage } from './origin.ts';
import type { Flag } from './quantity.ts';
import type { Measure, Subject, Unit } from './measure.ts';

/** A figure as it is written: the contract of `output/<article>/<version>/figures/<id>.json`. */
export interface FigureFile {
  readonly $schema: string;
  readonly schemaVersion: 1;
  readonly id: string;
  readonly title: string;
  /** what is measured, in the publisher's terms; a change of it is a major version */
  readonly definition: string;
  readonly unit: Unit;
  readonly note: string | null;
  readonly sources: readonly FigureSource[];
  readonly rows: readonly FigureRow[];
}

export interface FigureSource {
  readonly citation: string;
  readonly release: string;
  readonly sha256: string;
}

/** One row of a figure; `state` says which of the optional fields follow. */
export interface FigureRow {
  /** unique in the figure: "15-1252@2025-05" */
  readonly key: string;
  readonly label: string;
  readonly measure: Measure;
  readonly subject: Subject;
  readonly unit: Unit;
  /** "2024-05", or "2021-05/2025-05" for a change */
  readonly period: string;
  /** "US" */
  readonly geography: string;
  readonly state:
    'value' | 'estimate' | 'atLeast' | 'atMost' | 'between' | 'withheld' | 'notComparable' | 'notAvailable';
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  /** with an `estimate`: the interval that holds for any covariance of the two releases */
  readonly widestLow?: number;
  readonly widestHigh?: number;
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly reason?: string;
  readonly flags: readonly Flag[];
  readonly lineage: readonly Lineage[];
}
