/** Nobody nests lists and quotations deeper than this; parsers need a stack and time squared for it. */
const MOST_NESTED = 50;
/** Delimiters are matched against each other within a paragraph: its time is bounded by their number squared. */
const MOST_PAIRS = 20e6;
const DELIMITERS = /\*+|_+|~+|`+|[[\]]/g;
const PARAGRAPH_BREAK = /\n[ \t\r]*\n/;

/**
 * Whether Markdown is nested or marked up beyond any article: read as Markdown it would take a parser minutes, or its
 * whole stack. Found by looking at each character once.
 */
export function isTangled(source: string): boolean {
  let pairs = 0;
  for (const paragraph of source.split(PARAGRAPH_BREAK)) {
    const delimiters = paragraph.match(DELIMITERS)?.length ?? 0;
    pairs += delimiters * delimiters;
    if (pairs > MOST_PAIRS) return true;
    if (paragraph.split('\n').some((line) => nestingOf(line) > MOST_NESTED)) return true;
  }
  return false;
}

const INDENT = /[ \t]*/y;
const MARKER = />|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)/y;

/** How many lists and quotations a line opens or continues, two columns of indentation counted as one. */
function nestingOf(line: string): number {
  let at = widthAt(INDENT, line, 0);
  const indent = at;
  let markers = 0;
  for (let width = widthAt(MARKER, line, at); width > 0; width = widthAt(MARKER, line, at)) {
    markers += 1;
    if (markers > MOST_NESTED) break;
    at += width;
    at += widthAt(INDENT, line, at);
  }
  return markers === 0 ? 0 : markers + Math.floor(indent / 2);
}

function widthAt(pattern: RegExp, line: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(line)?.[0].length ?? 0;
}
