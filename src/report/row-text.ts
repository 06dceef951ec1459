import { notationOf, numberText } from '../figures/notation.ts';
import { rowState, stateText } from '../figures/row-state.ts';
import type { FigureRow } from '../records/figure.ts';
import { releaseName } from '../records/release.ts';

/** What a figure's row says: "$135,980", "at least $239,200", "not comparable: …". */
export function rowText(row: FigureRow): string {
  const notation = notationOf(row.unit);
  return stateText(rowState(row), (value) => numberText(value, notation));
}

/** The interval of an estimate: "4.9 % to 5.5 %"; empty where there is none. */
export function intervalText({ low, high, unit }: FigureRow): string {
  if (low === undefined || high === undefined) return '';
  const notation = notationOf(unit);
  return `${numberText(low, notation)} to ${numberText(high, notation)}`;
}

/** The label of a row without its release, for where that stands beside it. */
export function subjectWords({ label, period }: FigureRow): string {
  const release = `, ${releaseName(period)}`;
  return label.endsWith(release) ? label.slice(0, -release.length) : label;
}
