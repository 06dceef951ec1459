import type { Cell } from '../records/cell.ts';

const PUBLISHED_NUMBER = /^(?:[1-9]\d{0,2}(?:,\d{3})+|0|[1-9]\d*)(?:\.(?<decimals>\d+))?$/;

/**
 * Read a published number: 154187380, "4,220,570", "32.66"; "133080.0", as programs print a whole number they hold as a
 * fraction.
 *
 * @param cell      without blanks around it
 * @param decimals  how many digits the column prints after the point, at most: 1.234 jobs are no jobs
 * @returns null for any other text; a sign, an exponent or a decimal comma is never guessed at
 */
export function publishedNumber(cell: Cell, decimals: number): number | null {
  if (typeof cell === 'number') return cell >= 0 && isRounded(cell, decimals) ? cell : null;
  const match = PUBLISHED_NUMBER.exec(cell);
  if (match === null) return null;
  const digits = match.groups?.decimals ?? '';
  return digits.length <= decimals || digits === '0' ? Number(cell.replaceAll(',', '')) : null;
}

function isRounded(value: number, decimals: number): boolean {
  const unit = 10 ** decimals;
  return Math.round(value * unit) / unit === value;
}
