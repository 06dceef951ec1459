import type { OewsRow } from '../records/oews-row.ts';
import { type Checked, type Problem, problemAt } from '../records/problem.ts';
import { type OpenedTable, openTables } from '../source/open-table.ts';
import type { TableFile } from '../source/table.ts';
import type { CpiMonth } from '../records/cpi-month.ts';
import type { ProjectionRow } from '../records/projection-row.ts';
import type { Examined, Read } from './examined.ts';
import { TABLE_KINDS } from './index.ts';
import type { DatasetRecords, RecordVisitor } from './records.ts';

/** A file examined: what it is, and the records of it that were to be kept. */
export type ExaminedFile = Examined & { readonly records: DatasetRecords };

/** What a file without records holds. */
export const NO_RECORDS: DatasetRecords = { oews: [], projections: [], cpi: [] };

/**
 * Examine a file by its content: what it is, and whether each of its cells is what it should be.
 *
 * @param file      as messages name it
 * @param location  where it is
 * @param keep      the OEWS rows to hold; a whole table of metropolitan areas would fill the memory
 * @returns one entry, or for an archive one for each table inside
 * @throws the file system's error where it cannot be opened
 */
export async function examine(
  file: string,
  location: string,
  keep: (row: OewsRow) => boolean,
): Promise<readonly ExaminedFile[]> {
  const opened = await openTables(file, location);
  if (!opened.ok) return [{ ...unopened(file, opened.problems), records: NO_RECORDS }];
  const examined: ExaminedFile[] = [];
  for (const one of opened.value) {
    const { records, visit } = collector(keep);
    const found = await examineOpened(one, opened.value, visit);
    examined.push({ ...found, records: found.kind === 'read' ? records : NO_RECORDS });
  }
  return examined;
}

/** @param all  the tables of the archive, this one among them */
async function examineOpened(
  { file, table }: OpenedTable,
  all: readonly OpenedTable[],
  visit: RecordVisitor,
): Promise<Examined> {
  if (!table.ok) return unopened(file, table.problems);
  const others = all.filter((other) => other.file !== file);
  const beside = others.flatMap((other) => (other.table.ok ? [other.table.value] : []));
  return examineTable(table.value, beside, visit);
}

/** Records as they come, but for the OEWS rows that are not to be kept. */
function collector(keep: (row: OewsRow) => boolean) {
  const oews: OewsRow[] = [];
  const projections: ProjectionRow[] = [];
  const cpi: CpiMonth[] = [];
  const visit: RecordVisitor = {
    oews: (row) => {
      if (keep(row)) oews.push(row);
    },
    projections: (row) => projections.push(row),
    cpi: (month) => cpi.push(month),
  };
  return { records: { oews, projections, cpi }, visit };
}

/** Examine one table, giving each of its records to `visit`. */
export async function examineTable(
  table: TableFile,
  beside: readonly TableFile[],
  visit: RecordVisitor,
): Promise<Examined> {
  for (const kind of TABLE_KINDS) {
    const examined = await kind.examine(table, beside, visit);
    if (examined !== null) return examined;
  }
  const { file } = table;
  return { kind: 'unknown', file, problems: [problemAt({ kind: 'file', file }, 'FILE_UNKNOWN', {}, 'note')] };
}

/** What claims to be a table by its name; whatever else a file is, it is not damaged. */
const TABLE_FILE = /\.(?:xlsx|xls|csv|zip)$/i;

function unopened(file: string, problems: readonly Problem[]): Examined {
  if (TABLE_FILE.test(file)) return { kind: 'damaged', file, identity: null, problems };
  return { kind: 'unknown', file, problems: problems.map((problem) => ({ ...problem, severity: 'note' })) };
}

/**
 * Read an official OEWS table into records, proved by what stands in it; no sidecar is needed.
 *
 * @param path  where the table is: a workbook, CSV, or the agency's zip with one table inside
 * @returns the rows in the order of the table; every unreadable cell, and whatever keeps the file from being read
 * @throws the file system's error where it cannot be opened
 */
export async function readOews(path: string): Promise<Checked<readonly OewsRow[]>> {
  const rows: OewsRow[] = [];
  const scanned = await scanOews(path, (row) => rows.push(row));
  return scanned.ok ? { ...scanned, value: rows } : scanned;
}

/**
 * Go through an official OEWS table of any size, proved by what stands in it, and give each row as a record; memory stays
 * flat.
 *
 * @param path   where the table is: a workbook, CSV, or the agency's zip with one table inside
 * @param visit  given the rows in the order of the table; where problems come back, none of them is to be trusted
 * @returns how many rows there are; every unreadable cell, and whatever keeps the file from being read
 * @throws the file system's error where it cannot be opened
 */
export async function scanOews(path: string, visit: (row: OewsRow) => void): Promise<Checked<number>> {
  const opened = await openTables(path, path);
  if (!opened.ok) return opened;
  const problems: Problem[] = [];
  let rows = 0;
  for (const table of opened.value) {
    const examined = await examineOpened(table, opened.value, { ...PASS_BY, oews: visit });
    problems.push(...examined.problems);
    if (examined.kind !== 'read') continue;
    if (examined.identity.dataset === 'oews') rows += examined.identity.rows;
    else problems.push(notOews(examined));
  }
  const refused = rows === 0 || problems.some(({ severity }) => severity === 'error');
  return refused ? { ok: false, problems } : { ok: true, value: rows, warnings: problems };
}

/** For who wants the records of one dataset only. */
const PASS_BY: RecordVisitor = {
  oews: () => undefined,
  projections: () => undefined,
  cpi: () => undefined,
};

function notOews({ file, identity: { dataset, family } }: Read): Problem {
  const args = { found: `${dataset} ${family}`, expected: 'one of OEWS' };
  return problemAt({ kind: 'file', file }, 'FAMILY_MISMATCH', args);
}
