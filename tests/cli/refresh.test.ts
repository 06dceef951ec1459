import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { pipeline } from '../../pipelines/ml-engineer-vs-data-scientist/pipeline.ts';
import { refreshPipelines } from '../../src/commands/refresh.ts';
import { verifyVersions } from '../../src/outputs/verify-versions.ts';
import { takeIn } from '../commands/project-folder.ts';
import { BINARY, buildOnce, folderForAll, laborfigures, makeProject } from './binary.ts';

const FOLDER = join('pipelines', pipeline.slug);
const RELEASES = ['2021-05', '2022-05', '2023-05', '2024-05'];
const TODAY = new Date().toISOString().slice(0, 10);

buildOnce();

const scratch = folderForAll();
/** A project that holds version 1.0.0 and, since, another release; each test has its own copy. */
const ready = join(scratch, 'ready');

beforeAll(async () => {
  makeProject(ready, ...RELEASES);
  await refreshHere(ready);
  takeIn(ready, '2025-05');
});

function refreshHere(root: string) {
  const context = { root, today: TODAY, progress: () => undefined };
  return refreshPipelines(context, [{ pipeline, folder: FOLDER }], { dryRun: false });
}

/** Every output of a project by its path, as bytes. */
function outputs(root: string): ReadonlyMap<string, string> {
  const folder = join(root, 'output');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const written = files.filter((path) => statSync(join(folder, path)).isFile());
  return new Map(written.map((path) => [path, readFileSync(join(folder, path), 'base64')]));
}

describe('a refresh', () => {
  it.each([
    ['while it computes', () => wait(500).then(() => true)],
    ['as soon as it holds the lock', (output: string) => Promise.resolve(existsSync(join(output, '.lock')))],
    [
      'while it writes the version',
      (output: string) => Promise.resolve(existsSync(join(output, '.tmp-1.1.0', 'figures'))),
    ],
    ['once the version has its name', (output: string) => Promise.resolve(existsSync(join(output, '1.1.0')))],
  ])('killed %s leaves whole versions, and the next one completes', async (when, isDue) => {
    const project = join(scratch, when.replaceAll(' ', '-'));
    cpSync(ready, project, { recursive: true, verbatimSymlinks: true });
    const output = join(project, 'output', pipeline.slug);
    const child = spawn(process.execPath, [BINARY, 'refresh'], { cwd: project, stdio: 'ignore' });
    const ended = once(child, 'exit');
    while (child.exitCode === null && !(await isDue(output))) await wait(1);
    child.kill('SIGKILL');
    await ended;

    const left = await verifyVersions(output);
    expect(left.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(left.versions).toBeGreaterThan(0);

    const { document } = await refreshHere(project);
    expect(document.articles).toMatchObject([{ version: '1.1.0' }]);
    expect(await verifyVersions(output)).toMatchObject({ versions: 2, problems: [] });
  });

  it('gives the same bytes in another time zone, locale and order of files', () => {
    const here = makeProject(join(scratch, 'here'), ...RELEASES);
    const there = makeProject(join(scratch, 'there'), ...[...RELEASES].reverse());
    const env = { TZ: 'Asia/Kolkata', LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8' };
    const runs = [laborfigures(here, ['refresh']), laborfigures(there, ['refresh'], { env })];
    expect(new Set(runs.map(({ stdout }) => stdout)).size).toBe(1);
    expect(outputs(there)).toEqual(outputs(here));
    expect(outputs(here).size).toBeGreaterThan(20);
  });
});
