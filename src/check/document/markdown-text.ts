import type { VisibleTextBuilder } from './visible-text.ts';

const REFERENCE = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});/y;
const ALWAYS_DECODED = /^&(?:#|(?:amp|AMP);)/;
const ESCAPABLE = /[!-/:-@[-`{-~]/;

/**
 * Add the value of a Markdown text node, each character with its own place in the source.
 *
 * A parser hands out the decoded value and the outer offsets only; in between stand character references (`&#36;`),
 * escapes (`\$`), and the indentation and `>` of wrapped lines. The value is walked along the source to find them.
 *
 * @param source  the article
 * @param start   offset of the node in `source`
 * @param end     offset behind it
 */
export function addMarkdownText(
  into: VisibleTextBuilder,
  value: string,
  source: string,
  start: number,
  end: number,
): void {
  let from = start;
  let at = 0;
  while (at < value.length) {
    from = skipLinePrefix(value, at, source, from, end);
    const { length, sourceLength } = pieceAt(value, at, source, from, end);
    into.add(value.slice(at, at + length), from, sourceLength);
    at += length;
    from += sourceLength;
  }
}

/** How many characters of the value the next ones of the source stand for. */
function pieceAt(value: string, at: number, source: string, from: number, end: number) {
  const character = value[at];
  if (from >= end) return { length: 1, sourceLength: 0 };
  if (source[from] === '\\' && source[from + 1] === character && ESCAPABLE.test(character ?? '')) {
    return { length: 1, sourceLength: 2 };
  }
  if (source[from] === '&') {
    REFERENCE.lastIndex = from;
    const reference = REFERENCE.exec(source)?.[0];
    const decoded =
      reference !== undefined && (ALWAYS_DECODED.test(reference) || !value.startsWith(reference, at));
    if (decoded) return { length: isPair(value, at) ? 2 : 1, sourceLength: reference.length };
  }
  return source[from] === character ? { length: 1, sourceLength: 1 } : { length: 1, sourceLength: 0 };
}

/** Past the spaces, tabs and `>` that a wrapped line begins with and the parser took away. */
function skipLinePrefix(value: string, at: number, source: string, from: number, end: number): number {
  let next = from;
  while (next < end && source[next] !== value[at] && /[\s>]/.test(source[next] ?? '')) next += 1;
  return next;
}

function isPair(value: string, at: number): boolean {
  const unit = value.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff;
}
