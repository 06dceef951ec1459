import type { Cell } from '../../records/cell.ts';
import { type CellContext, numberOrDate, sharedString, type Unreadable } from './cell-context.ts';
import { decimalOf } from './decimal.ts';
import type { StringItem } from './string-item.ts';
import { STRING_ITEM_ELEMENTS, stringItem, takeCloseTag, takeOpenTag, takeText } from './string-item.ts';
import { mayBeNumber, resolveEscapes } from './xml-text.ts';
import type { XmlState } from './xml-state.ts';
import { textOf } from './xml-state.ts';

/** The elements inside a cell; first in the list of the sheet scanner, so that they share the indices. */
export const CELL_CONTENT_ELEMENTS = [...STRING_ITEM_ELEMENTS, 'v', 'is', 'f'] as const;
const VALUE = CELL_CONTENT_ELEMENTS.indexOf('v');
const INLINE_STRING = CELL_CONTENT_ELEMENTS.indexOf('is');
const FORMULA = CELL_CONTENT_ELEMENTS.indexOf('f');
const CONTENT_DEPTH = 5;

/** What stands inside a cell, as its tokens come. */
export interface CellContent {
  /** as the sheet writes it: `s` for a shared string */
  type: string;
  style: number;
  hasFormula: boolean;
  inValue: boolean;
  /** how many values and inline strings it has: one at most */
  valueCount: number;
  /** the characters of the value; null while there is none */
  value: string | null;
  /** what the characters of the value are (`xml-text.ts`) */
  traits: number;
  /** the inline string that is open */
  inline: StringItem | null;
}

export function cellContent(): CellContent {
  const nothing = { hasFormula: false, inValue: false, valueCount: 0, value: null, traits: 0, inline: null };
  return { type: 'n', style: 0, ...nothing };
}

/** Start on the next cell with the same object: a sheet has millions. */
export function beginCell(cell: CellContent, type: string, style: number): void {
  cell.type = type;
  cell.style = style;
  cell.hasFormula = false;
  cell.inValue = false;
  cell.valueCount = 0;
  cell.value = null;
  cell.traits = 0;
  cell.inline = null;
}

/** Take the open tag, text or closing tag that `xml` met inside the cell. */
export function takeCellOpenTag(cell: CellContent, xml: XmlState): void {
  if (cell.inline !== null) takeOpenTag(cell.inline, xml);
  else if (xml.depth === CONTENT_DEPTH) {
    if (xml.element === VALUE || xml.element === INLINE_STRING) cell.valueCount++;
    if (xml.element === VALUE) {
      cell.inValue = true;
      cell.value ??= '';
    } else if (xml.element === FORMULA) cell.hasFormula = true;
    else if (xml.element === INLINE_STRING) cell.inline = stringItem();
  }
}

export function takeCellText(cell: CellContent, xml: XmlState): void {
  if (cell.inline !== null) takeText(cell.inline, xml);
  if (!cell.inValue) return;
  cell.traits |= xml.traits;
  cell.value = `${cell.value ?? ''}${textOf(xml)}`;
}

export function takeCellCloseTag(cell: CellContent, xml: XmlState): void {
  if (xml.depth !== CONTENT_DEPTH) {
    if (cell.inline !== null) takeCloseTag(cell.inline, xml);
    return;
  }
  cell.inValue = false;
  if (cell.inline === null) return;
  cell.value = cell.inline.text;
  cell.inline = null;
}

/**
 * What a cell that was read holds: a formula's stored value, a number, as an ISO date where its style says so, TRUE or
 * FALSE, an error's own text ("#N/A"), '' for a blank.
 *
 * @see ECMA-376 part 1, 18.18.11 (ST_CellType)
 */
export function cellValue(cell: CellContent, context: CellContext): Cell | Unreadable {
  const { value } = cell;
  if (cell.valueCount > 1) return { found: `${cell.valueCount} values`, expected: 'one value' };
  if (value === null) {
    return cell.hasFormula ? { found: 'a formula', expected: 'its stored value beside it' } : '';
  }
  switch (cell.type) {
    case 'n':
      return value === '' ? '' : numberCell(cell, value, context);
    case 's':
      return sharedStringCell(value, context);
    case 'str':
      return resolveEscapes(value);
    case 'b':
      return booleanText(value);
    case 'inlineStr':
    case 'e':
    case 'd':
      return value;
    default:
      return { found: `type ${cell.type}`, expected: 'a cell type: n, s, str, inlineStr, b, e or d' };
  }
}

function sharedStringCell(value: string, context: CellContext): string | Unreadable {
  if (/^\d{1,7}$/.test(value)) return sharedString(Number(value), context);
  return { found: `shared string ${value}`, expected: `a number below ${context.sharedStrings.length}` };
}

function numberCell({ style, traits }: CellContent, value: string, context: CellContext): Cell | Unreadable {
  const number = mayBeNumber(traits) ? decimalOf(value) : NaN;
  if (Number.isNaN(number)) return { found: value, expected: 'a number' };
  return numberOrDate(number, style, context);
}

function booleanText(value: string): string | Unreadable {
  if (value === '1' || value === 'true') return 'TRUE';
  if (value === '0' || value === 'false') return 'FALSE';
  return { found: value, expected: '1 or 0' };
}
