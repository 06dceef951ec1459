import { type CommandResult, type Context, UsageError } from '../commands/command.ts';
import type { Paint } from '../report/paint.ts';
import { painter } from './painter.ts';
import { printDocument } from './print.ts';
import { progressLine } from './progress-line.ts';

/** The options that every command takes. */
export interface CommonOptions {
  readonly json?: boolean;
  readonly cwd?: string;
}

/** A command as the command line runs it: what it does, and how its document reads as text. */
export interface Runnable<Document> {
  readonly run: (context: Context) => Promise<CommandResult<Document>>;
  readonly text: (document: Document, paint: Paint) => string;
  /** what goes to stderr beside the text: problems that are no part of the answer */
  readonly notes?: (document: Document, paint: Paint) => string;
}

/** Run a command in the folder asked for, print its document or its text, and set the exit code. */
export async function runCommand<Document extends object>(
  { json = false, cwd }: CommonOptions,
  { run, text, notes }: Runnable<Document>,
): Promise<void> {
  if (cwd !== undefined) enter(cwd);
  const line = progressLine(process.stderr);
  const today = new Date().toISOString().slice(0, 10);
  const { exit, document } = await run({ root: '.', today, progress: line.show }).finally(line.clear);
  if (json) printDocument(document);
  else {
    process.stderr.write(notes?.(document, painter(process.stderr)) ?? '');
    process.stdout.write(text(document, painter(process.stdout)));
  }
  process.exitCode = exit;
}

function enter(folder: string): void {
  try {
    process.chdir(folder);
  } catch (cause) {
    throw new UsageError(`--cwd ${folder}: there is no such folder`, { cause });
  }
}
