import { spawn } from 'node:child_process';
import type { Reader } from './readers.ts';

/** What became of one process. */
export type Outcome =
  | { readonly kind: 'read'; readonly milliseconds: number; readonly found: Found }
  | { readonly kind: 'failed'; readonly reason: string };

/** What a reader prints. */
export interface Found {
  /** data rows; null for a reader that knows none */
  readonly rows: number | null;
  readonly peakMegabytes: number | null;
  /** the checksum of each column by its heading, where it was asked for */
  readonly columns?: Readonly<Record<string, number>>;
}

const TIME_LIMIT = 15 * 60_000;

/** Run a reader over a workbook; its time is that of the whole process. */
export async function runReader(
  { command }: Reader,
  purpose: 'time' | 'check',
  path: string,
  peers: string,
): Promise<Outcome> {
  const started = performance.now();
  const { code, output, errors } = await runProcess([...command, purpose, path], peers);
  const milliseconds = performance.now() - started;
  if (code !== 0) return { kind: 'failed', reason: lastError(errors) ?? `ended with ${code ?? 'a signal'}` };
  return { kind: 'read', milliseconds, found: JSON.parse(output) as Found };
}

export async function isInstalled({ probe }: Reader, peers: string): Promise<boolean> {
  return (await runProcess(probe, peers)).code === 0;
}

interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

function runProcess([program, ...args]: Reader['probe'], peers: string): Promise<Ended> {
  return new Promise((resolve) => {
    const env = { ...process.env, BENCH_PEERS: peers };
    const child = spawn(program, args, { env, timeout: TIME_LIMIT, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.once('error', ({ message }) => resolve({ code: null, output, errors: message }));
    child.once('close', (code) => resolve({ code, output, errors }));
  });
}

/** The line of a trace that names the error. */
function lastError(errors: string): string | undefined {
  const lines = errors.split('\n').filter((line) => /error|out of memory/i.test(line));
  return lines.at(-1)?.trim().slice(0, 120);
}
