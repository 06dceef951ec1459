import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'vitest';

const SHARED = new URL('../../../shared/', import.meta.url);

/**
 * Tests of the publishers' own files, which lie beside a developer's checkout and in CI and nowhere else. Where they
 * are not at hand one skipped test says what was not run.
 *
 * @param name    what the tests are about
 * @param folder  what they read, under the shared folder: "data/oews/national"
 * @param tests   gets the folder's path
 */
export function describeShared(name: string, folder: string, tests: (path: string) => void): void {
  const path = sharedFolder(folder);
  if (path !== null) describe(name, () => tests(path));
  else it.skip(`${name}: NOT RUN, ../shared/${folder} is not at hand`, () => undefined);
}

/** The path of a folder of the publishers' own files; null where it is not at hand. */
export function sharedFolder(folder: string): string | null {
  const path = fileURLToPath(new URL(folder, SHARED));
  return existsSync(path) ? path : null;
}
