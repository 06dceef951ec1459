import { type Problem, problemAt } from '../records/problem.ts';

/** Takes what is wrong with one cell. */
export type Report = (row: number, column: string, found: string, expected: string) => void;

/** A CELL_UNREADABLE for each cell that is not what its column holds. */
export function cellReport(
  { file, sheet }: { readonly file: string; readonly sheet: string | null },
  problems: Problem[],
): Report {
  return (row, column, found, expected) => {
    const place = { kind: 'cell', file, sheet, row, column } as const;
    problems.push(problemAt(place, 'CELL_UNREADABLE', { found, expected }));
  };
}
