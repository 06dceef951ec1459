import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { hasCode } from './file-error.ts';

const holderSchema = z.object({
  pid: z.int().positive(),
  /** when the process started, for the reader of a message */
  started: z.string(),
  /** the same in the system's ticks since boot, which a process that got the id again does not share; null where the system does not tell */
  startTicks: z.string().nullable(),
});

/** The process that holds a lock. */
export type LockHolder = z.infer<typeof holderSchema>;

export async function thisProcess(): Promise<LockHolder> {
  const { pid } = process;
  const started = new Date(performance.timeOrigin).toISOString();
  return { pid, started, startTicks: (await processState(pid))?.startTicks ?? null };
}

export type LockState =
  | { readonly kind: 'absent' }
  /** half written, by a run that was killed or is about to finish it, or lost with the power */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'dead' }
  | { readonly kind: 'held'; readonly holder: LockHolder };

/** Whether a lock file is there, and whether the process that it names still runs. */
export async function lockState(path: string): Promise<LockState> {
  try {
    const holder = holderSchema.parse(JSON.parse(await readFile(path, 'utf8')));
    return (await isRunning(holder)) ? { kind: 'held', holder } : { kind: 'dead' };
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return { kind: 'absent' };
    if (error instanceof SyntaxError || error instanceof z.ZodError) return { kind: 'unreadable' };
    throw error;
  }
}

/** Whether the process still runs, and is not another one that got its id. */
async function isRunning({ pid, startTicks }: LockHolder): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: there is such a process, of another user
    if (hasCode(error, 'ESRCH')) return false;
    if (!hasCode(error, 'EPERM')) throw error;
  }
  const state = await processState(pid);
  if (state === null) return true;
  return state.running && (startTicks === null || startTicks === state.startTicks);
}

interface ProcessState {
  /** false for a process that ended and was not yet collected by its parent */
  readonly running: boolean;
  readonly startTicks: string | null;
}

/**
 * What Linux says of a process; null on other systems, or where it hides the processes of other users.
 *
 * @see https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html: field 3 is the state, field 22 the start time
 */
async function processState(pid: number): Promise<ProcessState | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // field 2, the command's name in brackets, can hold spaces and brackets itself
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { running: fields[0] !== 'Z' && fields[0] !== 'X', startTicks: fields[19] ?? null };
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ESRCH', 'EACCES', 'ENOTDIR')) return null;
    throw error;
  }
}
