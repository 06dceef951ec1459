import { FLAG_WORDS } from '../flag-words.ts';
import type { FigureRow } from '../../records/figure.ts';
import { printable } from '../../records/printable.ts';
import { textWidth } from './text-width.ts';
import { COLOURS, FONTS } from './theme.ts';
import type { Datum, Layer } from './vega-lite.ts';

/** What one kind of chart draws from a figure; the frame around it is the same for every kind. */
export interface Plot {
  /** how the alt text calls it: "Bar chart" */
  readonly name: string;
  readonly groups: readonly PlotGroup[];
  /** pixels from one row's marks to the next's */
  readonly rowHeight: number;
  /** pixels that labels need right of the axis */
  readonly right: number;
  /** how to read the marks; '' where their labels say it */
  readonly reading: string;
  /** the marks, over the datasets that the rows name */
  readonly layers: readonly Layer[];
}

/** The rows that speak of one subject, under its name. */
export interface PlotGroup {
  readonly heading: string;
  readonly rows: readonly PlotRow[];
}

/** One line of a chart. */
export interface PlotRow {
  /** what stands at its left; "\n" parts lines */
  readonly label: string;
  /** its numbers in words, for the alt text */
  readonly spoken: string;
  /** what a reader has to know beside the numbers, or in place of them */
  readonly notes: readonly string[];
  /** what its marks are drawn from, by dataset; empty where there is nothing to draw */
  readonly marks: Readonly<Record<string, readonly Datum[]>>;
}

/** The flags of rows in words, each once. */
export function flagNotes(rows: readonly FigureRow[]): readonly string[] {
  return [...new Set(rows.flatMap((row) => row.flags))].map((flag) => FLAG_WORDS[flag]);
}

/** The rows of a figure by the subject they speak of, in the figure's order. */
export function groupBySubject(rows: readonly FigureRow[]): ReadonlyMap<string, readonly FigureRow[]> {
  return groupBy(rows, ({ subject }) => {
    const title = printable(subject.title);
    return subject.soc.length === 1 ? `${title} (${subject.soc.join()})` : title;
  });
}

/** Rows under their keys, in the order in which the keys first occur. */
export function groupBy(
  rows: readonly FigureRow[],
  keyOf: (row: FigureRow) => string,
): ReadonlyMap<string, readonly FigureRow[]> {
  const groups = new Map<string, FigureRow[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}

/** The room that the longest `text` among the marks of a dataset takes, in pixels. */
export function widestText(groups: readonly PlotGroup[], dataset: string): number {
  const data = groups.flatMap(({ rows }) => rows.flatMap(({ marks }) => marks[dataset] ?? []));
  return Math.max(0, ...data.map(({ text = '' }) => textWidth(String(text), FONTS.label)));
}

/** The colour of each period of the rows: the newest stands out from those before it. */
export function periodColours(rows: readonly FigureRow[]): (period: string) => string {
  const newest = rows.map(({ period }) => period).reduce((a, b) => (a > b ? a : b), '');
  return (period) => (period === newest ? COLOURS.accent : COLOURS.earlier);
}
