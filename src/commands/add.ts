import path from 'node:path';
import { describeOews, isKnown, type KnownOewsIdentity, officialName } from '../ingest/oews/describe.ts';
import { extractRows } from '../ingest/oews/extract.ts';
import { identifyOews } from '../ingest/oews/identify.ts';
import { readOews } from '../ingest/oews/read-oews.ts';
import { coarsePercentiles } from '../measures/coarse-percentiles.ts';
import { type Checked, checked, type Problem, problemAt } from '../records/problem.ts';
import { type ReportedProblem, reportProblems } from '../report/problems.ts';
import { isWithin } from '../soc/within.ts';
import { digestOfFile, digestOfText } from '../source/digest.ts';
import { openTable } from '../source/open-table.ts';
import { listSources, type Source } from '../source/raw.ts';
import type { Sidecar } from '../source/sidecar.ts';
import { type StoredContent, storeSource } from '../source/store.ts';
import type { TableFile } from '../source/table.ts';
import { type CommandResult, type Context, EXIT } from './command.ts';

export interface AddOptions {
  /** keep these occupations only (a group keeps everything under it), as an extract */
  readonly extract?: readonly string[];
  readonly url?: string;
  readonly licence?: string;
  /** record a publisher's revision of a file already there */
  readonly accept?: boolean;
}

export interface AddDocument {
  readonly schemaVersion: 1;
  readonly files: readonly AddedFile[];
}

export interface AddedFile {
  readonly file: string;
  readonly state: 'added' | 'unchanged' | 'revised' | 'refused';
  /** where it is now, "raw/oews/2025-05/national_M2025_dl.xlsx"; null when refused */
  readonly stored: string | null;
  readonly release: string | null;
  readonly rows: number | null;
  readonly problems: readonly ReportedProblem[];
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
  const opened = await openTable(file, location);
  if (!opened.ok) return opened;
  const identified = await identifyKnown(opened.value);
  if (!identified.ok) return identified;
  const identity = identified.value;
  const description = {
    ...describeOews(identity, context.today),
    ...(options.url === undefined ? {} : { url: options.url }),
    ...(options.licence === undefined ? {} : { licence: options.licence }),
  };
  const official: Sidecar = { ...description, coarsePercentiles: false, ...(await digestOfFile(location)) };
  const read = await readOews(opened.value, official, officialName(identity));
  if (!read.ok) return read;
  const grain = coarsePercentiles(read.value);
  const sidecar = { ...official, coarsePercentiles: grain.kind === 'judged' && grain.coarse };
  const folder = `raw/${sidecar.dataset}/${sidecar.release}`;
  const name = officialName(identity);
  if (options.extract === undefined) {
    const value = { identity, stored: `${folder}/${name}`, content: { copyOf: location }, sidecar };
    return { ok: true, value, warnings: read.warnings };
  }
  const extract = await extractRows(opened.value, keepsAny(options.extract));
  if (!extract.ok) return extract;
  const extractOf = { name, sheet: identity.sheet ?? '', sha256: sidecar.sha256 };
  const value = {
    identity,
    stored: `${folder}/${identity.family}.csv`,
    content: { text: extract.value },
    sidecar: { ...sidecar, ...digestOfText(extract.value), extractOf },
  };
  return { ok: true, value, warnings: read.warnings };
}

function keepsAny(codes: readonly string[]): (soc: string) => boolean {
  return (soc) => codes.some((code) => isWithin(soc, code));
}

async function identifyKnown(table: TableFile): Promise<Checked<KnownOewsIdentity>> {
  const place = { kind: 'file', file: table.file } as const;
  const identified = await identifyOews(table);
  if (!identified.ok) return identified;
  const identity = identified.value;
  if (identity === null) {
    const seen = table.sheets.map(({ name }) => name ?? 'the file').join(', ');
    const wanted = 'a row with OCC_CODE, OCC_TITLE and TOT_EMP';
    return { ok: false, problems: [problemAt(place, 'HEADER_MISSING', { wanted, seen: `none in ${seen}` })] };
  }
  const problems: Problem[] = [];
  if (identity.family !== 'national') {
    problems.push(problemAt(place, 'FAMILY_UNREAD', { found: identity.family }));
  }
  if (!isKnown(identity)) {
    const detail = 'no sheet name, no field sheet and no total employment that is known';
    return { ok: false, problems: [...problems, problemAt(place, 'RELEASE_UNKNOWN', { detail })] };
  }
  return checked(identity, problems);
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
