import type { FigureFile, FigureRow } from '../../records/figure.ts';
import { horizontalAxis, layer, OPEN_END, openEndLayers, openEndMarks, textLayer } from './horizontal.ts';
import { notationOf, numberText } from '../notation.ts';
import { periodName } from '../../records/release.ts';
import {
  flagNotes,
  groupBy,
  groupBySubject,
  periodColours,
  type Plot,
  type PlotRow,
  widestText,
} from './plot.ts';
import { numbersOf, type RowState, rowState, stateText } from '../row-state.ts';
import type { Layer, Properties } from './vega-lite.ts';

/** The percentiles of a wage from the lowest, each with its measure and its name in a sentence. */
const PERCENTILES = [
  { measure: 'p10', name: '10th percentile' },
  { measure: 'p25', name: '25th percentile' },
  { measure: 'median_annual_wage', name: 'median' },
  { measure: 'p75', name: '75th percentile' },
  { measure: 'p90', name: '90th percentile' },
] as const;

type PercentileMeasure = (typeof PERCENTILES)[number]['measure'];

const LABEL_GAP = 6;
/** how far labels stand above or below the line, in pixels */
const LABEL_DROP = 17;

/** One range for each subject and period of a figure: a line from the 10th percentile to the 90th, the median marked. */
export function percentilesPlot(figure: FigureFile): Plot {
  requirePercentiles(figure);
  const colourOf = periodColours(figure.rows);
  const groups = [...groupBySubject(figure.rows)].map(([heading, rows]) => ({
    heading,
    rows: [...groupBy(rows, ({ period }) => period)].map(([period, ofPeriod]) =>
      rangeRow(period, ofPeriod, colourOf(period)),
    ),
  }));
  return {
    name: 'Range chart',
    groups,
    rowHeight: 58,
    right: Math.max(widestText(groups, 'p75'), widestText(groups, 'p90')) + OPEN_END + 2 * LABEL_GAP,
    reading:
      'Line: from the 10th to the 90th percentile. Box: from the 25th to the 75th. White mark: the median.',
    layers: layers(figure),
  };
}

function requirePercentiles({ id, rows }: FigureFile): void {
  const measures: readonly string[] = PERCENTILES.map(({ measure }) => measure);
  const other = rows.find((row) => !measures.includes(row.measure));
  if (other === undefined) return;
  throw new RangeError(
    `chartSpec requires percentiles in figure ${id}, got ${other.measure} in ${other.key}`,
  );
}

/** A percentile with a place on the axis: published, or known from below. */
interface Placed {
  readonly state: Extract<RowState, { kind: 'point' | 'atLeast' }>;
  readonly x: number;
  readonly text: string;
}

function rangeRow(period: string, rows: readonly FigureRow[], color: string): PlotRow {
  const known = PERCENTILES.flatMap(({ measure, name }) =>
    rows.filter((row) => row.measure === measure).map((row) => ({ measure, name, ...stateAndText(row) })),
  );
  const placed = new Map<PercentileMeasure, Placed>();
  for (const { measure, state, text } of known) {
    if (state.kind === 'point') placed.set(measure, { state, text, x: state.value });
    if (state.kind === 'atLeast') placed.set(measure, { state, text, x: state.bound });
  }
  const isGap = placed.size === 0;
  const missing = missingNotes(
    known.filter(({ measure }) => !placed.has(measure)),
    isGap,
  );
  return {
    label: periodName(period),
    spoken: isGap ? missing.join(', ') : known.map(({ name, text }) => `${name} ${text}`).join(', '),
    notes: [...missing, ...flagNotes(rows)],
    marks: isGap ? {} : { ...rangeMarks(placed, color), ...labelMarks(placed) },
  };
}

function stateAndText(row: FigureRow): { readonly state: RowState; readonly text: string } {
  const state = rowState(row);
  const notation = notationOf(row.unit);
  return { state, text: stateText(state, (value) => numberText(value, notation)) };
}

/** What is said of percentiles without a place: once where the whole range is missing for one reason. */
function missingNotes(
  missing: readonly { readonly name: string; readonly text: string }[],
  isWhole: boolean,
): readonly string[] {
  const reasons = [...new Set(missing.map(({ text }) => text))];
  return isWhole && reasons.length === 1 ? reasons : missing.map(({ name, text }) => `${name} ${text}`);
}

function rangeMarks(placed: ReadonlyMap<PercentileMeasure, Placed>, color: string): PlotRow['marks'] {
  const inOrder = [...placed.values()];
  const [p25, p75] = [placed.get('p25'), placed.get('p75')];
  const [lowest, highest] = [inOrder.at(0), inOrder.at(-1)];
  return {
    lines: lowest && highest ? [{ from: lowest.x, to: highest.x, color }] : [],
    boxes: p25 && p75 ? [{ from: p25.x, to: p75.x, color }] : [],
    ...(highest && openEndMarks(highest.state)),
  };
}

/** The label of each percentile under a dataset of its own: the ends beside the line, the others above and below. */
function labelMarks(placed: ReadonlyMap<PercentileMeasure, Placed>): PlotRow['marks'] {
  return Object.fromEntries(
    [...placed].map(([measure, { state, x, text }]) => {
      const dx = state.kind === 'atLeast' ? OPEN_END + 2 * LABEL_GAP : LABEL_GAP;
      return [measure, [{ x, text, dx }]];
    }),
  );
}

function layers(figure: FigureFile): readonly Layer[] {
  const numbers = figure.rows.flatMap((row) => numbersOf(rowState(row)));
  const axis = horizontalAxis(numbers, 0, notationOf(figure.unit));
  const range = {
    x: axis.at('from'),
    x2: { field: 'to' },
    color: { field: 'color', type: 'nominal', scale: null },
  };
  const label = (measure: PercentileMeasure, style: string, mark: Properties): Layer =>
    textLayer(measure, style, axis.at('x'), mark);
  return [
    layer('lines', { type: 'rule', strokeWidth: 2 }, range),
    layer('boxes', { type: 'bar', orient: 'horizontal', height: 14 }, range),
    ...openEndLayers(axis),
    layer(
      'median_annual_wage',
      { type: 'tick', orient: 'vertical', size: 14, thickness: 3, color: 'white' },
      { x: axis.at('x') },
    ),
    label('p10', 'minorValue', { align: 'right', dx: -LABEL_GAP }),
    label('p25', 'minorValue', { align: 'right', dy: LABEL_DROP }),
    label('median_annual_wage', 'value', { align: 'center', dy: -LABEL_DROP }),
    label('p75', 'minorValue', { align: 'left', dy: LABEL_DROP }),
    label('p90', 'minorValue', { align: 'left', dx: { expr: 'datum.dx' } }),
  ];
}
