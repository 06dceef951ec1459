import type { Properties } from './vega-lite.ts';

/** Colours that stay apart for the colour-blind and in grey, each at least 3 : 1 against white. */
export const COLOURS = {
  text: '#1a1a1a',
  mutedText: '#595959',
  grid: '#e3e3e3',
  zero: '#8c8c8c',
  accent: '#005f9e',
  earlier: '#7d8c9a',
  light: '#7fb2d6',
} as const;

/** Font sizes in pixels. */
export const FONT_SIZES = { title: 17, subtitle: 12, heading: 13, label: 12, note: 11 } as const;

/** Distance between the lines of a text of several lines, in pixels. */
export const LINE_HEIGHTS = { title: 22, subtitle: 16, heading: 17, label: 15, note: 15 } as const;

/** The look of every chart: text styles by name, and nothing that depends on the width of a text. */
export const THEME: Properties = {
  font: 'sans-serif',
  view: { stroke: null },
  style: {
    heading: textStyle('heading', { fontWeight: 'bold', baseline: 'top' }),
    label: textStyle('label', { baseline: 'top' }),
    note: textStyle('note', { color: COLOURS.mutedText, baseline: 'top' }),
    value: textStyle('label', { baseline: 'middle' }),
    minorValue: textStyle('note', { color: COLOURS.mutedText, baseline: 'middle' }),
  },
};

function textStyle(size: 'heading' | 'label' | 'note', properties: Properties): Properties {
  return {
    align: 'left',
    color: COLOURS.text,
    fontSize: FONT_SIZES[size],
    lineHeight: LINE_HEIGHTS[size],
    lineBreak: '\n',
    ...properties,
  };
}
