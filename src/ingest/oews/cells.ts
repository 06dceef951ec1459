import { cellText } from '../../records/cell.ts';
import type { CellOrigin } from '../../records/origin.ts';
import type { PublishedQuantity, WithheldReason } from '../../records/quantity.ts';

const PUBLISHED_NUMBER = /^(?:[1-9]\d{0,2}(?:,\d{3})+|0|[1-9]\d*)(?:\.(?<decimals>\d+))?$/;

/**
 * Read a published number: "154187380", "4,220,570", "32.66".
 *
 * @param decimals  how many digits the column prints after the point, at most: 1.234 jobs are no jobs
 * @returns null for any other text; a sign, an exponent or a decimal comma is never guessed at
 */
export function publishedNumber(text: string, decimals: number): number | null {
  const match = PUBLISHED_NUMBER.exec(text);
  if (match === null || (match.groups?.decimals ?? '').length > decimals) return null;
  return Number(text.replaceAll(',', ''));
}

/** What a column of wages prints beside numbers. */
export interface WageColumn {
  /** 2 in US dollars per hour, 0 in US dollars per year */
  readonly decimals: number;
  /** the wage this release prints as "#", in the unit of the column; null where it prints none */
  readonly topCode: number | null;
  /** why "*" stands here: not available, or wages of the other kind only */
  readonly notReleased: WithheldReason;
}

/**
 * Read one wage cell of an OEWS table.
 *
 * @param cell  where it stands and what it says: "112590", "54.13", "#" or "*"
 * @returns the wage in the unit of the column; null for any other text, an empty cell and a wage of 0 included
 * @see the field descriptions published with the release
 */
export function parseWageCell(
  cell: CellOrigin,
  { decimals, topCode, notReleased }: WageColumn,
): PublishedQuantity | null {
  const text = cellText(cell.text).trim();
  const from = [cell];
  if (text === '#') return topCode === null ? null : { kind: 'atLeast', atLeast: topCode, from };
  if (text === '*') return { kind: 'withheld', reason: notReleased, marker: text, from };
  const wage = publishedNumber(text, decimals);
  return wage === null || wage === 0 ? null : { kind: 'value', value: wage, from };
}

/** What a column of employment or of relative standard errors prints beside numbers. */
export interface CountColumn {
  /** 0 in jobs, 1 in percent */
  readonly decimals: number;
  /** what stands where there is no estimate: "**" beside employment, "*" beside mean wages */
  readonly marker: '*' | '**';
}

/**
 * Read one cell of employment or of a relative standard error.
 *
 * @returns jobs, or percent, as the column says; null for any text but a number and the column's marker, and for 0 jobs
 */
export function parseCountCell(
  cell: CellOrigin,
  { decimals, marker }: CountColumn,
): PublishedQuantity | null {
  const text = cellText(cell.text).trim();
  const from = [cell];
  if (text === marker) {
    const reason = marker === '**' ? 'employmentNotAvailable' : 'wageNotAvailable';
    return { kind: 'withheld', reason, marker, from };
  }
  const value = publishedNumber(text, decimals);
  const isJobs = marker === '**' && decimals === 0;
  return value === null || (isJobs && value === 0) ? null : { kind: 'value', value, from };
}
