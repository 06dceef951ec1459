/** An .xls has no more columns. */
export const COLUMNS = 256;

/** What the number of a kind stands for: 0 for `number`. */
export const CELL_KINDS = ['number', 'text', 'date'] as const;

/** The cells of one sheet that are not blank, row by row, each at the same index of three arrays. */
export interface CellColumns {
  /** `COLUMNS` × row + column, both 0-based */
  readonly positions: Uint32Array;
  /** as indices of `CELL_KINDS` */
  readonly kinds: Uint8Array;
  /** a number, the index of a text, or the milliseconds of a date since 1970 */
  readonly values: Float64Array;
}

/** What the thread answers that reads an .xls: arrays and distinct texts, so that few objects cross over. */
export type ReadAnswer =
  | { readonly ok: true; readonly texts: readonly string[]; readonly tabs: readonly CellColumns[] }
  | { readonly ok: false; readonly detail: string };
