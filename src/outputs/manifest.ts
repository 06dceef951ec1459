import { z } from 'zod';
import type { SourceFacts } from '../records/source.ts';
import { sha256, sha256Schema } from './sha256.ts';
import { versionSchema } from './version-number.ts';

const text = z.string().min(1);

const manifestSource = z.strictObject({ dataset: text, name: text, release: text, sha256: sha256Schema });

/** What a version is made of and made from; no clock, no host and no path outside the version's folder. */
export const manifestSchema = z.strictObject({
  schemaVersion: z.literal(1),
  version: versionSchema,
  previous: versionSchema.nullable(),
  cause: text,
  /** every file but the manifest itself, sorted; a chart's SVG only where a drawing library was at hand */
  files: z.array(z.strictObject({ path: text, sha256: sha256Schema })),
  /** every published file that was read, by the official file's name and sha256 */
  sources: z.array(manifestSource),
  libraryVersion: text,
  /** null where nothing was drawn */
  drawingLibraryVersion: text.nullable(),
});
export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestSource = z.infer<typeof manifestSource>;

/** A text with the name of its file in a version's folder, "figures/median-wage.json". */
export interface NamedText {
  readonly path: string;
  readonly text: string;
}

/** The files with their sha256, sorted by path. */
export function manifestFiles(files: readonly NamedText[]): Manifest['files'] {
  return files.map((file) => ({ path: file.path, sha256: sha256(file.text) })).sort(by(({ path }) => path));
}

/** The sources, each once, sorted by dataset, release and name. */
export function manifestSources(sources: readonly SourceFacts[]): Manifest['sources'] {
  const bySha256 = new Map(sources.map((source) => [source.sha256, source]));
  return [...bySha256.values()]
    .map(({ dataset, name, release, sha256 }) => ({ dataset, name, release, sha256 }))
    .sort(by(({ dataset, release, name, sha256 }) => [dataset, release, name, sha256].join('\n')));
}

/** By code unit, which no locale moves. */
function by<Entry>(keyOf: (entry: Entry) => string): (a: Entry, b: Entry) => number {
  return (a, b) => {
    const [first, second] = [keyOf(a), keyOf(b)];
    if (first === second) return 0;
    return first < second ? -1 : 1;
  };
}
