import type { ManifestSource } from './manifest.ts';

/** A published file that one of two versions rests on and the other does not. */
export type SourceChange =
  | (ManifestSource & { readonly kind: 'added' })
  /** the publisher replaced the file of a release; `replaces` is the sha256 of the one before */
  | (ManifestSource & { readonly kind: 'revised'; readonly replaces: string })
  /** no figure reads it any more */
  | (ManifestSource & { readonly kind: 'gone' });

/**
 * How the sources of one version differ from those of another, in the order of dataset and release.
 *
 * A file is its bytes. One that comes while another of the same dataset, release and name goes is a revision; the
 * ending of the name is no part of it, since a release can be at hand as a workbook or as CSV.
 */
export function compareSources(
  before: readonly ManifestSource[],
  after: readonly ManifestSource[],
): readonly SourceChange[] {
  const come = lacking(after, before);
  const gone = lacking(before, after);
  const revised = new Set<ManifestSource>();
  const changes = come.map((source): SourceChange => {
    const earlier = gone.find((one) => !revised.has(one) && titleOf(one) === titleOf(source));
    if (earlier === undefined) return { ...source, kind: 'added' };
    revised.add(earlier);
    return { ...source, kind: 'revised', replaces: earlier.sha256 };
  });
  const left = gone.filter((one) => !revised.has(one)).map((one): SourceChange => ({ ...one, kind: 'gone' }));
  return [...changes, ...left].sort((a, b) => (titleOf(a) < titleOf(b) ? -1 : 1));
}

/** The sources whose bytes are not among others. */
function lacking(sources: readonly ManifestSource[], others: readonly ManifestSource[]) {
  const known = new Set(others.map(({ sha256 }) => sha256));
  return sources.filter(({ sha256 }) => !known.has(sha256));
}

function titleOf({ dataset, release, name }: ManifestSource): string {
  return [dataset, release, name.replace(/\.[a-z]+$/i, '')].join('\n');
}
