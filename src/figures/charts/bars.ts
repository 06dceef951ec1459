import type { FigureFile, FigureRow } from '../../records/figure.ts';
import { horizontalAxis, layer, OPEN_END, openEndLayers, openEndMarks, textLayer } from './horizontal.ts';
import { notationOf, numberText } from '../notation.ts';
import { periodName } from '../../records/release.ts';
import { flagNotes, groupBySubject, periodColours, type Plot, type PlotRow, widestText } from './plot.ts';
import { numbersOf, type RowState, rowState, stateText } from '../row-state.ts';
import { COLOURS } from './theme.ts';
import type { Datum, Layer } from './vega-lite.ts';

const LABEL_GAP = 6;

/** One bar from zero for each row of a figure, under its subject; the newest period darker than the others. */
export function barsPlot(figure: FigureFile): Plot {
  const colourOf = periodColours(figure.rows);
  const groups = [...groupBySubject(figure.rows)].map(([heading, rows]) => ({
    heading,
    rows: rows.map((row) => barRow(row, colourOf(row.period))),
  }));
  return {
    name: 'Bar chart',
    groups,
    rowHeight: 26,
    right: widestText(groups, 'values') + OPEN_END + 2 * LABEL_GAP,
    reading: '',
    layers: layers(figure),
  };
}

function barRow(row: FigureRow, color: string): PlotRow {
  const state = rowState(row);
  const notation = notationOf(row.unit);
  const spoken = stateText(state, (value) => numberText(value, notation));
  const label = periodName(row.period);
  const notes = flagNotes([row]);
  if (state.kind === 'gap') return { label, spoken, notes: [spoken, ...notes], marks: {} };
  const value = {
    x: Math.max(0, ...numbersOf(state)),
    text: spoken,
    dx: state.kind === 'atLeast' ? OPEN_END + 2 * LABEL_GAP : LABEL_GAP,
  };
  const marks = { bars: [barOf(state, color)], ...openEndMarks(state), values: [value] };
  return { label, spoken, notes, marks };
}

/** The bar of a state: from zero where its value is at least known from below, light where only its range is. */
function barOf(state: Exclude<RowState, { kind: 'gap' }>, color: string): Datum {
  switch (state.kind) {
    case 'point':
      return { from: 0, to: state.value, color };
    case 'atLeast':
      return { from: 0, to: state.bound, color };
    case 'atMost':
      return { from: 0, to: state.bound, color: COLOURS.light };
    case 'between':
      return { from: state.low, to: state.high, color: COLOURS.light };
  }
}

function layers(figure: FigureFile): readonly Layer[] {
  const numbers = figure.rows.flatMap((row) => numbersOf(rowState(row)));
  const axis = horizontalAxis(numbers, 0, notationOf(figure.unit));
  return [
    layer(
      'bars',
      { type: 'bar', orient: 'horizontal', height: 16 },
      { x: axis.at('from'), x2: { field: 'to' }, color: { field: 'color', type: 'nominal', scale: null } },
    ),
    ...openEndLayers(axis),
    textLayer('values', 'value', axis.at('x'), { dx: { expr: 'datum.dx' } }),
  ];
}
