import type { Manifest, ManifestSource } from '../outputs/manifest.ts';
import { outputPath } from '../outputs/output-path.ts';
import { type Problem, problemAt } from '../records/problem.ts';
import type { Source } from '../source/raw.ts';
import { sourceFacts } from '../source/sidecar.ts';

/**
 * SOURCE_MISSING for each published file that versions rest on and `raw/` no longer has, at the newest of them. A file
 * whose place another one took, as a recorded revision does, is not missed.
 *
 * @param manifests  oldest first
 */
export function missingSources(
  articleFolder: string,
  manifests: readonly Manifest[],
  held: readonly Pick<Source, 'name' | 'sidecar'>[],
): readonly Problem[] {
  const missing = new Map<string, Problem>();
  for (const { version, sources } of manifests) {
    const place = { kind: 'file', file: outputPath(articleFolder, `${version}/manifest.json`) } as const;
    for (const source of sources.filter((one) => !held.some((other) => speaksFor(other, one)))) {
      const { name, release, sha256 } = source;
      missing.set(sha256, problemAt(place, 'SOURCE_MISSING', { name, release }));
    }
  }
  return [...missing.values()];
}

function speaksFor(
  { name, sidecar }: Pick<Source, 'name' | 'sidecar'>,
  { dataset, release, sha256 }: ManifestSource,
): boolean {
  if (sourceFacts(sidecar, name).sha256 === sha256) return true;
  return sidecar.replaces !== undefined && sidecar.dataset === dataset && sidecar.release === release;
}
