import { randomUUID } from 'node:crypto';
import { link, lstat, mkdir, readdir, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode } from './file-error.ts';
import { type LockHolder, type LockState, lockState, thisProcess } from './lock-holder.ts';

/** The right to write into one article's folder; only `withLock` gives it. */
export interface ArticleLock {
  readonly articleFolder: string;
}

/** Another process writes the article; it is named by its id. */
export class LockHeldError extends Error {
  override readonly name = 'LockHeldError';
  readonly code = 'LOCK_HELD';
  readonly path: string;
  readonly pid: number;
  readonly started: string;

  constructor(path: string, { pid, started }: LockHolder) {
    super(`${path} is held by process ${pid}, which has run since ${started}`);
    this.path = path;
    this.pid = pid;
    this.started = started;
  }
}

const LOCK = '.lock';

/**
 * Run `write` as the only writer of an article; its folder is made when it is not there, and goes when it stays empty.
 *
 * The lock is a file with the writer's process id and start time. Whoever meets it is refused at once; the lock of a
 * process that no longer runs is taken over.
 *
 * @throws {LockHeldError} when another process writes
 * @throws the file system's error, with its code and path; ENOTDIR when the folder is a link or no folder
 */
export async function withLock<T>(
  articleFolder: string,
  write: (lock: ArticleLock) => Promise<T>,
): Promise<T> {
  const made = await makeFolder(articleFolder);
  try {
    const release = await acquire(articleFolder);
    try {
      return await write({ articleFolder });
    } finally {
      await release();
    }
  } finally {
    if (made) await removeIfEmpty(articleFolder);
  }
}

/** Whether a run that was killed left its lock in a folder; the next writer takes it over. */
export async function hasDeadLock(folder: string): Promise<boolean> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(LOCK));
  const states = await Promise.all(names.map((name) => lockState(join(folder, name))));
  return states.some(isLeft);
}

/** @returns whether the folder was not there */
async function makeFolder(articleFolder: string): Promise<boolean> {
  const made = await mkdir(articleFolder, { recursive: true });
  // a link would lead the writer out of the output folder
  if ((await lstat(articleFolder)).isDirectory()) return made !== undefined;
  const error = new Error(`ENOTDIR: a folder is needed, not a link, '${articleFolder}'`);
  throw Object.assign(error, { code: 'ENOTDIR', path: articleFolder });
}

async function removeIfEmpty(folder: string): Promise<void> {
  try {
    await rmdir(folder);
  } catch (error) {
    if (!hasCode(error, 'ENOTEMPTY', 'EEXIST', 'ENOENT')) throw error;
  }
}

/** @returns what gives the lock back */
async function acquire(articleFolder: string): Promise<() => Promise<void>> {
  const lock = join(articleFolder, LOCK);
  // written whole under a name of its own and then linked, so that a lock never shows without its holder
  const own = `${lock}-${randomUUID()}`;
  try {
    await writeFile(own, JSON.stringify(await thisProcess()), { flag: 'wx' });
    await takeLock(lock, own);
  } finally {
    await rm(own, { force: true });
  }
  await removeDeadLocks(articleFolder);
  return () => rm(lock, { force: true });
}

/** Only who holds `<lock>.takeover` removes a dead lock: two that met it cannot remove each other's new one. */
async function takeLock(lock: string, own: string): Promise<void> {
  if (await isLinked(own, lock)) return;
  const state = await lockState(lock);
  if (state.kind === 'held') throw new LockHeldError(lock, state.holder);
  if (state.kind !== 'absent') {
    const takeover = `${lock}.takeover`;
    await takeLock(takeover, own);
    try {
      if (isLeft(await lockState(lock))) await rm(lock, { force: true });
    } finally {
      await rm(takeover, { force: true });
    }
  }
  await takeLock(lock, own);
}

/** A lock is linked when it is whole, so one that cannot be read has no living holder. */
function isLeft({ kind }: LockState): boolean {
  return kind === 'dead' || kind === 'unreadable';
}

async function isLinked(own: string, lock: string): Promise<boolean> {
  try {
    await link(own, lock);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** What runs that were killed while they asked for the lock left behind. */
async function removeDeadLocks(articleFolder: string): Promise<void> {
  const names = (await readdir(articleFolder)).filter((name) => name.startsWith(`${LOCK}-`));
  for (const path of names.map((name) => join(articleFolder, name))) {
    if ((await lockState(path)).kind === 'dead') await rm(path, { force: true });
  }
}
