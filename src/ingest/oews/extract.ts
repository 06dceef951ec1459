import { cellText } from '../../records/cell.ts';
import type { Checked } from '../../records/problem.ts';
import type { TableFile } from '../../source/table.ts';
import { extractRows } from '../extract-rows.ts';
import { isDataRow } from './header.ts';
import { locateTable, noTable } from './locate.ts';

/**
 * Some rows of an official OEWS table as CSV.
 *
 * @param keep  whether the row of an occupation code belongs to the extract
 */
export async function extractOews(
  table: TableFile,
  keep: (soc: string) => boolean,
): Promise<Checked<string>> {
  const located = await locateTable(table);
  if (!located.ok) return located;
  if (located.value === null) return { ok: false, problems: [noTable(table)] };
  const { sheet, header } = located.value;
  const code = header.position.get('occ_code') ?? 0;
  const extract = await extractRows(
    table,
    sheet,
    header.headings,
    (row) => isDataRow(header, row) && keep(cellText(row.cells[code] ?? '')),
  );
  return extract.ok ? { ...extract, warnings: located.warnings } : extract;
}
