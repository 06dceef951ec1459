import type { RowState } from '../row-state.ts';
import { axisLabel, type Notation } from '../notation.ts';
import { COLOURS, FONTS } from './theme.ts';
import type { Layer, Properties } from './vega-lite.ts';

/** The horizontal axis that the marks of a chart share. */
export interface HorizontalAxis {
  /** the encoding that places a mark at a field of its datum */
  readonly at: (field: string) => Properties;
}

/**
 * A horizontal axis that holds all the numbers and one reference (zero, or 1 for ratios), drawn darker.
 *
 * @param numbers    in the unit of the notation
 * @param reference  the number that the others are read against
 * @param padding    pixels kept free at both ends
 */
export function horizontalAxis(
  numbers: readonly number[],
  reference: number,
  notation: Notation,
  padding = 0,
): HorizontalAxis {
  const domain = [Math.min(reference, ...numbers), Math.max(reference, ...numbers)];
  const scale = { domain, nice: false, padding };
  const axis = {
    title: null,
    orient: 'bottom',
    tickCount: 5,
    labelExpr: axisLabel(notation),
    labelColor: COLOURS.mutedText,
    labelFontSize: FONTS.note.size,
    labelFlush: false,
    labelOverlap: false,
    labelLimit: 0,
    labelPadding: 6,
    domain: false,
    ticks: false,
    gridColor: {
      condition: { test: `datum.value === ${reference}`, value: COLOURS.zero },
      value: COLOURS.grid,
    },
  };
  return { at: (field) => ({ field, type: 'quantitative', scale, axis }) };
}

/** A layer of marks placed by `encoding`; every datum has its own height `y`. */
export function layer(dataset: string, mark: Properties, encoding: Properties): Layer {
  return { data: { name: dataset }, mark, encoding };
}

/** A layer that writes the field `text` of its data. */
export function textLayer(dataset: string, style: string, x: Properties, mark: Properties = {}): Layer {
  return layer(dataset, { type: 'text', style, ...mark }, { x, text: { field: 'text', type: 'nominal' } });
}

/** What keeps the grid from running through the texts of a dataset: white from their top `y` to their `bottom`. */
export function clearingLayer(dataset: string): Layer {
  const encoding = { y2: { field: 'bottom' }, x: { value: 0 }, x2: { value: 'width' } };
  return layer(dataset, { type: 'rect', color: 'white', x2Offset: 1 }, encoding);
}

/** How far an open end reaches beyond its bound, in pixels. */
export const OPEN_END = 16;

/** The arrows of bounds: rightwards over the dataset `atLeast`, leftwards over `atMost`, from their field `x`. */
export function openEndLayers({ at }: HorizontalAxis): readonly Layer[] {
  return [
    ...openEnd('atLeast', OPEN_END, 'right', at('x')),
    ...openEnd('atMost', -OPEN_END, 'left', at('x')),
  ];
}

function openEnd(dataset: string, reach: number, direction: string, x: Properties): readonly Layer[] {
  const stem = { type: 'rule', strokeWidth: 2, color: COLOURS.text, x2Offset: reach };
  const head = {
    type: 'point',
    shape: `triangle-${direction}`,
    size: 60,
    filled: true,
    opacity: 1,
    color: COLOURS.text,
    xOffset: reach,
  };
  return [layer(dataset, stem, { x, x2: { field: 'x' } }), layer(dataset, head, { x })];
}

/** The datum of a bound's arrow under the dataset it belongs to; nothing where both ends are known. */
export function openEndMarks(state: RowState): Readonly<Record<string, readonly { x: number }[]>> {
  return state.kind === 'atLeast' || state.kind === 'atMost' ? { [state.kind]: [{ x: state.bound }] } : {};
}
