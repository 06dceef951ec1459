import { readdir } from 'node:fs/promises';
import { type Problem, problemAt } from '../records/problem.ts';
import { outputPath } from './output-path.ts';
import { readIndex } from './read-index.ts';
import { readVersion } from './read-version.ts';
import type { IndexEntry } from './version-index.ts';

/** What was proved of an article's versions, and what is not as it was written. */
export interface Verification {
  readonly versions: number;
  readonly files: number;
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
  if (!index.ok) return { versions: 0, files: 0, problems: index.problems };
  if (index.value.length === 0) {
    const place = { kind: 'file', file: outputPath(articleFolder, 'index.json') } as const;
    return { versions: 0, files: 0, problems: [problemAt(place, 'OUTPUT_MISSING', {})] };
  }
  const outcomes = [];
  for (const entry of index.value) outcomes.push(await readVersion(articleFolder, entry));
  const whole = outcomes.filter((outcome) => outcome.ok);
  const strays = await strayNames(articleFolder, index.value);
  return {
    versions: whole.length,
    files: whole.reduce((count, { value }) => count + value.manifest.files.length + 1, 0),
    problems: [...outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.problems)), ...strays],
  };
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
