import { cellText } from '../../records/cell.ts';
import { type Checked, problemAt } from '../../records/problem.ts';
import type { TableFile } from '../../source/table.ts';
import { SOURCE_ROW } from './columns.ts';
import { isDataRow } from './header.ts';
import { locateTable, noTable } from './locate.ts';

/**
 * Some rows of an official OEWS table as CSV: the official columns, cells as published, and first the row of the
 * official sheet each came from.
 *
 * @param keep  whether the row of an occupation code belongs to the extract
 */
export async function extractRows(
  table: TableFile,
  keep: (soc: string) => boolean,
): Promise<Checked<string>> {
  const located = await locateTable(table);
  if (!located.ok) return located;
  if (located.value === null) return { ok: false, problems: [noTable(table)] };
  const { sheet, header } = located.value;
  const code = header.position.get('occ_code') ?? 0;
  const lines: string[][] = [[SOURCE_ROW, ...header.headings]];
  const scan = await table.scan(sheet, (row) => {
    const cells = row.cells.map(cellText);
    if (!isDataRow(header, row) || !keep(cells[code] ?? '')) return;
    lines.push([String(row.row), ...header.headings.map((_, column) => cells[column] ?? '')]);
  });
  if (!scan.ok) return scan;
  if (lines.length === 1) {
    const place = { kind: 'file', file: table.file } as const;
    return { ok: false, problems: [problemAt(place, 'EXTRACT_EMPTY', {})] };
  }
  const { default: Papa } = await import('papaparse');
  return { ok: true, value: `${Papa.unparse(lines, { newline: '\n' })}\n`, warnings: located.warnings };
}
