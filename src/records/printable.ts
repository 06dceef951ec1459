/** Control, format and unpaired surrogate characters, and the two that XML refuses. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\uFFFE\uFFFF]/gu;

/**
 * A publisher's text on one line, with what a reader cannot see shown as escapes: U+202E as "\u202e".
 *
 * Markup is left as it is: whoever writes it into SVG or HTML escapes it there.
 *
 * @example
 * printable('Data\u202e\n Scientists') // => 'Data\\u202e Scientists'
 */
export function printable(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').replaceAll(UNPRINTABLE, escapeOf);
}

function escapeOf(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`;
}
