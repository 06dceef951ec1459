import type { ExitCode } from './exit.ts';

/** What every command is given: where it works and the day it works on. */
export interface Context {
  /** the folder that holds `raw/`, `pipelines/` and `output/` */
  readonly root: string;
  /** the day, "2026-05-16": written into sidecars and the index, never into a version */
  readonly today: string;
  /** takes a line on what is being done, for work that can last over a second */
  readonly progress: (line: string) => void;
}

/** What a command gives back; it prints nothing. */
export interface CommandResult<Document> {
  readonly exit: ExitCode;
  /** what `--json` prints */
  readonly document: Document;
}

/** A wrong call: an unknown article, id or option; the message says what there is. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
