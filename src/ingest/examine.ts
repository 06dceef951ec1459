import { describeOews, isKnown, type KnownOewsIdentity, officialName } from './oews/describe.ts';
import { identifyOews, type OewsIdentity } from './oews/identify.ts';
import { readOewsTable } from './oews/read-oews-table.ts';
import { coarsePercentiles } from './oews/coarse-percentiles.ts';
import { copiedTable } from './oews/official.ts';
import type { OewsRow } from '../records/oews-row.ts';
import { type Checked, type Problem, problemAt } from '../records/problem.ts';
import { digestOfFile } from '../source/digest.ts';
import { openTable } from '../source/open-table.ts';
import { readSidecarBeside } from '../source/raw.ts';
import { sourceFacts, type SourceStatement } from '../source/sidecar.ts';
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
      /** what the sidecar beside the file says, or what one has to say */
      readonly statement: SourceStatement;
      readonly rows: readonly OewsRow[];
      readonly problems: readonly Problem[];
    };

/**
 * Examine a file by its content: what it is, and whether each of its cells is what it should be. A workbook speaks for
 * itself; CSV with a sidecar beside it, as every extract has one, has to be what that says.
 *
 * @param file      as messages name it
 * @param location  where it is
 * @throws the file system's error where it cannot be opened
 */
export async function examine(file: string, location: string): Promise<Examined> {
  const place = { kind: 'file', file } as const;
  const opened = await openTable(file, location);
  if (!opened.ok) {
    const claimed = TABLE_FILE.test(file) || isSound(opened.problems);
    return claimed ? unreadable(opened.problems) : unknown(opened.problems);
  }
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
  const mistaken = otherReleaseInName(file, identity);
  if (mistaken !== null) return { kind: 'damaged', identity, problems: [mistaken] };
  return readIdentified(opened.value, location, identity);
}

/** The official name of a national workbook says its year: under another year's name a file is not what it claims. */
function otherReleaseInName(file: string, { release: found }: KnownOewsIdentity): Problem | null {
  const [name, year] = /national_M(\d{4})_dl[^/\\]*$/i.exec(file) ?? [];
  const expected = `${year}-05`;
  if (name === undefined || expected === found) return null;
  const args = { found, expected, evidence: `the file is named ${name}, its content is of ${found}` };
  return problemAt({ kind: 'file', file }, 'RELEASE_MISMATCH', args);
}

/** What claims to be a table by its name; whatever else a file is, it is not damaged. */
const TABLE_FILE = /\.(?:xlsx|xls|csv)$/i;

function unknown(problems: readonly Problem[]): Examined {
  return { kind: 'unknown', problems: problems.map(asNote) };
}

function unreadable(problems: readonly Problem[]): Examined {
  return isSound(problems)
    ? { kind: 'unread', identity: null, problems: problems.map(asNote) }
    : { kind: 'damaged', identity: null, problems };
}

/** Whether nothing is wrong but that nobody here reads such a file yet. */
function isSound(problems: readonly Problem[]): boolean {
  return problems.every(({ code }) => code === 'FORMAT_UNREAD');
}

function asNote(problem: Problem): Problem {
  return { ...problem, severity: 'note' };
}

async function readIdentified(
  table: TableFile,
  location: string,
  identity: KnownOewsIdentity,
): Promise<Examined> {
  const beside = table.format === 'csv' ? await readSidecarBeside(table.file, location) : null;
  if (beside?.ok === false) return { kind: 'damaged', identity, problems: beside.problems };
  const statement = beside?.value ?? {
    ...describeOews(identity),
    ...(await digestOfFile(location)),
    coarsePercentiles: false,
  };
  return readStated(table, identity, statement);
}

/** Read a table that is what its statement says; a copy of an official one is read again, to speak for that one. */
async function readStated(
  table: TableFile,
  identity: KnownOewsIdentity,
  statement: SourceStatement,
): Promise<Examined> {
  const read = await readOewsTable(table, statement, officialName(identity));
  if (!read.ok) return { kind: 'damaged', identity, problems: read.problems };
  const copyOf = copiedTable(statement, read.value);
  if (copyOf !== null && statement.copyOf === undefined) {
    return readStated(table, identity, { ...statement, copyOf });
  }
  const { value: rows, warnings: problems } = read;
  const grain = coarsePercentiles(rows);
  if (grain.kind !== 'judged' || grain.coarse === statement.coarsePercentiles) {
    return { kind: 'read', identity, table, statement, rows, problems };
  }
  return { kind: 'read', identity, table, ...judged(statement, identity, rows, grain.coarse), problems };
}

/** The rows and the statement with the finding on how finely the percentiles are published, which whole tables give. */
function judged(
  stated: SourceStatement,
  identity: KnownOewsIdentity,
  rows: readonly OewsRow[],
  coarse: boolean,
) {
  const statement = { ...stated, coarsePercentiles: coarse };
  const source = sourceFacts(statement, officialName(identity));
  return { statement, rows: rows.map((row) => ({ ...row, source })) };
}

/**
 * Read an official OEWS workbook into records, proved by what stands in it; no sidecar is needed.
 *
 * @param path  where the national workbook of May 2019 or later is
 * @returns the rows in the order of the table; every unreadable cell, and whatever keeps the file from being read
 * @throws the file system's error where it cannot be opened
 */
export async function readOews(path: string): Promise<Checked<readonly OewsRow[]>> {
  const examined = await examine(path, path);
  if (examined.kind === 'read') return { ok: true, value: examined.rows, warnings: examined.problems };
  return { ok: false, problems: examined.problems };
}
