import { readFile } from 'node:fs/promises';
import { figureFileSchema } from '../figures/figure-file.ts';
import type { FigureFile } from '../records/figure.ts';
import { type Checked, checked, type Problem, type ProblemArgs, problemAt } from '../records/problem.ts';
import { type ListedFile, listFiles } from './list-files.ts';
import { type Manifest, manifestSchema } from './manifest.ts';
import { outputPath } from './output-path.ts';
import { parseOutput } from './parse-output.ts';
import type { Version } from './plan-version.ts';
import { readIndex } from './read-index.ts';
import { sha256 } from './sha256.ts';
import type { IndexEntry } from './version-index.ts';

/** The version that the index calls the latest, proved as `readVersion` proves it; null when there is none yet. */
export async function readLatest(articleFolder: string): Promise<Checked<Version | null>> {
  const index = await readIndex(articleFolder);
  if (!index.ok) return index;
  const latest = index.value.at(-1);
  return latest === undefined ? checked(null, []) : readVersion(articleFolder, latest);
}

/**
 * One version, every file of it proved: the manifest by the sha256 in the index, the other files by the manifest's.
 *
 * @returns OUTPUT_MISSING, OUTPUT_CHANGED, OUTPUT_UNEXPECTED or OUTPUT_INVALID at every file that is not as written
 */
export async function readVersion(articleFolder: string, entry: IndexEntry): Promise<Checked<Version>> {
  const folder = outputPath(articleFolder, entry.version);
  const listed = await listFiles(folder);
  if (listed === null) return { ok: false, problems: [problem(folder, 'OUTPUT_MISSING', {})] };
  const manifest = await readManifest(folder, listed, entry.manifest);
  if (!manifest.ok) return manifest;
  const outcomes = await Promise.all(
    manifest.value.files.map((file) => readFigure(folder, listed, file.path, file.sha256)),
  );
  const figures = outcomes.flatMap((outcome) =>
    outcome.ok && outcome.value !== null ? [outcome.value] : [],
  );
  const problems = outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.problems));
  return checked({ manifest: manifest.value, figures }, [
    ...problems,
    ...unexpected(folder, listed, manifest.value),
  ]);
}

async function readManifest(
  folder: string,
  listed: readonly ListedFile[],
  expected: string,
): Promise<Checked<Manifest>> {
  const text = await readProved(folder, listed, 'manifest.json', expected);
  if (!text.ok) return text;
  const manifest = parseOutput(text.value, manifestSchema, outputPath(folder, 'manifest.json'));
  return manifest.ok ? checked(manifest.value, []) : { ok: false, problems: [manifest.problem] };
}

/** The figure in a file; null for a file that holds none (a chart). */
async function readFigure(
  folder: string,
  listed: readonly ListedFile[],
  path: string,
  expected: string,
): Promise<Checked<FigureFile | null>> {
  const text = await readProved(folder, listed, path, expected);
  if (!text.ok) return text;
  if (!path.startsWith('figures/')) return checked(null, []);
  const figure = parseOutput(text.value, figureFileSchema, outputPath(folder, path));
  return figure.ok ? checked(figure.value, []) : { ok: false, problems: [figure.problem] };
}

/** The text of a file of a version when its bytes are those that were written. */
async function readProved(
  folder: string,
  listed: readonly ListedFile[],
  path: string,
  expected: string,
): Promise<Checked<string>> {
  const file = outputPath(folder, path);
  const plain = listed.some((entry) => entry.path === path && entry.plain);
  if (!plain) return { ok: false, problems: [problem(file, 'OUTPUT_MISSING', {})] };
  const bytes = await readFile(file);
  const found = sha256(bytes);
  if (found !== expected) {
    return { ok: false, problems: [problem(file, 'OUTPUT_CHANGED', { found, expected })] };
  }
  return checked(bytes.toString('utf8'), []);
}

function unexpected(folder: string, listed: readonly ListedFile[], { files }: Manifest): readonly Problem[] {
  const known = new Set(['manifest.json', ...files.map(({ path }) => path)]);
  return listed
    .filter(({ path, plain }) => !plain || !known.has(path))
    .map(({ path }) => problem(outputPath(folder, path), 'OUTPUT_UNEXPECTED', {}));
}

function problem<Code extends 'OUTPUT_MISSING' | 'OUTPUT_CHANGED' | 'OUTPUT_UNEXPECTED'>(
  file: string,
  code: Code,
  args: ProblemArgs[Code],
): Problem {
  return problemAt({ kind: 'file', file }, code, args);
}
