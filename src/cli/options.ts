import { InvalidArgumentError } from 'commander';

/** "a,b" as a list; given several times, all of them. */
export function listOf(text: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, ...text.split(',').map((item) => item.trim())];
}

/** Whether a command line asks for a document, however it is wrong otherwise. */
export function asksForJson(args: readonly string[]): boolean {
  return args.some(
    (arg, index) =>
      arg === '--json' || arg === '--format=json' || (arg === 'json' && args[index - 1] === '--format'),
  );
}

/** An option that can be given several times. */
export function collect(text: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, text];
}

/** A number of things, from 0. */
export function countOf(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('expected a whole number, as 5');
  return Number(text);
}

/** The release of "oews=2025-05". */
export function releaseOf(text: string): string {
  const [, release] = /^oews=(\d{4}-\d{2})$/.exec(text) ?? [];
  if (release === undefined) {
    throw new InvalidArgumentError('expected a dataset and its release, as oews=2025-05');
  }
  return release;
}
