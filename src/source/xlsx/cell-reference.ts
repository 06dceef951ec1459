export const LAST_ROW = 1_048_576;
/** The number of columns: the last is XFD. */
export const COLUMNS = 16_384;

/** A number that cannot be read, or is out of bounds. */
export const NO_NUMBER = -1;

const UPPER_A = 0x41;
const LETTERS = 26;
const ZERO = 0x30;
const MOST_DIGITS = 7;

/** A reference such as "AB12", as it was read. */
export interface CellReference {
  /** 0-based; `NO_NUMBER` without letters, or past XFD */
  column: number;
  /** the row a person sees; `NO_NUMBER` without digits, or past 1048576 */
  row: number;
  /** where its letters and digits end */
  end: number;
}

/** Read the letters and digits that begin at `start`; `reference` is filled in. */
export function readReference(reference: CellReference, bytes: Buffer, start: number, length: number): void {
  let index = start;
  let column = 0;
  let row = 0;
  for (; index < length; index++) {
    const letter = (bytes[index] ?? 0) - UPPER_A;
    if (letter < 0 || letter >= LETTERS) break;
    column = column * LETTERS + letter + 1;
  }
  for (; index < length; index++) {
    const digit = (bytes[index] ?? 0) - ZERO;
    if (digit < 0 || digit > 9) break;
    row = row * 10 + digit;
  }
  reference.column = column <= COLUMNS ? column - 1 : NO_NUMBER;
  reference.row = row >= 1 && row <= LAST_ROW ? row : NO_NUMBER;
  reference.end = index;
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
