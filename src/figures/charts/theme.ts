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

/** How a text is set: sizes and the distance between its lines in pixels. */
export interface Font {
  readonly size: number;
  readonly lineHeight: number;
  readonly weight: 'normal' | 'bold';
}

/** The fonts of a chart by what they are for. */
export const FONTS = {
  title: { size: 17, lineHeight: 22, weight: 'bold' },
  subtitle: { size: 12, lineHeight: 16, weight: 'normal' },
  heading: { size: 13, lineHeight: 17, weight: 'bold' },
  label: { size: 12, lineHeight: 15, weight: 'normal' },
  note: { size: 11, lineHeight: 15, weight: 'normal' },
} as const satisfies Readonly<Record<string, Font>>;

/** The look of every chart: text styles by name, and nothing that depends on the width of a text. */
export const THEME: Properties = {
  font: 'sans-serif',
  view: { stroke: null },
  style: {
    heading: textStyle(FONTS.heading, { baseline: 'top' }),
    label: textStyle(FONTS.label, { baseline: 'top' }),
    note: textStyle(FONTS.note, { color: COLOURS.mutedText, baseline: 'top' }),
    value: textStyle(FONTS.label, { baseline: 'middle' }),
    minorValue: textStyle(FONTS.note, { color: COLOURS.mutedText, baseline: 'middle' }),
  },
};

function textStyle({ size, lineHeight, weight }: Font, properties: Properties): Properties {
  return {
    align: 'left',
    color: COLOURS.text,
    fontSize: size,
    fontWeight: weight,
    lineHeight,
    lineBreak: '\n',
    ...properties,
  };
}
