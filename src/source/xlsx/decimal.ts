/** A decimal as it was read out of bytes. */
export interface Decimal {
  /** NaN where no decimal stands */
  value: number;
  /** where it ends */
  end: number;
}

/** A spreadsheet keeps and shows no more; what a double says beyond them is noise of the arithmetic before it. */
const SIGNIFICANT_DIGITS = 15;
const LEAST_OF_ALL_DIGITS = 10 ** (SIGNIFICANT_DIGITS - 1);
/** Added to a number, it makes minus zero the zero that a table means. */
const NO_MINUS_ZERO = 0;
const POWERS_OF_TEN = Float64Array.from({ length: 23 }, (_, power) => 10 ** power);
/** A double differs from its decimal by less than this part of the 15th digit. */
const DOUBLE_ERROR = 0.12;

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
 * The 15 digits and a power of ten are doubles without error, so that their quotient is the double next to the decimal.
 * A text, which costs ten times as much, is made only where that is not certain.
 *
 * @see W. D. Clinger, How to Read Floating Point Numbers Accurately, PLDI 1990
 */
export function readDecimal(decimal: Decimal, bytes: Buffer, start: number, length: number): void {
  const isNegative = bytes[start] === MINUS;
  const first = start + Number(isNegative);
  let digits = 0;
  let noise = 0;
  let noiseDigits = 0;
  let point = NO_POINT;
  let index = first;
  for (; index < length; index++) {
    const byte = bytes[index] ?? 0;
    const digit = byte - ZERO;
    if (digit >= 0 && digit <= 9) {
      if (digits < LEAST_OF_ALL_DIGITS) digits = digits * 10 + digit;
      else {
        noise = noise * 10 + digit;
        noiseDigits++;
      }
    } else if (byte === POINT && point === NO_POINT) point = index;
    else break;
  }
  const wholeEnd = point === NO_POINT ? index : point;
  const decimals = Math.max(index - wholeEnd - 1, 0);
  const rounded = digits + roundedNoise(noise, noiseDigits);
  const value = rounded / tenTo(decimals - noiseDigits);
  decimal.end = index;
  if (Number.isNaN(value) || wholeEnd - first + decimals === 0) {
    decimal.value = decimalOf(bytes.toString('latin1', start, index));
  } else decimal.value = isNegative ? NO_MINUS_ZERO - value : value;
}

/** What the digits after the 15th add to it, 0 or 1; NaN where the double of the decimal may be rounded otherwise. */
function roundedNoise(noise: number, digits: number): number {
  const fraction = noise / tenTo(digits);
  return Math.abs(fraction - 1 / 2) > DOUBLE_ERROR ? Math.round(fraction) : NaN;
}

/** NaN for a power of ten that a double does not hold exactly. */
function tenTo(power: number): number {
  return POWERS_OF_TEN[power] ?? NaN;
}
