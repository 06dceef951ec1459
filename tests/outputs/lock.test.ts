import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LockHeldError, withLock } from '../../src/outputs/lock.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The id of a process that ran and ended. */
async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(child, 'exit');
  return child.pid!;
}

function holder(pid: number, startTicks: string | null = null): string {
  return JSON.stringify({ pid, started: '2026-04-01T08:00:00.000Z', startTicks });
}

async function folderWithLock(text: string, name = '.lock'): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, name), text);
  return folder;
}

describe('withLock', () => {
  it('gives the lock back, whatever became of the writing', async () => {
    const folder = await temporaryFolder();
    expect(await withLock(folder, () => readdir(folder))).toEqual(['.lock']);
    await expect(withLock(folder, () => Promise.reject(new Error('full')))).rejects.toThrow('full');
    expect(await readdir(folder)).toEqual([]);
  });

  it('refuses a second writer at once, naming the first', async () => {
    const folder = await temporaryFolder();
    const second = withLock(folder, () => withLock(folder, () => Promise.resolve()));
    await expect(second).rejects.toThrow(LockHeldError);
    await expect(second).rejects.toMatchObject({
      code: 'LOCK_HELD',
      pid: process.pid,
      path: join(folder, '.lock'),
    });
  });

  it('lets one of many through', async () => {
    const folder = await folderWithLock(holder(await deadPid()));
    let writers = 0;
    const write = async (): Promise<void> => {
      writers += 1;
      expect(writers).toBe(1);
      await readdir(folder);
      writers -= 1;
    };
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => withLock(folder, write)));
    const refused = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [outcome.reason as unknown] : [],
    );
    expect(refused.length).toBeLessThan(20);
    for (const reason of refused) expect(reason).toBeInstanceOf(LockHeldError);
    expect(await readdir(folder)).toEqual([]);
  });

  it('refuses while a process of another user or parent holds it', async () => {
    const folder = await folderWithLock(holder(process.ppid));
    await expect(withLock(folder, () => Promise.resolve())).rejects.toMatchObject({ pid: process.ppid });
    expect(await readdir(folder)).toEqual(['.lock']);
  });

  it.each<readonly [string, string, () => Promise<string>]>([
    ['of a process that ended', '.lock', async () => holder(await deadPid())],
    ['that was lost with the power', '.lock', () => Promise.resolve('')],
    ['of a process that ended while it waited', '.lock-1', async () => holder(await deadPid())],
    ['of a process that ended while it took over', '.lock.takeover', async () => holder(await deadPid())],
  ])('takes over a lock %s', async (_name, file, text) => {
    const folder = await folderWithLock(await text(), file);
    if (file === '.lock.takeover') await writeFile(join(folder, '.lock'), holder(await deadPid()));
    expect(await withLock(folder, () => Promise.resolve('written'))).toBe('written');
    expect(await readdir(folder)).toEqual([]);
  });

  it.runIf(process.platform === 'linux')(
    'takes over a lock whose process id was given to another',
    async () => {
      const folder = await folderWithLock(holder(process.pid, '1'));
      expect(await withLock(folder, () => Promise.resolve('written'))).toBe('written');
    },
  );

  it('makes the folder, and takes it away when nothing was written', async () => {
    const output = join(await temporaryFolder(), 'output');
    await withLock(join(output, 'empty'), () => Promise.resolve());
    await withLock(join(output, 'wages'), () => writeFile(join(output, 'wages', 'index.json'), ''));
    expect(await readdir(output)).toEqual(['wages']);
  });

  it('does not follow a link', async () => {
    const root = await temporaryFolder();
    await mkdir(join(root, 'elsewhere'));
    await symlink(join(root, 'elsewhere'), join(root, 'wages'));
    await expect(withLock(join(root, 'wages'), () => Promise.resolve())).rejects.toMatchObject({
      code: 'ENOTDIR',
    });
    expect(await readdir(join(root, 'elsewhere'))).toEqual([]);
  });

  it("passes on the file system's error with its path", async () => {
    const root = await temporaryFolder();
    await writeFile(join(root, 'output'), 'a file');
    const path = join(root, 'output', 'wages');
    await expect(withLock(path, () => Promise.resolve())).rejects.toMatchObject({ code: 'ENOTDIR', path });
  });
});
