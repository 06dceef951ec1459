/** Where something stands in a file that was read: what an error message points at. */
export type Place = FilePlace | CellPlace | TextPlace;

export interface FilePlace {
  readonly kind: 'file';
  readonly file: string;
}

export interface CellPlace {
  readonly kind: 'cell';
  readonly file: string;
  readonly sheet: string | null;
  /** the row a person sees; the sheet's first row is 1 */
  readonly row: number;
  /** the column's heading, or its letters before a header is known; null where the whole row is meant */
  readonly column: string | null;
}

export interface TextPlace {
  readonly kind: 'text';
  readonly file: string;
  /** 1-based */
  readonly line: number;
  /** 1-based, in UTF-16 units of the source text */
  readonly column: number;
}
