import { mkdir, open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { NamedText } from './manifest.ts';

/**
 * Write texts into a new folder, each of them and the folders on disk before this returns.
 *
 * @throws the file system's error, with its code and the path; EEXIST when the folder is there
 */
export async function writeFolder(folder: string, files: readonly NamedText[]): Promise<void> {
  await mkdir(folder);
  const folders = new Set(files.map(({ path }) => dirname(path)).filter((name) => name !== '.'));
  for (const name of folders) await mkdir(join(folder, name));
  for (const { path, text } of files) await writeNew(join(folder, path), text);
  for (const name of folders) await syncFolder(join(folder, name));
  await syncFolder(folder);
}

/** Replace a file in one step: a reader meets the old text or the new one, whole. */
export async function replaceFile(path: string, temporary: string, text: string): Promise<void> {
  await writeNew(temporary, text);
  await rename(temporary, path);
  await syncFolder(dirname(path));
}

async function writeNew(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(text);
    await file.sync();
  } catch (error) {
    throw withPath(error, path);
  } finally {
    await file.close();
  }
}

/** Put what a folder lists on disk; Windows opens no folder and needs none of this. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    throw withPath(error, folder);
  } finally {
    await handle.close();
  }
}

/** An error of an open file names no path of its own. */
function withPath(error: unknown, path: string): unknown {
  if (!(error instanceof Error)) return error;
  const code = 'code' in error ? error.code : undefined;
  return Object.assign(new Error(`${error.message} '${path}'`, { cause: error }), { code, path });
}
