import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type * as files from 'node:fs/promises';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { withLock } from '../../src/outputs/lock.ts';
import { planVersion } from '../../src/outputs/plan-version.ts';
import { readLatest } from '../../src/outputs/read-version.ts';
import { verifyVersions } from '../../src/outputs/verify-versions.ts';
import { writeVersion } from '../../src/outputs/write-version.ts';
import { content, writeContent } from './example-content.ts';
import { figure, row } from './example-figures.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The nth change of the disk (a file or folder made, linked, written, synced or renamed) fails with this code. */
const disk = vi.hoisted(() => ({ changes: 0, failsAt: Infinity, code: '' }));

vi.mock('node:fs/promises', async (importActual) => {
  const actual = await importActual<typeof files>();
  const failing =
    <Path, Rest extends readonly unknown[], Outcome>(
      change: (path: Path, ...rest: Rest) => Promise<Outcome>,
    ) =>
    (path: Path, ...rest: Rest): Promise<Outcome> => {
      disk.changes += 1;
      if (disk.changes !== disk.failsAt) return change(path, ...rest);
      const { code } = disk;
      // the error of an open file has no path
      return Promise.reject(
        Object.assign(new Error(`${code}: it fails`), { code, ...(path !== undefined && { path }) }),
      );
    };
  const open = async (path: string, flags: string): Promise<files.FileHandle> => {
    const file = await (flags === 'wx' ? failing(actual.open)(path, flags) : actual.open(path, flags));
    const write = file.writeFile.bind(file);
    const sync = file.sync.bind(file);
    return Object.assign(file, {
      writeFile: (text: string) => failing(() => write(text))(undefined),
      sync: () => failing(() => sync())(undefined),
    });
  };
  return {
    ...actual,
    mkdir: failing(actual.mkdir),
    writeFile: failing(actual.writeFile),
    link: failing(actual.link),
    rename: failing(actual.rename),
    open,
  };
});

afterEach(() => {
  disk.failsAt = Infinity;
});

const FIRST = content([figure()]);
const SECOND = content([figure({ rows: [row({ value: 133090 })] })]);

async function articleInTemporaryFolder(): Promise<string> {
  return join(await temporaryFolder(), 'wages');
}

describe('writeVersion', () => {
  it('writes the version, then names it in the index', async () => {
    const folder = await articleInTemporaryFolder();
    await writeContent(folder, FIRST);
    expect((await readdir(folder)).sort()).toEqual(['1.0.0', 'index.json']);
    expect(JSON.parse(await readFile(join(folder, 'index.json'), 'utf8'))).toMatchObject({
      versions: [{ version: '1.0.0', released: '2026-04-01', cause: 'first version' }],
      latest: '1.0.0',
    });
  });

  it('leaves the versions before as they are', async () => {
    const folder = await articleInTemporaryFolder();
    await writeContent(folder, FIRST);
    const manifest = await readFile(join(folder, '1.0.0', 'manifest.json'), 'utf8');
    await writeContent(folder, SECOND);
    expect(await readFile(join(folder, '1.0.0', 'manifest.json'), 'utf8')).toBe(manifest);
    expect(await readLatest(folder)).toMatchObject({ value: { manifest: { version: '1.1.0' } } });
  });

  it('writes nothing where nothing changed', async () => {
    const folder = await articleInTemporaryFolder();
    await writeContent(folder, FIRST);
    expect(await writeContent(folder, FIRST)).toMatchObject({ kind: 'unchanged' });
    expect((await readdir(folder)).sort()).toEqual(['1.0.0', 'index.json']);
  });

  it('removes what a run that was killed left, and replaces a version that the index does not name', async () => {
    const folder = await articleInTemporaryFolder();
    await mkdir(join(folder, '.tmp-1.0.0', 'figures'), { recursive: true });
    await mkdir(join(folder, '1.0.0', 'figures'), { recursive: true });
    await writeFile(join(folder, '1.0.0', 'figures', 'old.json'), '{}');
    await writeFile(join(folder, '.tmp-index.json'), '{}');
    await writeContent(folder, FIRST);
    expect((await readdir(folder)).sort()).toEqual(['1.0.0', 'index.json']);
    expect((await verifyVersions(folder)).problems).toEqual([]);
  });

  it('removes a version that was given up for one of another level, and leaves any other folder', async () => {
    const folder = await articleInTemporaryFolder();
    await writeContent(folder, FIRST);
    for (const name of ['1.0.1', '2.0.0', '3.0.0', 'notes']) await mkdir(join(folder, name));
    await writeContent(folder, SECOND);
    expect((await readdir(folder)).sort()).toEqual(['1.0.0', '1.1.0', '3.0.0', 'index.json', 'notes']);
  });

  it('removes a temporary name that is a link, not what it leads to', async () => {
    const folder = await articleInTemporaryFolder();
    const elsewhere = join(folder, '..', 'elsewhere');
    await mkdir(folder);
    await mkdir(elsewhere);
    await writeFile(join(elsewhere, 'kept'), '');
    await symlink(elsewhere, join(folder, '.tmp-1.0.0'));
    await writeContent(folder, FIRST);
    expect(await readdir(elsewhere)).toEqual(['kept']);
  });

  it('refuses a plan that does not follow the latest version', async () => {
    const folder = await articleInTemporaryFolder();
    const plan = planVersion(null, FIRST);
    if (plan.kind === 'unchanged') throw new Error('a first version is new');
    await withLock(folder, (lock) => writeVersion(lock, plan, '2026-04-01'));
    const again = withLock(folder, (lock) => writeVersion(lock, plan, '2026-04-01'));
    await expect(again).rejects.toThrow('writeVersion requires a plan after 1.0.0, got a plan after nothing');
  });
});

const CODES = ['ENOSPC', 'EROFS', 'EIO'] as const;

describe('writeVersion on a disk that fails', () => {
  it.each(CODES)('leaves the old version whole at the nth step, for every n (%s)', async (code) => {
    let failed = 0;
    for (let step = 1; ; step += 1) {
      const folder = await articleInTemporaryFolder();
      await writeContent(folder, FIRST);
      Object.assign(disk, { changes: 0, failsAt: step, code });
      const outcome = await writeContent(folder, SECOND).then(
        () => null,
        (error: unknown) => error,
      );
      disk.failsAt = Infinity;
      const { problems } = await verifyVersions(folder);
      expect(problems).toEqual([]);
      if (outcome === null) break;
      failed += 1;
      expect(outcome).toMatchObject({ code, path: expect.stringContaining(folder) as string });
      expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
      await writeContent(folder, SECOND);
      expect(await readLatest(folder)).toMatchObject({ value: { manifest: { version: '1.1.0' } } });
    }
    // the lock, three folders, four files and five folders put on disk, two renames: more than twenty changes
    expect(failed).toBeGreaterThan(20);
  });
});

/** Of each of two writers; KILLS=250 tries longer than a test run should take. */
const KILLS = Number(process.env.KILLS ?? 10);

describe('writeVersion killed at any moment', () => {
  it(
    `leaves the old version or the new one, twice ${KILLS} times`,
    { timeout: 10_000 + KILLS * 5_000 },
    async () => {
      const folders = await Promise.all([articleInTemporaryFolder(), articleInTemporaryFolder()]);
      const leftovers = await Promise.all(folders.map(killWriters));
      // kills that never met a writer at work would prove nothing
      expect(Math.max(...leftovers)).toBeGreaterThan(0);
      for (const folder of folders) {
        await writeContent(folder, content([figure()]));
        expect((await verifyVersions(folder)).problems).toEqual([]);
      }
    },
  );
});

/** @returns how many files and folders the killed runs left, for the next run to remove */
async function killWriters(folder: string): Promise<number> {
  let leftovers = 0;
  let value = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    await killWriter(folder, value + 1, Math.random() * 50);
    leftovers += (await readdir(folder)).filter((name) => name.startsWith('.')).length;
    const latest = await soundValue(folder);
    // the writer says so when its first version is written
    expect(latest).toBeGreaterThan(value);
    value = latest;
  }
  return leftovers;
}

/** The one value of all figures of the latest version, after proof that every version is whole. */
async function soundValue(folder: string): Promise<number> {
  const { problems } = await verifyVersions(folder);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const latest = await readLatest(folder);
  const figures = latest.ok ? (latest.value?.figures ?? []) : [];
  const values = figures.flatMap(({ rows }) => rows.map(({ value }) => value));
  expect(values).toHaveLength(4);
  expect(new Set(values).size).toBe(1);
  return values[0] ?? NaN;
}

async function killWriter(folder: string, start: number, afterMilliseconds: number): Promise<void> {
  const script = fileURLToPath(new URL('./killed-writer.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder, String(start)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  await Promise.race([once(child.stdout, 'data'), exit]);
  await setTimeout(afterMilliseconds);
  child.kill('SIGKILL');
  await exit;
}
