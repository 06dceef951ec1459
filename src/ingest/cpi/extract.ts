import { cellText } from '../../records/cell.ts';
import { type Checked, problemAt } from '../../records/problem.ts';
import type { TableFile } from '../../source/table.ts';
import { extractRows } from '../extract-rows.ts';
import { locateCpi, monthOf, SERIES } from './series.ts';

/**
 * The series from a year on as CSV.
 *
 * @param since  "1997"
 */
export async function extractCpi(table: TableFile, since: string): Promise<Checked<string>> {
  const located = await locateCpi(table);
  if (!located.ok) return located;
  const [sheet] = table.sheets;
  if (located.value === null || sheet === undefined) {
    const args = { wanted: SERIES, seen: 'other headings' };
    return { ok: false, problems: [problemAt({ kind: 'file', file: table.file }, 'HEADER_MISSING', args)] };
  }
  const { headings, headerRow, date } = located.value;
  return extractRows(table, sheet, headings, ({ row, cells }) => {
    const month = row > headerRow ? monthOf(cellText(cells[date] ?? '').trim()) : null;
    return month !== null && month >= since;
  });
}
