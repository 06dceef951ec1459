import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, it, vi } from 'vitest';
import { describeShared } from './shared.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

describeShared('README, as a library', 'data/oews/national', (folder) => {
  it('prints what it says, on the official workbooks', async () => {
    const readme = await readFile(path.join(root, 'README.md'), 'utf8');
    const [, section = ''] = readme.split('## As a library');
    const example = /```ts\n([\s\S]*?)```/.exec(section)?.[1] ?? '';
    const printed = [...example.matchAll(/console\.log\(.*\/\/ (.+)$/gm)].map(([, line]) => line);
    const file = path.join(root, '.laborfigures', 'readme-library.ts');
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, example.replace('../downloads', folder));
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    await import(/* @vite-ignore */ pathToFileURL(file).href);
    expect(log.mock.calls.map((values) => values.map(String).join(' '))).toEqual(printed);
    expect(printed).toHaveLength(2);
    log.mockRestore();
  });
});
