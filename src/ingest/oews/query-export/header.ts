import { cellText } from '../../../records/cell.ts';
import { columnLetters } from '../../../records/origin.ts';
import { type Checked, checked, type Problem, problemAt } from '../../../records/problem.ts';
import type { TableRow } from '../../../source/table.ts';
import { type ExportColumn, exportColumn, withoutNotes } from './columns.ts';
import type { SubjectKind } from './preamble.ts';

/** The header row of an export, understood. */
export interface ExportHeader {
  readonly row: number;
  /** as published, with the numbers of footnotes; the first is that of the names */
  readonly headings: readonly string[];
  /** where each column that was ticked stands */
  readonly position: ReadonlyMap<ExportColumn, number>;
}

/** What stands before "(SOC code)", "Name" or the like in the heading over the names. */
const SUBJECTS: readonly (readonly [heading: RegExp, kind: SubjectKind])[] = [
  [/^occupation\b.{0,20}$/i, 'occupation'],
  [/^area\b.{0,20}$/i, 'area'],
  [/^industry\b.{0,20}$/i, 'industry'],
];

/** @returns what a heading says that the names under it are; null for any other heading */
export function subjectOfHeading(heading: string): SubjectKind | null {
  const name = withoutNotes(heading);
  return SUBJECTS.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

/** Whether a row is the header of an export: a heading of names, and beside it one that can be ticked. */
export function isExportHeader({ cells: [first = '', ...others] }: TableRow): boolean {
  if (subjectOfHeading(cellText(first)) === null) return false;
  return others.some((cell) => exportColumn(cellText(cell)) !== null);
}

/**
 * Read the header row of an export.
 *
 * @returns HEADER_DUPLICATE where one column is named twice; a heading that no export is known to have is ignored with
 *          the warning COLUMN_UNKNOWN
 */
export function readExportHeader(
  file: string,
  sheet: string | null,
  { row, cells }: TableRow,
): Checked<ExportHeader> {
  const problems: Problem[] = [];
  const at = (column: string) => ({ kind: 'cell', file, sheet, row, column }) as const;
  const texts = cells.map((cell) => cellText(cell).trim());
  const headings = texts.slice(0, texts.findLastIndex((text) => text !== '') + 1);
  const position = new Map<ExportColumn, number>();
  for (const [index, heading] of headings.entries()) {
    if (index === 0 || heading === '') continue;
    const column = exportColumn(heading);
    const earlier = column === null ? undefined : position.get(column);
    if (column === null) {
      problems.push(problemAt(at(columnLetters(index)), 'COLUMN_UNKNOWN', { name: heading }, 'warning'));
    } else if (earlier === undefined) {
      position.set(column, index);
    } else {
      const args = { name: heading, first: columnLetters(earlier), second: columnLetters(index) };
      problems.push(problemAt(at(heading), 'HEADER_DUPLICATE', args));
    }
  }
  return checked({ row, headings, position }, problems);
}
