import type { OewsRow } from '../records/oews-row.ts';
import type { Checked } from '../records/problem.ts';
import type { PublishedQuantity } from '../records/quantity.ts';
import type { SourceStatement } from '../source/sidecar.ts';
import type { TableFile } from '../source/table.ts';
import type { Examined } from './examined.ts';
import type { Dataset, RecordOf, RecordVisitor } from './records.ts';

/** A kind of published table, known by its content. */
export interface TableKind {
  /**
   * Examine a table to its last cell.
   *
   * @param beside  the other tables of its archive
   * @returns null for a table of another kind
   */
  examine(table: TableFile, beside: readonly TableFile[], visit: RecordVisitor): Promise<Examined | null>;
}

/** A kind of table that is read into the records of one dataset. */
export interface RecordKind<Of extends Dataset> extends TableKind {
  readonly dataset: Of;
  /** whether a sidecar is of such a table */
  readonly holds: (statement: SourceStatement) => boolean;
  /** whether somebody picked its rows, so that a whole table of the same release speaks before it */
  readonly isPicked: (statement: SourceStatement, tableName: string) => boolean;
  /**
   * Read a table that has a sidecar, and prove it against that.
   *
   * @param name  the file's own name, which lineage gives for an official file
   * @param keep  the OEWS rows to hold; the others are read and checked all the same
   */
  read(
    table: TableFile,
    statement: SourceStatement,
    name: string,
    keep: (row: OewsRow) => boolean,
  ): Promise<Checked<readonly RecordOf<Of>[]>>;
  /** null where every file is kept whole */
  readonly extract: ExtractKind | null;
  readonly traits: RecordTraits<RecordOf<Of>>;
}

/** How an extract of a kind of table is made. */
export interface ExtractKind {
  /** what `--extract` names in it, in words */
  readonly keys: string;
  readonly isKey: (key: string) => boolean;
  /** whether the publisher's own file can be of a format: an extract is made from no other */
  readonly isOfficialFormat: (format: TableFile['format']) => boolean;
  /** @param name  of the official file */
  readonly fileName: (statement: SourceStatement, name: string) => string;
  /** @param keys  what to keep */
  readonly make: (table: TableFile, keys: readonly string[]) => Promise<Checked<string>>;
}

/** What tells the records of a dataset apart, and what they say: files of one release are held against each other by it. */
export interface RecordTraits<Row> {
  /** the same for two records of one estimate */
  readonly keyOf: (row: Row) => string;
  /** whether an estimate is published in one release only; a month of a series is in each later one again */
  readonly isOfOneRelease: boolean;
  /** what records are put in order by: "2025-05" */
  readonly periodOf: (row: Row) => string;
  /** the numbers of a record, in one order for all of them */
  readonly quantitiesOf: (row: Row) => readonly PublishedQuantity[];
  /** what a record says beside its numbers, by column */
  readonly wordsOf: (row: Row) => readonly (readonly [column: string, text: string])[];
}
