import { cellText } from '../../records/cell.ts';
import type { OewsRow } from '../../records/oews-row.ts';
import { type Problem, problemAt, type Severity } from '../../records/problem.ts';
import { type ImplausibleCell, implausibleCells } from './implausible-cells.ts';
import type { OewsTableContext } from './table-context.ts';
import { type UnequalGroup, unequalGroups } from './unequal-groups.ts';

/** A record and the row of the file it was read from. */
export interface PlacedRow {
  readonly row: number;
  readonly record: OewsRow;
}

/** More of a column than this, and more than a few rows, is no slip of one cell. */
const WHOLE_COLUMN = { share: 0.05, rows: 10 } as const;

/**
 * What in a table is well-formed and yet contradicts the rest of it.
 *
 * @param isWhole  false where groups lack parts, as in an extract
 * @returns a CELL_IMPLAUSIBLE, a warning, for each cell; one COLUMN_IMPLAUSIBLE where it is the column: an error, or a
 *          warning where it is groups that are more than their parts, of which some may have been filtered away
 */
export function implausible(
  context: OewsTableContext,
  rows: readonly PlacedRow[],
  isWhole: boolean,
): readonly Problem[] {
  const groups = isWhole ? unequalGroups(rows.map(({ record }) => record)) : [];
  const cells = [
    ...rows.flatMap(({ row, record }) =>
      implausibleCells(record, context.topCode).map((cell) => ({ ...cell, row })),
    ),
    ...groupCells(
      rows,
      groups.filter(({ sum, jobs }) => sum > jobs),
    ),
  ];
  const lacking = groupCells(
    rows,
    groups.filter(({ sum, jobs }) => sum < jobs),
  );
  const columns = [...new Set(cells.map(({ column }) => column))];
  return [
    ...columns.flatMap((column) => {
      const found = cells.filter((cell) => cell.column === column);
      return columnProblems(context, found, rows.length, 'error');
    }),
    ...columnProblems(context, lacking, rows.length, 'warning'),
  ];
}

type PlacedCell = ImplausibleCell & { readonly row: number };

function groupCells(rows: readonly PlacedRow[], groups: readonly UnequalGroup[]): readonly PlacedCell[] {
  const rowOf = new Map(rows.map(({ row, record }) => [record, row]));
  return groups.map(({ group, parts, sum }) => ({
    row: rowOf.get(group) ?? 0,
    column: 'tot_emp',
    found: cellText(group.employment.from[0]?.text ?? ''),
    expected: `${sum}, the sum of ${parts} under ${group.occupation.soc}`,
  }));
}

function columnProblems(
  { file, sheet }: OewsTableContext,
  cells: readonly PlacedCell[],
  rows: number,
  severity: Severity,
): readonly Problem[] {
  const placeOf = ({ row, column }: PlacedCell) =>
    ({ kind: 'cell', file, sheet, row, column: column.toUpperCase() }) as const;
  const [first] = cells;
  const isColumn = cells.length > WHOLE_COLUMN.rows && cells.length > rows * WHOLE_COLUMN.share;
  if (first !== undefined && isColumn) {
    const { found, expected } = first;
    const args = { cells: cells.length, rows, found, expected };
    return [problemAt(placeOf(first), 'COLUMN_IMPLAUSIBLE', args, severity)];
  }
  return cells.map((cell) => {
    const { found, expected } = cell;
    return problemAt(placeOf(cell), 'CELL_IMPLAUSIBLE', { found, expected }, 'warning');
  });
}
