import type { OewsColumn } from '../columns.ts';
import type { DoubtfulCell, Finding } from './sentinel.ts';

/** So many cells of a column are named; the others are counted. */
const LISTED = 5;

/** Counts the doubtful cells of a table by column, and keeps the first few. */
export interface Tally {
  readonly add: (column: OewsColumn, cell: DoubtfulCell) => void;
  readonly findings: () => readonly Finding[];
}

/** An empty tally. */
export function tally(): Tally {
  const byColumn = new Map<OewsColumn, { cells: number; readonly listed: DoubtfulCell[] }>();
  return {
    add(column, cell) {
      const found = byColumn.get(column) ?? { cells: 0, listed: [] };
      found.cells += 1;
      if (found.listed.length < LISTED) found.listed.push(cell);
      byColumn.set(column, found);
    },
    findings: () => [...byColumn].map(([column, found]) => ({ column, ...found })),
  };
}
