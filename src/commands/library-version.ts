import { readFile } from 'node:fs/promises';

const PACKAGE = new URL('../../package.json', import.meta.url);

/** The version of this library, as manifests and `--version` name it. */
export async function libraryVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(PACKAGE, 'utf8')) as { readonly version: string };
  return version;
}
