import { type Checked, checked, type Problem, problemAt } from '../../records/problem.ts';
import type { TableFile, TableRow } from '../../source/table.ts';
import { isFilled, type LocatedProjections } from './locate.ts';

/** Visit the rows under the header, up to the notes that close the table. */
export async function scanRows(
  table: TableFile,
  { sheet, header }: LocatedProjections,
  visit: (row: TableRow) => void,
): Promise<Checked<null>> {
  const problems: Problem[] = [];
  let inNotes = false;
  const scan = await table.scan(sheet, (row) => {
    if (row.row <= header.row || !isFilled(row)) return;
    if (isNote(row)) inNotes = true;
    else if (!inNotes) visit(row);
    else {
      const place = {
        kind: 'cell',
        file: table.file,
        sheet: sheet.name,
        row: row.row,
        column: null,
      } as const;
      const args = { found: String(row.cells[0] ?? ''), expected: 'a note: the rows ended above the notes' };
      problems.push(problemAt(place, 'CELL_UNREADABLE', args));
    }
  });
  return scan.ok ? checked(null, problems) : scan;
}

/** A note stands alone in the first cell of its row. */
function isNote({ cells: [first, ...others], row }: TableRow): boolean {
  return typeof first === 'string' && first.trim() !== '' && !isFilled({ row, cells: others });
}
