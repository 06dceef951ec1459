import type { OccupationLevel } from './occupation.ts';

/** What makes a row of a published table the same row in a revision of it. */
export interface RowKey {
  /** area code, "99" */
  readonly area: string;
  /** NAICS code, "000000" */
  readonly industry: string;
  /** I_GROUP: two industries can share a code */
  readonly industryGroup: string;
  /** OWN_CODE, "1235" */
  readonly ownership: string;
  readonly soc: string;
  readonly level: OccupationLevel;
}

export interface RevisedRow extends RowKey {
  /** the occupation's title; where a row was in both files, the newer one */
  readonly title: string;
}

/** What a published cell said, and where. */
export interface PublishedText {
  /** the row of the official sheet */
  readonly row: number;
  /** A1 form, "AB165" */
  readonly cell: string;
  readonly text: string;
}

/**
 * A cell that a revision touched: another number (`changed`), no number any more (`withdrawn`: a marker in its place, or
 * no such row), or a number where there was none (`published`).
 */
export interface RevisedCell {
  readonly kind: 'changed' | 'withdrawn' | 'published';
  readonly row: RevisedRow;
  /** the column's heading, in capitals: "A_MEDIAN" */
  readonly column: string;
  readonly before: PublishedText;
  /** null where the row is gone */
  readonly after: PublishedText | null;
}

/** What a revision changed, as far as it can be known. */
export type RevisionChanges =
  | {
      readonly kind: 'compared';
      readonly cells: readonly RevisedCell[];
      readonly rowsAdded: readonly RevisedRow[];
      readonly rowsRemoved: readonly RevisedRow[];
    }
  /** the earlier file was no longer there when the revision was recorded */
  | { readonly kind: 'notCompared'; readonly reason: string };

/** One of the two files of a revision. */
export interface RevisedFile {
  /** of the file in `raw/` */
  readonly sha256: string;
  /** ISO date */
  readonly retrieved: string;
  /** the publisher's own file that it is, or stands for */
  readonly official: { readonly name: string; readonly sheet: string | null; readonly sha256: string };
}

/** A publisher's revision of a release, as it lies beside the file in `raw/`. */
export interface Revision {
  readonly schemaVersion: 1;
  readonly dataset: string;
  readonly family: string;
  readonly release: string;
  /** 1 for the first */
  readonly revision: number;
  readonly before: RevisedFile;
  readonly after: RevisedFile;
  readonly changes: RevisionChanges;
}
