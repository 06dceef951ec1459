import { resolveEscapes } from './xml-text.ts';
import type { XmlState } from './xml-state.ts';
import { attributeOf, textOf } from './xml-state.ts';

/** The elements inside a string item; first in the lists of those who read one, so that they share the indices. */
export const STRING_ITEM_ELEMENTS = ['t', 'rPh'] as const;
const TEXT = STRING_ITEM_ELEMENTS.indexOf('t');
const PHONETIC_RUN = STRING_ITEM_ELEMENTS.indexOf('rPh');

/**
 * A string item, shared (`si`) or inline (`is`), as its tokens come: the characters of its text or of its rich text
 * runs. Phonetic runs, which tell how to pronounce it, are left out.
 *
 * @see ECMA-376 part 1, 18.4.8 (si)
 */
export interface StringItem {
  text: string;
  /** the text element that is open; null between them */
  piece: string | null;
  keepsBlanks: boolean;
  isPhonetic: boolean;
}

export function stringItem(): StringItem {
  return { text: '', piece: null, keepsBlanks: false, isPhonetic: false };
}

/** Take the open tag, text or closing tag that `xml` met inside the item. */
export function takeOpenTag(item: StringItem, xml: XmlState): void {
  if (xml.element === PHONETIC_RUN) item.isPhonetic = true;
  if (xml.element !== TEXT || item.isPhonetic) return;
  item.piece = '';
  item.keepsBlanks = xml.attributeFields > 0 && attributeOf(xml, 'space') === 'preserve';
}

export function takeText(item: StringItem, xml: XmlState): void {
  if (item.piece !== null) item.piece += textOf(xml);
}

export function takeCloseTag(item: StringItem, xml: XmlState): void {
  if (xml.element === PHONETIC_RUN) item.isPhonetic = false;
  if (xml.element !== TEXT || item.piece === null) return;
  item.text += resolveEscapes(item.keepsBlanks ? item.piece : withoutOuterBlanks(item.piece));
  item.piece = null;
}

const BLANKS = ' \t\n';

/** Only the blanks of XML: `trim` would take a no-break space, which belongs to the text. */
function withoutOuterBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && BLANKS.includes(text.charAt(start))) start++;
  while (end > start && BLANKS.includes(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}
