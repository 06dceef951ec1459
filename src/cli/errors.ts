import path from 'node:path';
import { CommanderError } from 'commander';
import { EXIT, type ExitCode } from '../commands/exit.ts';

/** What the machine says no with: disk, permissions, network, a lock that is held. */
const MACHINE_CODES: ReadonlySet<string> = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOSPC',
  'EDQUOT',
  'EIO',
  'EMFILE',
  'ENFILE',
  'EBUSY',
  'ENOTDIR',
  'EISDIR',
  'EEXIST',
  'LOCK_HELD',
]);

/** The commonest of them, and a file that is not there, in words. */
const MACHINE_WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'no permission; check who owns it',
  EPERM: 'not permitted; check who owns it',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full; what was there before is whole',
  EDQUOT: 'the quota is used up; what was there before is whole',
  EISDIR: 'a folder stands there, expected a file',
  EEXIST: 'a file stands there, expected a folder',
  ENOTDIR: 'a file or a link stands where a folder is needed',
};

/** What `--json` prints of a command that threw. */
export interface FailureDocument {
  readonly schemaVersion: 1;
  readonly error: { readonly exit: ExitCode; readonly message: string };
}

export function failureDocument(error: unknown): FailureDocument {
  return { schemaVersion: 1, error: { exit: exitOf(error), message: messageOf(error) } };
}

/** The exit code of a command that threw. */
export function exitOf(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (error instanceof Error && error.name === 'UsageError') return EXIT.usage;
  const code = codeOf(error);
  if (code === 'ENOENT') return EXIT.usage;
  return MACHINE_CODES.has(code) ? EXIT.machine : EXIT.fault;
}

/** What a person is told: the message alone where they can act on it, all we know where only we can. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof CommanderError) return error.message.replace(/^error: /, '');
  const words = MACHINE_WORDS[codeOf(error)];
  if (words !== undefined && 'path' in error) return `${asSeenFromHere(String(error.path))}: ${words}`;
  if (exitOf(error) !== EXIT.fault) return error.message;
  return `a fault of ours, please report it with the command you ran\n${error.stack ?? error.message}`;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** A path from the folder worked in, where it lies there. */
function asSeenFromHere(location: string): string {
  const relative = path.relative('.', location);
  return relative.startsWith('..') || relative === '' ? location : relative;
}
