import type { FigureFile, FigureSource } from '../records/figure.ts';
import type { SourceFacts } from '../records/source.ts';
import type { FigureDefinition, FigureInputs, FigureRowDraft, ResolvedInputs } from './define-figure.ts';
import { FIGURE_SCHEMA } from './figure-file.ts';
import { figureRow } from './figure-row.ts';
import { type Holdings, resolveInput } from './input.ts';

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
    rows: drafts.map((draft) => figureRow(draft, unit, definition.digits)),
  };
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
