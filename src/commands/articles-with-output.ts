import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { NAME } from '../records/name.ts';

/** The articles that have a folder in `output/`, by name. */
export async function articlesWithOutput(root: string): Promise<readonly string[]> {
  const entries = await readdir(path.join(root, 'output'), { withFileTypes: true }).catch(
    (cause: unknown) => {
      if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return [];
      throw cause;
    },
  );
  return entries
    .filter((entry) => entry.isDirectory() && NAME.test(entry.name))
    .map(({ name }) => name)
    .sort();
}
