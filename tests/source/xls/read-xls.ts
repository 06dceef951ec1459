import type { TableRow } from '../../../src/source/table.ts';
import type { XlsLimits } from '../../../src/source/xls/limits.ts';
import { openXls } from '../../../src/source/xls/open-xls.ts';
import type { ReadOutcome, ReadSheet } from '../xlsx/read-workbook.ts';

/** Every sheet of an .xls, or the problems of the first that has any. */
export async function readXls(bytes: Buffer, limits: Partial<XlsLimits> = {}): Promise<ReadOutcome> {
  const opened = await openXls({ file: 'a.xls', bytes }, limits);
  if (!opened.ok) return opened;
  const sheets: ReadSheet[] = [];
  for (const sheet of opened.value.sheets) {
    const rows: TableRow[] = [];
    const scanned = await opened.value.scan(sheet, (row) => void rows.push(row));
    if (!scanned.ok) return scanned;
    sheets.push({ ...sheet, rows });
  }
  return { ok: true, sheets };
}
