import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from './command.ts';

/**
 * Where a file is that was named on the command line.
 *
 * @param file  as it was named, from the folder worked in
 * @throws {UsageError} when it is not there, or is no regular file: a pipe or a device may never end
 */
export async function namedFile(root: string, file: string): Promise<string> {
  const location = path.resolve(root, file);
  const found = await stat(location).catch((cause: unknown) => {
    if (!isAbsence(cause)) throw cause;
    throw new UsageError(`${file}: there is no such file`, { cause });
  });
  if (!found.isFile()) throw new UsageError(`${file}: expected a file, found ${kindOf(found)}`);
  return location;
}

/** What stands at a path instead of a regular file, in words. */
export function kindOf(found: Stats): string {
  if (found.isDirectory()) return 'a folder';
  if (found.isFIFO()) return 'a pipe';
  return found.isSocket() ? 'a socket' : 'a device';
}

/** Whether the error of the file system says that nothing stands at a path. */
export function isAbsence(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
