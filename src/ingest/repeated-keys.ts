import type { CellPlace } from '../records/place.ts';
import { type Problem, problemAt } from '../records/problem.ts';
import type { TableRow } from '../source/table.ts';

/**
 * A watch over rows that are few enough to be held: ROW_DUPLICATE for one that repeats an earlier one, ROW_CONFLICT for one that
 * says something else of the same.
 *
 * @param placeOf  where the key of a row stands
 */
export function repeatedKeys(placeOf: (row: TableRow) => CellPlace, problems: Problem[]) {
  const firsts = new Map<string, TableRow>();
  return (key: string, row: TableRow): void => {
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, row);
      return;
    }
    const same = first.cells.every((cell, index) => cell === row.cells[index]);
    const code = same ? 'ROW_DUPLICATE' : 'ROW_CONFLICT';
    problems.push(problemAt(placeOf(row), code, { key, firstRow: first.row }));
  };
}
