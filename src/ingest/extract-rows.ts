import { cellText } from '../records/cell.ts';
import { type Checked, problemAt } from '../records/problem.ts';
import type { Sheet, TableFile, TableRow } from '../source/table.ts';
import { SOURCE_ROW } from './source-row.ts';

/**
 * Some rows of an official table as CSV: the official columns, cells as published, and first the row of the official
 * sheet each came from.
 *
 * @param headings  of the official columns, in order
 * @param keeps     whether a row belongs to the extract
 * @returns EXTRACT_EMPTY where no row does
 */
export async function extractRows(
  table: TableFile,
  sheet: Sheet,
  headings: readonly string[],
  keeps: (row: TableRow) => boolean,
): Promise<Checked<string>> {
  const lines: string[][] = [[SOURCE_ROW, ...headings]];
  const scan = await table.scan(sheet, (row) => {
    if (!keeps(row)) return;
    lines.push([String(row.row), ...headings.map((_, column) => cellText(row.cells[column] ?? ''))]);
  });
  if (!scan.ok) return scan;
  if (lines.length === 1) {
    const place = { kind: 'file', file: table.file } as const;
    return { ok: false, problems: [problemAt(place, 'EXTRACT_EMPTY', {})] };
  }
  const { default: Papa } = await import('papaparse');
  return { ok: true, value: `${Papa.unparse(lines, { newline: '\n' })}\n`, warnings: [] };
}
