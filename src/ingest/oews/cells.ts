import type { Cell } from '../../records/cell.ts';
import type { Origins, PublishedQuantity, WithheldReason } from '../../records/quantity.ts';
import { publishedNumber } from '../published-number.ts';

/** What a column of numbers holds, and what stands in it where there is no estimate. */
export interface NumberColumn {
  /** digits after the point: 0 in jobs and US dollars per year, 1 in percent, 2 in US dollars per hour */
  readonly decimals: number;
  /** more than this is no number of this column */
  readonly most: number;
  /** whether 0 is no number of this column: nobody works for nothing */
  readonly isPositive: boolean;
  readonly markers: Readonly<Record<string, WithheldReason>>;
  /** what "#" bounds from below, in the unit of the column; null where none is printed */
  readonly topCode: number | null;
}

/**
 * Read one cell of an OEWS table.
 *
 * @param cell  as published, without blanks around it: 112590, "54.13", "#" or "*"
 * @param from  where it stands
 * @returns the estimate in the unit of the column; null for any other text, an empty cell included where the column has no
 *          such marker
 * @see the field descriptions published with the release
 */
export function parseNumberCell(cell: Cell, column: NumberColumn, from: Origins): PublishedQuantity | null {
  const value = publishedNumber(cell, column.decimals);
  if (value !== null) return isInRange(value, column) ? { kind: 'value', value, from } : null;
  if (typeof cell === 'number') return null;
  if (cell === '#' && column.topCode !== null) return { kind: 'atLeast', atLeast: column.topCode, from };
  const reason = Object.hasOwn(column.markers, cell) ? column.markers[cell] : undefined;
  return reason === undefined ? null : { kind: 'withheld', reason, marker: cell, from };
}

function isInRange(value: number, { most, isPositive }: NumberColumn): boolean {
  return value <= most && (value > 0 || !isPositive);
}

/** How programs write an empty cell: R puts NA there, pandas nan. */
export const BLANKS: NumberColumn['markers'] = { '': 'blank', NA: 'blank', nan: 'blank', NaN: 'blank' };

/** What stands for a wage, and for the error of a mean, that is not published. */
export const NO_WAGE: NumberColumn['markers'] = { '*': 'wageNotAvailable', '***': 'removedForErrors' };
