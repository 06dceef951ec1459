import type { Entry } from 'yauzl';
import type { Checked, Problem, Result } from '../records/problem.ts';
import { problemAt, refuse } from '../records/problem.ts';
import type { FileInput } from './file-input.ts';
import { DEFAULT_ZIP_LIMITS, inflateEntry, openZip, type Zip, zipDamaged, type ZipLimits } from './zip.ts';

/** How much of an archive is read before it is refused. */
export interface ArchiveLimits extends ZipLimits {
  /** inflated bytes of all its tables, which are held in memory */
  readonly bytes: number;
}

export const DEFAULT_ARCHIVE_LIMITS: ArchiveLimits = { ...DEFAULT_ZIP_LIMITS, bytes: 256 * 2 ** 20 };

/** A table in an archive: its bytes, or what is wrong with it alone. */
export interface ArchivedTable {
  /** "oesm24nat.zip > oesm24nat/national_M2024_dl.xlsx" */
  readonly file: string;
  readonly bytes: Result<Uint8Array>;
}

/** A spreadsheet program leaves `~$…` beside an open workbook, and a Mac `._…` beside every file. */
const TABLE_NAME = /(?:^|\/)(?!~\$|\.)[^/]*\.(?:xlsx|xls|csv)$/i;
const BACKSLASH = 0x5c;

/**
 * Inflate the tables in a zip archive, whatever folder they are in; nothing is written to disk.
 *
 * @returns each .xlsx, .xls and .csv in the order of their names, ZIP_DAMAGED or LIMIT_EXCEEDED in place of one that
 *          cannot be inflated; an archive inside the archive stays closed;
 *          for the whole of it FORMAT_UNEXPECTED where there is no table, ZIP_DAMAGED, LIMIT_EXCEEDED
 * @throws when the machine fails to read the file
 */
export async function readArchive(
  input: FileInput,
  limits: Partial<ArchiveLimits> = {},
): Promise<Checked<readonly ArchivedTable[]>> {
  const zip = await openZip(input, { ...DEFAULT_ARCHIVE_LIMITS, ...limits });
  if (!zip.ok) return refuse(zip.problem);
  const entries = [...zip.value.entries.values()];
  const strange = entries.find(({ fileNameRaw }) => fileNameRaw.includes(BACKSLASH));
  if (strange !== undefined) return refuse(zipDamaged(input, strange.fileName, 'its name has a backslash'));
  const tables = entries.filter(({ fileName }) => TABLE_NAME.test(fileName)).sort(byName);
  if (tables.length === 0) return refuse(noTable(input));
  const size = tables.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  const { bytes: limit } = zip.value.limits;
  if (size > limit) return refuse(tooLarge(input, size, limit));
  const archived: ArchivedTable[] = [];
  for (const entry of tables) {
    const bytes = await inflateWhole(zip.value, entry);
    archived.push({ file: `${input.file} > ${entry.fileName}`, bytes });
  }
  return { ok: true, value: archived, warnings: [] };
}

async function inflateWhole(zip: Zip<ArchiveLimits>, entry: Entry): Promise<Result<Buffer>> {
  const chunks: Buffer[] = [];
  const problem = await inflateEntry(zip, entry, zip.limits.bytes, (chunk) => {
    chunks.push(Buffer.from(chunk));
    return true;
  });
  return problem === null ? { ok: true, value: Buffer.concat(chunks) } : { ok: false, problem };
}

function byName({ fileName: a }: Entry, { fileName: b }: Entry): number {
  return a < b ? -1 : 1;
}

function noTable({ file }: FileInput): Problem {
  const args = { found: 'a zip archive without a table', expected: 'an .xlsx, .xls or .csv in it' };
  return problemAt({ kind: 'file', file }, 'FORMAT_UNEXPECTED', args);
}

function tooLarge({ file }: FileInput, found: number, limit: number): Problem {
  const args = { what: 'bytes of the tables in the archive', found, limit };
  return problemAt({ kind: 'file', file }, 'LIMIT_EXCEEDED', args);
}
