import path from 'node:path';
import { type KnownOewsIdentity, officialName } from '../ingest/oews/describe.ts';
import { extractRows } from '../ingest/oews/extract.ts';
import { type Checked, type Problem, problemAt } from '../records/problem.ts';
import type { AddDocument, AddedFile } from '../report/add.ts';
import { reportProblems } from '../report/problems.ts';
import { parseSocCode } from '../soc/code.ts';
import { isWithin } from '../soc/within.ts';
import { digestOfText } from '../source/digest.ts';
import { listSources } from '../source/raw.ts';
import { readSidecar, type Sidecar, sidecarPath, sidecarSchema } from '../source/sidecar.ts';
import { type StoredContent, storeSource } from '../source/store.ts';
import type { TableFile } from '../source/table.ts';
import { type CommandResult, type Context, UsageError } from './command.ts';
import { EXIT } from './exit.ts';
import { type Examined, examine } from '../ingest/examine.ts';
import { namedFile } from './named-file.ts';

export interface AddOptions {
  /** keep these occupations only (a group keeps everything under it), as an extract */
  readonly extract?: readonly string[];
  readonly url?: string;
  readonly licence?: string;
  /** record a publisher's revision of a file already there */
  readonly accept?: boolean;
}

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

/** A file named on the command line, and where it is. */
interface NamedFile {
  readonly file: string;
  readonly location: string;
}

async function addFile(context: Context, named: NamedFile, options: AddOptions): Promise<AddedFile> {
  const { root } = context;
  const { file } = named;
  const prepared = await prepare(context, named, options);
  if (!prepared.ok) return refusal(file, prepared.problems);
  const { identity, stored, content, sidecar } = prepared.value;
  const found = await heldRelease(root, stored, sidecar);
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

interface Prepared {
  readonly identity: KnownOewsIdentity;
  readonly stored: string;
  readonly content: StoredContent;
  readonly sidecar: Sidecar;
}

/** Everything that `add` writes, made and checked before anything is written. */
async function prepare(
  { today }: Context,
  { file, location }: NamedFile,
  options: AddOptions,
): Promise<Checked<Prepared>> {
  const examined = await examine(file, location);
  if (examined.kind !== 'read') return { ok: false, problems: refusalOf(examined) };
  const { identity, table, problems: warnings } = examined;
  const { url = examined.statement.url, licence = examined.statement.licence } = options;
  const sidecar: Sidecar = { retrieved: today, ...examined.statement, url, licence };
  const folder = `raw/${sidecar.dataset}/${sidecar.release}`;
  const official = officialName(identity);
  const extractName = `${identity.family}.csv`;
  if (options.extract === undefined) {
    const name = sidecar.extractOf === undefined ? withFormat(official, table.format) : extractName;
    const value = { identity, stored: `${folder}/${name}`, content: { copyOf: location }, sidecar };
    return { ok: true, value, warnings };
  }
  const { sheet } = identity;
  if (sheet === null) throw new UsageError(`${file}: an extract is made from the official workbook`);
  const extract = await extractRows(table, keepsAny(options.extract));
  if (!extract.ok) return extract;
  const extractOf = { name: official, sheet, sha256: sidecar.sha256 };
  const value = {
    identity,
    stored: `${folder}/${extractName}`,
    content: { text: extract.value },
    sidecar: { ...sidecar, ...digestOfText(extract.value), extractOf },
  };
  return { ok: true, value, warnings };
}

/** An official workbook that was saved as CSV keeps its name with the other ending. */
function withFormat(name: string, format: TableFile['format']): string {
  return `${path.parse(name).name}.${format}`;
}

/** Why a file does not come in: what is wrong with it, or that nobody here can read it. */
function refusalOf({ problems }: Exclude<Examined, { kind: 'read' }>): readonly Problem[] {
  const refused = problems.some(({ severity }) => severity === 'error');
  return refused ? problems : problems.map((problem) => ({ ...problem, severity: 'error' }));
}

function keepsAny(codes: readonly string[]): (soc: string) => boolean {
  return (soc) => codes.some((code) => isWithin(soc, code));
}

/** What `raw/` has of a release already. */
interface Held {
  readonly file: string;
  readonly sidecar: Sidecar;
  /** false for a file that is gone or changed, of which the sidecar is left */
  readonly whole: boolean;
}

/** The source of the same kind and release that is in `raw/` already; a fault of any other source is a problem. */
async function heldRelease(root: string, stored: string, sidecar: Sidecar): Promise<Checked<Held | null>> {
  const sources = await listSources(root);
  if (!sources.ok) {
    const errors = sources.problems.filter(({ severity }) => severity === 'error');
    if (!errors.every((problem) => isLossOf(stored, problem))) return sources;
    const left = await readSidecar(sidecarPath(stored), path.join(root, sidecarPath(stored)));
    if (!left.ok) return left;
    return { ok: true, value: { file: stored, sidecar: left.value, whole: false }, warnings: [] };
  }
  const { dataset, family, release, extractOf } = sidecar;
  const same = sources.value.find(
    ({ sidecar: held }) =>
      held.dataset === dataset &&
      held.family === family &&
      held.release === release &&
      (held.extractOf === undefined) === (extractOf === undefined),
  );
  return { ok: true, value: same === undefined ? null : { ...same, whole: true }, warnings: [] };
}

/** Whether all that is wrong is what putting the file there mends. */
function isLossOf(stored: string, { code, place }: Problem): boolean {
  return place.file === stored && (code === 'SHA256_MISMATCH' || code === 'FILE_MISSING');
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
