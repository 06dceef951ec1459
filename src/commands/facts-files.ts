import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from './command.ts';
import { isAbsence, kindOf } from './named-file.ts';

/** What `--facts` names: one file, or a folder of published files among others. */
export interface FactsFiles {
  /** what may be a table by its name, or a zip that may hold one */
  readonly tables: readonly string[];
  /** what cannot be one */
  readonly others: readonly string[];
}

const TABLE_ENDING = /\.(?:xlsx|xls|csv|zip)$/i;

/**
 * The files of a folder with everything under it but dependencies and what is hidden; a file named itself is read
 * whatever its name.
 *
 * @param named  from the folder worked in, as its files are named then
 * @throws {UsageError} when it is not there, or is neither a regular file nor a folder
 */
export async function factsFiles(root: string, named: string): Promise<FactsFiles> {
  const found = await stat(path.resolve(root, named)).catch((cause: unknown) => {
    if (!isAbsence(cause)) throw cause;
    throw new UsageError(`--facts ${named}: there is no such file or folder`, { cause });
  });
  if (found.isFile()) return { tables: [named], others: [] };
  if (!found.isDirectory()) {
    throw new UsageError(`--facts ${named}: expected a file or a folder, found ${kindOf(found)}`);
  }
  const files = (await filesUnder(root, named)).toSorted();
  return {
    tables: files.filter((file) => TABLE_ENDING.test(file)),
    others: files.filter((file) => !TABLE_ENDING.test(file)),
  };
}

async function filesUnder(root: string, folder: string): Promise<readonly string[]> {
  const entries = await readdir(path.resolve(root, folder), { withFileTypes: true });
  const files: string[] = [];
  for (const entry of entries.filter(isWanted)) {
    const name = path.join(folder, entry.name);
    files.push(...(entry.isDirectory() ? await filesUnder(root, name) : [name]));
  }
  return files;
}

function isWanted(entry: Dirent): boolean {
  if (entry.name.startsWith('.')) return false;
  if (entry.isDirectory()) return entry.name !== 'node_modules';
  return entry.isFile() && !/^~|\.source\.json$/.test(entry.name);
}
