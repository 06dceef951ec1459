import type { Dirent } from 'node:fs';
import { access, readdir } from 'node:fs/promises';
import path from 'node:path';
import { type Checked, checked, type Problem, problemAt } from '../records/problem.ts';
import { digestOfFile } from './digest.ts';
import { isHistory } from './history.ts';
import { readSidecar, type Sidecar, sidecarPath, waitingSidecarPath } from './sidecar.ts';
import type { TableFile } from './table.ts';

/** A published file in `raw/`, proved to be the one its sidecar describes. */
export interface Source {
  /** as messages name it: "raw/oews/2025-05/national.csv" */
  readonly file: string;
  readonly path: string;
  readonly name: string;
  readonly sidecar: Sidecar;
}

const SIDECAR_ENDING = sidecarPath('');

/** What was found under `raw/`. */
export interface SourceSurvey {
  /** those that are what their sidecars say, in the order of their paths */
  readonly sources: readonly Source[];
  /** how many have a sidecar, sound or not */
  readonly described: number;
  readonly problems: readonly Problem[];
}

/** The sources of `surveySources` where all of them are sound. */
export async function listSources(root: string): Promise<Checked<readonly Source[]>> {
  const { sources, problems } = await surveySources(root);
  return checked(sources, problems);
}

/**
 * The files of `raw/` that have a sidecar, each with its bytes checked.
 *
 * @param root    the folder that holds `raw/`; messages name files from there
 * @param folder  "raw"
 * @returns SHA256_MISMATCH for changed bytes, SIDECAR_INVALID, FILE_MISSING for a sidecar alone, FORMAT_UNEXPECTED for
 *          a link or a folder where the file or its sidecar should be;
 *          a file without a sidecar is ignored with the note SIDECAR_MISSING, what is kept of earlier states, and a file
 *          whose place another one took, without a word
 */
export async function surveySources(root: string, folder = 'raw'): Promise<SourceSurvey> {
  const problems: Problem[] = [];
  const sources: Source[] = [];
  const kinds = await entriesUnder(root, folder);
  for (const [file, kind] of kinds) {
    if (isHistory(file)) continue;
    if (file.endsWith(SIDECAR_ENDING)) {
      const described = file.slice(0, -SIDECAR_ENDING.length);
      if (!kinds.has(described) && kind !== 'a folder') {
        problems.push(problemAt(fileAt(described), 'FILE_MISSING', {}));
      }
      continue;
    }
    const sidecar = sidecarPath(file);
    if (!kinds.has(sidecar)) {
      if (kind !== 'a folder') problems.push(problemAt(fileAt(file), 'SIDECAR_MISSING', {}, 'note'));
      continue;
    }
    const strange = [file, sidecar].flatMap((name) => notAFile(name, kinds.get(name)));
    if (strange.length > 0) {
      problems.push(...strange);
      continue;
    }
    const source = await readSource(root, file);
    if (source.ok) sources.push(source.value);
    problems.push(...(source.ok ? source.warnings : source.problems));
  }
  const sidecars = [...kinds].filter(([file, kind]) => file.endsWith(SIDECAR_ENDING) && kind !== 'a folder');
  const speaking = withoutReplaced(sources);
  const described = sidecars.length - (sources.length - speaking.length);
  return { sources: speaking, described, problems };
}

/** The sources whose place no other one took: a file of another name is taken away after its successor has come. */
function withoutReplaced(sources: readonly Source[]): readonly Source[] {
  const replaced = new Set(
    sources.map(({ file, sidecar }) => `${path.dirname(file)} ${sidecar.replaces ?? ''}`),
  );
  return sources.filter(({ file, sidecar }) => !replaced.has(`${path.dirname(file)} ${sidecar.sha256}`));
}

/** FORMAT_UNEXPECTED for a link and whatever else would take a source away without a word. */
function notAFile(file: string, kind: EntryKind | undefined): readonly Problem[] {
  if (kind === undefined || kind === 'a file') return [];
  return [problemAt(fileAt(file), 'FORMAT_UNEXPECTED', { found: kind, expected: 'a file' })];
}

/** Prove one file against its sidecar. */
export async function readSource(root: string, file: string): Promise<Checked<Source>> {
  const location = path.join(root, file);
  const sidecar = await readProvedSidecar(file, location);
  if (!sidecar.ok) return sidecar;
  const { dataset, release } = sidecar.value;
  const problems = file.startsWith(`raw/${dataset}/${release}/`)
    ? []
    : [problemAt(fileAt(file), 'FOLDER_MISMATCH', { expected: `raw/${dataset}/${release}/` })];
  const source = { file, path: location, name: path.basename(file), sidecar: sidecar.value };
  return checked(source, [...problems, ...sidecar.warnings]);
}

/**
 * The sidecar beside a file, which has the bytes that it says.
 *
 * @returns SHA256_MISMATCH for changed bytes, SIDECAR_INVALID
 */
async function readProvedSidecar(file: string, location: string): Promise<Checked<Sidecar>> {
  const sidecar = await readSidecar(sidecarPath(file), sidecarPath(location));
  if (!sidecar.ok) return sidecar;
  const { sha256: found } = await digestOfFile(location);
  const expected = sidecar.value.sha256;
  if (found === expected) return sidecar;
  const waiting = await readWaiting(location, found);
  if (waiting !== null) {
    const unfinished = problemAt(fileAt(file), 'SOURCE_UNFINISHED', {}, 'warning');
    return { ok: true, value: waiting, warnings: [unfinished] };
  }
  return { ok: false, problems: [problemAt(fileAt(file), 'SHA256_MISMATCH', { found, expected })] };
}

/** Whether the bytes of a file are those of the sidecar that waits for them, and not of the one that is there. */
export async function isWaiting(location: string): Promise<boolean> {
  const { sha256 } = await digestOfFile(location);
  return (await readWaiting(location, sha256)) !== null;
}

/** The sidecar that an `add` which was cut short left waiting, where it is that of the bytes that are there now. */
async function readWaiting(location: string, sha256: string): Promise<Sidecar | null> {
  const waiting = waitingSidecarPath(location);
  if (!(await exists(waiting))) return null;
  const sidecar = await readSidecar(waiting, waiting);
  return sidecar.ok && sidecar.value.sha256 === sha256 ? sidecar.value : null;
}

/** The sidecar beside a CSV file, as every extract has one; null inside `value` for a file that has none. */
export async function sidecarBesideCsv({
  file,
  format,
  content,
}: Pick<TableFile, 'file' | 'format' | 'content'>): Promise<Checked<Sidecar | null>> {
  const isThere = format === 'csv' && 'path' in content && (await exists(sidecarPath(content.path)));
  return isThere ? readProvedSidecar(file, content.path) : { ok: true, value: null, warnings: [] };
}

type EntryKind = 'a file' | 'a folder' | 'a link' | 'neither a file nor a folder';

/** What lies under a folder, in the order of paths; links are not followed. */
async function entriesUnder(root: string, folder: string): Promise<ReadonlyMap<string, EntryKind>> {
  const entries = await readdir(path.join(root, folder), { withFileTypes: true, recursive: true }).catch(
    (error: unknown): Dirent[] => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    },
  );
  const kinds = entries
    .filter(({ name }) => !name.startsWith('.') && !name.startsWith('~$'))
    .map((entry) => [pathFrom(root, entry), kindOf(entry)] as const);
  return new Map(kinds.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function pathFrom(root: string, { parentPath, name }: Dirent): string {
  return path.relative(root, path.join(parentPath, name)).replaceAll(path.sep, '/');
}

function kindOf(entry: Dirent): EntryKind {
  if (entry.isFile()) return 'a file';
  if (entry.isDirectory()) return 'a folder';
  return entry.isSymbolicLink() ? 'a link' : 'neither a file nor a folder';
}

function exists(location: string): Promise<boolean> {
  return access(location).then(
    () => true,
    () => false,
  );
}

function fileAt(file: string) {
  return { kind: 'file', file } as const;
}
