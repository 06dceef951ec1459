import { cellText } from '../../../src/records/cell.ts';
import type { Problem } from '../../../src/records/problem.ts';
import type { TableRow } from '../../../src/source/table.ts';
import type { XlsxLimits } from '../../../src/source/xlsx/limits.ts';
import { openXlsx } from '../../../src/source/xlsx/open-xlsx.ts';

export interface ReadSheet {
  readonly name: string | null;
  readonly hidden: boolean;
  readonly rows: readonly TableRow[];
}

/** A sheet whose rows are texts, to be compared and digested. */
export interface SheetLines {
  readonly name: string | null;
  readonly hidden: boolean;
  /** of each row that is not blank the number and the texts up to the last that is not blank, as JSON */
  readonly lines: readonly string[];
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

export function sheetLines({ name, hidden, rows }: ReadSheet): SheetLines {
  const lines = rows.flatMap(({ row, cells }) => {
    const texts = cells.map(cellText);
    const end = texts.findLastIndex((text) => text !== '') + 1;
    return end === 0 ? [] : [JSON.stringify([row, ...texts.slice(0, end)])];
  });
  return { name, hidden, lines };
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
