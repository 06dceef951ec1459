import { z } from 'zod';
import { canonicalJson } from './canonical-json.ts';
import { sha256, sha256Schema } from './sha256.ts';
import { versionSchema } from './version-number.ts';

const indexEntry = z.strictObject({
  version: versionSchema,
  /** the day of the refresh: an ISO date */
  released: z.iso.date(),
  cause: z.string().min(1),
  /** sha256 of the version's manifest, which names every other file */
  manifest: sha256Schema,
});

/** The pointer to an article's versions, oldest first. */
export const indexSchema = z.strictObject({
  versions: z.array(indexEntry).min(1),
  latest: versionSchema,
  /** sha256 of the canonical JSON of the other fields, so that an edited index is noticed */
  sha256: sha256Schema,
});
export type IndexEntry = z.infer<typeof indexEntry>;
export type VersionIndex = z.infer<typeof indexSchema>;

/** The index of one version or more, oldest first. */
export function versionIndex(versions: readonly IndexEntry[]): VersionIndex {
  const latest = versions.at(-1)?.version;
  if (latest === undefined) throw new RangeError('versionIndex requires at least one version, got none');
  const content = { versions: [...versions], latest };
  return { ...content, sha256: sha256(canonicalJson(content)) };
}
