import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { add } from '../../src/commands/add.ts';
import { check } from '../../src/commands/check.ts';
import { inspect } from '../../src/commands/inspect.ts';
import { type Project, projectFolder } from './project-folder.ts';

const isWindows = process.platform === 'win32';

describe.skipIf(isWindows)('what is no regular file', () => {
  function projectWith(): Project {
    const project = projectFolder('2024-05');
    execFileSync('mkfifo', [project.at('pipe.csv')]);
    mkdirSync(project.at('folder'));
    return project;
  }

  it.each([
    ['pipe.csv', 'a pipe'],
    ['/dev/zero', 'a device'],
    ['folder', 'a folder'],
  ])('is a wrong call of inspect and add: %s', async (name, found) => {
    const { context } = projectWith();
    const message = `${name}: expected a file, found ${found}`;
    await expect(inspect(context, name)).rejects.toThrow(message);
    await expect(add(context, [name], {})).rejects.toThrow(message);
  });

  it.each([
    ['pipe.csv', 'a pipe'],
    ['/dev/zero', 'a device'],
  ])('is a wrong call of check --facts: %s', async (name, found) => {
    const { context, write } = projectWith();
    write('a.md', 'No numbers.\n');
    const checked = check(context, ['a.md'], { facts: [name], failOn: 'error' });
    await expect(checked).rejects.toThrow(`--facts ${name}: expected a file or a folder, found ${found}`);
  });

  it('is passed over in a folder of --facts', async () => {
    const { context, write } = projectWith();
    write('a.md', 'No numbers.\n');
    await expect(check(context, ['a.md'], { facts: ['.'], failOn: 'error' })).resolves.toMatchObject({
      exit: 0,
    });
  });
});
