import type { CellOrigin } from '../../records/origin.ts';
import type { PublishedQuantity, WithheldReason } from '../../records/quantity.ts';

const PUBLISHED_NUMBER = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

/**
 * Read a published number: "154187380", "4,220,570", "32.66".
 *
 * @returns null for any other text; a sign, an exponent or a decimal comma is never guessed at
 */
export function publishedNumber(text: string): number | null {
  return PUBLISHED_NUMBER.test(text) ? Number(text.replaceAll(',', '')) : null;
}

/**
 * Read one wage cell of an OEWS table.
 *
 * @param cell         where it stands and what it says: "112590", "54.13", "#" or "*"
 * @param topCode      the wage this release prints as "#", in the unit of the column (USD per year for A_*, USD per
 *                     hour for H_*); null where the release prints none
 * @param notReleased  why "*" stands here: not available, or wages of the other kind only
 * @returns the wage in the unit of the column; null for any other text, an empty cell included
 * @see the field descriptions published with the release
 */
export function parseWageCell(
  cell: CellOrigin,
  topCode: number | null,
  notReleased: WithheldReason,
): PublishedQuantity | null {
  const text = cell.text.trim();
  const from = [cell];
  if (text === '#') return topCode === null ? null : { kind: 'atLeast', atLeast: topCode, from };
  if (text === '*') return { kind: 'withheld', reason: notReleased, marker: text, from };
  return valueOf(text, cell);
}

/**
 * Read one cell of employment or of a relative standard error.
 *
 * @returns jobs, or percent, as the column says; null for any text but a number, "*" and "**"
 */
export function parseCountCell(cell: CellOrigin): PublishedQuantity | null {
  const text = cell.text.trim();
  const from = [cell];
  if (text === '**') return { kind: 'withheld', reason: 'employmentNotAvailable', marker: text, from };
  if (text === '*') return { kind: 'withheld', reason: 'wageNotAvailable', marker: text, from };
  return valueOf(text, cell);
}

function valueOf(text: string, cell: CellOrigin): PublishedQuantity | null {
  const value = publishedNumber(text);
  return value === null ? null : { kind: 'value', value, from: [cell] };
}
