import type { OewsRow } from '../../../records/oews-row.ts';
import type { Place } from '../../../records/place.ts';
import { type Problem, problemAt, type Severity } from '../../../records/problem.ts';
import type { OewsColumn } from '../columns.ts';
import type { OewsTableContext } from '../table-context.ts';
import { SENTINELS } from './index.ts';
import type { DoubtfulCell, Finding, Sentinel } from './sentinel.ts';

/** More of a column than this, and more than a few rows, is no slip of one cell. */
const WHOLE_COLUMN = { share: 0.05, rows: 10 } as const;

/** What is known of a table once its last row is read. */
export interface TableRead {
  /** false where groups lack parts: an extract, or a table with rows missing */
  readonly isWhole: boolean;
  /** whether each cell says what the publisher's own file says: whatever is found is the publisher's */
  readonly isAsPublished: boolean;
}

/** All sentinels at one table. */
export interface TableWatch {
  /** @param row  the row of the file that the record was read from */
  row(record: OewsRow, row: number): void;
  /**
   * What is well-formed and yet doubtful.
   *
   * @returns for each sentinel and column the first few cells and the count of the others: warnings and notes, and
   *          nothing but notes in what the publisher says; COLUMN_IMPLAUSIBLE, an error, instead of the contradictions
   *          of a column that has many
   */
  problems(table: TableRead): readonly Problem[];
}

/** Look over a table for whatever contradicts the rest of it, while its rows go by. */
export function watchTable(
  context: OewsTableContext,
  sentinels: readonly Sentinel[] = SENTINELS,
): TableWatch {
  const watches = sentinels.map((sentinel) => ({ sentinel, watch: sentinel.watch(context) }));
  let rows = 0;
  return {
    row(record, row) {
      rows += 1;
      for (const { watch } of watches) watch.row(record, row);
    },
    problems({ isWhole, isAsPublished }) {
      const findings = watches
        .filter(({ sentinel }) => isWhole || sentinel.judges === 'row')
        .flatMap(({ sentinel, watch }) => watch.findings().map((finding) => ({ ...finding, sentinel })));
      if (isAsPublished) return findings.flatMap((finding) => cellProblems(context, finding, 'note'));
      const wrong = wrongColumns(findings, rows);
      const others = findings.filter(
        ({ sentinel, column }) => !(sentinel.manyAreTheColumn && wrong.has(column)),
      );
      return [
        ...[...wrong].map(([column, cells]) => columnProblem(context, column, cells, rows)),
        ...others.flatMap((finding) => cellProblems(context, finding, finding.sentinel.severity)),
      ];
    },
  };
}

type SentinelFinding = Finding & { readonly sentinel: Sentinel };

/** The doubtful cells of a column, by whichever sentinels. */
type ColumnCells = Pick<Finding, 'cells' | 'listed'>;

/** The columns in which so many cells contradict the rest of their rows that it is the column. */
function wrongColumns(
  findings: readonly SentinelFinding[],
  rows: number,
): ReadonlyMap<OewsColumn, ColumnCells> {
  const byColumn = new Map<OewsColumn, ColumnCells>();
  for (const { sentinel, column, cells, listed } of findings) {
    if (!sentinel.manyAreTheColumn) continue;
    const others = byColumn.get(column) ?? { cells: 0, listed: [] };
    byColumn.set(column, { cells: others.cells + cells, listed: [...others.listed, ...listed] });
  }
  return new Map(
    [...byColumn].filter(([, { cells }]) => cells > WHOLE_COLUMN.rows && cells > rows * WHOLE_COLUMN.share),
  );
}

function columnProblem(
  context: OewsTableContext,
  column: OewsColumn,
  { cells, listed }: ColumnCells,
  rows: number,
): Problem {
  const first = listed.reduce((earliest, cell) => (cell.row < earliest.row ? cell : earliest));
  const { found, expected } = first;
  return problemAt(placeOf(context, column, first), 'COLUMN_IMPLAUSIBLE', { cells, rows, found, expected });
}

/** The first few cells, and at the last of them how many more there are. */
function cellProblems(
  context: OewsTableContext,
  { sentinel: { code }, column, cells, listed }: SentinelFinding,
  severity: Severity,
): readonly Problem[] {
  const problems = listed.map((cell) => {
    const { found, expected } = cell;
    return problemAt(placeOf(context, column, cell), code, { found, expected }, severity);
  });
  const last = listed.at(-1);
  if (last === undefined || cells === listed.length) return problems;
  const more = { code, more: cells - listed.length };
  return [...problems, problemAt(placeOf(context, column, last), 'CELLS_UNLISTED', more, severity)];
}

function placeOf({ file, sheet }: OewsTableContext, column: OewsColumn, { row }: DoubtfulCell): Place {
  return { kind: 'cell', file, sheet, row, column: column.toUpperCase() };
}
