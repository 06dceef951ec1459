import type { FigureChange } from './figure-change.ts';
import type { ManifestSource } from './manifest.ts';
import { CHANGE_LEVELS } from './figure-change.ts';
import { changeLevel } from './version-number.ts';

const PHRASES: Readonly<Record<FigureChange['kind'], (figures: string) => string>> = {
  figureRemoved: (figures) => `${figures} removed`,
  rowRemoved: (figures) => `rows of ${figures} removed`,
  definitionChanged: (figures) => `definition of ${figures} changed`,
  figureAdded: (figures) => `${figures} added`,
  rowAdded: (figures) => `rows of ${figures} added`,
  releaseAdded: (figures) => `later periods of ${figures} added`,
  releaseRetired: (figures) => `later periods of ${figures} added`,
  sourceAdded: (figures) => `sources of ${figures} changed`,
  sourceRemoved: (figures) => `sources of ${figures} changed`,
  stateChanged: (figures) => `values of ${figures} changed`,
  valueChanged: (figures) => `values of ${figures} changed`,
  flagsChanged: (figures) => `flags of ${figures} changed`,
  lineageChanged: (figures) => `cells behind ${figures} changed`,
  wordsChanged: (figures) => `words of ${figures} changed`,
  orderChanged: (figures) => `order of ${figures} changed`,
};

/**
 * Why there is a new version, in a reader's words: "OEWS release 2025-05 added".
 *
 * What broke comes first, then releases, then new figures. Changed values are told only where no such reason stands
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
  const reasons = [
    ...phrases(changes, ['figureRemoved', 'rowRemoved', 'definitionChanged']),
    ...releasePhrases(before, after),
    ...phrases(changes, ['figureAdded']),
  ];
  if (reasons.length > 0) return reasons.join('; ');
  const level = changeLevel(changes);
  const kinds = changes.map(({ kind }) => kind).filter((kind) => CHANGE_LEVELS[kind] === level);
  return phrases(changes, kinds).join('; ');
}

/** One phrase for all figures that changed in the same way. */
function phrases(
  changes: readonly FigureChange[],
  kinds: readonly FigureChange['kind'][],
): readonly string[] {
  const figuresByKind = kinds.map((kind) => {
    const figures = changes.filter((change) => change.kind === kind).map(({ figure }) => figure);
    return { phrase: PHRASES[kind], figures: [...new Set(figures)] };
  });
  const told = figuresByKind
    .filter(({ figures }) => figures.length > 0)
    .map(({ phrase, figures }) => phrase(listed(figures)));
  return [...new Set(told)];
}

function releasePhrases(
  before: readonly ManifestSource[],
  after: readonly ManifestSource[],
): readonly string[] {
  const known = new Set(before.map(releaseOf));
  const bytes = new Set(before.map(({ sha256 }) => sha256));
  const told = after
    .filter((source) => !bytes.has(source.sha256))
    .map((source) => `${releaseOf(source)} ${known.has(releaseOf(source)) ? 'revised' : 'added'}`);
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
