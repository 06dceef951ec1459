import { columnLetters } from '../../records/origin.ts';
import type { CellPlace } from '../../records/place.ts';
import { type Checked, checked, type Problem, problemAt } from '../../records/problem.ts';
import { SOURCE_ROW } from '../source-row.ts';
import {
  horizonOf,
  type ProjectionColumn,
  type ProjectionHeading,
  projectionHeading,
  REQUIRED_COLUMNS,
  withHyphens,
} from './columns.ts';

/** The header of a table of projections, as its rows print it: one, or two of which the upper spans columns. */
export interface PrintedHeader {
  /** its last row */
  readonly row: number;
  /** a text for each column; that of a column under a spanning one is joined to it: "Employment, 2016" */
  readonly headings: readonly string[];
}

/** The header of a table of projections, understood. */
export interface ProjectionHeader {
  readonly row: number;
  /** the official headings; the column that an extract adds is not among them */
  readonly headings: readonly string[];
  /** where each column stands among the cells of a row */
  readonly position: ReadonlyMap<ProjectionColumn, number>;
  /** where an extract keeps the row of the official sheet; null in an official file */
  readonly sourceRow: number | null;
  readonly baseYear: number;
  readonly targetYear: number;
  /** of the median wage, which is none of the two */
  readonly wageYear: number;
  /** the occupation workbook, with summaries among its rows, or an export of the search tool, without */
  readonly layout: 'workbook' | 'search';
}

/** Fewer columns than any header has, more than the narrower tables of the workbook share with it. */
const HEADER_COLUMNS = 8;

/** Whether a header is that of all occupations with their characteristics: the tables beside it have none, or no jobs. */
export function isProjectionHeader({ headings }: PrintedHeader): boolean {
  const columns = headings.map((heading) => projectionHeading(heading)?.column);
  const known = columns.filter((column) => column !== undefined);
  const isOfWorkers = (['education', 'experience', 'training'] as const).some((one) => known.includes(one));
  return known.length >= HEADER_COLUMNS && isOfWorkers;
}

interface SeenHeading {
  readonly index: number;
  readonly text: string;
  readonly heading: ProjectionHeading;
}

/**
 * Read the header of a table of projections.
 *
 * @param preamble  the texts above it
 * @returns HEADER_DUPLICATE where one column is named twice, COLUMN_MISSING for what a table must have, RELEASE_MISMATCH
 *          where its parts speak of different years; a heading that no release uses is ignored with the warning
 *          COLUMN_UNKNOWN
 */
export function readProjectionHeader(
  file: string,
  sheet: string | null,
  { row, headings: printed }: PrintedHeader,
  preamble: readonly string[],
): Checked<ProjectionHeader> {
  const at = (column: string | null) => ({ kind: 'cell', file, sheet, row, column }) as const;
  const sourceRow = printed[0] === SOURCE_ROW ? 0 : null;
  const seen: SeenHeading[] = [];
  const problems: Problem[] = [];
  for (const [index, text] of printed.entries()) {
    if (index === sourceRow || text === '') continue;
    const heading = projectionHeading(text);
    if (heading === null) {
      problems.push(problemAt(at(columnLetters(index)), 'COLUMN_UNKNOWN', { name: text }, 'warning'));
    } else seen.push({ index, text, heading });
  }
  const position = positionsOf(seen, at, problems);
  const layout = seen.some(({ heading }) => isOfMatrix(heading)) ? 'workbook' : 'search';
  const required = layout === 'workbook' ? [...REQUIRED_COLUMNS, 'type' as const] : REQUIRED_COLUMNS;
  const missing = required.filter((column) => !position.has(column));
  if (missing.length > 0) {
    problems.push(
      problemAt(at(null), 'COLUMN_MISSING', { names: missing.join(', '), seen: printed.join(', ') }),
    );
  }
  const [baseYear = NaN, targetYear = NaN] = endsOf(seen);
  problems.push(...otherYears(seen, preamble, { baseYear, targetYear }, at));
  const headings = sourceRow === null ? printed : printed.slice(1);
  const wageYear = yearOf(seen, 'wage');
  return checked({ row, headings, position, sourceRow, baseYear, targetYear, wageYear, layout }, problems);
}

/** The workbook names the matrix in the heading of its codes, the search tool does not. */
function isOfMatrix({ column, years }: ProjectionHeading): boolean {
  return column === 'titleAndCode' || column === 'type' || (column === 'code' && years.kind === 'year');
}

type PlaceOfColumn = (column: string | null) => CellPlace;

function positionsOf(
  seen: readonly SeenHeading[],
  at: PlaceOfColumn,
  problems: Problem[],
): ReadonlyMap<ProjectionColumn, number> {
  const position = new Map<ProjectionColumn, number>();
  for (const { index, text, heading } of seen) {
    const column = endColumn(heading, position);
    const earlier = position.get(column);
    if (earlier === undefined) position.set(column, index);
    else {
      const args = { name: text, first: columnLetters(earlier), second: columnLetters(index) };
      problems.push(problemAt(at(text), 'HEADER_DUPLICATE', args));
    }
  }
  return position;
}

/** Of two columns with one name the first is the earlier end, or the title. */
function endColumn(
  { column }: ProjectionHeading,
  position: ReadonlyMap<ProjectionColumn, number>,
): ProjectionColumn {
  switch (column) {
    case 'titleAndCode':
      return position.has('title') ? 'code' : 'title';
    case 'employment':
      return position.has('baseEmployment') ? 'targetEmployment' : 'baseEmployment';
    case 'share':
      return position.has('baseShare') ? 'targetShare' : 'baseShare';
    default:
      return column;
  }
}

/** The years of the two columns of employment, in the order of the columns. */
function endsOf(seen: readonly SeenHeading[]): readonly number[] {
  return seen.flatMap(({ heading: { column, years } }) =>
    column === 'employment' && years.kind === 'year' ? [years.year] : [],
  );
}

function yearOf(seen: readonly SeenHeading[], column: ProjectionHeading['column']): number {
  const years = seen.find(({ heading }) => heading.column === column)?.heading.years;
  return years?.kind === 'year' ? years.year : NaN;
}

/** How far ahead the agency projects. */
const HORIZON_YEARS = 10;

/** RELEASE_MISMATCH for ends that are not ten years apart, and for each heading or title that speaks of others. */
function otherYears(
  seen: readonly SeenHeading[],
  preamble: readonly string[],
  { baseYear, targetYear }: Pick<ProjectionHeader, 'baseYear' | 'targetYear'>,
  at: PlaceOfColumn,
): readonly Problem[] {
  const expected = projectionRelease(baseYear, baseYear + HORIZON_YEARS);
  const headings = seen.flatMap(({ text, heading: { years } }) =>
    years.kind === 'horizon' ? [{ text, ...years }] : [],
  );
  const titles = preamble.flatMap((text) => horizonsIn(text).map((horizon) => ({ text, ...horizon })));
  const ends = { text: 'Employment', base: baseYear, target: targetYear };
  return [ends, ...headings, ...titles]
    .filter(({ base, target }) => base !== baseYear || target !== baseYear + HORIZON_YEARS)
    .filter(() => !Number.isNaN(baseYear))
    .map(({ text, base, target }) => {
      const found = projectionRelease(base, target);
      const evidence = `“${text}” beside the employment of ${baseYear} and ${targetYear}`;
      return problemAt(at(text), 'RELEASE_MISMATCH', { found, expected, evidence });
    });
}

function horizonsIn(text: string) {
  const spans = withHyphens(text).matchAll(/\b(?<base>\d{4})-(?<target>\d{4}|\d{2})\b/g);
  return [...spans].map(({ groups }) => horizonOf(groups?.base ?? '', groups?.target ?? ''));
}

/**
 * The name of a release.
 *
 * @example
 * projectionRelease(2024, 2034) // => '2024-34'
 */
export function projectionRelease(baseYear: number, targetYear: number): string {
  return `${baseYear}-${String(targetYear % 100).padStart(2, '0')}`;
}
