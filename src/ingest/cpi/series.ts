import { cellText } from '../../records/cell.ts';
import { type Checked, checked, type Problem } from '../../records/problem.ts';
import type { TableFile, TableRow } from '../../source/table.ts';
import { SOURCE_ROW } from '../source-row.ts';

/** The FRED series that is the CPI-U: all items, U.S. city average, not seasonally adjusted (BLS: CUUR0000SA0). */
export const SERIES = 'CPIAUCNS';

/** What FRED calls the first column, and when. */
const DATE_HEADINGS: Readonly<Record<string, string>> = {
  observation_date: 'since November 2024',
  date: 'before',
};

/** A table with the series, its header understood. */
export interface CpiTable {
  /** as published, without the column that an extract adds */
  readonly headings: readonly string[];
  readonly headerRow: number;
  /** where an extract keeps the row of the official file; null in an official file */
  readonly sourceRow: number | null;
  readonly date: number;
  readonly index: number;
}

/**
 * Find the CPI-U in a file: a date and the series, and nothing beside them.
 *
 * @returns null inside `value` for any other file
 */
export async function locateCpi(table: TableFile): Promise<Checked<CpiTable | null>> {
  const [sheet] = table.sheets;
  if (sheet === undefined || table.format !== 'csv') return { ok: true, value: null, warnings: [] };
  let found: CpiTable | null = null;
  const scan = await table.scan(sheet, (row) => {
    found = cpiTable(row);
    return false;
  });
  return scan.ok ? { ok: true, value: found, warnings: [] } : scan;
}

function cpiTable({ row, cells }: TableRow): CpiTable | null {
  const printed = cells.map((cell) => cellText(cell).trim());
  const sourceRow = printed[0] === SOURCE_ROW ? 0 : null;
  const headings = sourceRow === null ? printed : printed.slice(1);
  const [date = '', series = ''] = headings;
  const isSeries = headings.length === 2 && series.toUpperCase() === SERIES;
  if (!isSeries || !Object.hasOwn(DATE_HEADINGS, date.toLowerCase())) return null;
  const shift = sourceRow === null ? 0 : 1;
  return { headings, headerRow: row, sourceRow, date: shift, index: shift + 1 };
}

/** Visit the rows under the header. */
export async function scanMonths(
  table: TableFile,
  { headerRow }: CpiTable,
  visit: (row: TableRow) => void,
): Promise<Checked<null>> {
  const problems: Problem[] = [];
  for (const sheet of table.sheets) {
    const scan = await table.scan(sheet, (row) => {
      if (row.row > headerRow) visit(row);
    });
    problems.push(...(scan.ok ? scan.warnings : scan.problems));
  }
  return checked(null, problems);
}

/**
 * The month of a date.
 *
 * @param date  as FRED prints it, "2024-05-01"
 * @returns "2024-05"; null for any other text
 */
export function monthOf(date: string): string | null {
  return /^(?<month>\d{4}-(?:0[1-9]|1[0-2]))-01$/.exec(date)?.groups?.month ?? null;
}
