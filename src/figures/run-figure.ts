import { roundHalfUp } from '../measures/round-half-up.ts';
import type { FigureFile, FigureRow, FigureSource } from '../records/figure.ts';
import type { Unit } from '../records/measure.ts';
import { lineageOf } from '../records/origin.ts';
import type { Quantity } from '../records/quantity.ts';
import type { SourceFacts } from '../records/source.ts';
import type { FigureDefinition, FigureInputs, FigureRowDraft, ResolvedInputs } from './define-figure.ts';
import { FIGURE_SCHEMA } from './figure-file.ts';
import { type Holdings, resolveInput } from './input.ts';
import { reasonInWords } from './reason.ts';

/**
 * Compute a figure from the records at hand.
 *
 * @throws {RangeError} when two rows of the figure have one key
 */
export function runFigure<Inputs extends FigureInputs>(
  definition: FigureDefinition<Inputs>,
  holdings: Holdings,
): FigureFile {
  const { id, title, unit, note = null } = definition;
  const resolved = Object.fromEntries(
    Object.entries(definition.inputs).map(([name, input]) => [name, resolveInput(input, holdings)]),
  ) as ResolvedInputs<Inputs>;
  const drafts = definition.rows(resolved);
  const repeated = drafts.find(({ key }, index) => drafts.findIndex((other) => other.key === key) !== index);
  if (repeated !== undefined) {
    throw new RangeError(`figure ${id} requires keys of its own, got ${repeated.key} twice`);
  }
  return {
    $schema: FIGURE_SCHEMA,
    schemaVersion: 1,
    id,
    title,
    definition: definition.definition,
    unit,
    note,
    sources: sourcesOf(drafts, holdings),
    rows: drafts.map((draft) => rowOf(draft, unit, definition.digits ?? 1)),
  };
}

function rowOf(draft: FigureRowDraft, figureUnit: Unit, digits: number): FigureRow {
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
    flags,
    lineage: quantity.from.map(lineageOf),
  };
}

type State = Pick<
  FigureRow,
  'state' | 'value' | 'low' | 'high' | 'widestLow' | 'widestHigh' | 'atLeast' | 'atMost' | 'reason'
>;

function stateOf(quantity: Quantity, print: (value: number) => number): State {
  switch (quantity.kind) {
    case 'value':
      return { state: 'value', value: print(quantity.value) };
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

/** A measured fraction is printed in percent; a published number stays as it is. */
function printer(unit: Unit, digits: number): (value: number) => number {
  const scale = unit === 'percent' || unit === 'percentage_points' ? 100 : 1;
  const step = 10 ** -digits;
  return (value) => roundHalfUp(value * scale, step);
}

/** The published files that the rows rest on, by release and name. */
function sourcesOf(drafts: readonly FigureRowDraft[], { oews }: Holdings): readonly FigureSource[] {
  const used = new Set(drafts.flatMap(({ quantity }) => quantity.from.map(({ table }) => table.sha256)));
  const facts = new Map<string, SourceFacts>();
  for (const { source } of oews) if (used.has(source.sha256)) facts.set(source.sha256, source);
  return [...facts.values()]
    .map(({ citation, release, sha256 }) => ({ citation, release, sha256 }))
    .sort((a, b) => (a.release < b.release ? -1 : 1));
}
