import type { Cell } from '../../records/cell.ts';
import { type DateSystem, serialDateText, type SerialFormat } from './serial-date.ts';

/** What a workbook says of its cells outside its sheets. */
export interface CellContext {
  readonly sharedStrings: readonly string[];
  /** how each style shows a number; null for a workbook without styles */
  readonly styles: readonly SerialFormat[] | null;
  readonly dateSystem: DateSystem;
}

/** A cell that holds nothing we trust. */
export interface Unreadable {
  readonly found: string;
  readonly expected: string;
}

/** The shared string that a cell refers to by its number, 0-based. */
export function sharedString(index: number, { sharedStrings }: CellContext): string | Unreadable {
  return (
    sharedStrings[index] ?? {
      found: `shared string ${index}`,
      expected: `a number below ${sharedStrings.length}`,
    }
  );
}

/** A number as its style shows it: as an ISO date, or as it is, also where it is no date. */
export function numberOrDate(
  number: number,
  style: number,
  { styles, dateSystem }: CellContext,
): Cell | Unreadable {
  const format = styles === null ? 'number' : styles[style];
  if (format === undefined) return { found: `style ${style}`, expected: 'a style of the workbook' };
  return format === 'number' ? number : (serialDateText(number, format, dateSystem) ?? number);
}
