import type { OewsRow } from '../records/oews-row.ts';
import type { Problem } from '../records/problem.ts';
import type { SourceStatement } from '../source/sidecar.ts';
import type { TableFile } from '../source/table.ts';

/** What a published table is, as far as its content says. */
export interface Identity {
  readonly publisher: string;
  readonly dataset: string;
  readonly family: string;
  /** null where neither the file nor its name says it */
  readonly release: string | null;
  readonly classification: string | null;
  readonly sheet: string | null;
  /** the headings, as published */
  readonly columns: readonly string[];
  /** data rows under the header; null where they were not counted */
  readonly rows: number | null;
}

/** A table examined to its last cell. */
export type Examined = Refused | Unknown | Unread | Read;

/** It cannot be read, or is not what it claims to be. */
export interface Refused {
  readonly kind: 'damaged';
  readonly file: string;
  /** what it is, where that much could be seen */
  readonly identity: Identity | null;
  readonly problems: readonly Problem[];
}

/** No publisher known here made it. */
export interface Unknown {
  readonly kind: 'unknown';
  readonly file: string;
  readonly problems: readonly Problem[];
}

/** Sound as far as can be seen, but it holds nothing that is read into records; the problems say why. */
export interface Unread {
  readonly kind: 'unread';
  readonly file: string;
  readonly identity: Identity | null;
  readonly problems: readonly Problem[];
}

export interface Read {
  readonly kind: 'read';
  readonly file: string;
  readonly identity: Identity & {
    readonly release: string;
    readonly classification: string;
    readonly rows: number;
  };
  readonly table: TableFile;
  /** the name of the official file, whatever it was called when it came in: lineage gives it */
  readonly name: string;
  /** what the sidecar beside the file says, or what one has to say */
  readonly statement: SourceStatement;
  readonly problems: readonly Problem[];
}

/** Given each OEWS row of a table in order; they count for nothing where the table is then refused. */
export type RowVisitor = (row: OewsRow) => void;
