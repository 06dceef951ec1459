import { type Cell, cellText } from './cell.ts';

/**
 * Where published cells stand.
 *
 * A `CellOrigin` is what every estimate carries; a `Lineage` entry is the same fact written out for a figure file
 * or a check result. Both name the publisher's own file, even when an extract of it was read.
 */

/** One sheet of one published file: what the cells that come from it share. */
export interface TableOrigin {
  /** the official file's name, as "national_M2025_dl.xlsx" */
  readonly source: string;
  /** sha256 of the official file, in hex */
  readonly sha256: string;
  /** the sheet's name; null for a file that has none (CSV) */
  readonly sheet: string | null;
  /** the official headings, in order, as published */
  readonly header: readonly string[];
}

/** One cell of a published table. */
export interface CellOrigin {
  readonly table: TableOrigin;
  /** the row a person sees: 1-based, the sheet's first row is 1 */
  readonly row: number;
  /** 0-based index of the column in `table.header` */
  readonly column: number;
  /** the cell as published: 133080, "#" */
  readonly text: Cell;
  /** what an article's corrections say of the cell, where they speak of it */
  readonly correction?: CellCorrection;
}

/** A published cell that an article takes for an error of the publisher's, or for right although it looks like one. */
export type CellCorrection =
  /** `text` is what should stand there: "133080", "*" */
  | { readonly kind: 'corrected'; readonly text: string; readonly reason: string }
  | { readonly kind: 'explained'; readonly reason: string };

/** A cell written out: an entry of `lineage` in figure files and check results. */
export interface Lineage {
  readonly source: string;
  readonly sha256: string;
  readonly sheet: string | null;
  readonly row: number;
  /** the column's heading as published, "A_MEDIAN" */
  readonly column: string;
  /** the cell in A1 form, "AB1243" */
  readonly cell: string;
  readonly text: string;
  readonly correction?: CellCorrection;
}

/**
 * A cell's origin written out.
 *
 * @example
 * lineageOf({ table: { source: 'a.xlsx', sha256: 'ab', sheet: 'S', header: ['OCC_CODE', 'A_MEDIAN'] }, row: 3, column: 1, text: '133080' }).cell // => 'B3'
 */
export function lineageOf({ table, row, column, text, correction }: CellOrigin): Lineage {
  const { source, sha256, sheet, header } = table;
  return {
    source,
    sha256,
    sheet,
    row,
    column: header[column] ?? '',
    cell: `${columnLetters(column)}${row}`,
    text: cellText(text),
    ...(correction !== undefined && { correction }),
  };
}

/**
 * The letters of a column in A1 notation.
 *
 * @param column  0-based: 0 is "A", 25 "Z", 26 "AA"
 */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}
