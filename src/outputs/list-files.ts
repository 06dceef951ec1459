import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode } from './file-error.ts';

export interface ListedFile {
  /** relative to the folder, with "/" between folders */
  readonly path: string;
  /** false for links, sockets and devices, which no version holds */
  readonly plain: boolean;
}

/** The files under a folder, sorted by path, links not followed; null when there is no such folder. */
export async function listFiles(folder: string): Promise<readonly ListedFile[] | null> {
  if (!(await isFolder(folder))) return null;
  const files = await listUnder(folder, '');
  return [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function listUnder(folder: string, prefix: string): Promise<readonly ListedFile[]> {
  const entries = await readdir(join(folder, prefix), { withFileTypes: true });
  const files = await Promise.all(
    entries.map(async (entry) => {
      const path = `${prefix}${entry.name}`;
      return entry.isDirectory() ? listUnder(folder, `${path}/`) : [{ path, plain: entry.isFile() }];
    }),
  );
  return files.flat();
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isDirectory();
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return false;
    throw error;
  }
}
