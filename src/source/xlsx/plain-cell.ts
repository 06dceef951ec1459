import type { CellReference } from './cell-reference.ts';
import { readReference, wholeNumberOf } from './cell-reference.ts';
import type { XmlState } from './xml-state.ts';
import { scanText } from './xml-tokens.ts';

/**
 * A cell written as Excel writes nearly all of them: `<c r="B2" s="1" t="s"><v>17</v></c>`, the style or the type
 * left out or not, or `<c r="B2" s="1"/>`.
 */
export interface PlainCell {
  readonly reference: CellReference;
  style: number;
  type: string;
  /** whether there is a value; it is then the last text of the tokens */
  hasValue: boolean;
}

const QUOTE = 0x22;
const GREATER_THAN = 0x3e;
const SLASH = 0x2f;
/** Four characters as one number, as `wordAt` reads them: one comparison instead of four. */
const CELL_START = wordAt(Buffer.from('<c r'), 0);
const REFERENCE_START = wordAt(Buffer.from(' r="'), 0);
const STYLE_START = wordAt(Buffer.from(' s="'), 0);
const TYPE_START = wordAt(Buffer.from(' t="'), 0);
const VALUE_START = wordAt(Buffer.from('><v>'), 0);
const VALUE_END = wordAt(Buffer.from('</v>'), 0);
const CELL_END = wordAt(Buffer.from('</c>'), 0);
const WORD_BYTES = 4;
/** Where the attribute stands in `<c r="`. */
const REFERENCE_OFFSET = 2;
/** Elements that are open inside the value of a cell. */
const VALUE_DEPTH = 5;

export function plainCell(): PlainCell {
  return { reference: { column: 0, row: 0, end: 0 }, style: 0, type: 'n', hasValue: false };
}

/**
 * Read the tokens of the next cell in one pass over its bytes, if it is a plain one: less than half the time.
 *
 * To be called between the cells of a row.
 *
 * @param row         the row
 * @param nextColumn  the first column that the cell may stand in
 * @returns false, and nothing is read, for anything else; `nextToken` will say what it is
 */
export function takePlainCell(xml: XmlState, cell: PlainCell, row: number, nextColumn: number): boolean {
  const { bytes, length, position } = xml;
  const { reference } = cell;
  if (!canBePlain(xml) || wordAt(bytes, position) !== CELL_START) return false;
  if (wordAt(bytes, position + REFERENCE_OFFSET) !== REFERENCE_START) return false;
  readReference(reference, bytes, position + REFERENCE_OFFSET + WORD_BYTES, length);
  const isInPlace = reference.row === row && reference.column >= nextColumn;
  if (!isInPlace || bytes[reference.end] !== QUOTE) return false;
  let index = takeStyle(cell, bytes, reference.end + 1, length);
  index = takeType(cell, bytes, index, length);
  index = takeValue(cell, xml, index);
  if (index === NOT_PLAIN || index > length) return false;
  xml.position = index;
  return true;
}

/** Where the cell goes on is no longer that of a plain one. */
const NOT_PLAIN = -1;

/** Plain tags are elements of the sheet only where these have no prefix. */
function canBePlain({ closesItself, fault, rootPrefix, open }: XmlState): boolean {
  return !closesItself && fault === null && rootPrefix?.length === 0 && open.length >= VALUE_DEPTH;
}

function takeStyle(cell: PlainCell, bytes: Buffer, index: number, length: number): number {
  const start = index + WORD_BYTES;
  cell.style = 0;
  if (wordAt(bytes, index) !== STYLE_START) return index;
  const end = quoteAfter(bytes, start, length);
  cell.style = wholeNumberOf(bytes, start, end);
  return end + 1;
}

function takeType(cell: PlainCell, bytes: Buffer, index: number, length: number): number {
  const start = index + WORD_BYTES;
  cell.type = 'n';
  if (wordAt(bytes, index) !== TYPE_START) return index;
  const end = quoteAfter(bytes, start, length);
  cell.type = typeText(bytes, start, end);
  return end + 1;
}

function takeValue(cell: PlainCell, xml: XmlState, index: number): number {
  const { bytes } = xml;
  cell.hasValue = wordAt(bytes, index) === VALUE_START;
  if (!cell.hasValue) {
    const isEmpty = bytes[index] === SLASH && bytes[index + 1] === GREATER_THAN;
    return isEmpty ? index + '/>'.length : NOT_PLAIN;
  }
  scanText(xml, index + WORD_BYTES);
  const isEnd = wordAt(bytes, xml.end) === VALUE_END && wordAt(bytes, xml.end + WORD_BYTES) === CELL_END;
  return isEnd ? xml.end + 2 * WORD_BYTES : NOT_PLAIN;
}

/** The four bytes at `index` as one number. */
function wordAt(bytes: Buffer, index: number): number {
  const low = (bytes[index] ?? 0) | ((bytes[index + 1] ?? 0) << 8);
  return low | ((bytes[index + 2] ?? 0) << 16) | ((bytes[index + 3] ?? 0) << 24);
}

/** Where the next quote stands, or the end of the bytes. */
function quoteAfter(bytes: Buffer, start: number, length: number): number {
  let index = start;
  while (index < length && bytes[index] !== QUOTE) index++;
  return index;
}

/** A cell's type; most have one letter, of which no string is made anew. */
export function typeText(bytes: Buffer, start: number, end: number): string {
  return end - start === 1 ? String.fromCharCode(bytes[start] ?? 0) : bytes.toString('latin1', start, end);
}
