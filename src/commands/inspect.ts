import type { OewsIdentity } from '../ingest/oews/identify.ts';
import type { InspectDocument } from '../report/inspect.ts';
import { reportProblems } from '../report/problems.ts';
import { digestOfFile } from '../source/digest.ts';
import type { CommandResult, Context } from './command.ts';
import { EXIT } from './exit.ts';
import { examine } from '../ingest/examine.ts';
import { namedFile } from './named-file.ts';

/** Say what a file is: publisher, family, release, rows, columns, and everything wrong with it. */
export async function inspect(context: Context, file: string): Promise<CommandResult<InspectDocument>> {
  const location = await namedFile(context.root, file);
  const digest = await digestOfFile(location);
  context.progress(`reading ${file}`);
  const examined = await examine(file, location);
  const identity = examined.kind === 'unknown' ? null : examined.identity;
  const problems = reportProblems(examined.problems);
  const exit = examined.kind === 'damaged' ? EXIT.data : EXIT.ok;
  return { exit, document: { schemaVersion: 1, file, ...digest, ...describe(identity), problems } };
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

function describe(identity: OewsIdentity | null) {
  if (identity === null) return UNKNOWN;
  const { family, release, classification, rows, columns } = identity;
  return { publisher: 'BLS', dataset: 'oews', family, release, classification, rows, columns };
}
