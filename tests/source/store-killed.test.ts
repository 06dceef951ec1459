import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type * as files from 'node:fs/promises';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { listSources } from '../../src/source/raw.ts';
import { readRevisions } from '../../src/source/revision.ts';
import { FILE, storeRevision, textOf } from './example-revision.ts';
import { scratchFolder } from './scratch.ts';

/** The disk changes until the nth time, and then no more: as after a kill, what cleans up is not heard either. */
const disk = vi.hoisted(() => ({ changes: 0, last: Infinity }));

vi.mock('node:fs/promises', async (importActual) => {
  const actual = await importActual<typeof files>();
  const counted =
    <Args extends readonly unknown[], Outcome>(change: (...args: Args) => Promise<Outcome>) =>
    (...args: Args): Promise<Outcome> => {
      disk.changes += 1;
      return disk.changes > disk.last ? Promise.reject(new Error('killed')) : change(...args);
    };
  const { writeFile, copyFile, rename, rm, mkdir } = actual;
  return {
    ...actual,
    writeFile: counted(writeFile),
    copyFile: counted(copyFile),
    rename: counted(rename),
    rm: counted(rm),
    mkdir: counted(mkdir),
  };
});

afterEach(() => {
  disk.last = Infinity;
});

describe('storeSource stopped after each change of the disk', () => {
  it('leaves the revision that was there or the new one, and is made good by the next', async () => {
    const found: number[] = [];
    for (let last = 0; found.at(-1) !== 2 || !found.includes(1); last += 1) {
      const root = scratchFolder();
      for (const revision of [0, 1]) await storeRevision(root, revision);
      Object.assign(disk, { changes: 0, last });
      await storeRevision(root, 2).catch(() => undefined);
      disk.last = Infinity;
      found.push(await soundRevision(root));
      await storeRevision(root, 2);
      expect(await hidden(root)).toEqual([]);
    }
    // a folder, four files written, two renamed; then the file takes its place
    expect(found.lastIndexOf(1)).toBe(7);
  });
});

/** KILLS=250 tries longer than a test run should take. */
const KILLS = Number(process.env.KILLS ?? 8);

describe('storeSource killed at any moment', () => {
  it(
    `leaves the file that was there or its revision, ${KILLS} times`,
    { timeout: 10_000 + KILLS * 5_000 },
    async () => {
      const root = scratchFolder();
      let leftovers = 0;
      let revision = -1;
      for (let kill = 0; kill < KILLS; kill += 1) {
        await killStore(root, revision + 1, Math.random() * 40);
        leftovers += (await hidden(root)).length;
        const found = await soundRevision(root);
        expect(found).toBeGreaterThan(revision);
        revision = found;
      }
      // kills that never met a writer at work would prove nothing
      expect(leftovers).toBeGreaterThan(0);
      await storeRevision(root, revision + 1);
      expect(await hidden(root)).toEqual([]);
      expect(await soundRevision(root)).toBe(revision + 1);
    },
  );
});

/** The revision that is there, after proof that file, sidecar and all that is kept of the earlier ones fit together. */
async function soundRevision(root: string): Promise<number> {
  const listed = await listSources(root);
  const [source, ...others] = listed.ok ? listed.value : [];
  if (source === undefined) throw new Error(JSON.stringify(listed));
  expect(others).toEqual([]);
  const number = source.sidecar.revision ?? 0;
  expect(await readFile(source.path, 'utf8')).toBe(textOf(number));
  const revisions = await readRevisions(source);
  expect(revisions).toMatchObject({ ok: true });
  expect(revisions.ok ? revisions.value : []).toHaveLength(number);
  return number;
}

async function hidden(root: string): Promise<readonly string[]> {
  const names = await readdir(join(root, FILE, '..'));
  return names.filter((name) => name.startsWith('.'));
}

async function killStore(root: string, start: number, afterMilliseconds: number): Promise<void> {
  const script = fileURLToPath(new URL('./killed-store.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, root, String(start)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  await Promise.race([once(child.stdout, 'data'), exit]);
  await setTimeout(afterMilliseconds);
  child.kill('SIGKILL');
  await exit;
}
