import { readdir } from 'node:fs/promises';
import { type Problem, problemAt } from '../records/problem.ts';
import type { Manifest } from './manifest.ts';
import { outputPath } from './output-path.ts';
import { readIndex } from './read-index.ts';
import { readVersion } from './read-version.ts';
import type { IndexEntry } from './version-index.ts';

/** What was proved of an article's versions, and what is not as it was written. */
export interface Verification {
  readonly versions: number;
  readonly files: number;
  /** of the versions that are as they were written, oldest first */
  readonly manifests: readonly Manifest[];
  readonly problems: readonly Problem[];
}

/**
 * Prove every file of every version: the index by its own sha256, each manifest by the index, each file by its
 * manifest.
 *
 * What lies beside the versions and belongs to none (left by a run that was killed, say) is a warning; the report and
 * the lock of a writer at work are expected there.
 *
 * @returns OUTPUT_MISSING at the index when nothing was written yet
 */
export async function verifyVersions(articleFolder: string): Promise<Verification> {
  const index = await readIndex(articleFolder);
  if (!index.ok) return nothingProved(index.problems);
  if (index.value.length === 0) {
    const place = { kind: 'file', file: outputPath(articleFolder, 'index.json') } as const;
    return nothingProved([problemAt(place, 'OUTPUT_MISSING', {})]);
  }
  const outcomes = [];
  for (const entry of index.value) outcomes.push(await readVersion(articleFolder, entry));
  const manifests = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value.manifest] : []));
  const strays = await strayNames(articleFolder, index.value);
  return {
    versions: manifests.length,
    files: manifests.reduce((count, { files }) => count + files.length + 1, 0),
    manifests,
    problems: [...outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.problems)), ...strays],
  };
}

function nothingProved(problems: readonly Problem[]): Verification {
  return { versions: 0, files: 0, manifests: [], problems };
}

async function strayNames(
  articleFolder: string,
  versions: readonly IndexEntry[],
): Promise<readonly Problem[]> {
  const known = new Set(['index.json', 'report.html', ...versions.map(({ version }) => version)]);
  const names = await readdir(articleFolder);
  return names
    .filter((name) => !known.has(name) && !name.startsWith('.lock'))
    .sort()
    .map((name) => {
      const place = { kind: 'file', file: outputPath(articleFolder, name) } as const;
      return problemAt(place, 'OUTPUT_UNEXPECTED', {}, 'warning');
    });
}
