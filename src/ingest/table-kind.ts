import type { OewsRow } from '../records/oews-row.ts';
import type { Checked } from '../records/problem.ts';
import type { SourceStatement } from '../source/sidecar.ts';
import type { TableFile } from '../source/table.ts';
import type { Examined, RowVisitor } from './examined.ts';

/** A kind of published table, known by its content. */
export interface TableKind {
  /**
   * Examine a table to its last cell.
   *
   * @param beside  the other tables of its archive
   * @returns null for a table of another kind
   */
  examine(table: TableFile, beside: readonly TableFile[], visit: RowVisitor): Promise<Examined | null>;
}

/** A kind of table that is read into records. */
export interface RecordKind extends TableKind {
  /** whether a sidecar is of such a table */
  readonly holds: (statement: SourceStatement) => boolean;
  /**
   * Read a table that has a sidecar, and prove it against that.
   *
   * @param name  the file's own name, which lineage gives for an official file
   * @param keep  the rows to hold; the others are read and checked all the same
   */
  read(
    table: TableFile,
    statement: SourceStatement,
    name: string,
    keep: (row: OewsRow) => boolean,
  ): Promise<Checked<readonly OewsRow[]>>;
}
