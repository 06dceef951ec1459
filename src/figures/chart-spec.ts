import type { FigureFile } from '../records/figure.ts';
import { barsPlot } from './charts/bars.ts';
import { changesPlot } from './charts/changes.ts';
import { clearingLayer, textLayer } from './charts/horizontal.ts';
import { notationOf } from './notation.ts';
import { percentilesPlot } from './charts/percentiles.ts';
import type { Plot } from './charts/plot.ts';
import { printable } from '../records/printable.ts';
import { sourceLine } from './charts/source-line.ts';
import { stack } from './charts/stack.ts';
import { lineCount, textWidth, wrap } from './charts/text-width.ts';
import { COLOURS, FONTS, THEME } from './charts/theme.ts';
import type { Datum, Layer, VegaLiteSpec } from './charts/vega-lite.ts';

export type { VegaLiteSpec } from './charts/vega-lite.ts';

/** How a figure is drawn, as its definition declares it. */
export type Chart =
  /** one bar a row, under its subject: medians of two releases, employment */
  | { readonly kind: 'bars' }
  /** the five percentiles of a subject in a period as one range */
  | { readonly kind: 'percentiles' }
  /** a dot with its interval a row, read against no change: growth in percent, gaps as ratios */
  | { readonly kind: 'changes' };

const WIDTH = 720;
const MARGIN = 16;
const LABEL_GAP = 16;
const TITLE_GAP = 14;
const SUBTITLE_GAP = 6;
const AXIS_HEIGHT = 34;
const TEXT_WIDTH = WIDTH - 2 * MARGIN;

/**
 * The Vega-Lite chart of a figure: its rows inline, 720 pixels wide, the same for the same figure.
 *
 * Its `description` is the alt text. Nothing in it depends on how wide a viewer's font is: texts are broken and
 * placed by an estimate that holds for the widest usual fonts.
 *
 * @throws {RangeError} when the figure has no rows, rows of several units, or rows the chart cannot show
 * @see https://vega.github.io/vega-lite/docs/spec.html
 */
export function chartSpec(figure: FigureFile, chart: Chart): VegaLiteSpec {
  requireOneUnit(figure);
  const plot = plotOf(figure, chart);
  const left = leftOf(plot);
  const { datasets, height } = stack(plot.groups, {
    rowHeight: plot.rowHeight,
    headingWidth: TEXT_WIDTH,
    noteWidth: TEXT_WIDTH - left,
  });
  const title = titleLines(figure);
  const footer = footerText(figure, plot);
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: altText(figure, plot),
    title: { ...title, ...titlePlace(left) },
    width: TEXT_WIDTH - left - plot.right,
    height,
    padding: {
      left: left + MARGIN,
      right: plot.right + MARGIN,
      top: titleHeight(title) + MARGIN,
      bottom: AXIS_HEIGHT + lineCount(footer) * FONTS.note.lineHeight + MARGIN,
    },
    autosize: 'none',
    background: 'white',
    datasets: { ...datasets, footer: [{ y: height + AXIS_HEIGHT, text: footer }] },
    layer: layersOf(plot, left, datasets),
    config: THEME,
  };
}

function plotOf(figure: FigureFile, chart: Chart): Plot {
  switch (chart.kind) {
    case 'bars':
      return barsPlot(figure);
    case 'percentiles':
      return percentilesPlot(figure);
    case 'changes':
      return changesPlot(figure);
  }
}

function requireOneUnit({ id, unit, rows }: FigureFile): void {
  const units = [...new Set(rows.map((row) => row.unit))];
  if (units.length !== 1 || units[0] !== unit) {
    throw new RangeError(
      `chartSpec requires rows in ${unit} for figure ${id}, got ${units.join(', ') || 'none'}`,
    );
  }
}

/** The pixels that row labels take left of the axis. */
function leftOf({ groups }: Plot): number {
  const labels = groups.flatMap(({ rows }) => rows.map(({ label }) => label));
  return Math.max(...labels.map((label) => textWidth(label, FONTS.label))) + LABEL_GAP;
}

interface TitleLines {
  readonly text: readonly string[];
  readonly subtitle: readonly string[];
}

function titleLines(figure: FigureFile): TitleLines {
  const { name } = notationOf(figure.unit);
  const definition = printable(figure.definition);
  const measured = definition.includes(name) ? definition : `${definition}; ${name}`;
  return {
    text: wrap(printable(figure.title), TEXT_WIDTH, FONTS.title).split('\n'),
    subtitle: wrap(measured, TEXT_WIDTH, FONTS.subtitle).split('\n'),
  };
}

function titleHeight({ text, subtitle }: TitleLines): number {
  return (
    text.length * FONTS.title.lineHeight +
    subtitle.length * FONTS.subtitle.lineHeight +
    SUBTITLE_GAP +
    TITLE_GAP
  );
}

function titlePlace(left: number): VegaLiteSpec['config'] {
  return {
    anchor: 'start',
    frame: 'group',
    dx: -left,
    offset: TITLE_GAP,
    subtitlePadding: SUBTITLE_GAP,
    color: COLOURS.text,
    fontSize: FONTS.title.size,
    lineHeight: FONTS.title.lineHeight,
    subtitleColor: COLOURS.mutedText,
    subtitleFontSize: FONTS.subtitle.size,
    subtitleLineHeight: FONTS.subtitle.lineHeight,
  };
}

function footerText(figure: FigureFile, plot: Plot): string {
  return [plot.reading, printable(figure.note ?? ''), sourceLine(figure.sources)]
    .filter((text) => text !== '')
    .map((text) => wrap(text, TEXT_WIDTH, FONTS.note))
    .join('\n');
}

/** The layers that have something to draw, every datum at its own height. */
function layersOf(
  plot: Plot,
  left: number,
  datasets: Readonly<Record<string, readonly Datum[]>>,
): readonly Layer[] {
  const edge = { value: -left };
  const layers = [
    clearingLayer('headings'),
    clearingLayer('notes'),
    ...plot.layers,
    textLayer('headings', 'heading', edge),
    textLayer('labels', 'label', edge),
    textLayer('notes', 'note', { value: 0 }),
  ].filter(({ data }) => data.name in datasets);
  const y = { field: 'y', type: 'quantitative', scale: null, axis: null };
  return [...layers, textLayer('footer', 'note', edge)].map((layer) => ({
    ...layer,
    encoding: { y, ...layer.encoding },
  }));
}

/** The chart in sentences: what it is, then every number with its subject. */
function altText(figure: FigureFile, plot: Plot): string {
  const { name } = notationOf(figure.unit);
  const groups = plot.groups.map(({ heading, rows }) => {
    const parts = rows.map(({ label, spoken }) => `${label.replaceAll('\n', ', ')}: ${spoken}`);
    return `${heading}: ${parts.join('; ')}.`;
  });
  return [`${plot.name}: ${printable(figure.title)}, in ${name}.`, ...groups].join(' ');
}
