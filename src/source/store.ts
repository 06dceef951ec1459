import { copyFile, mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FileContent } from './file-input.ts';
import { digestOfFile } from './digest.ts';
import { historyOf, historyPaths, isHistory } from './history.ts';
import { isWaiting, type Source } from './raw.ts';
import { type Sidecar, sidecarPath, waitingSidecarPath } from './sidecar.ts';
import { orderedSidecarText } from './sidecar-schema.ts';

/** What to put into `raw/`: a file as it is, or the text of an extract. */
export type StoredContent = FileContent | { readonly text: string };

/** What is kept beside a file: its name there, and its text. */
export interface KeptText {
  /** "raw/oews/2025-05/national_M2025_dl.xlsx.source.0.json" */
  readonly file: string;
  readonly text: string;
}

/**
 * Put a file and its sidecar into `raw/`; the caller is the only writer.
 *
 * Killed or cut off at any moment it leaves what was there before or what is new, whole: everything is written and on
 * disk under temporary names, then the history takes its names, which nothing speaks of yet, and then the file: in that
 * one step its bytes stop being those of the sidecar that is there and are those of the one that waits
 * (`waitingSidecarPath`), which takes its name last. A file under a name of its own is ignored until it has a sidecar.
 *
 * @param root     the folder that holds `raw/`
 * @param file     "raw/oews/2025-05/national_M2025_dl.xlsx"
 * @param history  what is kept of the file's earlier states
 * @throws the file system's error
 */
export async function storeSource(
  root: string,
  file: string,
  content: StoredContent,
  sidecar: Sidecar,
  history: readonly KeptText[] = [],
): Promise<void> {
  const location = path.join(root, file);
  const folder = path.dirname(location);
  await mkdir(folder, { recursive: true });
  await removeLeftovers(folder);
  const waiting = waitingSidecarPath(location);
  const kept = history.map(({ file: name, text }) => ({ location: path.join(root, name), text }));
  let isInPlace = false;
  try {
    await writeDurably(temporaryPath(location), content);
    await writeDurably(waiting, { text: orderedSidecarText(sidecar) });
    for (const one of kept) await writeDurably(temporaryPath(one.location), one);
    for (const one of kept) await rename(temporaryPath(one.location), one.location);
    await syncFolder(folder);
    await rename(temporaryPath(location), location);
    isInPlace = true;
    await rename(waiting, sidecarPath(location));
    await syncFolder(folder);
  } finally {
    const temporary = [location, ...kept.map((one) => one.location)].map(temporaryPath);
    const unneeded = isInPlace ? temporary : [...temporary, waiting];
    await Promise.all(unneeded.map((name) => rm(name, { force: true })));
  }
}

/** Take a file that another one has replaced out of `raw/`, with its sidecar and what is kept of its earlier states. */
export async function removeSource({ path: location, sidecar }: Source): Promise<void> {
  // without its sidecar a file is ignored, a sidecar without its file is a fault
  const names = [sidecarPath(location), location, ...historyPaths(location, sidecar.revision ?? 0)];
  for (const name of names) await rm(name, { force: true });
}

/**
 * Whether the run that put a source into `raw/` came to its end, and nothing is left of another that was killed: of the
 * file whose place it took, or under a temporary name.
 */
export async function isFinished(source: Source): Promise<boolean> {
  const left = [...(await temporaryFiles(path.dirname(source.path))), ...(await replacedFiles(source))];
  return left.length === 0;
}

/** Do what the run that put a source into `raw/` was killed before; the caller is the only writer. */
export async function finishStoring(source: Source): Promise<void> {
  await removeLeftovers(path.dirname(source.path));
  for (const location of await replacedFiles(source)) await rm(location, { force: true });
}

/** What is left of the file whose place a source of another name took; its sidecar first, as `removeSource` has it. */
async function replacedFiles({ path: location, name, sidecar }: Source): Promise<readonly string[]> {
  const folder = path.dirname(location);
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
  const others = names.filter((one) => historyOf(one) !== name && isSameTable(historyOf(one), name));
  const replaced: string[] = [];
  for (const other of others.filter((one) => !isHistory(one))) {
    const { sha256 } = await digestOfFile(path.join(folder, other));
    if (sha256 === sidecar.replaces) replaced.push(other);
  }
  const sidecars = replaced.map(sidecarPath).filter((one) => names.includes(one));
  const kept = others.filter(isHistory).filter((one) => {
    return replaced.includes(historyOf(one)) || !names.includes(historyOf(one));
  });
  return [...sidecars, ...replaced, ...kept].map((one) => path.join(folder, one));
}

/** Whether two names are of one table, in whatever format. */
function isSameTable(one: string, other: string): boolean {
  return path.parse(one).name === path.parse(other).name;
}

/** What runs that were killed left: a sidecar that waits for bytes that are there takes its name, all else goes. */
async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder);
  const described = names.filter((name) => names.includes(path.basename(waitingSidecarPath(name))));
  for (const location of described.map((name) => path.join(folder, name))) {
    if (await isWaiting(location)) await rename(waitingSidecarPath(location), sidecarPath(location));
  }
  for (const location of await temporaryFiles(folder)) await rm(location, { force: true });
}

async function temporaryFiles(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => name.startsWith('.') && name.endsWith('.tmp'))
    .map((name) => path.join(folder, name));
}

function temporaryPath(location: string): string {
  return path.join(path.dirname(location), `.${path.basename(location)}.tmp`);
}

/** Write a file, its bytes on disk before this returns. */
async function writeDurably(location: string, content: StoredContent): Promise<void> {
  if ('path' in content) await copyFile(content.path, location);
  else await writeFile(location, 'text' in content ? content.text : content.bytes);
  const file = await open(location, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Put what a folder lists on disk; Windows opens no folder and needs none of this. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
