import { open } from 'node:fs/promises';
import path from 'node:path';
import { type Checked, problemAt } from '../records/problem.ts';
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
 * @returns FILE_EMPTY, FORMAT_UNREAD for an .xls, FORMAT_UNEXPECTED for what is no table or not the kind its name says,
 *          ENCODING_UNEXPECTED for UTF-16; other encodings are found when the rows are read
 */
export async function openTable(file: string, location: string): Promise<Checked<TableFile>> {
  const format = sniff(await headOf(location));
  const extension = path.extname(location).toLowerCase();
  if (extension === '.xls' && OLD_WORKBOOKS.includes(format.kind)) {
    const args = { found: 'Excel 97-2003 workbooks (.xls)', expected: 'the workbook saved as .xlsx' };
    return { ok: false, problems: [problemAt({ kind: 'file', file }, 'FORMAT_UNREAD', args)] };
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
