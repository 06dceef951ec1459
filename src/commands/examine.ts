import { describeOews, isKnown, type KnownOewsIdentity, officialName } from '../ingest/oews/describe.ts';
import { identifyOews, type OewsIdentity } from '../ingest/oews/identify.ts';
import { readOews } from '../ingest/oews/read-oews.ts';
import { coarsePercentiles } from '../measures/coarse-percentiles.ts';
import type { OewsRow } from '../records/oews-row.ts';
import { type Problem, problemAt } from '../records/problem.ts';
import { digestOfFile } from '../source/digest.ts';
import { openTable } from '../source/open-table.ts';
import type { Sidecar } from '../source/sidecar.ts';
import type { TableFile } from '../source/table.ts';

/** A file that came without a sidecar, examined to its last cell. */
export type Examined =
  /** it cannot be read, or is not what it claims to be */
  | { readonly kind: 'damaged'; readonly problems: readonly Problem[] }
  /** no publisher known here made it */
  | { readonly kind: 'unknown'; readonly problems: readonly Problem[] }
  /** known, but not readable into records; the problems say why */
  | { readonly kind: 'identified'; readonly identity: OewsIdentity; readonly problems: readonly Problem[] }
  | {
      readonly kind: 'read';
      readonly identity: KnownOewsIdentity;
      readonly table: TableFile;
      /** what its sidecar has to say */
      readonly sidecar: Sidecar;
      readonly rows: readonly OewsRow[];
      readonly problems: readonly Problem[];
    };

/**
 * Examine a file by its content: what it is, and whether each of its cells is what it should be.
 *
 * @param file      as messages name it
 * @param location  where it is
 * @param today     the day it came in, for its sidecar
 * @throws the file system's error where it cannot be opened
 */
export async function examine(file: string, location: string, today: string): Promise<Examined> {
  const opened = await openTable(file, location);
  if (!opened.ok) return { kind: 'damaged', problems: opened.problems };
  const table = opened.value;
  const identified = await identifyOews(table);
  if (!identified.ok) return { kind: 'damaged', problems: identified.problems };
  const identity = identified.value;
  if (identity === null) return { kind: 'unknown', problems: identified.warnings };
  const place = { kind: 'file', file } as const;
  if (identity.family !== 'national') {
    const unread = problemAt(place, 'FAMILY_UNREAD', { found: identity.family }, 'note');
    return { kind: 'identified', identity, problems: [...identified.warnings, unread] };
  }
  if (!isKnown(identity)) {
    const detail = 'it has no sheet name, field sheet or total employment that tells';
    const unknown = problemAt(place, 'RELEASE_UNKNOWN', { detail }, 'warning');
    return { kind: 'identified', identity, problems: [...identified.warnings, unknown] };
  }
  const digest = await digestOfFile(location);
  const stated = { ...describeOews(identity, today), ...digest, coarsePercentiles: false };
  const read = await readOews(table, stated, officialName(identity));
  if (!read.ok) return { kind: 'damaged', problems: read.problems };
  const grain = coarsePercentiles(read.value);
  const sidecar = { ...stated, coarsePercentiles: grain.kind === 'judged' && grain.coarse };
  return { kind: 'read', identity, table, sidecar, rows: read.value, problems: read.warnings };
}
