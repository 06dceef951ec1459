const ZERO = 0x30;
const NINE = 0x39;
const MINUS = 0x2d;

/** A spreadsheet keeps and shows no more; what a double says beyond them is noise of the arithmetic before it. */
const SIGNIFICANT_DIGITS = 15;

/**
 * A number of a cell as the shortest decimal of its first 15 significant digits, without an exponent.
 *
 * @param text  made of digits, signs, points and `e` only, as the workbook writes it
 * @returns null when it is no finite number
 * @example
 * numberText('35.299999999999997') // => '35.3'
 */
export function numberText(text: string): string | null {
  if (isShortest(text)) return text;
  const value = Number(text);
  if (text === '' || !Number.isFinite(value)) return null;
  return withoutExponent(String(Number(value.toPrecision(SIGNIFICANT_DIGITS))));
}

/**
 * Whether a decimal is short and plain enough to be its own shortest form: up to 15 significant digits, no two
 * decimals share a double.
 */
function isShortest(text: string): boolean {
  const start = text.charCodeAt(0) === MINUS ? 1 : 0;
  if (text.length > SIGNIFICANT_DIGITS || !isDigits(text, start, start + 1)) return false;
  const point = text.indexOf('.');
  const wholeEnd = point === -1 ? text.length : point;
  const hasLeadingZero = text.charCodeAt(start) === ZERO && wholeEnd > start + 1;
  if (hasLeadingZero || !isDigits(text, start, wholeEnd)) return false;
  if (point === -1) return text !== '-0';
  return isDigits(text, point + 1, text.length) && text.charCodeAt(text.length - 1) !== ZERO;
}

function isDigits(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) {
    const character = text.charCodeAt(index);
    if (!(character >= ZERO && character <= NINE)) return false;
  }
  return end > start;
}

/** JavaScript's form of a number, its exponent written out. */
function withoutExponent(text: string): string {
  const [mantissa = '', exponent] = text.split('e');
  if (exponent === undefined) return text;
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const shift = Number(exponent);
  return shift < 0
    ? `${sign}0.${'0'.repeat(-shift - 1)}${whole}${fraction}`
    : `${sign}${whole}${fraction.padEnd(shift, '0')}`;
}
