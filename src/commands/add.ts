import path from 'node:path';
import { RECORD_KINDS } from '../ingest/index.ts';
import { hasDeadLock, withLock } from '../outputs/lock.ts';
import { type Checked, checked, type Problem } from '../records/problem.ts';
import type { AddDocument, AddedFile } from '../report/add.ts';
import { reportProblems } from '../report/problems.ts';
import type { Source } from '../source/raw.ts';
import { sidecarSchema } from '../source/sidecar-schema.ts';
import { finishStoring, isFinished, removeSource, storeSource } from '../source/store.ts';
import { type CommandResult, type Context, UsageError } from './command.ts';
import { contradictionsOf } from './contradictions.ts';
import { EXIT } from './exit.ts';
import { rawAtHand } from './held-source.ts';
import { namedFile } from './named-file.ts';
import { planStoring, type StoringPlan } from './plan-storing.ts';
import {
  type AddOptions,
  type NamedFile,
  type Preparation,
  type PreparedSource,
  prepareSources,
} from './prepare-source.ts';
import { movesFromNeighbours } from './release-neighbours.ts';

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
    for (const prepared of await prepareSources(context, one, options)) {
      results.push(await addTable(context, prepared, options));
    }
  }
  const refused = results.some(({ state }) => state === 'refused');
  return { exit: refused ? EXIT.data : EXIT.ok, document: { schemaVersion: 1, files: results } };
}

/** A wrong sidecar would make `raw/` unreadable, and a code that is none an empty extract. */
function requireUsable({ url, licence, extract = [] }: AddOptions): void {
  const kinds = RECORD_KINDS.flatMap((kind) => kind.extract ?? []);
  const wrong = extract.find((key) => !kinds.some(({ isKey }) => isKey(key)));
  if (wrong !== undefined) {
    const keys = new Set(kinds.map((kind) => kind.keys));
    throw new UsageError(`--extract ${wrong}: expected ${[...keys].join(', or ')}`);
  }
  const stated = sidecarSchema.pick({ url: true, licence: true }).partial().safeParse({ url, licence });
  if (stated.success) return;
  const faults = stated.error.issues.map(({ path: at, message }) => `--${at.join('.')}: ${message}`);
  throw new UsageError(faults.join('; '));
}

async function addTable(
  context: Context,
  { file, prepared }: Preparation,
  options: AddOptions,
): Promise<AddedFile> {
  if (!prepared.ok) return refusal(file, prepared.problems);
  const source = prepared.value;
  const plan = await planFor(context, file, source, options);
  const done = plan.ok ? await carryOut(context, file, source, options, plan) : plan;
  if (!done.ok) return refusal(file, done.problems);
  const { release, rows } = source.identity;
  const problems = reportProblems([...prepared.warnings, ...done.warnings]);
  return { file, release, rows, problems, ...outcomeOf(done.value) };
}

type Planned = Extract<Checked<StoringPlan>, { ok: true }>;

/** What is to be done, as `raw/` is now; whatever there the file contradicts or repeats refuses it. */
async function planFor(
  { root }: Context,
  file: string,
  source: PreparedSource,
  { accept = false }: AddOptions,
): Promise<Checked<StoringPlan>> {
  const raw = await rawAtHand(root, source.stored, source.sidecar);
  if (!raw.ok) return raw;
  const plan = await planStoring(file, source, raw.value, accept);
  if (!plan.ok || plan.value.kind === 'keep') return plan;
  const contradictions = await contradictionsOf(file, source, raw.value);
  const moves = await movesFromNeighbours(file, source, raw.value.sources);
  return checked(plan.value, [...contradictions, ...moves]);
}

/** Write as the only writer of the folder, after another look at what is there. */
async function carryOut(
  context: Context,
  file: string,
  source: PreparedSource,
  options: AddOptions,
  planned: Planned,
): Promise<Checked<StoringPlan>> {
  const { root } = context;
  const folder = path.dirname(path.join(root, planned.value.stored));
  if (planned.value.kind === 'keep' && (await isTidy(folder, planned.value.held))) return planned;
  return withLock(folder, async () => {
    const again = await planFor(context, file, source, options);
    if (!again.ok) return again;
    const plan = again.value;
    if (plan.kind === 'keep') {
      await finishStoring(plan.held);
      return again;
    }
    const history = 'history' in plan ? plan.history : [];
    await storeSource(root, plan.stored, source.content, plan.sidecar, history);
    if ('held' in plan && plan.held.file !== plan.stored) await removeSource(plan.held);
    return again;
  });
}

async function isTidy(folder: string, held: Source): Promise<boolean> {
  return (await isFinished(held)) && !(await hasDeadLock(folder));
}

function outcomeOf(plan: StoringPlan): Pick<AddedFile, 'state' | 'stored' | 'replacedBy' | 'revision'> {
  const { stored } = plan;
  const none = { stored, replacedBy: null, revision: null };
  switch (plan.kind) {
    case 'keep':
      return { ...none, state: 'unchanged' };
    case 'add':
      return { ...none, state: 'added' };
    case 'restore':
      return { ...none, state: 'restored' };
    case 'replace':
      return { ...none, state: 'replaced', replacedBy: plan.by };
    case 'revise':
      return { ...none, state: 'revised', revision: plan.revision };
  }
}

function refusal(file: string, problems: readonly Problem[]): AddedFile {
  return {
    file,
    state: 'refused',
    stored: null,
    release: null,
    rows: null,
    replacedBy: null,
    revision: null,
    problems: reportProblems(problems),
  };
}
