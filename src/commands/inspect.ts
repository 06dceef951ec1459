import { type ExaminedFile, examine } from '../ingest/examine.ts';
import type { Identity } from '../ingest/examined.ts';
import type { InspectDocument, InspectedTable } from '../report/inspect.ts';
import { reportProblems } from '../report/problems.ts';
import { digestOfFile } from '../source/digest.ts';
import type { CommandResult, Context } from './command.ts';
import { EXIT } from './exit.ts';
import { namedFile } from './named-file.ts';

/**
 * Say what a file is: publisher, family, release, rows, columns, and everything wrong with it. An archive is what the only
 * table inside is; of several, each is listed.
 */
export async function inspect(context: Context, file: string): Promise<CommandResult<InspectDocument>> {
  const location = await namedFile(context.root, file);
  const digest = await digestOfFile(location);
  context.progress(`reading ${file}`);
  const examined = await examine(file, location, () => false);
  const tables = examined.length === 1 ? examined : examined.filter(({ kind }) => kind !== 'unread');
  const exit = examined.some(({ kind }) => kind === 'damaged') ? EXIT.data : EXIT.ok;
  const [only] = tables.length === 1 ? tables : [];
  const whole = only === undefined ? UNKNOWN : describe(identityOf(only));
  const problems = reportProblems(examined.flatMap((one) => one.problems));
  const entries = only?.file === file ? {} : { entries: examined.map(entryOf) };
  return { exit, document: { schemaVersion: 1, file, ...digest, ...whole, problems, ...entries } };
}

function entryOf(examined: ExaminedFile): InspectedTable {
  return {
    file: examined.file,
    ...describe(identityOf(examined)),
    problems: reportProblems(examined.problems),
  };
}

function identityOf(examined: ExaminedFile): Identity | null {
  return examined.kind === 'unknown' ? null : examined.identity;
}

const UNKNOWN = {
  publisher: null,
  dataset: null,
  family: null,
  release: null,
  classification: null,
  rows: null,
  columns: [],
} as const;

function describe(identity: Identity | null) {
  if (identity === null) return UNKNOWN;
  const { publisher, dataset, family, release, classification, rows, columns } = identity;
  return { publisher, dataset, family, release, classification, rows, columns };
}
