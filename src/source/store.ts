import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FileContent } from './file-input.ts';
import { type Sidecar, sidecarPath } from './sidecar.ts';

/** What to put into `raw/`: a file as it is, or the text of an extract. */
export type StoredContent = FileContent | { readonly text: string };

/**
 * Put a file and its sidecar into `raw/`, each under a temporary name first, so that a reader meets neither half.
 *
 * @param root  the folder that holds `raw/`
 * @param file  "raw/oews/2025-05/national_M2025_dl.xlsx"
 * @throws the file system's error; what was there before is then still there, unless the error came between the two
 *         renames: the file is then refused by its sha256, or ignored for want of a sidecar, and never read
 */
export async function storeSource(
  root: string,
  file: string,
  content: StoredContent,
  sidecar: Sidecar,
): Promise<void> {
  const location = path.join(root, file);
  await mkdir(path.dirname(location), { recursive: true });
  const writes = [
    [location, (name: string) => writeContent(name, content)],
    [sidecarPath(location), (name: string) => writeFile(name, `${JSON.stringify(sidecar, null, 2)}\n`)],
  ] as const;
  const temporary = (name: string) => path.join(path.dirname(name), `.${path.basename(name)}.tmp`);
  try {
    for (const [name, write] of writes) await write(temporary(name));
    for (const [name] of writes) await rename(temporary(name), name);
  } finally {
    await Promise.all(writes.map(([name]) => rm(temporary(name), { force: true })));
  }
}

function writeContent(location: string, content: StoredContent): Promise<void> {
  if ('path' in content) return copyFile(content.path, location);
  return writeFile(location, 'text' in content ? content.text : content.bytes);
}
