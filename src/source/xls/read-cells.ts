import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Result } from '../../records/problem.ts';
import { problemAt } from '../../records/problem.ts';
import type { ReadAnswer } from './cell-columns.ts';
import type { XlsLimits } from './limits.ts';
import { xlsDamaged } from './survey.ts';

/** The cells of every tab of an .xls. */
export type XlsCells = Omit<Extract<ReadAnswer, { ok: true }>, 'ok'>;

const THREAD = new URL('./read-thread.js', import.meta.url);

/**
 * Read the cells of an .xls in a thread that is stopped when it takes too long or too much memory.
 *
 * @param bytes  the whole file
 * @param file   its name in messages
 * @returns LIMIT_EXCEEDED, or XLS_DAMAGED with what the reader says
 * @throws when the thread cannot be started
 */
export async function readCells(bytes: Buffer, file: string, limits: XlsLimits): Promise<Result<XlsCells>> {
  const { mebibytes, milliseconds } = limits;
  const started = performance.now();
  const thread = new Worker(THREAD, {
    workerData: bytes,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: mebibytes },
  });
  try {
    const signal = AbortSignal.timeout(milliseconds);
    const [answer] = (await once(thread, 'message', { signal })) as [ReadAnswer];
    return answer.ok ? { ok: true, value: answer } : { ok: false, problem: xlsDamaged(file, answer.detail) };
  } catch (error) {
    const exceeded = limitOf(error);
    if (exceeded === null) throw error;
    const taken = Math.ceil(performance.now() - started);
    const args =
      exceeded === 'time'
        ? { what: 'milliseconds to read it', found: taken, limit: milliseconds }
        : { what: 'mebibytes of memory to read it', found: mebibytes, limit: mebibytes };
    return { ok: false, problem: problemAt({ kind: 'file', file }, 'LIMIT_EXCEEDED', args) };
  } finally {
    await thread.terminate();
  }
}

/** Which limit stopped the thread; null for any other error. */
function limitOf(error: unknown): 'time' | 'memory' | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ABORT_ERR') return 'time';
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : null;
}
