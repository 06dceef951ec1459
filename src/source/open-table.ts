import { open } from 'node:fs/promises';
import path from 'node:path';
import { type Checked, type ProblemArgs, problemAt } from '../records/problem.ts';
import { openCsv } from './csv.ts';
import { describeFormat, type Format, HEAD_BYTES, sniff } from './magic.ts';
import type { TableFile } from './table.ts';
import { openXlsx } from './xlsx/open-xlsx.ts';

/** What an .xls can be by its first bytes; the stream that names the kind of an OLE2 file may lie at its end. */
const OLD_WORKBOOKS: readonly Format['kind'][] = ['xls', 'oldXls', 'ole2'];

/**
 * Open a file as tables: its first bytes decide how, and its name has to agree with them.
 *
 * @param file  as messages name it
 * @returns FILE_EMPTY, FORMAT_UNREAD for an .xls and a .zip, FORMAT_UNEXPECTED for what is no table or not the kind its name says,
 *          ENCODING_UNEXPECTED for UTF-16; other encodings are found when the rows are read
 */
export async function openTable(file: string, location: string): Promise<Checked<TableFile>> {
  const format = sniff(await headOf(location));
  const extension = path.extname(location).toLowerCase();
  const unread = unreadKind(extension, format);
  if (unread !== null) {
    return { ok: false, problems: [problemAt({ kind: 'file', file }, 'FORMAT_UNREAD', unread)] };
  }
  const expected = expectedOf(extension);
  if (format.kind !== expected.kind) {
    const place = { kind: 'file', file } as const;
    if (format.kind === 'empty') return { ok: false, problems: [problemAt(place, 'FILE_EMPTY', {})] };
    const args = { found: describeFormat(format), expected: expected.words };
    return { ok: false, problems: [problemAt(place, 'FORMAT_UNEXPECTED', args)] };
  }
  if (format.kind === 'text' && format.encoding === 'utf-16') {
    const args = { found: 'UTF-16 text', expected: 'UTF-8 text' };
    return { ok: false, problems: [problemAt({ kind: 'file', file }, 'ENCODING_UNEXPECTED', args)] };
  }
  if (format.kind === 'xlsx') return openXlsx({ file, path: location });
  return { ok: true, value: openCsv(file, location), warnings: [] };
}

/** What is as its name says and still not read, and what to give in its place. */
function unreadKind(extension: string, { kind }: Format): ProblemArgs['FORMAT_UNREAD'] | null {
  if (extension === '.xls' && OLD_WORKBOOKS.includes(kind)) {
    const expected = 'an .xlsx of May 2019 or later; OEWS came as .xls only before';
    return { found: 'Excel 97-2003 workbooks (.xls)', expected };
  }
  if (extension === '.zip' && kind === 'zip') {
    return { found: 'zip archives', expected: 'the .xlsx inside: unpack it and give that' };
  }
  return null;
}

function expectedOf(extension: string): { readonly kind: Format['kind'] | null; readonly words: string } {
  switch (extension) {
    case '.xlsx':
      return { kind: 'xlsx', words: 'an Excel workbook, as “.xlsx” says' };
    case '.csv':
      return { kind: 'text', words: 'comma-separated text, as “.csv” says' };
    default:
      return { kind: null, words: 'an Excel workbook named .xlsx or comma-separated text named .csv' };
  }
}

async function headOf(location: string): Promise<Uint8Array> {
  const handle = await open(location);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
