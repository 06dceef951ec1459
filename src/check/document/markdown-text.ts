import type { VisibleTextBuilder } from './visible-text.ts';

const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy;
const ALWAYS_DECODED = /^&(?:#|(?:amp|AMP);)/;
const ESCAPABLE = /[\p{P}$+<=>^`|~]/u;

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
  const character = value.charAt(at);
  if (from >= end) return { length: 1, sourceLength: 0 };
  if (source[from] === '\\' && source[from + 1] === character && ESCAPABLE.test(character)) {
    return { length: 1, sourceLength: 2 };
  }
  const reference = referenceAt(value, at, source, from);
  if (reference !== null) return { length: isPair(value, at) ? 2 : 1, sourceLength: reference.length };
  // the parser shows a NUL as U+FFFD
  const isCopied = source[from] === character || source[from] === '\0';
  return { length: 1, sourceLength: isCopied ? 1 : 0 };
}

/** The character reference that was decoded here; one that names nothing stays as it is written. */
function referenceAt(value: string, at: number, source: string, from: number): string | null {
  if (source[from] !== '&') return null;
  REFERENCE.lastIndex = from;
  const reference = REFERENCE.exec(source)?.[0];
  if (reference === undefined) return null;
  return ALWAYS_DECODED.test(reference) || !value.startsWith(reference, at) ? reference : null;
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
