import { type Cell, cellText } from '../../records/cell.ts';
import { columnLetters } from '../../records/origin.ts';
import type { CellPlace } from '../../records/place.ts';
import { type Checked, checked, type Problem, problemAt } from '../../records/problem.ts';
import type { TableRow } from '../../source/table.ts';
import { SOURCE_ROW } from '../source-row.ts';
import { OES_CODE, SOC_CODE } from './codes.ts';
import { type OewsColumn, oewsColumn, REQUIRED_COLUMNS, REQUIRED_SINCE_2019 } from './columns.ts';

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
  /** where the year is repeated in each row, as in 1997; null where it is not */
  readonly year: number | null;
  readonly layout: TableLayout;
  /** whether each row has its level: to 2011 only the major groups and the total did */
  readonly hasLevels: boolean;
}

/**
 * The layout of a table: of the OES survey, with the five-digit codes before the SOC and one flag for both kinds of
 * wages; the older one, in which each family has columns of its own; or the common one since May 2019.
 */
export type TableLayout = 'oes' | 'older' | 'common';

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
export function isDataRow(header: Pick<OewsHeader, 'row'>, { row, cells }: TableRow): boolean {
  return row > header.row && cells.some(isNotBlank);
}

function isNotBlank(cell: Cell): boolean {
  return typeof cell === 'number' || cell.trim() !== '';
}

/** By the name of the group column, which changed with the layout, and by the codes: those of OES have five digits. */
function layoutOf(names: readonly string[], codes: readonly string[]): TableLayout {
  if (!names.some((name) => /^(?:occ[ _])?group$/.test(name))) return 'common';
  const count = (pattern: RegExp) => codes.filter((code) => pattern.test(code)).length;
  return count(OES_CODE) > count(SOC_CODE) ? 'oes' : 'older';
}

/**
 * Read the header row of an OEWS table.
 *
 * @param preview  the first rows under it, which show the codes
 * @returns HEADER_DUPLICATE where one column is named twice, COLUMN_MISSING for what the table must have; a heading that
 *          no release uses is ignored with the warning COLUMN_UNKNOWN
 */
export function readHeader(
  file: string,
  sheet: string | null,
  { row, cells: published }: TableRow,
  preview: readonly TableRow[],
): Checked<OewsHeader> {
  const cells = published.map(cellText);
  const at = (column: string | null) => ({ kind: 'cell', file, sheet, row, column }) as const;
  const sourceRow = cells[0] === SOURCE_ROW ? 0 : null;
  const { position, problems } = positionsOf(cells, sourceRow, at);
  const names = cells.map((heading) => heading.trim().toLowerCase());
  const layout = layoutOf(names, codesIn(preview, position.get('occ_code')));
  if (layout === 'oes') problems.push(...withoutAnnualPercentiles(position, at));
  const missing = requiredIn(layout).filter((column) => !position.has(column));
  if (missing.length > 0) {
    const args = { names: missing.join(', ').toUpperCase(), seen: cells.join(', ') };
    problems.push(problemAt(at(null), 'COLUMN_MISSING', args));
  }
  const headings = (sourceRow === null ? cells : cells.slice(1)).map((heading) => heading.trim());
  const hasLevels = !names.includes('group');
  const year = cells.findIndex(isYear);
  const header = { row, headings, position, sourceRow, year: year === -1 ? null : year, layout, hasLevels };
  return checked(header, problems);
}

function codesIn(preview: readonly TableRow[], column: number | undefined): readonly string[] {
  return column === undefined ? [] : preview.map(({ cells }) => cellText(cells[column] ?? '').trim());
}

type PlaceOfColumn = (column: string | null) => CellPlace;

/** Where each column stands, and what is wrong with the headings that name none, or one that is named already. */
function positionsOf(cells: readonly string[], sourceRow: number | null, at: PlaceOfColumn) {
  const position = new Map<OewsColumn, number>();
  const problems: Problem[] = [];
  for (const [index, heading] of cells.entries()) {
    if (heading.trim() === '' || index === sourceRow || isYear(heading)) continue;
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
  return { position, problems };
}

/** The column of 1997 that repeats the year in each row. */
function isYear(heading: string): boolean {
  return heading.trim().toLowerCase() === 'year';
}

function requiredIn(layout: TableLayout): readonly OewsColumn[] {
  switch (layout) {
    case 'common':
      return [...REQUIRED_COLUMNS, ...REQUIRED_SINCE_2019];
    case 'older':
      return REQUIRED_COLUMNS;
    case 'oes':
      return REQUIRED_COLUMNS.filter((column) => !ANNUAL_PERCENTILES.includes(column));
  }
}

const ANNUAL_PERCENTILES: readonly OewsColumn[] = ['a_pct10', 'a_pct25', 'a_median', 'a_pct75', 'a_pct90'];

/**
 * Passes over percentiles that were not published: the notes of 1997 say that there are none per year, and the cells of
 * copies that have them are products of the hourly ones.
 */
function withoutAnnualPercentiles(position: Map<OewsColumn, number>, at: PlaceOfColumn): readonly Problem[] {
  const there = ANNUAL_PERCENTILES.filter((column) => position.delete(column));
  const names = there.join(', ').toUpperCase();
  return there.length === 0 ? [] : [problemAt(at(null), 'COLUMN_NOT_PUBLISHED', { names }, 'warning')];
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
