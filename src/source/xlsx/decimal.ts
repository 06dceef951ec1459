/** A decimal as it was read out of bytes. */
export interface Decimal {
  /** NaN where no decimal stands */
  value: number;
  /** where it ends */
  end: number;
}

/** A spreadsheet keeps and shows no more; what a double says beyond them is noise of the arithmetic before it. */
const SIGNIFICANT_DIGITS = 15;
/** Added to a number, it makes minus zero the zero that a table means. */
const NO_MINUS_ZERO = 0;
const POWERS_OF_TEN = Float64Array.from({ length: SIGNIFICANT_DIGITS + 1 }, (_, power) => 10 ** power);

const ZERO = 0x30;
const POINT = 0x2e;
const MINUS = 0x2d;
const NO_POINT = -1;

/**
 * The number of a cell, cut to its first 15 significant digits.
 *
 * @param text  made of digits, signs, points and `e` only, as the workbook writes it
 * @returns NaN when it is no finite number
 * @example
 * decimalOf('35.299999999999997') // => 35.3
 * decimalOf('1.33E5') // => 133000
 */
export function decimalOf(text: string): number {
  const value = text === '' ? NaN : Number(text);
  return Number.isFinite(value) ? Number(value.toPrecision(SIGNIFICANT_DIGITS)) + NO_MINUS_ZERO : NaN;
}

/**
 * Read the decimal at `start`, without an exponent, as `decimalOf` would read its text; `decimal` is filled in.
 *
 * No text is made of up to 15 digits: they and the power of ten are doubles without error, so their quotient is the
 * double next to the decimal.
 *
 * @see W. D. Clinger, How to Read Floating Point Numbers Accurately, PLDI 1990
 */
export function readDecimal(decimal: Decimal, bytes: Buffer, start: number, length: number): void {
  const isNegative = bytes[start] === MINUS;
  const first = isNegative ? start + 1 : start;
  let digits = 0;
  let point = NO_POINT;
  let index = first;
  for (; index < length; index++) {
    const byte = bytes[index] ?? 0;
    const digit = byte - ZERO;
    if (digit >= 0 && digit <= 9) digits = digits * 10 + digit;
    else if (byte === POINT && point === NO_POINT) point = index;
    else break;
  }
  const wholeEnd = point === NO_POINT ? index : point;
  const decimals = Math.max(index - wholeEnd - 1, 0);
  decimal.end = index;
  decimal.value = isExact(wholeEnd - first + decimals)
    ? scaled(isNegative ? -digits : digits, decimals)
    : decimalOf(bytes.toString('latin1', start, index));
}

function isExact(digitCount: number): boolean {
  return digitCount > 0 && digitCount <= SIGNIFICANT_DIGITS;
}

function scaled(digits: number, decimals: number): number {
  return digits / (POWERS_OF_TEN[decimals] ?? NaN) + NO_MINUS_ZERO;
}
