import { open } from 'node:fs/promises';
import path from 'node:path';
import { type Checked, checked, problemAt, refuse } from '../records/problem.ts';
import { type ArchivedTable, type ArchiveLimits, readArchive } from './archive.ts';
import { openCsv } from './csv.ts';
import type { FileInput } from './file-input.ts';
import { type Format, HEAD_BYTES, sniff } from './magic.ts';
import type { TableFile } from './table.ts';
import { unexpectedFormat } from './unexpected-format.ts';
import { openXls } from './xls/open-xls.ts';
import { openXlsx } from './xlsx/open-xlsx.ts';

/**
 * Open a file as tables: its first bytes decide how, and its name has to agree with them.
 *
 * @param file  as messages name it
 * @returns FILE_EMPTY, FORMAT_UNEXPECTED for what is no table or not the kind its name says, ENCODING_UNEXPECTED for
 *          UTF-16, and what `openXlsx` and `openXls` say; other encodings are found when the rows are read
 */
export async function openTable(file: string, location: string): Promise<Checked<TableFile>> {
  return openInput({ file, path: location });
}

/** What became of opening a file, or one table of an archive. */
export interface OpenedTable {
  /** as messages name it: "oesm24nat.zip > national_M2024_dl.xlsx" */
  readonly file: string;
  readonly table: Checked<TableFile>;
}

/**
 * Open a file, or each table in a zip archive, in the order of their names.
 *
 * @param file    as messages name it
 * @param limits  of an archive, where given, instead of those of `DEFAULT_ARCHIVE_LIMITS`
 * @returns what `openTable` says of each table; what `readArchive` says of an archive that cannot be read
 */
export async function openTables(
  file: string,
  location: string,
  limits: Partial<ArchiveLimits> = {},
): Promise<Checked<readonly OpenedTable[]>> {
  const input = { file, path: location };
  if (extensionOf(file) !== '.zip') return checked([{ file, table: await openInput(input) }], []);
  const archive = await openArchive(input, limits);
  if (!archive.ok) return archive;
  const opened: OpenedTable[] = [];
  for (const archived of archive.value) {
    opened.push({ file: archived.file, table: await openArchived(archived) });
  }
  return checked(opened, archive.warnings);
}

async function openArchive(
  input: FileInput,
  limits: Partial<ArchiveLimits>,
): Promise<Checked<readonly ArchivedTable[]>> {
  const format = sniff(await headOf(input));
  if (format.kind === 'zip') return readArchive(input, limits);
  return refuse(unexpectedFormat(input.file, format, 'a zip archive, as “.zip” says'));
}

async function openArchived({ file, bytes }: ArchivedTable): Promise<Checked<TableFile>> {
  return bytes.ok ? openInput({ file, bytes: bytes.value }) : refuse(bytes.problem);
}

/** The same for a file wherever its bytes are. */
export async function openInput(input: FileInput): Promise<Checked<TableFile>> {
  const { file } = input;
  const format = sniff(await headOf(input));
  switch (extensionOf(file)) {
    case '.xlsx':
      return openXlsx(input);
    case '.xls':
      return openXls(input);
    case '.csv':
      return openText(input, format);
    default: {
      const expected = 'an Excel workbook named .xlsx or .xls, or comma-separated text named .csv';
      return refuse(unexpectedFormat(file, format, expected));
    }
  }
}

function openText(input: FileInput, format: Format): Checked<TableFile> {
  const { file } = input;
  if (format.kind !== 'text') {
    return refuse(unexpectedFormat(file, format, 'comma-separated text, as “.csv” says'));
  }
  if (format.encoding === 'utf-16') {
    const args = { found: 'UTF-16 text', expected: 'UTF-8 text' };
    return refuse(problemAt({ kind: 'file', file }, 'ENCODING_UNEXPECTED', args));
  }
  return checked(openCsv(input), []);
}

function extensionOf(file: string): string {
  return path.extname(file).toLowerCase();
}

async function headOf(input: FileInput): Promise<Uint8Array> {
  if ('bytes' in input) return input.bytes.subarray(0, HEAD_BYTES);
  const handle = await open(input.path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
