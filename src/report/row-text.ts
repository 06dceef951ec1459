import { notationOf, numberText } from '../figures/notation.ts';
import { rowState, stateText } from '../figures/row-state.ts';
import type { FigureRow } from '../records/figure.ts';
import { releaseName } from '../records/release.ts';

/** What a figure's row says: "$135,980", "at least $239,200", "not comparable: …". */
export function rowText(row: FigureRow): string {
  const notation = notationOf(row.unit);
  return stateText(rowState(row), (value) => numberText(value, notation));
}

/**
 * The interval of an estimate: "4.9 % to 5.5 %"; empty where there is none. Where the estimate cannot be told from no
 * change, the wider interval that this was judged by stands beside it.
 */
export function intervalText(row: FigureRow): string {
  const { state, low, high, widestLow, widestHigh, unit, flags } = row;
  if (state !== 'estimate' || low === undefined || high === undefined) return '';
  const notation = notationOf(unit);
  const between = (from: number, to: number) =>
    `${numberText(from, notation)} to ${numberText(to, notation)}`;
  const judged = flags.includes('notDistinguishable') && widestLow !== undefined && widestHigh !== undefined;
  return `${between(low, high)}${judged ? ` (any covariance ${between(widestLow, widestHigh)})` : ''}`;
}

/** The label of a row without its release, for where that stands beside it. */
export function subjectWords({ label, period }: FigureRow): string {
  const release = `, ${releaseName(period)}`;
  return label.endsWith(release) ? label.slice(0, -release.length) : label;
}
