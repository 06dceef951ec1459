import type { FigureFile, FigureRow } from '../../records/figure.ts';
import { horizontalAxis, layer, OPEN_END, openEndLayers, openEndMarks, textLayer } from './horizontal.ts';
import { changeText, notationOf, numberText } from '../notation.ts';
import { periodName } from '../../records/release.ts';
import { flagNotes, groupBySubject, type Plot, type PlotRow, widestText } from './plot.ts';
import { printable } from '../../records/printable.ts';
import { numbersOf, type RowState, rowState, stateText } from '../row-state.ts';
import { wrap } from './text-width.ts';
import { COLOURS, FONTS } from './theme.ts';
import type { Layer } from './vega-lite.ts';

const VALUE_GAP = 12;
const LABEL_WIDTH = 230;

/** One dot with its interval for each row of a figure, read against no change; the wider interval lighter. */
export function changesPlot(figure: FigureFile): Plot {
  const groups = [...groupBySubject(figure.rows)].map(([heading, rows]) => ({
    heading,
    rows: rows.map((row) => changeRow(row)),
  }));
  const hasInterval = figure.rows.some((row) => row.low !== undefined && row.state === 'estimate');
  return {
    name: 'Dot chart',
    groups,
    rowHeight: 40,
    right: widestText(groups, 'values') + VALUE_GAP,
    reading: hasInterval
      ? 'Dark bar and brackets: 90 % interval, published error only, independence assumed. Light bar: any covariance.'
      : '',
    layers: layers(figure),
  };
}

function changeRow(row: FigureRow): PlotRow {
  const state = rowState(row);
  const write = writerOf(row);
  const spoken = `${stateText(state, write)}${intervalText(state, write)}`;
  const label = rowLabel(row);
  const notes = flagNotes([row]);
  if (state.kind === 'gap') return { label, spoken, notes: [spoken, ...notes], marks: {} };
  return { label, spoken, notes, marks: { ...changeMarks(state), values: [{ text: spoken }] } };
}

/** What a row measures and when; its subject stands above it. */
function rowLabel({ label, subject, period }: FigureRow): string {
  const own = label.startsWith(subject.title) ? label.slice(subject.title.length) : label;
  const text = capitalised(printable(own.replace(/^[\s,:;–-]+/, '')));
  const when = periodName(period);
  const lines = [text, text.includes(when) ? '' : when].filter((line) => line !== '');
  return lines.map((line) => wrap(line, LABEL_WIDTH, FONTS.label)).join('\n');
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Growth is written with its sign; a ratio has none. */
function writerOf({ unit }: FigureRow): (value: number) => string {
  const notation = notationOf(unit);
  return unit === 'ratio' ? (value) => numberText(value, notation) : (value) => changeText(value, notation);
}

function intervalText(state: RowState, write: (value: number) => string): string {
  if (state.kind !== 'point' || state.interval === null) return '';
  return ` (${write(state.interval.low)} to ${write(state.interval.high)})`;
}

function changeMarks(state: Exclude<RowState, { kind: 'gap' }>): PlotRow['marks'] {
  switch (state.kind) {
    case 'point': {
      const dots = [{ x: state.value }];
      if (state.interval === null) return { dots };
      const { low, high, widestLow, widestHigh } = state.interval;
      return { widest: [{ from: widestLow, to: widestHigh }], intervals: [{ from: low, to: high }], dots };
    }
    case 'atLeast':
    case 'atMost':
      return openEndMarks(state);
    case 'between':
      return { widest: [{ from: state.low, to: state.high }] };
  }
}

function layers(figure: FigureFile): readonly Layer[] {
  const numbers = figure.rows.flatMap((row) => numbersOf(rowState(row)));
  const axis = horizontalAxis(
    numbers,
    figure.unit === 'ratio' ? 1 : 0,
    notationOf(figure.unit),
    2 * OPEN_END,
  );
  const range = { x: axis.at('from'), x2: { field: 'to' } };
  const bar = { type: 'bar', orient: 'horizontal', height: 12 };
  return [
    layer('widest', { ...bar, color: COLOURS.light }, range),
    layer('intervals', { ...bar, color: COLOURS.accent }, range),
    ...openEndLayers(axis),
    layer(
      'dots',
      {
        type: 'point',
        shape: 'circle',
        size: 50,
        fill: 'white',
        stroke: COLOURS.text,
        strokeWidth: 2,
        opacity: 1,
      },
      { x: axis.at('x') },
    ),
    textLayer('values', 'value', { value: 'width' }, { dx: VALUE_GAP }),
  ];
}
