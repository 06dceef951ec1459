import path from 'node:path';
import type { OewsIdentity } from '../ingest/oews/identify.ts';
import { type ReportedProblem, reportProblems } from '../report/problems.ts';
import { digestOfFile } from '../source/digest.ts';
import type { CommandResult, Context } from './command.ts';
import { EXIT } from './exit.ts';
import { examine } from './examine.ts';

/** What a file is, by its content. */
export interface InspectDocument {
  readonly schemaVersion: 1;
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  /** "BLS"; null for a file that no publisher known here made */
  readonly publisher: string | null;
  readonly dataset: string | null;
  readonly family: string | null;
  readonly release: string | null;
  readonly classification: string | null;
  /** data rows under the header */
  readonly rows: number | null;
  readonly columns: readonly string[];
  readonly problems: readonly ReportedProblem[];
}

/** Say what a file is: publisher, family, release, rows, columns, and everything wrong with it. */
export async function inspect(context: Context, file: string): Promise<CommandResult<InspectDocument>> {
  const location = path.resolve(context.root, file);
  const digest = await digestOfFile(location);
  context.progress(`reading ${file}`);
  const examined = await examine(file, location, context.today);
  const identity = 'identity' in examined ? describe(examined.identity) : UNKNOWN;
  const problems = reportProblems(examined.problems);
  const exit = examined.kind === 'damaged' ? EXIT.data : EXIT.ok;
  return { exit, document: { schemaVersion: 1, file, ...digest, ...identity, problems } };
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

function describe({ family, release, classification, rows, columns }: OewsIdentity) {
  return { publisher: 'BLS', dataset: 'oews', family, release, classification, rows, columns };
}
