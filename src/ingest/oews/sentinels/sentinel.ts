import type { OewsRow } from '../../../records/oews-row.ts';
import type { SourceFacts } from '../../../records/source.ts';
import type { OewsColumn } from '../columns.ts';
import type { OewsHeader } from '../header.ts';
import type { TopCode } from '../legend.ts';

/** The problems that sentinels find, which are also their ids. */
export type SentinelCode =
  | 'CELL_TINY'
  | 'CODE_NEW'
  | 'ERROR_APART'
  | 'GROUP_EXCEEDED'
  | 'GROUP_INCOMPLETE'
  | 'MEAN_OUTSIDE'
  | 'NUMBER_UNROUNDED'
  | 'PERCENTILES_COARSE'
  | 'PERCENTILES_COLLAPSED'
  | 'PERCENTILES_DISORDERED'
  | 'TITLE_UNEXPECTED'
  | 'TOP_CODE_APART'
  | 'WAGE_RATIO_IMPOSSIBLE'
  | 'WITHHELD_APART';

/** What sentinels know of a table before its first row. */
export interface WatchedTable {
  readonly header: Pick<OewsHeader, 'row' | 'position'>;
  readonly facts: Pick<SourceFacts, 'classification'>;
  /** the wages printed as "#"; null where the table prints none */
  readonly topCode: TopCode | null;
}

/** Looks over a table, row by row, for one way in which well-formed cells can still be doubtful. */
export interface Sentinel {
  readonly code: SentinelCode;
  /** whether a row speaks for itself, or only all rows of a whole table together */
  readonly judges: 'row' | 'wholeTable';
  readonly severity: 'warning' | 'note';
  /** whether many findings in one column say that it is swapped, shifted or in another unit: an error */
  readonly manyAreTheColumn: boolean;
  /** Begin with a table. What the watch keeps of it stays small, however many rows there are. */
  readonly watch: (table: WatchedTable) => Watch;
}

/** A sentinel at one table. */
export interface Watch {
  /** @param row  the row of the file that the record was read from */
  readonly row: (record: OewsRow, row: number) => void;
  /** What was found, once all rows have gone by. */
  readonly findings: () => readonly Finding[];
}

/** The doubtful cells of one column. */
export interface Finding {
  readonly column: OewsColumn;
  /** how many there are */
  readonly cells: number;
  /** the first few of them */
  readonly listed: readonly DoubtfulCell[];
}

export interface DoubtfulCell {
  /** the row of the file */
  readonly row: number;
  readonly found: string;
  /** in words */
  readonly expected: string;
}
