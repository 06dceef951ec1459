import type { Problem } from '../../../src/records/problem.ts';
import type { TableRow } from '../../../src/source/table.ts';
import type { XlsxLimits } from '../../../src/source/xlsx/limits.ts';
import { openXlsx } from '../../../src/source/xlsx/open-xlsx.ts';

export interface ReadSheet {
  readonly name: string | null;
  readonly hidden: boolean;
  readonly rows: readonly TableRow[];
}

export type ReadOutcome =
  | { readonly ok: true; readonly sheets: readonly ReadSheet[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Every sheet of a workbook, or the problems of the first that has any. */
export async function readWorkbook(bytes: Buffer, limits: Partial<XlsxLimits> = {}): Promise<ReadOutcome> {
  const opened = await openXlsx({ file: 'a.xlsx', bytes }, limits);
  if (!opened.ok) return opened;
  const sheets: ReadSheet[] = [];
  for (const sheet of opened.value.sheets) {
    const rows: TableRow[] = [];
    const scanned = await opened.value.scan(sheet, (row) => {
      rows.push(row);
    });
    if (!scanned.ok) return scanned;
    sheets.push({ ...sheet, rows });
  }
  return { ok: true, sheets };
}

/** The sheet without blank rows, and its rows without the blank cells at their ends. */
export function withoutBlanks({ name, hidden, rows }: ReadSheet): ReadSheet {
  const trimmed = rows.map(({ row, cells }) => ({
    row,
    cells: cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1),
  }));
  return { name, hidden, rows: trimmed.filter(({ cells }) => cells.length > 0) };
}

/** The rows of the only sheet. */
export async function rowsOf(bytes: Buffer): Promise<readonly TableRow[]> {
  const outcome = await readWorkbook(bytes);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.sheets[0]?.rows ?? [];
}

/** The problems of a workbook that must have some. */
export async function problemsOf(
  bytes: Buffer,
  limits: Partial<XlsxLimits> = {},
): Promise<readonly Problem[]> {
  const outcome = await readWorkbook(bytes, limits);
  return outcome.ok ? [] : outcome.problems;
}
