import { cellText } from '../../records/cell.ts';
import { problemAt } from '../../records/problem.ts';
import { HYBRID } from '../../soc/classifications.ts';
import type { TableFile } from '../../source/table.ts';
import type { Examined } from '../examined.ts';
import { oewsIdentity } from './describe.ts';

const FIRST_HEADING = /^OES (\d{4}) Estimates Code$/;

/**
 * Examine the map from the codes of May 2019 and 2020 to those of the SOC before and after.
 *
 * @returns null for any other file
 */
export async function examineHybridStructure(table: TableFile): Promise<Examined | null> {
  const { file } = table;
  const [sheet] = table.sheets.filter(({ hidden }) => !hidden);
  if (sheet === undefined) return null;
  let columns: readonly string[] = [];
  let rows = 0;
  const scan = await table.scan(sheet, ({ row, cells }) => {
    if (columns.length > 0) rows += 1;
    else if (FIRST_HEADING.test(cellText(cells[0] ?? ''))) columns = cells.map(cellText);
    return columns.length > 0 || row < LAST_HEADER_ROW;
  });
  if (!scan.ok || columns.length === 0) return null;
  const [, year = ''] = FIRST_HEADING.exec(columns[0] ?? '') ?? [];
  const identity = oewsIdentity({
    ...{ family: 'hybrid-structure', release: `${year}-05`, classification: HYBRID },
    ...{ sheet: sheet.name, columns, rows },
  });
  const place = { kind: 'file', file } as const;
  const unread = problemAt(place, 'FAMILY_UNREAD', { found: 'hybrid-structure' }, 'note');
  return { kind: 'unread', file, identity, problems: [unread] };
}

const LAST_HEADER_ROW = 20;
