import type { CpiMonth } from '../records/cpi-month.ts';
import type { OewsRow } from '../records/oews-row.ts';
import type { ProjectionRow } from '../records/projection-row.ts';

/** The records of every dataset that is read. */
export interface DatasetRecords {
  readonly oews: readonly OewsRow[];
  readonly projections: readonly ProjectionRow[];
  readonly cpi: readonly CpiMonth[];
}

/** A dataset that is read into records, as sidecars name it. */
export type Dataset = keyof DatasetRecords;

/** A record of one dataset. */
export type RecordOf<Of extends Dataset> = DatasetRecords[Of][number];

/** Given each record of a table in order; they count for nothing where the table is then refused. */
export type RecordVisitor = { readonly [Of in Dataset]: (record: RecordOf<Of>) => void };
