import { readdir, readFile } from 'node:fs/promises';
import { type Checked, checked, type Problem, problemAt } from '../records/problem.ts';
import { canonicalJson } from './canonical-json.ts';
import { hasCode } from './file-error.ts';
import { outputPath } from './output-path.ts';
import { parseOutput } from './parse-output.ts';
import { sha256 } from './sha256.ts';
import { type IndexEntry, indexSchema, type VersionIndex, versionIndex } from './version-index.ts';
import { isVersion, nextVersion } from './version-number.ts';

/**
 * The versions that an article's index names, oldest first; none when nothing was written yet.
 *
 * An index that is gone while versions are there is OUTPUT_MISSING: a first run that was killed leaves 1.0.0 at most.
 */
export async function readIndex(articleFolder: string): Promise<Checked<readonly IndexEntry[]>> {
  const file = outputPath(articleFolder, 'index.json');
  const text = await readIfThere(file);
  if (text === null) {
    const versions = (await listIfThere(articleFolder)).filter(isVersion);
    const lost = versions.some((version) => version !== nextVersion(null, 'major'));
    return checked([], lost ? [problemAt({ kind: 'file', file }, 'OUTPUT_MISSING', {})] : []);
  }
  const index = parseOutput(text, indexSchema, file);
  if (!index.ok) return { ok: false, problems: [index.problem] };
  return checked(index.value.versions, soundness(file, text, index.value));
}

/** An index that was edited no longer has the sha256 or the text that its versions give. */
function soundness(
  file: string,
  text: string,
  { sha256: recorded, ...content }: VersionIndex,
): readonly Problem[] {
  const found = sha256(canonicalJson(content));
  if (found !== recorded) {
    return [problemAt({ kind: 'file', file }, 'OUTPUT_CHANGED', { found, expected: recorded })];
  }
  if (text === canonicalJson(versionIndex(content.versions))) return [];
  const detail = 'expected the canonical text, and the last version as the latest';
  return [problemAt({ kind: 'file', file }, 'OUTPUT_INVALID', { detail })];
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

async function listIfThere(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  }
}
