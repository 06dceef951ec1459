import { type Problem, problemAt } from '../records/problem.ts';
import type { AddDocument, AddedFile } from '../report/add.ts';
import { reportProblems } from '../report/problems.ts';
import { parseSocCode } from '../soc/code.ts';
import { type Sidecar, sidecarSchema } from '../source/sidecar.ts';
import { storeSource } from '../source/store.ts';
import { type CommandResult, type Context, UsageError } from './command.ts';
import { EXIT } from './exit.ts';
import { heldSource } from './held-source.ts';
import { namedFile } from './named-file.ts';
import { type AddOptions, type NamedFile, prepareSource } from './prepare-source.ts';

/**
 * Take files into `raw/`, each checked cell by cell and given a sidecar; a file that is refused changes nothing.
 *
 * @throws {UsageError} for a file that is not there, before any is taken in, and for a url, licence or code that is none
 */
export async function add(
  context: Context,
  files: readonly string[],
  options: AddOptions,
): Promise<CommandResult<AddDocument>> {
  requireUsable(options);
  const named: NamedFile[] = [];
  for (const file of files) named.push({ file, location: await namedFile(context.root, file) });
  const results: AddedFile[] = [];
  for (const one of named) {
    context.progress(`reading ${one.file}`);
    results.push(await addFile(context, one, options));
  }
  const refused = results.some(({ state }) => state === 'refused');
  return { exit: refused ? EXIT.data : EXIT.ok, document: { schemaVersion: 1, files: results } };
}

/** A wrong sidecar would make `raw/` unreadable, and a code that is none an empty extract. */
function requireUsable({ url, licence, extract = [] }: AddOptions): void {
  const wrong = extract.find((code) => parseSocCode(code)?.soc !== code);
  if (wrong !== undefined) throw new UsageError(`--extract ${wrong}: expected SOC codes, as 15-0000`);
  const stated = sidecarSchema.pick({ url: true, licence: true }).partial().safeParse({ url, licence });
  if (stated.success) return;
  const faults = stated.error.issues.map(({ path: at, message }) => `--${at.join('.')}: ${message}`);
  throw new UsageError(faults.join('; '));
}

async function addFile(context: Context, named: NamedFile, options: AddOptions): Promise<AddedFile> {
  const { root } = context;
  const { file } = named;
  const prepared = await prepareSource(context, named, options);
  if (!prepared.ok) return refusal(file, prepared.problems);
  const { identity, stored, content, sidecar } = prepared.value;
  const found = await heldSource(root, stored, sidecar);
  if (!found.ok) return refusal(file, found.problems);
  const held = found.value;
  const { release, rows } = identity;
  const done = { file, release, rows, problems: reportProblems(prepared.warnings) };
  if (held === null) {
    await storeSource(root, stored, content, sidecar);
    return { ...done, state: 'added', stored };
  }
  if (held.sidecar.sha256 === sidecar.sha256) {
    if (held.whole) return { ...done, state: 'unchanged', stored: held.file };
    await storeSource(root, held.file, content, held.sidecar);
    return { ...done, state: 'restored', stored: held.file };
  }
  if (options.accept !== true) {
    const args = { release: sidecar.release, other: held.file };
    return refusal(file, [problemAt({ kind: 'file', file }, 'RELEASE_REPEATED', args)]);
  }
  await storeSource(root, held.file, content, revisionOf(held.sidecar, sidecar));
  return { ...done, state: 'revised', stored: held.file };
}

function revisionOf(earlier: Sidecar, sidecar: Sidecar): Sidecar {
  return { ...sidecar, revision: (earlier.revision ?? 0) + 1, replaces: earlier.sha256 };
}

function refusal(file: string, problems: readonly Problem[]): AddedFile {
  return {
    file,
    state: 'refused',
    stored: null,
    release: null,
    rows: null,
    problems: reportProblems(problems),
  };
}
