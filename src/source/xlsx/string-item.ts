import { resolveEscapes } from './xml-text.ts';
import type { XmlTokens } from './xml-tokens.ts';

/** The elements inside a string item; first in the lists of those who read one, so that they share the indices. */
export const STRING_ITEM_ELEMENTS = ['t', 'rPh'] as const;
const TEXT = STRING_ITEM_ELEMENTS.indexOf('t');
const PHONETIC_RUN = STRING_ITEM_ELEMENTS.indexOf('rPh');

const OUTER_BLANKS = /^[ \t\n]+|[ \t\n]+$/g;

/**
 * Collects the characters of a string item, shared (`si`) or inline (`is`): those of its text or of its rich text
 * runs. Phonetic runs, which tell how to pronounce it, are left out.
 *
 * @see ECMA-376 part 1, 18.4.8 (si)
 */
export class StringItem {
  text = '';
  #piece: string | null = null;
  #keepsBlanks = false;
  #isPhonetic = false;

  /** Forget the item read last. */
  begin(): void {
    this.text = '';
    this.#piece = null;
    this.#isPhonetic = false;
  }

  onOpen(xml: XmlTokens): void {
    if (xml.element === PHONETIC_RUN) this.#isPhonetic = true;
    if (xml.element !== TEXT || this.#isPhonetic) return;
    this.#piece = '';
    this.#keepsBlanks = xml.attributeCount > 0 && xml.attribute('space') === 'preserve';
  }

  onText(xml: XmlTokens): void {
    if (this.#piece !== null) this.#piece += xml.text();
  }

  onClose(xml: XmlTokens): void {
    if (xml.element === PHONETIC_RUN) this.#isPhonetic = false;
    if (xml.element !== TEXT || this.#piece === null) return;
    this.text += resolveEscapes(this.#keepsBlanks ? this.#piece : this.#piece.replace(OUTER_BLANKS, ''));
    this.#piece = null;
  }
}
