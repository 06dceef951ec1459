export const LAST_ROW = 1_048_576;
/** The number of columns: the last is XFD. */
export const COLUMNS = 16_384;

const UPPER_A = 0x41;
const LETTERS = 26;
const ZERO = 0x30;
const MOST_LETTERS = 3;
const MOST_DIGITS = 7;

/** A row or column number that cannot be read. */
export const NO_NUMBER = -1;

/** How many letters a reference such as "AB12" begins with. */
export function countLetters(bytes: Buffer, start: number, end: number): number {
  let index = start;
  while (index < end && isLetter(bytes[index] ?? 0)) index++;
  return index - start;
}

/** The 0-based column of its letters: 0 for "A"; `NO_NUMBER` for none, or for one past XFD. */
export function columnOf(bytes: Buffer, start: number, end: number): number {
  if (end === start || end - start > MOST_LETTERS) return NO_NUMBER;
  let column = 0;
  for (let index = start; index < end; index++) {
    column = column * LETTERS + (bytes[index] ?? 0) - UPPER_A + 1;
  }
  return column <= COLUMNS ? column - 1 : NO_NUMBER;
}

/** A row number, 1-based; `NO_NUMBER` for other text, or for a row past 1048576. */
export function rowOf(bytes: Buffer, start: number, end: number): number {
  const row = wholeNumberOf(bytes, start, end);
  return row >= 1 && row <= LAST_ROW ? row : NO_NUMBER;
}

/** A number of up to seven digits; `NO_NUMBER` for any other text. */
export function wholeNumberOf(bytes: Buffer, start: number, end: number): number {
  if (end === start || end - start > MOST_DIGITS) return NO_NUMBER;
  let number = 0;
  for (let index = start; index < end; index++) {
    const digit = (bytes[index] ?? 0) - ZERO;
    if (digit < 0 || digit > 9) return NO_NUMBER;
    number = number * 10 + digit;
  }
  return number;
}

function isLetter(byte: number): boolean {
  return byte >= UPPER_A && byte < UPPER_A + LETTERS;
}
