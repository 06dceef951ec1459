import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** The articles that have a folder in `output/`, by name. */
export async function articlesWithOutput(root: string): Promise<readonly string[]> {
  const entries = await readdir(path.join(root, 'output'), { withFileTypes: true }).catch(
    (cause: unknown) => {
      if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return [];
      throw cause;
    },
  );
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}
