import type { FigureRow } from '../records/figure.ts';
import { canonicalJson } from './canonical-json.ts';

/** Whether the article's corrections say something else of the cells behind a row than they did. */
export function isCorrectedOtherwise(before: FigureRow, after: FigureRow): boolean {
  return correctionsBehind(before) !== correctionsBehind(after);
}

function correctionsBehind({ lineage }: FigureRow): string {
  return canonicalJson(lineage.flatMap(({ correction }) => correction ?? []));
}
