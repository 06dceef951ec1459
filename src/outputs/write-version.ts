import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalJson } from './canonical-json.ts';
import { replaceFile, syncFolder, writeFolder } from './durable-files.ts';
import type { ArticleLock } from './lock.ts';
import type { VersionPlan } from './plan-version.ts';
import { readIndex } from './read-index.ts';
import { sha256 } from './sha256.ts';
import { type IndexEntry, versionIndex } from './version-index.ts';
import { versionsAfter } from './version-number.ts';

const TEMPORARY = '.tmp-';

/**
 * Write a new version, or nothing: after a crash at any moment the index names the old versions or also the new one,
 * and every version it names is whole.
 *
 * The version's folder is written and synced under a temporary name, renamed, and only then named by the index, which
 * is replaced in one step. What a run that was killed left behind (temporary names, and the folder of a version after
 * the latest that the index does not name, be it this version or another) is removed first.
 *
 * @param lock      held since before the plan's latest version was read
 * @param released  the day, as an ISO date; it stands in the index only
 * @throws {RangeError} when the plan does not follow the version that the index calls the latest
 * @throws the file system's error, with its code and path; the old versions are then whole and nothing is left behind
 */
export async function writeVersion(
  { articleFolder }: ArticleLock,
  { manifest, files }: Extract<VersionPlan, { kind: 'new' }>,
  released: string,
): Promise<void> {
  const { version, previous, cause } = manifest;
  const versions = await versionsBefore(articleFolder, previous);
  const manifestText = canonicalJson(manifest);
  const entry: IndexEntry = { version, released, cause, manifest: sha256(manifestText) };
  const index = canonicalJson(versionIndex([...versions, entry]));
  const staged = join(articleFolder, `${TEMPORARY}${version}`);
  const target = join(articleFolder, version);
  await removeUnfinished(articleFolder, previous);
  try {
    await writeFolder(staged, [...files, { path: 'manifest.json', text: manifestText }]);
    await rename(staged, target);
    await syncFolder(articleFolder);
    await replaceFile(
      join(articleFolder, 'index.json'),
      join(articleFolder, `${TEMPORARY}index.json`),
      index,
    );
  } catch (error) {
    await removeUnfinished(articleFolder, previous).catch(() => undefined);
    throw error;
  }
}

async function versionsBefore(
  articleFolder: string,
  previous: string | null,
): Promise<readonly IndexEntry[]> {
  const index = await readIndex(articleFolder);
  const latest = index.ok ? (index.value.at(-1)?.version ?? null) : undefined;
  if (!index.ok || latest !== previous) {
    const expected = latest === undefined ? 'an index without faults' : `a plan after ${latest ?? 'nothing'}`;
    throw new RangeError(`writeVersion requires ${expected}, got a plan after ${previous ?? 'nothing'}`);
  }
  return index.value;
}

/** Remove temporary names, and the folders of versions after the latest that the index does not name. */
async function removeUnfinished(articleFolder: string, previous: string | null): Promise<void> {
  const names = await readdir(articleFolder);
  const index = await readIndex(articleFolder);
  const named = index.ok ? index.value.map(({ version }) => version) : names;
  const unnamed = versionsAfter(previous).filter((version) => !named.includes(version));
  const unfinished = names.filter((name) => name.startsWith(TEMPORARY) || unnamed.includes(name));
  for (const name of unfinished) await rm(join(articleFolder, name), { recursive: true, force: true });
}
