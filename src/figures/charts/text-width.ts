/** The average width of a character in em: that of DejaVu Sans, the widest of the usual sans-serif fonts. */
const CHARACTER_EM = 0.6;

/**
 * The room a text takes, estimated alike on every machine: a viewer's font may be narrower.
 *
 * @param text      one line, or several parted by "\n"
 * @param fontSize  in pixels
 * @returns pixels
 */
export function textWidth(text: string, fontSize: number): number {
  const longest = Math.max(...text.split('\n').map((line) => line.length));
  return Math.ceil(longest * fontSize * CHARACTER_EM);
}

/**
 * A text broken into lines at spaces; a word longer than a line is broken where the line ends.
 *
 * @param width     pixels
 * @param fontSize  pixels
 * @returns the lines joined by "\n"
 */
export function wrap(text: string, width: number, fontSize: number): string {
  const limit = Math.max(1, Math.floor(width / (fontSize * CHARACTER_EM)));
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((whole) => piecesOf(whole, limit))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length > limit) lines.push(line);
    line = longer.length > limit ? word : longer;
  }
  return [...lines, line].join('\n');
}

function piecesOf(word: string, limit: number): string[] {
  const characters = Array.from(word);
  const count = Math.max(1, Math.ceil(characters.length / limit));
  return Array.from({ length: count }, (_, index) =>
    characters.slice(index * limit, (index + 1) * limit).join(''),
  );
}

/** How many lines a wrapped text has; none where it is empty. */
export function lineCount(text: string): number {
  return text === '' ? 0 : text.split('\n').length;
}
