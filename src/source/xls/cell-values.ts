import type { Cell } from '../../records/cell.ts';
import { type CellContext, numberOrDate, sharedString, type Unreadable } from '../xlsx/cell-context.ts';
import { decimalOf } from '../xlsx/decimal.ts';
import { CELL_HEADER_BYTES, RUN_HEADER_BYTES, RUN_NUMBER_BYTES } from './cell-record.ts';
import { continuedBytes, takeNumber, takeText } from './continued-bytes.ts';
import { continuedData, RECORD, recordData, recordEnd, recordId } from './record.ts';

/** What a formula gave, by its first byte, where it is no number. */
const FORMULA_TEXT = 0;
const FORMULA_BOOLEAN = 1;
const FORMULA_ERROR = 2;
const FORMULA_BLANK = 3;
const NO_NUMBER = 0xffff;

/** Records that may stand between a formula and the text it gave. */
const BETWEEN_FORMULA_AND_TEXT: readonly (number | null)[] = [
  RECORD.arrayFormula,
  RECORD.sharedFormula,
  RECORD.tableFormula,
  RECORD.continuation,
];

/** @see [MS-XLS] 2.5.10 (BErr) */
const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

/**
 * What the cells of a record hold, from the first column of it: as from an .xlsx a formula's stored value, a number, an
 * ISO date where the style says so, TRUE or FALSE, an error's own text.
 *
 * @param at  where the record begins, which is whole (`cellRun`)
 */
export function cellValues(stream: Buffer, at: number, context: CellContext): readonly (Cell | Unreadable)[] {
  const data = recordData(stream, at);
  const style = data.readUInt16LE(4);
  switch (recordId(stream, at)) {
    case RECORD.number:
      return [numberCell(data.readDoubleLE(CELL_HEADER_BYTES), style, context)];
    case RECORD.shortNumber:
      return [numberCell(shortNumber(data.readInt32LE(CELL_HEADER_BYTES)), style, context)];
    case RECORD.multipleNumbers:
      return numbersOfRun(data, context);
    case RECORD.sharedText:
      return [withoutNul(sharedString(data.readUInt32LE(CELL_HEADER_BYTES), context))];
    case RECORD.booleanOrError:
      return [booleanOrError(data)];
    case RECORD.formula:
      return [formulaValue(stream, at, context)];
    default:
      return [textAt(stream, at, CELL_HEADER_BYTES)];
  }
}

function numbersOfRun(data: Buffer, context: CellContext): readonly (Cell | Unreadable)[] {
  const count = Math.floor((data.length - RUN_HEADER_BYTES) / RUN_NUMBER_BYTES);
  return Array.from({ length: count }, (_, index) => {
    const start = RUN_HEADER_BYTES + index * RUN_NUMBER_BYTES;
    return numberCell(shortNumber(data.readInt32LE(start + 2)), data.readUInt16LE(start), context);
  });
}

function numberCell(value: number, style: number, context: CellContext): Cell | Unreadable {
  if (!Number.isFinite(value)) return { found: 'bytes of no number', expected: 'a number' };
  return numberOrDate(decimalOf(String(value)), style, context);
}

/**
 * A number in 30 bits, an integer or the first bits of a double, and in two whether it is an integer and whether it is
 * counted in hundredths.
 *
 * @see [MS-XLS] 2.5.217 (RkNumber)
 */
function shortNumber(bits: number): number {
  const isHundredths = (bits & 1) !== 0;
  const isInteger = (bits & 2) !== 0;
  const number = isInteger ? bits >> 2 : doubleOf(bits & ~3);
  return isHundredths ? number / 100 : number;
}

/** The double that begins with these bits, and goes on with zeros. */
function doubleOf(bits: number): number {
  const double = Buffer.alloc(8);
  double.writeInt32LE(bits, 4);
  return double.readDoubleLE();
}

/** @see [MS-XLS] 2.5.11 (Bes) */
function booleanOrError(data: Buffer): string | Unreadable {
  const value = data.readUInt8(CELL_HEADER_BYTES);
  return data.readUInt8(CELL_HEADER_BYTES + 1) === 0 ? booleanText(value) : errorText(value);
}

/** @see [MS-XLS] 2.5.133 (FormulaValue) */
function formulaValue(stream: Buffer, at: number, context: CellContext): Cell | Unreadable {
  const data = recordData(stream, at);
  const value = data.subarray(CELL_HEADER_BYTES, CELL_HEADER_BYTES + 8);
  if (value.readUInt16LE(6) !== NO_NUMBER) {
    return numberCell(value.readDoubleLE(), data.readUInt16LE(4), context);
  }
  switch (value.readUInt8()) {
    case FORMULA_TEXT:
      return textOfFormula(stream, at);
    case FORMULA_BOOLEAN:
      return booleanText(value.readUInt8(2));
    case FORMULA_ERROR:
      return errorText(value.readUInt8(2));
    case FORMULA_BLANK:
      return '';
    default:
      return { found: 'a formula', expected: 'its stored value beside it' };
  }
}

function textOfFormula(stream: Buffer, at: number): string | Unreadable {
  let next = recordEnd(stream, at);
  while (BETWEEN_FORMULA_AND_TEXT.includes(recordId(stream, next))) next = recordEnd(stream, next);
  return recordId(stream, next) === RECORD.textOfFormula
    ? textAt(stream, next, 0)
    : { found: 'a formula', expected: 'its stored text after it' };
}

/** The text of a record that begins at `at`. */
function textAt(stream: Buffer, at: number, offset: number): string | Unreadable {
  const bytes = continuedBytes(continuedData(stream, at), offset);
  const text = takeText(bytes, takeNumber(bytes, 2));
  return withoutNul(text ?? { found: 'a text that breaks off', expected: 'a text' });
}

/** A text that no spreadsheet writes is refused. */
function withoutNul(text: string | Unreadable): string | Unreadable {
  const hasNul = typeof text === 'string' && text.includes('\0');
  return hasNul ? { found: 'a text with a NUL', expected: 'a text' } : text;
}

function booleanText(value: number): string | Unreadable {
  if (value > 1) return { found: `${value}`, expected: '1 or 0' };
  return value === 1 ? 'TRUE' : 'FALSE';
}

function errorText(code: number): string | Unreadable {
  return ERRORS.get(code) ?? { found: `error ${code}`, expected: 'an error of Excel' };
}
