import { NO_NUMBER, wholeNumberOf } from './cell-reference.ts';
import { numberText } from './number-text.ts';
import type { DateSystem, SerialFormat } from './serial-date.ts';
import { serialDateText } from './serial-date.ts';
import { STRING_ITEM_ELEMENTS, StringItem } from './string-item.ts';
import { NOT_DIGIT, NOT_IN_A_NUMBER, resolveEscapes } from './xml-text.ts';
import type { XmlTokens } from './xml-tokens.ts';

/** The elements inside a cell; first in the list of the sheet scanner, so that they share the indices. */
export const CELL_CONTENT_ELEMENTS = [...STRING_ITEM_ELEMENTS, 'v', 'is', 'f'] as const;
const VALUE = CELL_CONTENT_ELEMENTS.indexOf('v');
const INLINE_STRING = CELL_CONTENT_ELEMENTS.indexOf('is');
const FORMULA = CELL_CONTENT_ELEMENTS.indexOf('f');
const CONTENT_DEPTH = 5;

/** What a workbook says of its cells outside its sheets. */
export interface CellContext {
  readonly sharedStrings: readonly string[];
  /** how each style shows a number; null for a workbook without styles */
  readonly styles: readonly SerialFormat[] | null;
  readonly dateSystem: DateSystem;
}

/** A cell that has no text we trust. */
export interface Unreadable {
  readonly found: string;
  readonly expected: string;
}

/**
 * Collects what stands inside one cell and gives it as text: a formula's stored value, a number as its shortest
 * decimal or, where its style says so, as an ISO date, TRUE or FALSE, an error's own text ("#N/A").
 *
 * @see ECMA-376 part 1, 18.18.11 (ST_CellType)
 */
export class CellContent {
  readonly #context: CellContext;
  readonly #string = new StringItem();
  #type = 'n';
  #style = 0;
  #hasFormula = false;
  #inValue = false;
  #inString = false;
  /** the value: a number while it is one piece of digits, else its characters; null while there is none */
  #value: number | string | null = null;
  /** traits of the value's characters (`xml-text.ts`) */
  #traits = 0;

  constructor(context: CellContext) {
    this.#context = context;
  }

  /** @param type  the cell's type as the sheet writes it */
  begin(type: string, style: number): void {
    this.#type = type;
    this.#style = style;
    this.#hasFormula = false;
    this.#inValue = false;
    this.#inString = false;
    this.#value = null;
    this.#traits = 0;
  }

  onOpen(xml: XmlTokens): void {
    if (this.#inString) this.#string.onOpen(xml);
    if (xml.depth !== CONTENT_DEPTH) return;
    if (xml.element === VALUE) {
      this.#inValue = true;
      this.#value ??= '';
    } else if (xml.element === FORMULA) {
      this.#hasFormula = true;
    } else if (xml.element === INLINE_STRING) {
      this.#inString = true;
      this.#string.begin();
    }
  }

  onText(xml: XmlTokens): void {
    if (this.#inString) this.#string.onText(xml);
    if (!this.#inValue) return;
    const { traits } = xml;
    this.#traits |= traits;
    const isDigits = (traits & NOT_DIGIT) === 0 && this.#value === '';
    const number = isDigits ? wholeNumberOf(xml.bytes, xml.start, xml.end) : NO_NUMBER;
    if (number !== NO_NUMBER && this.#type !== 'str') this.#value = number;
    else this.#value = `${this.#value ?? ''}${xml.text()}`;
  }

  onClose(xml: XmlTokens): void {
    if (this.#inString) this.#string.onClose(xml);
    if (xml.depth !== CONTENT_DEPTH) return;
    if (xml.element === VALUE) this.#inValue = false;
    if (xml.element !== INLINE_STRING || !this.#inString) return;
    this.#inString = false;
    this.#value = this.#string.text;
  }

  /** The text of the cell that was read. */
  text(): string | Unreadable {
    const value = this.#value;
    if (value === null) {
      return this.#hasFormula ? { found: 'a formula', expected: 'its stored value beside it' } : '';
    }
    switch (this.#type) {
      case 'n':
        return value === '' ? '' : this.#numberText(value);
      case 's':
        return this.#sharedString(value);
      case 'str':
        return resolveEscapes(String(value));
      case 'b':
        return booleanText(value);
      case 'inlineStr':
      case 'e':
      case 'd':
        return String(value);
      default:
        return { found: `type ${this.#type}`, expected: 'a cell type: n, s, str, inlineStr, b, e or d' };
    }
  }

  #sharedString(value: number | string): string | Unreadable {
    const { sharedStrings } = this.#context;
    const text = typeof value === 'number' ? sharedStrings[value] : undefined;
    return text ?? { found: `shared string ${value}`, expected: `a number below ${sharedStrings.length}` };
  }

  #numberText(value: number | string): string | Unreadable {
    const format = this.#format();
    if (format === undefined) return { found: `style ${this.#style}`, expected: 'a style of the workbook' };
    const text = typeof value === 'number' ? String(value) : this.#decimal(value);
    if (text === null) return { found: String(value), expected: 'a number' };
    if (format === 'number') return text;
    return serialDateText(Number(text), format, this.#context.dateSystem) ?? text;
  }

  #decimal(value: string): string | null {
    return (this.#traits & NOT_IN_A_NUMBER) === 0 ? numberText(value) : null;
  }

  #format(): SerialFormat | undefined {
    const { styles } = this.#context;
    return styles === null || (styles.length === 0 && this.#style === 0) ? 'number' : styles[this.#style];
  }
}

function booleanText(value: number | string): string | Unreadable {
  if (value === 1 || value === 'true') return 'TRUE';
  if (value === 0 || value === 'false') return 'FALSE';
  return { found: String(value), expected: '1 or 0' };
}
