import { execFileSync, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { ROOT } from '../source-files.ts';

export const BINARY = join(ROOT, 'bin', 'laborfigures.js');

/** Have `dist/` follow `src/` before the first of many runs, so that none of them builds it. */
export function buildOnce(): void {
  beforeAll(() => {
    execFileSync(process.execPath, [join(ROOT, 'bin', 'build.js')], { stdio: 'pipe' });
  }, 60_000);
}

/** A folder for the tests of one file, which goes when they are over. */
export function folderForAll(): string {
  const folder = mkdtempSync(join(tmpdir(), 'laborfigures-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * A project as an importer of the package has one: the committed sources and pipeline, and the package beside them.
 *
 * @param releases  "2024-05"
 */
export function makeProject(folder: string, ...releases: readonly string[]): string {
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  symlinkSync(ROOT, join(folder, 'node_modules', 'laborfigures'), 'junction');
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  cpSync(join(ROOT, 'pipelines'), join(folder, 'pipelines'), { recursive: true });
  for (const release of releases) {
    cpSync(join(ROOT, 'raw', 'oews', release), join(folder, 'raw', 'oews', release), { recursive: true });
  }
  return folder;
}

/** Run the binary to its end, its streams piped as a script has them. */
export function laborfigures(
  cwd: string,
  args: readonly string[],
  {
    input = '',
    env = {},
  }: { readonly input?: string | Buffer; readonly env?: Readonly<Record<string, string>> } = {},
): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [BINARY, ...args], {
    cwd,
    input,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
}
