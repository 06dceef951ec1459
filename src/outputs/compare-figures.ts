import type { FigureFile, FigureSource } from '../records/figure.ts';
import { canonicalJson } from './canonical-json.ts';
import { type FieldParts, fieldsOf, textChanges } from './compare-fields.ts';
import { compareRows } from './compare-rows.ts';
import type { FigureChange } from './figure-change.ts';

const PARTS: FieldParts<FigureFile, 'matched' | 'definition' | 'words' | 'sources' | 'rows'> = {
  id: 'matched',
  definition: 'definition',
  unit: 'definition',
  $schema: 'words',
  schemaVersion: 'words',
  title: 'words',
  note: 'words',
  sources: 'sources',
  rows: 'rows',
};

/**
 * What moved between two sets of figures; empty exactly when both would be written as the same bytes.
 *
 * Figures are matched by id, and rows as `compareRows` says. Charts are no part of the comparison: a chart drawn by
 * another release of the drawing library shows the same figure.
 *
 * @returns the changes by figure in the order of ids, those of a figure itself before those of its rows
 */
export function compareFigures(
  before: readonly FigureFile[],
  after: readonly FigureFile[],
): readonly FigureChange[] {
  const then = new Map(before.map((figure) => [figure.id, figure]));
  const now = new Map(after.map((figure) => [figure.id, figure]));
  const ids = [...new Set([...then.keys(), ...now.keys()])].sort();
  return ids.flatMap((id) => compareFigure(id, then.get(id), now.get(id)));
}

function compareFigure(
  figure: string,
  before: FigureFile | undefined,
  after: FigureFile | undefined,
): readonly FigureChange[] {
  if (before === undefined) return after === undefined ? [] : [{ kind: 'figureAdded', figure, after }];
  if (after === undefined) return [{ kind: 'figureRemoved', figure, before }];
  return [
    ...compareOwnFields(before, after),
    ...compareSources(figure, before.sources, after.sources),
    ...compareRows(figure, before.rows, after.rows),
  ];
}

function compareOwnFields(before: FigureFile, after: FigureFile): readonly FigureChange[] {
  const place = { figure: before.id, key: null };
  const changes = (kind: 'definitionChanged' | 'wordsChanged', part: 'definition' | 'words') =>
    textChanges(kind, place, fieldsOf(before, PARTS, part), fieldsOf(after, PARTS, part));
  return [...changes('definitionChanged', 'definition'), ...changes('wordsChanged', 'words')];
}

/** A source is its release and its bytes: a revised file is one source removed and one added. */
function compareSources(
  figure: string,
  before: readonly FigureSource[],
  after: readonly FigureSource[],
): readonly FigureChange[] {
  const then = new Map(before.map((source) => [identityOf(source), source]));
  const now = new Map(after.map((source) => [identityOf(source), source]));
  const changes: FigureChange[] = [];
  for (const [identity, source] of then) {
    const same = now.get(identity);
    if (same === undefined) changes.push({ kind: 'sourceRemoved', figure, before: source });
    else changes.push(...textChanges('wordsChanged', { figure, key: null }, source, same));
  }
  for (const [identity, source] of now) {
    if (!then.has(identity)) changes.push({ kind: 'sourceAdded', figure, after: source });
  }
  const reordered = changes.length === 0 && canonicalJson(before) !== canonicalJson(after);
  return reordered ? [{ kind: 'orderChanged', figure }] : changes;
}

function identityOf({ release, sha256 }: FigureSource): string {
  return `${release} ${sha256}`;
}
