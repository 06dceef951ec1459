import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it, vi } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = await readFile(path.join(root, 'README.md'), 'utf8');

/** The fenced blocks of one language. */
function blocks(language: string): readonly string[] {
  const fence = '```';
  return readme
    .split(`${fence}${language}\n`)
    .slice(1)
    .map((rest) => rest.slice(0, rest.indexOf(fence)));
}

describe('README', () => {
  it('runs its example, which prints what it says', async () => {
    const [example = ''] = blocks('ts');
    const [, printed = ''] = /console\.log\(.*\/\/ (.+)$/m.exec(example) ?? [];
    const file = path.join(root, '.laborfigures', 'readme.ts');
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, example);
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    await import(/* @vite-ignore */ pathToFileURL(file).href);
    expect(log.mock.calls.map((values) => values.join(' '))).toEqual([printed]);
    log.mockRestore();
  });

  it.each(blocks('console'))('shows what the command line prints: %s', async (block) => {
    const [command = '', ...output] = block.split('\n');
    const args = command.replace('$ npx laborfigures ', '').split(' ');
    const binary = path.join(root, 'bin', 'laborfigures.js');
    const { stdout } = await promisify(execFile)(process.execPath, [binary, ...args], { cwd: root });
    expect(stdout).toBe(output.join('\n'));
  });
});
