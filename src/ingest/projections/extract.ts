import { cellText } from '../../records/cell.ts';
import type { Checked } from '../../records/problem.ts';
import type { TableFile } from '../../source/table.ts';
import { extractRows } from '../extract-rows.ts';
import { occupationCode } from './cells.ts';
import { locateProjections } from './locate.ts';
import { noProjections } from './read-projections.ts';

/**
 * Some rows of an official table of projections as CSV.
 *
 * @param keep  whether the row of an occupation code belongs to the extract
 */
export async function extractProjections(
  table: TableFile,
  keep: (soc: string) => boolean,
): Promise<Checked<string>> {
  const located = await locateProjections(table);
  if (!located.ok) return located;
  if (located.value === null) return { ok: false, problems: [noProjections(table)] };
  const { sheet, header } = located.value;
  const code = header.position.get('code') ?? 0;
  const extract = await extractRows(table, sheet, header.headings, ({ cells }) => {
    const soc = occupationCode(cellText(cells[code] ?? '').trim());
    return soc !== null && keep(soc);
  });
  return extract.ok ? { ...extract, warnings: located.warnings } : extract;
}
