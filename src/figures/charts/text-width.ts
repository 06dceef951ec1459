import type { Font } from './theme.ts';

/** Widths of characters in em, by class: those of DejaVu Sans, the widest of the usual sans-serif fonts. */
const CHARACTER_WIDTHS: readonly (readonly [characters: RegExp, em: number])[] = [
  [/[ijltfr .,:;'!|()[\]/-]/, 0.38],
  [/[mw@%–—−+]/i, 0.94],
  [/[A-Z0-9$]/, 0.69],
];
const OTHER_CHARACTER = 0.62;

/** How much wider bold characters are. */
const BOLD = 1.12;

/**
 * The room a text takes, estimated alike on every machine: a viewer's font may be narrower.
 *
 * @param text  one line, or several parted by "\n"
 * @returns pixels
 */
export function textWidth(text: string, { size, weight }: Font): number {
  const widths = text.split('\n').map((line) => Array.from(line, characterWidth).reduce((a, b) => a + b, 0));
  return Math.ceil(Math.max(...widths) * size * (weight === 'bold' ? BOLD : 1));
}

function characterWidth(character: string): number {
  return CHARACTER_WIDTHS.find(([characters]) => characters.test(character))?.[1] ?? OTHER_CHARACTER;
}

/**
 * A text broken into lines at spaces; a word wider than a line is broken where the line ends.
 *
 * @param width  pixels
 * @returns the lines joined by "\n"
 */
export function wrap(text: string, width: number, font: Font): string {
  const fits = (line: string): boolean => textWidth(line, font) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((whole) => pieces(whole, fits))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].join('\n');
}

/** A word, cut wherever it would no longer fit. */
function pieces(word: string, fits: (line: string) => boolean): readonly string[] {
  if (fits(word)) return [word];
  const cut: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && !fits(piece + character)) {
      cut.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...cut, piece];
}

/** How many lines a wrapped text has; none where it is empty. */
export function lineCount(text: string): number {
  return text === '' ? 0 : text.split('\n').length;
}
