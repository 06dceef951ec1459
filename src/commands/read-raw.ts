import type { Holdings } from '../figures/input.ts';
import { readHoldings } from '../ingest/holdings.ts';
import type { DatasetRecords } from '../ingest/records.ts';
import { type Checked, checked, type Problem, problemAt } from '../records/problem.ts';
import type { Revision } from '../records/revision.ts';
import { listSources, type Source } from '../source/raw.ts';
import { readRevisions } from '../source/revision.ts';
import { type Context, UsageError } from './command.ts';

/** The records in `raw/` and the files they were read from. */
export interface RawRecords extends DatasetRecords {
  readonly sources: readonly Source[];
  /** what the publishers changed in these files since they first came in */
  readonly revisions: readonly Revision[];
}

/**
 * Read everything in `raw/`, each file proved against its sidecar.
 *
 * @returns NO_SOURCE_AT_ALL where there is nothing to read
 */
export async function readRaw({ root, progress }: Context): Promise<Checked<RawRecords>> {
  progress('reading raw/');
  const listed = await listSources(root);
  if (!listed.ok) return listed;
  if (listed.value.length === 0) {
    return { ok: false, problems: [noSource('raw', 'raw/'), ...listed.warnings] };
  }
  const read = await readHoldings(listed.value);
  if (!read.ok) return read;
  const problems: Problem[] = [...listed.warnings, ...read.warnings];
  const revisions: Revision[] = [];
  for (const source of read.value.sources) {
    const chain = await readRevisions(source);
    if (chain.ok) revisions.push(...chain.value);
    else problems.push(...chain.problems);
  }
  return checked({ ...read.value, revisions }, problems);
}

/** Nothing was found anywhere that was looked into. */
export function noSource(file: string, where: string): Problem {
  return problemAt({ kind: 'file', file }, 'NO_SOURCE_AT_ALL', { where });
}

/**
 * The records up to a release, where one is given.
 *
 * @throws {UsageError} for a release that is not among them
 */
export function holdingsOf({ oews }: Pick<RawRecords, 'oews'>, upTo?: string): Holdings {
  const releases = [...new Set(oews.map(({ release }) => release))].sort();
  if (upTo !== undefined && !releases.includes(upTo)) {
    throw new UsageError(`no release ${upTo} in raw/; there are ${releases.join(', ')}`);
  }
  return { oews: upTo === undefined ? oews : oews.filter(({ release }) => release <= upTo) };
}
