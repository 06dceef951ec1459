import { compareSources } from './compare-sources.ts';
import { isCorrectedOtherwise } from './corrected-otherwise.ts';
import { CHANGE_LEVELS, type FigureChange } from './figure-change.ts';
import type { ManifestSource } from './manifest.ts';
import { changeLevel } from './version-number.ts';

/** What is told of the figures that a kind of change met; "…" stands for their names. */
const PHRASES: Readonly<Record<FigureChange['kind'], string>> = {
  figureRemoved: '… removed',
  rowRemoved: 'rows of … removed',
  definitionChanged: 'definition of … changed',
  figureAdded: '… added',
  rowAdded: 'rows of … added',
  releaseAdded: 'later periods of … added',
  releaseRetired: 'later periods of … added',
  sourceAdded: 'sources of … changed',
  sourceRemoved: 'sources of … changed',
  stateChanged: 'values of … changed',
  valueChanged: 'values of … changed',
  flagsChanged: 'flags of … changed',
  lineageChanged: 'cells behind … changed',
  wordsChanged: 'words of … changed',
  orderChanged: 'order of … changed',
};

/**
 * Why there is a new version, in a reader's words: "OEWS release 2025-05 added".
 *
 * What broke comes first, then releases, corrections and new figures. Changed values are told only where no such reason stands
 * before them, since a new release is why they changed; words only where nothing else did.
 *
 * @param changes  at least one
 * @param before   the sources of the version before, null for the first version
 */
export function versionCause(
  changes: readonly FigureChange[],
  before: readonly ManifestSource[] | null,
  after: readonly ManifestSource[],
): string {
  if (before === null) return 'first version';
  const broken = changes.filter(({ kind }) => CHANGE_LEVELS[kind] === 'major');
  const added = changes.filter(({ kind }) => kind === 'figureAdded');
  const reasons = [
    ...phrases(broken),
    ...releasePhrases(before, after),
    ...correctionPhrases(changes),
    ...phrases(added),
  ];
  if (reasons.length > 0) return reasons.join('; ');
  const level = changeLevel(changes);
  return phrases(changes.filter(({ kind }) => CHANGE_LEVELS[kind] === level)).join('; ');
}

/** One phrase for all figures that changed in the same way, in the order of the changes. */
function phrases(changes: readonly FigureChange[]): readonly string[] {
  const figuresByPhrase = new Map<string, Set<string>>();
  for (const { kind, figure } of changes) {
    const figures = figuresByPhrase.get(PHRASES[kind]) ?? new Set();
    figuresByPhrase.set(PHRASES[kind], figures.add(figure));
  }
  return [...figuresByPhrase].map(([phrase, figures]) => phrase.replace('…', listed([...figures])));
}

/** Rows that rest on a cell of which the article's corrections say something else than before. */
function correctionPhrases(changes: readonly FigureChange[]): readonly string[] {
  const figures = changes.flatMap((change) => {
    const isMove =
      change.kind === 'valueChanged' || change.kind === 'stateChanged' || change.kind === 'lineageChanged';
    return isMove && isCorrectedOtherwise(change.before, change.after) ? [change.figure] : [];
  });
  return figures.length === 0 ? [] : [`correction of ${listed([...new Set(figures)])}`];
}

function releasePhrases(
  before: readonly ManifestSource[],
  after: readonly ManifestSource[],
): readonly string[] {
  const told = compareSources(before, after)
    .filter(({ kind }) => kind !== 'gone')
    .map((source) => `${releaseOf(source)} ${source.kind}`);
  return [...new Set(told)];
}

/** "OEWS release 2025-05": a dataset's short name is an acronym, a longer one a name. */
function releaseOf({ dataset, release }: ManifestSource): string {
  const name =
    dataset.length <= 4 ? dataset.toUpperCase() : dataset.charAt(0).toUpperCase() + dataset.slice(1);
  return `${name} release ${release}`;
}

/** "a", "a and b", "a, b and c"; further figures are counted. */
function listed(figures: readonly string[]): string {
  if (figures.length > 3) return `${figures.length} figures`;
  const last = figures.at(-1) ?? '';
  return figures.length < 2 ? last : `${figures.slice(0, -1).join(', ')} and ${last}`;
}
