import { differenceInCalendarMonths } from 'date-fns/differenceInCalendarMonths';
import { parseISO } from 'date-fns/parseISO';

/**
 * Years from one release to another, by their reference months.
 *
 * @param from  "2021-05", or "1997" for a release without a month
 * @param to    a later or earlier release; an earlier one gives a negative number
 *
 * @example
 * yearsBetween('2021-05', '2025-05') // => 4
 */
export function yearsBetween(from: string, to: string): number {
  return differenceInCalendarMonths(parseISO(to), parseISO(from)) / 12;
}
