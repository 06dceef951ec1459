import type { Cell } from '../records/cell.ts';
import type { Checked } from '../records/problem.ts';
import type { FileContent } from './file-input.ts';

/** One row of a sheet, dense from the first column; a cell that is not there is ''. */
export interface TableRow {
  /** the row a person sees; the sheet's first row is 1 */
  readonly row: number;
  readonly cells: readonly Cell[];
}

export interface Sheet {
  /** null for a file that has no sheets (CSV) */
  readonly name: string | null;
  readonly hidden: boolean;
}

/** A file opened as tables; its rows are scanned on demand, never held here. */
export interface TableFile {
  /** as messages name it, "oesm24nat.zip > oesm24nat/national_M2024_dl.xlsx" */
  readonly file: string;
  /** its own name without folders, "national_M2024_dl.xlsx" */
  readonly name: string;
  readonly format: 'csv' | 'xls' | 'xlsx';
  /** the bytes it was published as */
  readonly content: FileContent;
  /** in the order of the file */
  readonly sheets: readonly Sheet[];
  /**
   * Visit the rows of one sheet in order; a visitor that returns false ends the scan early.
   *
   * @returns the problems met; after an error the rows visited so far are not to be trusted
   */
  scan(sheet: Sheet, visit: (row: TableRow) => boolean | void): Promise<Checked<null>>;
}
