/** A cell as its file stores it: text, or a number of at most 15 significant digits. An empty cell is ''. */
export type Cell = string | number;

/**
 * A cell as text: a number as its shortest decimal, without an exponent.
 *
 * @example
 * cellText(133080) // => '133080'
 * cellText(1e-7) // => '0.0000001'
 */
export function cellText(cell: Cell): string {
  return typeof cell === 'string' ? cell : withoutExponent(String(cell));
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
