import path from 'node:path';
import { type KnownOewsIdentity, officialName } from '../ingest/oews/describe.ts';
import { extractRows } from '../ingest/oews/extract.ts';
import { type Checked, type Problem, problemAt } from '../records/problem.ts';
import type { AddDocument, AddedFile } from '../report/add.ts';
import { reportProblems } from '../report/problems.ts';
import { isWithin } from '../soc/within.ts';
import { digestOfText } from '../source/digest.ts';
import { listSources, type Source } from '../source/raw.ts';
import type { Sidecar } from '../source/sidecar.ts';
import { type StoredContent, storeSource } from '../source/store.ts';
import type { CommandResult, Context } from './command.ts';
import { EXIT } from './exit.ts';
import { type Examined, examine } from './examine.ts';

export interface AddOptions {
  /** keep these occupations only (a group keeps everything under it), as an extract */
  readonly extract?: readonly string[];
  readonly url?: string;
  readonly licence?: string;
  /** record a publisher's revision of a file already there */
  readonly accept?: boolean;
}

/** Take files into `raw/`, each checked cell by cell and given a sidecar; a file that is refused changes nothing. */
export async function add(
  context: Context,
  files: readonly string[],
  options: AddOptions,
): Promise<CommandResult<AddDocument>> {
  const results: AddedFile[] = [];
  for (const file of files) {
    context.progress(`reading ${file}`);
    results.push(await addFile(context, file, options));
  }
  const refused = results.some(({ state }) => state === 'refused');
  return { exit: refused ? EXIT.data : EXIT.ok, document: { schemaVersion: 1, files: results } };
}

async function addFile(context: Context, file: string, options: AddOptions): Promise<AddedFile> {
  const prepared = await prepare(context, file, options);
  if (!prepared.ok) return refusal(file, prepared.problems);
  const { identity, stored, content, sidecar } = prepared.value;
  const held = await heldRelease(context.root, sidecar);
  if (!held.ok) return refusal(file, held.problems);
  const earlier = held.value;
  const done = {
    file,
    release: identity.release,
    rows: identity.rows,
    problems: reportProblems(prepared.warnings),
  };
  if (earlier?.sidecar.sha256 === sidecar.sha256) {
    return { ...done, state: 'unchanged', stored: earlier.file };
  }
  if (earlier === null) {
    await storeSource(context.root, stored, content, sidecar);
    return { ...done, state: 'added', stored };
  }
  if (options.accept !== true) {
    const place = { kind: 'file', file } as const;
    const args = { release: sidecar.release, other: earlier.file };
    return refusal(file, [problemAt(place, 'RELEASE_REPEATED', args)]);
  }
  const revision = (earlier.sidecar.revision ?? 0) + 1;
  await storeSource(context.root, earlier.file, content, {
    ...sidecar,
    revision,
    replaces: earlier.sidecar.sha256,
  });
  return { ...done, state: 'revised', stored: earlier.file };
}

interface Prepared {
  readonly identity: KnownOewsIdentity;
  readonly stored: string;
  readonly content: StoredContent;
  readonly sidecar: Sidecar;
}

/** Everything that `add` writes, made and checked before anything is written. */
async function prepare(context: Context, file: string, options: AddOptions): Promise<Checked<Prepared>> {
  const location = path.resolve(context.root, file);
  const examined = await examine(file, location, context.today);
  if (examined.kind !== 'read') return { ok: false, problems: refusalOf(file, examined) };
  const { identity, table, problems: warnings } = examined;
  const { url = examined.sidecar.url, licence = examined.sidecar.licence } = options;
  const sidecar = { ...examined.sidecar, url, licence };
  const folder = `raw/${sidecar.dataset}/${sidecar.release}`;
  const name = officialName(identity);
  if (options.extract === undefined) {
    const value = { identity, stored: `${folder}/${name}`, content: { copyOf: location }, sidecar };
    return { ok: true, value, warnings };
  }
  const extract = await extractRows(table, keepsAny(options.extract));
  if (!extract.ok) return extract;
  const extractOf = { name, sheet: identity.sheet ?? '', sha256: sidecar.sha256 };
  const value = {
    identity,
    stored: `${folder}/${identity.family}.csv`,
    content: { text: extract.value },
    sidecar: { ...sidecar, ...digestOfText(extract.value), extractOf },
  };
  return { ok: true, value, warnings };
}

/** Why a file does not come in: what is wrong with it, or that nobody here can read it. */
function refusalOf(file: string, examined: Exclude<Examined, { kind: 'read' }>): readonly Problem[] {
  switch (examined.kind) {
    case 'damaged':
      return examined.problems;
    case 'identified':
      return examined.problems.map((problem) => ({ ...problem, severity: 'error' }));
    case 'unknown':
      return [...examined.problems, problemAt({ kind: 'file', file }, 'FILE_UNKNOWN', {})];
  }
}

function keepsAny(codes: readonly string[]): (soc: string) => boolean {
  return (soc) => codes.some((code) => isWithin(soc, code));
}

/** The source of the same kind and release that is in `raw/` already. */
async function heldRelease(root: string, sidecar: Sidecar): Promise<Checked<Source | null>> {
  const sources = await listSources(root);
  if (!sources.ok) return sources;
  const { dataset, family, release, extractOf } = sidecar;
  const same = sources.value.find(
    ({ sidecar: held }) =>
      held.dataset === dataset &&
      held.family === family &&
      held.release === release &&
      (held.extractOf === undefined) === (extractOf === undefined),
  );
  return { ok: true, value: same ?? null, warnings: [] };
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
