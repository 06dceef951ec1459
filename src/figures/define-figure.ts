import { NAME } from '../records/name.ts';
import type { Measure, Subject, Unit } from '../records/measure.ts';
import type { Flag, Quantity } from '../records/quantity.ts';
import type { Chart } from './chart-spec.ts';
import type { FigureInput, Resolved } from './input.ts';

/**
 * A figure of an article: what it reads, what it measures, and its rows.
 *
 * It is a definition, not a script: releases are named relatively, and lineage comes with the quantities.
 */
export interface FigureDefinition<Inputs extends FigureInputs = FigureInputs> {
  /** "median-wage": the name of its file, and of its numbers in an article */
  readonly id: string;
  readonly title: string;
  /** what is measured, in the publisher's terms; changing it makes a major version */
  readonly definition: string;
  readonly unit: Unit;
  /** the digits that a measured (not published) number keeps after the point; 1 unless given */
  readonly digits?: number;
  readonly note?: string;
  readonly inputs: Inputs;
  readonly rows: (inputs: ResolvedInputs<Inputs>) => readonly FigureRowDraft[];
  readonly chart?: Chart;
}

export type FigureInputs = Readonly<Record<string, FigureInput>>;
export type ResolvedInputs<Inputs extends FigureInputs> = {
  readonly [Name in keyof Inputs]: Resolved<Inputs[Name]>;
};

/** One row of a figure before it is written. */
export interface FigureRowDraft {
  /** unique in the figure, and the same in the next refresh: "15-1252@2025-05" */
  readonly key: string;
  readonly label: string;
  readonly measure: Measure;
  readonly subject: Subject;
  /** the figure's own unless given */
  readonly unit?: Unit;
  readonly period: string;
  /** "US" unless given */
  readonly geography?: string;
  /** with the unit percent a measured fraction: 0.068 is written as 6.8 */
  readonly quantity: Quantity;
  readonly flags?: readonly Flag[];
}

/**
 * Declare a figure; the types of its inputs reach its `rows`.
 *
 * @throws {RangeError} when its id cannot be the name of a file
 */
export function defineFigure<const Inputs extends FigureInputs>(
  definition: FigureDefinition<Inputs>,
): FigureDefinition<Inputs> {
  const { id } = definition;
  if (!NAME.test(id)) throw new RangeError(`defineFigure requires an id such as median-wage, got ${id}`);
  return definition;
}
