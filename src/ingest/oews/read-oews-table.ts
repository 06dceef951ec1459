import type { OewsRow } from '../../records/oews-row.ts';
import { type Checked, checked } from '../../records/problem.ts';
import type { SourceStatement } from '../../source/sidecar.ts';
import type { TableFile } from '../../source/table.ts';
import { locateTable, noTable } from './locate.ts';
import { scanOewsTable } from './scan-oews-table.ts';

/**
 * Read an OEWS table into records, and prove from its cells that it is what its sidecar says.
 *
 * @param name  the file's own name, which lineage gives for an official file
 * @param keep  the rows to hold; the others are read and checked all the same
 * @returns the rows in the order of the table; every unreadable cell, repeated row, and disagreement of release,
 *          family or classification as a problem
 */
export async function readOewsTable(
  table: TableFile,
  sidecar: SourceStatement,
  name: string,
  keep: (row: OewsRow) => boolean = () => true,
): Promise<Checked<readonly OewsRow[]>> {
  const located = await locateTable(table);
  if (!located.ok) return located;
  if (located.value === null) return { ok: false, problems: [noTable(table)] };
  const rows: OewsRow[] = [];
  const { problems } = await scanOewsTable(table, located.value, sidecar, name, (row) => {
    if (keep(row)) rows.push(row);
  });
  return checked(rows, [...located.warnings, ...problems]);
}
