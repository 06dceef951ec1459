/**
 * What every reader must find alike in a table: for each column, by its heading, the sum over the data rows of
 * weight × value, modulo 2³¹ − 1.
 *
 * The weight is the number of the row, from 0, modulo 1000, plus 1. A blank is worth 0; a number, or a text that is one, a
 * thousand times itself, rounded; any other text, without the blanks around it, the hash h = 31 h + byte of its UTF-8.
 * Readers differ in what they make of a number written as text, so the two count as one.
 */

const MODULUS = 2 ** 31 - 1;
const WEIGHTS = 1000;
const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/** @typedef {{ headings: string[], sums: number[], rows: number, values: Map<string, number> }} Checksum */

/** @returns {Checksum} */
export function checksum() {
  return { headings: [], sums: [], rows: 0, values: new Map() };
}

/**
 * Add the next row of a sheet; the first one is the header, and a row of blanks only is none.
 *
 * @param {Checksum} sum
 * @param {readonly unknown[]} cells
 */
export function addRow(sum, cells) {
  if (cells.every((cell) => textOf(cell) === '')) return;
  if (sum.headings.length === 0) {
    sum.headings = cells.map(textOf);
    sum.sums = sum.headings.map(() => 0);
    return;
  }
  const weight = (sum.rows++ % WEIGHTS) + 1;
  cells.forEach((cell, column) => {
    sum.sums[column] = ((sum.sums[column] ?? 0) + weight * valueOf(sum, cell)) % MODULUS;
  });
}

/** @param {Checksum} sum */
export function checksumOf({ headings, sums, rows }) {
  return { rows, columns: Object.fromEntries(headings.map((heading, column) => [heading, sums[column]])) };
}

/**
 * @param {Checksum} sum
 * @param {unknown} cell
 */
function valueOf({ values }, cell) {
  if (typeof cell === 'number') return numberValue(cell);
  const text = textOf(cell);
  const known = values.get(text);
  if (known !== undefined) return known;
  const value = NUMBER.test(text) ? numberValue(Number(text)) : textValue(text);
  values.set(text, value);
  return value;
}

/** @param {number} number */
function numberValue(number) {
  return ((Math.round(number * 1000) % MODULUS) + MODULUS) % MODULUS;
}

/** @param {string} text */
function textValue(text) {
  return Buffer.from(text).reduce((hash, byte) => (hash * 31 + byte) % MODULUS, 0);
}

/** @param {unknown} cell */
function textOf(cell) {
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : '';
}
