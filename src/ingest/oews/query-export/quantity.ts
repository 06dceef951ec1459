import type { CellOrigin } from '../../../records/origin.ts';
import type { PublishedQuantity } from '../../../records/quantity.ts';
import { publishedNumber } from '../../published-number.ts';
import type { Grain } from './columns.ts';

/** What a double needs at most to be written out, single precision included. */
const MOST_DECIMALS = 17;

/**
 * Read one cell of an export: "103500", "-", 26.61, 0.30000001192092896.
 *
 * @param cell  where it stands and what it says, without blanks around it
 * @returns the number in the unit of the column, at the digits that it publishes; null for any other text
 */
export function exportQuantity(cell: CellOrigin, grain: Grain): PublishedQuantity | null {
  const { text } = cell;
  const from = [cell];
  if (text === '-') return { kind: 'withheld', reason: grain.withheld, marker: text, from };
  const number = typeof text === 'string' ? publishedNumber(text, MOST_DECIMALS) : text;
  const value = number === null ? null : atGrain(number, grain.decimals);
  return value === null || value < 0 || (grain.positive && value === 0)
    ? null
    : { kind: 'value', value, from };
}

/**
 * The number that a column can publish and this stands for: itself, or the one whose single-precision form it is.
 * Exports since 2026 store numbers in single precision: 0.3 comes as 0.30000001192092896.
 *
 * @param decimals  -1: rounded to tens
 * @returns null for a number that the column cannot publish, and for one that can be the form of two
 */
export function atGrain(value: number, decimals: number): number | null {
  const published = decimals < 0 ? Math.round(value / 10) * 10 : Number(value.toFixed(decimals));
  if (value === published) return published;
  const single = Math.fround(published);
  const step = 10 ** -decimals;
  const isOnly = [published - step, published + step].every((other) => Math.fround(other) !== single);
  return isOnly && isWrittenAs(value, single) ? published : null;
}

/** @param value  in full, or cut to the 15 digits that a workbook is read with */
function isWrittenAs(value: number, single: number): boolean {
  return value === single || value === Number(single.toPrecision(15));
}
