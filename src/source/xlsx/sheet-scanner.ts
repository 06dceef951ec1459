import { columnLetters } from '../../records/origin.ts';
import type { Cell } from '../../records/cell.ts';
import type { Problem } from '../../records/problem.ts';
import { problemAt } from '../../records/problem.ts';
import type { TableRow } from '../table.ts';
import type { CellContent } from './cell-content.ts';
import {
  beginCell,
  CELL_CONTENT_ELEMENTS,
  cellContent,
  cellValue,
  takeCellCloseTag,
  takeCellOpenTag,
  takeCellText,
} from './cell-content.ts';
import type { CellContext } from './cell-context.ts';
import { COLUMNS, LAST_ROW, NO_NUMBER, readReference, wholeNumberOf } from './cell-reference.ts';
import type { PlainCell } from './plain-cell.ts';
import { mayBePlain, plainCell, takePlainCell } from './plain-cell.ts';
import type { Appetite } from './xml-part.ts';
import type { XmlState } from './xml-state.ts';
import { ATTRIBUTE_FIELDS, exceed, refuseXml } from './xml-state.ts';
import { nextToken } from './xml-tokens.ts';

/** The elements that a scan asks for. */
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
 * A sheet on the way from tokens to rows of cells.
 *
 * Rows and cells must come in order; one without a reference follows the one before. A row with an unreadable cell
 * is not visited: its problems are listed instead.
 */
export interface SheetScan {
  readonly reading: SheetReading;
  readonly problems: Problem[];
  /** the element that the next tokens belong to */
  inside: 'worksheet' | 'sheetData' | 'row' | 'cell';
  row: number;
  column: number;
  cells: Cell[];
  isRowBlank: boolean;
  isRowReadable: boolean;
  readonly cell: CellContent;
  readonly plain: PlainCell;
  cellCount: number;
}

export function sheetScan(reading: SheetReading): SheetScan {
  return {
    reading,
    problems: [],
    inside: 'worksheet',
    row: 0,
    column: NO_NUMBER,
    cells: [],
    isRowBlank: true,
    isRowReadable: true,
    cell: cellContent(),
    plain: plainCell(reading.context),
    cellCount: 0,
  };
}

/** Go through the tokens at hand. */
export function scanTokens(scan: SheetScan, xml: XmlState): Appetite {
  for (;;) {
    if (scan.inside === 'row') takePlainCells(scan, xml);
    switch (nextToken(xml)) {
      case 'text':
        if (scan.inside === 'cell') takeCellText(scan.cell, xml);
        break;
      case 'open':
        onOpenTag(scan, xml);
        break;
      case 'close': {
        const appetite = onCloseTag(scan, xml);
        if (appetite !== 'more') return appetite;
        break;
      }
      case 'more':
      case 'fault':
        return 'more';
    }
  }
}

function takePlainCells(scan: SheetScan, xml: XmlState): void {
  const { plain } = scan;
  if (!mayBePlain(xml)) return;
  while (takePlainCell(plain, xml, scan.row, scan.column + 1)) {
    scan.column = plain.reference.column;
    addCell(scan, plain.value);
  }
}

function onOpenTag(scan: SheetScan, xml: XmlState): void {
  switch (scan.inside) {
    case 'cell':
      takeCellOpenTag(scan.cell, xml);
      break;
    case 'row':
      if (xml.element === CELL && xml.depth === CELL_DEPTH) beginScannedCell(scan, xml);
      break;
    case 'sheetData':
      if (xml.element === ROW && xml.depth === ROW_DEPTH) beginRow(scan, xml);
      break;
    case 'worksheet':
      findSheetData(scan, xml);
  }
}

function onCloseTag(scan: SheetScan, xml: XmlState): Appetite {
  switch (scan.inside) {
    case 'cell':
      if (xml.depth === CELL_DEPTH) endScannedCell(scan);
      else takeCellCloseTag(scan.cell, xml);
      return 'more';
    case 'row':
      return xml.depth === ROW_DEPTH ? endRow(scan, xml) : 'more';
    case 'sheetData':
      return xml.depth === SHEET_DATA_DEPTH ? 'rest' : 'more';
    case 'worksheet':
      return xml.depth === 1 ? missingSheetData(xml) : 'more';
  }
}

function findSheetData(scan: SheetScan, xml: XmlState): void {
  if (xml.depth === 1 && xml.element !== WORKSHEET) refuseXml(xml, 'it is no worksheet');
  if (xml.depth === SHEET_DATA_DEPTH && xml.element === SHEET_DATA) scan.inside = 'sheetData';
}

function missingSheetData(xml: XmlState): Appetite {
  refuseXml(xml, 'it has no sheetData');
  return 'more';
}

function beginRow(scan: SheetScan, xml: XmlState): void {
  const next = scan.row + 1;
  scan.inside = 'row';
  scan.row = next;
  scan.column = NO_NUMBER;
  scan.cells = [];
  scan.isRowBlank = true;
  scan.isRowReadable = true;
  for (let field = 0; field < xml.attributeFields; field += ATTRIBUTE_FIELDS) {
    if (attributeLetter(xml, field) === LETTER_R) placeRow(scan, xml, field, next);
  }
}

function beginScannedCell(scan: SheetScan, xml: XmlState): void {
  const { attributes, bytes } = xml;
  const next = scan.column + 1;
  let type = 'n';
  let style = 0;
  scan.inside = 'cell';
  scan.column = next;
  for (let field = 0; field < xml.attributeFields; field += ATTRIBUTE_FIELDS) {
    const letter = attributeLetter(xml, field);
    const start = attributes[field + 2] ?? 0;
    const end = attributes[field + 3] ?? 0;
    if (letter === LETTER_R) placeCell(scan, bytes, start, end, next);
    else if (letter === LETTER_S) style = wholeNumberOf(bytes, start, end);
    else if (letter === LETTER_T) type = bytes.toString('latin1', start, end);
  }
  beginCell(scan.cell, type, style);
}

/** Go to the row that a row's reference names, if it is `next` or after it. */
function placeRow(scan: SheetScan, { attributes, bytes }: XmlState, field: number, next: number): void {
  const start = attributes[field + 2] ?? 0;
  const end = attributes[field + 3] ?? 0;
  const row = wholeNumberOf(bytes, start, end);
  if (row >= next && row <= LAST_ROW) scan.row = row;
  else {
    const found = `row ${bytes.toString('latin1', start, end)}`;
    report(scan, null, found, `a row from ${next} to ${LAST_ROW}`);
  }
}

/** Go to the column that a cell's reference names, if it is `next` or after it, and in this row. */
function placeCell(scan: SheetScan, bytes: Buffer, start: number, end: number, next: number): void {
  const { reference } = scan.plain;
  readReference(reference, bytes, start, end);
  const isInPlace = reference.row === scan.row && reference.column >= next;
  if (isInPlace && reference.end === end) scan.column = reference.column;
  else {
    const found = `cell ${bytes.toString('latin1', start, end)}`;
    report(scan, null, found, `a cell of row ${scan.row} from ${columnLetters(next)} to XFD`);
  }
}

function endScannedCell(scan: SheetScan): void {
  scan.inside = 'row';
  const { column } = scan;
  const content = cellValue(scan.cell, scan.reading.context);
  if (typeof content === 'object') {
    report(scan, columnLetters(column), content.found, content.expected);
  } else if (column >= COLUMNS) {
    report(scan, columnLetters(column), 'a cell after column XFD', 'columns A to XFD');
  } else addCell(scan, content);
}

function addCell(scan: SheetScan, cell: Cell): void {
  const { cells, column } = scan;
  while (cells.length < column) cells.push('');
  cells.push(cell);
  if (cell !== '') scan.isRowBlank = false;
}

function endRow(scan: SheetScan, xml: XmlState): Appetite {
  const { limits, visit } = scan.reading;
  const { row, cells } = scan;
  scan.inside = 'sheetData';
  scan.cellCount += cells.length;
  if (row > LAST_ROW) refuseXml(xml, `it has rows after ${LAST_ROW}`);
  if (scan.cellCount > limits.cells) exceed(xml, 'cells', scan.cellCount, limits.cells);
  if (scan.problems.length >= limits.problems) return 'rest';
  if (scan.isRowBlank || !scan.isRowReadable) return 'more';
  return visit({ row, cells }) === false ? 'nothing' : 'more';
}

/** @param column  the letters of the cell's column; null where the cell or the row cannot be placed */
function report(scan: SheetScan, column: string | null, found: string, expected: string): void {
  const { file, sheet } = scan.reading;
  const place = { kind: 'cell', file, sheet, row: scan.row, column } as const;
  scan.problems.push(problemAt(place, 'CELL_UNREADABLE', { found, expected }));
  scan.isRowReadable = false;
}

/** The name of an attribute where it is one letter, else 0. */
function attributeLetter({ attributes, bytes }: XmlState, field: number): number {
  const start = attributes[field] ?? 0;
  return attributes[field + 1] === start + 1 ? (bytes[start] ?? 0) : 0;
}
