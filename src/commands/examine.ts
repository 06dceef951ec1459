import { access } from 'node:fs/promises';
import { describeOews, isKnown, type KnownOewsIdentity, officialName } from '../ingest/oews/describe.ts';
import { identifyOews, type OewsIdentity } from '../ingest/oews/identify.ts';
import { readOews } from '../ingest/oews/read-oews.ts';
import { coarsePercentiles } from '../measures/coarse-percentiles.ts';
import type { OewsRow } from '../records/oews-row.ts';
import { type Checked, type Problem, problemAt } from '../records/problem.ts';
import { digestOfFile } from '../source/digest.ts';
import { openTable } from '../source/open-table.ts';
import { readProvedSidecar } from '../source/raw.ts';
import { type Sidecar, sidecarPath } from '../source/sidecar.ts';
import type { TableFile } from '../source/table.ts';

/** A file examined to its last cell. */
export type Examined =
  /** it cannot be read, or is not what it claims to be; its identity where that much could be seen */
  | {
      readonly kind: 'damaged';
      readonly identity: OewsIdentity | null;
      readonly problems: readonly Problem[];
    }
  /** no publisher known here made it */
  | { readonly kind: 'unknown'; readonly problems: readonly Problem[] }
  /** sound as far as can be seen, but nobody here reads it into records yet; the problems say why */
  | {
      readonly kind: 'unread';
      readonly identity: OewsIdentity | null;
      readonly problems: readonly Problem[];
    }
  | {
      readonly kind: 'read';
      readonly identity: KnownOewsIdentity;
      readonly table: TableFile;
      /** the one beside the file, or what one has to say */
      readonly sidecar: Sidecar;
      readonly rows: readonly OewsRow[];
      readonly problems: readonly Problem[];
    };

/**
 * Examine a file by its content: what it is, and whether each of its cells is what it should be. A workbook speaks for
 * itself; CSV with a sidecar beside it, as every extract has one, has to be what that says.
 *
 * @param file      as messages name it
 * @param location  where it is
 * @param today     the day it came in, for its sidecar
 * @throws the file system's error where it cannot be opened
 */
export async function examine(file: string, location: string, today: string): Promise<Examined> {
  const place = { kind: 'file', file } as const;
  const opened = await openTable(file, location);
  if (!opened.ok) return TABLE_FILE.test(file) ? unreadable(opened.problems) : unknown(opened.problems);
  const identified = await identifyOews(opened.value);
  if (!identified.ok) return unreadable(identified.problems);
  const identity = identified.value;
  if (identity === null) return unknown([...identified.warnings, problemAt(place, 'FILE_UNKNOWN', {})]);
  if (identity.family !== 'national') {
    const unread = problemAt(place, 'FAMILY_UNREAD', { found: identity.family }, 'note');
    return { kind: 'unread', identity, problems: [...identified.warnings, unread] };
  }
  if (!isKnown(identity)) {
    const detail = 'it has no sheet name, field sheet or total employment that tells';
    const undated = problemAt(place, 'RELEASE_UNKNOWN', { detail }, 'warning');
    return { kind: 'unread', identity, problems: [...identified.warnings, undated] };
  }
  return readIdentified(opened.value, location, identity, today);
}

/** What claims to be a table by its name; whatever else a file is, it is not damaged. */
const TABLE_FILE = /\.(?:xlsx|xls|csv)$/i;

function unknown(problems: readonly Problem[]): Examined {
  return { kind: 'unknown', problems: problems.map(asNote) };
}

function unreadable(problems: readonly Problem[]): Examined {
  const sound = problems.every(({ code }) => code === 'FORMAT_UNREAD');
  return sound
    ? { kind: 'unread', identity: null, problems: problems.map(asNote) }
    : { kind: 'damaged', identity: null, problems };
}

function asNote(problem: Problem): Problem {
  return { ...problem, severity: 'note' };
}

async function readIdentified(
  table: TableFile,
  location: string,
  identity: KnownOewsIdentity,
  today: string,
): Promise<Examined> {
  const beside = await sidecarBeside(table, location);
  if (!beside.ok) return { kind: 'damaged', identity, problems: beside.problems };
  const stated = beside.value ?? {
    ...describeOews(identity, today),
    ...(await digestOfFile(location)),
    coarsePercentiles: false,
  };
  const read = await readOews(table, stated, officialName(identity));
  if (!read.ok) return { kind: 'damaged', identity, problems: read.problems };
  const grain = coarsePercentiles(read.value);
  const measured = { ...stated, coarsePercentiles: grain.kind === 'judged' && grain.coarse };
  const sidecar = beside.value ?? measured;
  return { kind: 'read', identity, table, sidecar, rows: read.value, problems: read.warnings };
}

async function sidecarBeside(
  { file, format }: TableFile,
  location: string,
): Promise<Checked<Sidecar | null>> {
  if (format !== 'csv') return { ok: true, value: null, warnings: [] };
  const there = await access(sidecarPath(location)).then(
    () => true,
    () => false,
  );
  return there ? readProvedSidecar(file, location) : { ok: true, value: null, warnings: [] };
}
