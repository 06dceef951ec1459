import { cellText } from '../../records/cell.ts';
import { columnLetters } from '../../records/origin.ts';
import { type Checked, checked, type Problem, problemAt } from '../../records/problem.ts';
import type { TableRow } from '../../source/table.ts';
import { type OewsColumn, oewsColumn, REQUIRED_COLUMNS, SOURCE_ROW } from './columns.ts';

/** How many rows may stand above the header: May 1997 has 37 of them. */
export const PREAMBLE_ROWS = 60;

/** The header row of an OEWS table, understood. */
export interface OewsHeader {
  readonly row: number;
  /** the official headings, as published; the column that an extract adds is not among them */
  readonly headings: readonly string[];
  /** where each column stands among the cells of a row */
  readonly position: ReadonlyMap<OewsColumn, number>;
  /** where an extract keeps the row of the official sheet; null in an official file */
  readonly sourceRow: number | null;
}

/** Fewer names than any header has, more than any other row: one that is misspelt leaves the header recognisable. */
const HEADER_NAMES = 8;

/** Whether a row is the header of an OEWS table: it names many of its columns. */
export function isHeader({ cells }: TableRow): boolean {
  const columns = new Set(
    cells.map((cell) => oewsColumn(cellText(cell))).filter((column) => column !== null),
  );
  return columns.size >= HEADER_NAMES;
}

/** Whether a row under the header says anything: programs that save tables again leave blank rows at their end. */
export function isDataRow(header: OewsHeader, { row, cells }: TableRow): boolean {
  return row > header.row && cells.some((cell) => cellText(cell).trim() !== '');
}

/** Tables before May 2019 name no area, and O_GROUP otherwise. */
function isOlderHeader(headings: readonly string[]): boolean {
  const namesArea = headings.some((heading) => oewsColumn(heading) === 'area');
  return !namesArea && headings.some((heading) => /^(?:occ[ _])?group$/i.test(heading.trim()));
}

const OLDER_LAYOUT = { found: 'OEWS tables before May 2019', expected: 'one of a later release' };

/**
 * Read the header row of an OEWS table.
 *
 * @returns HEADER_DUPLICATE where one column is named twice, COLUMN_MISSING for what the table must have;
 *          FORMAT_UNREAD for the layout before May 2019; a heading that no release uses is ignored with the warning
 *          COLUMN_UNKNOWN
 */
export function readHeader(
  file: string,
  sheet: string | null,
  { row, cells: published }: TableRow,
): Checked<OewsHeader> {
  const cells = published.map(cellText);
  const problems: Problem[] = [];
  const at = (column: string | null) => ({ kind: 'cell', file, sheet, row, column }) as const;
  const position = new Map<OewsColumn, number>();
  const extract = cells[0] === SOURCE_ROW;
  for (const [index, heading] of cells.entries()) {
    if (heading.trim() === '' || (extract && index === 0)) continue;
    const column = oewsColumn(heading);
    const earlier = column === null ? undefined : position.get(column);
    if (column === null) {
      problems.push(problemAt(at(columnLetters(index)), 'COLUMN_UNKNOWN', { name: heading }, 'warning'));
    } else if (earlier === undefined) {
      position.set(column, index);
    } else {
      const args = { name: heading.trim(), first: columnLetters(earlier), second: columnLetters(index) };
      problems.push(problemAt(at(heading.trim()), 'HEADER_DUPLICATE', args));
    }
  }
  if (isOlderHeader(cells)) {
    const duplicates = problems.filter(({ code }) => code === 'HEADER_DUPLICATE');
    return { ok: false, problems: [...duplicates, problemAt(at(null), 'FORMAT_UNREAD', OLDER_LAYOUT)] };
  }
  const missing = REQUIRED_COLUMNS.filter((column) => !position.has(column));
  if (missing.length > 0) {
    const args = { names: missing.join(', ').toUpperCase(), seen: cells.join(', ') };
    problems.push(problemAt(at(null), 'COLUMN_MISSING', args));
  }
  const headings = (extract ? cells.slice(1) : cells).map((heading) => heading.trim());
  return checked({ row, headings, position, sourceRow: extract ? 0 : null }, problems);
}

/** What a workbook says of the cells under a header, with headings for the letters that it knows columns by. */
export function withHeadings({ headings }: OewsHeader, problems: readonly Problem[]): readonly Problem[] {
  const byLetters = new Map(headings.map((heading, index) => [columnLetters(index), heading]));
  return problems.map((problem) => {
    const { place } = problem;
    if (place.kind !== 'cell' || place.column === null) return problem;
    return { ...problem, place: { ...place, column: byLetters.get(place.column) ?? place.column } };
  });
}
