import { columnLetters } from '../../records/origin.ts';
import type { Problem } from '../../records/problem.ts';
import { problemAt } from '../../records/problem.ts';
import type { TableRow } from '../table.ts';
import type { CellContext } from './cell-content.ts';
import { CELL_CONTENT_ELEMENTS, CellContent } from './cell-content.ts';
import {
  columnOf,
  COLUMNS,
  countLetters,
  LAST_ROW,
  NO_NUMBER,
  rowOf,
  wholeNumberOf,
} from './cell-reference.ts';
import type { Appetite } from './xml-part.ts';
import type { XmlTokens } from './xml-tokens.ts';
import { ATTRIBUTE_FIELDS } from './xml-tokens.ts';

/** The elements that a scanner asks for. */
export const SHEET_ELEMENTS = [...CELL_CONTENT_ELEMENTS, 'worksheet', 'sheetData', 'row', 'c'];
const WORKSHEET = SHEET_ELEMENTS.indexOf('worksheet');
const SHEET_DATA = SHEET_ELEMENTS.indexOf('sheetData');
const ROW = SHEET_ELEMENTS.indexOf('row');
const CELL = SHEET_ELEMENTS.indexOf('c');

const SHEET_DATA_DEPTH = 2;
const ROW_DEPTH = 3;
const CELL_DEPTH = 4;

const LETTER_R = 0x72;
const LETTER_S = 0x73;
const LETTER_T = 0x74;

/** How a sheet is read, and who is given its rows. */
export interface SheetReading {
  readonly file: string;
  readonly sheet: string;
  readonly context: CellContext;
  readonly limits: { readonly cells: number; readonly problems: number };
  /** given each row that is neither blank nor unreadable; returns false to end the scan */
  readonly visit: (row: TableRow) => boolean | void;
}

/**
 * Makes rows of text cells out of the tokens of a sheet.
 *
 * Rows and cells must come in order; one without a reference follows the one before. A row with an unreadable cell
 * is not visited: its problems are listed instead.
 */
export class SheetScanner {
  readonly problems: Problem[] = [];
  readonly #reading: SheetReading;
  readonly #cell: CellContent;
  #inSheetData = false;
  #inRow = false;
  #inCell = false;
  #row = 0;
  #column = NO_NUMBER;
  #cells: string[] = [];
  #isRowBlank = true;
  #isRowReadable = true;
  #cellCount = 0;

  constructor(reading: SheetReading) {
    this.#reading = reading;
    this.#cell = new CellContent(reading.context);
  }

  /** Go through the tokens at hand. */
  consume(xml: XmlTokens): Appetite {
    for (;;) {
      switch (xml.next()) {
        case 'text':
          if (this.#inCell) this.#cell.onText(xml);
          break;
        case 'open':
          this.#onOpen(xml);
          break;
        case 'close': {
          const appetite = this.#onClose(xml);
          if (appetite !== 'more') return appetite;
          break;
        }
        case 'more':
        case 'fault':
          return 'more';
      }
    }
  }

  #onOpen(xml: XmlTokens): void {
    if (this.#inCell) this.#cell.onOpen(xml);
    else if (this.#inRow) {
      if (xml.element === CELL && xml.depth === CELL_DEPTH) this.#startCell(xml);
    } else if (this.#inSheetData) {
      if (xml.element === ROW && xml.depth === ROW_DEPTH) this.#startRow(xml);
    } else if (xml.depth === SHEET_DATA_DEPTH) this.#inSheetData = xml.element === SHEET_DATA;
    else if (xml.depth === 1 && xml.element !== WORKSHEET) xml.refuse('it is no worksheet');
  }

  #onClose(xml: XmlTokens): Appetite {
    if (this.#inCell) {
      if (xml.depth === CELL_DEPTH) this.#endCell();
      else this.#cell.onClose(xml);
    } else if (this.#inRow) {
      if (xml.depth === ROW_DEPTH) return this.#endRow(xml);
    } else if (this.#inSheetData && xml.depth === SHEET_DATA_DEPTH) return 'rest';
    return 'more';
  }

  #startRow(xml: XmlTokens): void {
    const next = this.#row + 1;
    this.#inRow = true;
    this.#row = next;
    this.#column = NO_NUMBER;
    this.#cells = [];
    this.#isRowBlank = true;
    this.#isRowReadable = true;
    for (let field = 0; field < xml.attributeCount * ATTRIBUTE_FIELDS; field += ATTRIBUTE_FIELDS) {
      if (attributeLetter(xml, field) === LETTER_R) this.#row = this.#readRow(xml, field, next);
    }
  }

  #startCell(xml: XmlTokens): void {
    const next = this.#column + 1;
    let type = 'n';
    let style = 0;
    this.#inCell = true;
    this.#column = next;
    for (let field = 0; field < xml.attributeCount * ATTRIBUTE_FIELDS; field += ATTRIBUTE_FIELDS) {
      const letter = attributeLetter(xml, field);
      const start = xml.attributes[field + 2] as number;
      const end = xml.attributes[field + 3] as number;
      if (letter === LETTER_R) this.#column = this.#readColumn(xml.bytes, start, end, next);
      else if (letter === LETTER_S) style = wholeNumberOf(xml.bytes, start, end);
      else if (letter === LETTER_T) type = typeText(xml.bytes, start, end);
    }
    if (this.#column >= COLUMNS) this.#column = this.#refuse('a cell after XFD', 'cells up to XFD', next - 1);
    this.#cell.begin(type, style);
  }

  /** The row that a row's reference names, if it is `next` or after it. */
  #readRow(xml: XmlTokens, field: number, next: number): number {
    const start = xml.attributes[field + 2] as number;
    const end = xml.attributes[field + 3] as number;
    const row = rowOf(xml.bytes, start, end);
    if (row >= next) return row;
    const text = xml.bytes.toString('latin1', start, end);
    return this.#refuse(`row ${text}`, `a row from ${next} to ${LAST_ROW}`, next);
  }

  /** The column that a cell's reference names, if it is `next` or after it, and in this row. */
  #readColumn(bytes: Buffer, start: number, end: number, next: number): number {
    const letters = countLetters(bytes, start, end);
    const column = columnOf(bytes, start, start + letters);
    if (column >= next && rowOf(bytes, start + letters, end) === this.#row) return column;
    const text = bytes.toString('latin1', start, end);
    return this.#refuse(
      `cell ${text}`,
      `a cell of row ${this.#row} from ${columnLetters(next)} to XFD`,
      next,
    );
  }

  #endCell(): void {
    this.#inCell = false;
    const content = this.#cell.text();
    if (typeof content !== 'string') {
      this.#report(content.found, content.expected, columnLetters(this.#column));
      return;
    }
    while (this.#cells.length < this.#column) this.#cells.push('');
    this.#cells.push(content);
    if (content !== '') this.#isRowBlank = false;
  }

  #endRow(xml: XmlTokens): Appetite {
    const { limits, visit } = this.#reading;
    this.#inRow = false;
    this.#cellCount += this.#cells.length;
    if (this.#cellCount > limits.cells) xml.exceed('cells', this.#cellCount, limits.cells);
    if (this.problems.length >= limits.problems) return 'rest';
    if (this.#isRowBlank || !this.#isRowReadable) return 'more';
    return visit({ row: this.#row, cells: this.#cells }) === false ? 'nothing' : 'more';
  }

  /** Report that the row cannot be placed, and go on from a position that can be. */
  #refuse(found: string, expected: string, position: number): number {
    this.#report(found, expected, null);
    return position;
  }

  #report(found: string, expected: string, column: string | null): void {
    const { file, sheet } = this.#reading;
    const place = { kind: 'cell', file, sheet, row: this.#row, column } as const;
    this.problems.push(problemAt(place, 'CELL_UNREADABLE', { found, expected }));
    this.#isRowReadable = false;
  }
}

/** The name of an attribute where it is one letter, else 0. */
function attributeLetter(xml: XmlTokens, field: number): number {
  const start = xml.attributes[field] as number;
  return xml.attributes[field + 1] === start + 1 ? (xml.bytes[start] as number) : 0;
}

/** A cell's type; most have one letter, of which no string is made anew. */
function typeText(bytes: Buffer, start: number, end: number): string {
  return end - start === 1
    ? String.fromCharCode(bytes[start] as number)
    : bytes.toString('latin1', start, end);
}
