import { cellText } from '../../records/cell.ts';
import { type Checked, type Problem, problemAt } from '../../records/problem.ts';
import type { Sheet, TableFile, TableRow } from '../../source/table.ts';
import {
  isProjectionHeader,
  type PrintedHeader,
  type ProjectionHeader,
  readProjectionHeader,
} from './header.ts';

/** Where in a file the table of all occupations stands. */
export interface LocatedProjections {
  readonly sheet: Sheet;
  readonly header: ProjectionHeader;
}

/** How many rows may stand above the header; a title does. */
const PREAMBLE_ROWS = 8;

/**
 * Find the table of all occupations with their characteristics: Table 1.7 of the occupation workbook to 2019-29, its
 * Table 1.2 in 2024-34, the only table of an export of the search tool. The other tables of the workbook repeat some of
 * its numbers, or are about something else; they are passed over.
 *
 * @returns null inside `value` for a file without such a table; TABLE_UNREAD, a warning, at each further sheet with one
 */
export async function locateProjections(table: TableFile): Promise<Checked<LocatedProjections | null>> {
  const warnings: Problem[] = [];
  let first: LocatedProjections | null = null;
  for (const sheet of table.sheets.filter(({ hidden }) => !hidden)) {
    const found = await findHeader(table, sheet);
    if (!found.ok) return found;
    if (found.value === null) continue;
    if (first === null) {
      const { printed, preamble } = found.value;
      const read = readProjectionHeader(table.file, sheet.name, printed, preamble);
      if (!read.ok) return read;
      warnings.push(...read.warnings);
      first = { sheet, header: read.value };
    } else {
      const place = { kind: 'cell', file: table.file, sheet: sheet.name, row: 1, column: null } as const;
      const read = `the sheet ${first.sheet.name}`;
      warnings.push(problemAt(place, 'TABLE_UNREAD', { read }, 'warning'));
    }
  }
  return { ok: true, value: first, warnings };
}

/** Whether a row under the header says anything. */
export function isFilled({ cells }: TableRow): boolean {
  return cells.some((cell) => cellText(cell).trim() !== '');
}

interface FoundHeader {
  readonly printed: PrintedHeader;
  /** the texts above it */
  readonly preamble: readonly string[];
}

async function findHeader(table: TableFile, sheet: Sheet): Promise<Checked<FoundHeader | null>> {
  const rows: TableRow[] = [];
  const scan = await table.scan(sheet, (row) => {
    rows.push(row);
    return row.row < PREAMBLE_ROWS;
  });
  if (!scan.ok) return scan;
  for (const [index, row] of rows.entries()) {
    const printed = printedHeader(row, rows[index + 1]);
    if (!isProjectionHeader(printed)) continue;
    const preamble = rows
      .slice(0, index)
      .flatMap(textsOf)
      .filter((text) => text !== '');
    return { ok: true, value: { printed, preamble }, warnings: [] };
  }
  return { ok: true, value: null, warnings: [] };
}

/** The header that begins in a row; in two rows where nothing stands under the title and the code. */
function printedHeader(upper: TableRow, lower: TableRow | undefined): PrintedHeader {
  const above = textsOf(upper);
  const below = lower === undefined ? [] : textsOf(lower);
  const [title = '', code = ''] = below;
  const isSpanning = lower !== undefined && isFilled(lower) && title === '' && code === '';
  if (!isSpanning) return { row: upper.row, headings: above };
  let spanning = '';
  const headings = above.map((text, index) => {
    if (text !== '') spanning = text;
    const own = below[index] ?? '';
    return own === '' ? spanning : `${spanning}, ${own}`;
  });
  return { row: lower.row, headings };
}

function textsOf({ cells }: TableRow): readonly string[] {
  return cells.map((cell) => cellText(cell).trim());
}
