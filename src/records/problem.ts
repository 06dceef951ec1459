import type { Place } from './place.ts';

/**
 * What can be wrong with a source, an output or an article, each with what its message needs.
 *
 * A stage names the code and the arguments; the words are chosen in `report/wording.ts`.
 */
export interface ProblemArgs {
  // source: bytes that are not what they claim
  FILE_EMPTY: NoArgs;
  FILE_MISSING: NoArgs;
  /** `found` names the real format, "an HTML page titled “Access Denied”"; `expected` what was wanted */
  FORMAT_UNEXPECTED: { found: string; expected: string };
  ZIP_DAMAGED: { entry: string | null; detail: string };
  XLS_DAMAGED: { detail: string };
  LIMIT_EXCEEDED: { what: string; found: number; limit: number };
  XML_REFUSED: { entry: string; detail: string };
  CELL_UNREADABLE: { found: string; expected: string };
  ENCODING_UNEXPECTED: { found: string; expected: string };
  ROW_WIDTH: { found: number; expected: number };
  TRUNCATED: { detail: string };
  SIDECAR_INVALID: { detail: string };
  SIDECAR_MISSING: NoArgs;
  FOLDER_MISMATCH: { expected: string };
  /** a file took its place, its sidecar still waits to */
  SOURCE_UNFINISHED: NoArgs;
  /** what is kept of a file's earlier states does not lead to it */
  REVISION_BROKEN: { detail: string };
  /** `moved` of the occupations by more than a quarter, `far` of these by more than 60 % */
  YEARLY_MOVES: YearlyMovesArgs;
  YEARLY_MOVES_IMPLAUSIBLE: YearlyMovesArgs;
  /** `unmoved` of the occupations say the same as in another release */
  RELEASE_UNMOVED: { release: string; other: string; occupations: number; unmoved: number };
  /** `figure` is a row of one, "median-wage/15-2051@2025-05" */
  FIGURE_IMPLAUSIBLE: { figure: string; from: string; to: string; level: MovedLevel };
  // corrections.json: `entry` is a line of it, "A_MEDIAN of 15-2051, 2025-05"
  CORRECTION_UNMATCHED: { entry: string };
  /** several cells are meant by one entry, or one cell by several entries */
  CORRECTION_AMBIGUOUS: { entry: string; cells: number };
  /** the publisher no longer says what was to be corrected */
  CORRECTION_OUTDATED: { entry: string; found: string; expected: string };
  SHA256_MISMATCH: { found: string; expected: string };
  /** a written version rests on a file that `raw/` no longer has; `name` is the official one */
  SOURCE_MISSING: { name: string; release: string };
  // ingest: tables that are not what they claim
  HEADER_MISSING: { wanted: string; seen: string };
  /** an export of the query system without the lines that say what its numbers are of */
  PREAMBLE_MISSING: { lacking: string };
  HEADER_DUPLICATE: { name: string; first: string; second: string };
  COLUMN_MISSING: { names: string; seen: string };
  COLUMN_UNKNOWN: { name: string };
  /** a column of codes holds numbers: a program took them for that */
  COLUMN_RETYPED: NoArgs;
  /** columns that somebody added under the publisher's names */
  COLUMN_NOT_PUBLISHED: { names: string };
  ROW_DUPLICATE: { key: string; firstRow: number };
  ROW_CONFLICT: { key: string; firstRow: number };
  ROWS_MISSING: { found: number; expected: number };
  /** each cell says what the official one does, but the file was written again */
  OFFICIAL_BYTES_DIFFER: { release: string };
  /** each cell says what the copy at hand does: no file of the publisher's own is known */
  OFFICIAL_UNKNOWN: { release: string };
  /** some cell does not say what the official one does */
  OFFICIAL_CELLS_DIFFER: { release: string };
  /** a printed change, or percent, that does not follow from the jobs at both ends */
  CHANGE_DISAGREES: FoundAndExpected;
  /** an index that moved further in a month than prices do */
  INDEX_LEAPS: FoundAndExpected;
  /** months of a series without a line */
  MONTHS_MISSING: { months: string };
  // sentinels: well-formed cells that the rest of their row or table contradicts, or that say little
  CELL_TINY: FoundAndExpected;
  CODE_NEW: FoundAndExpected;
  ERROR_APART: FoundAndExpected;
  GROUP_EXCEEDED: FoundAndExpected;
  GROUP_INCOMPLETE: FoundAndExpected;
  MEAN_OUTSIDE: FoundAndExpected;
  NUMBER_UNROUNDED: FoundAndExpected;
  PERCENTILES_COARSE: FoundAndExpected;
  PERCENTILES_COLLAPSED: FoundAndExpected;
  PERCENTILES_DISORDERED: FoundAndExpected;
  TITLE_UNEXPECTED: FoundAndExpected;
  TOP_CODE_APART: FoundAndExpected;
  WAGE_RATIO_IMPOSSIBLE: FoundAndExpected;
  WITHHELD_APART: FoundAndExpected;
  /** how many more cells of the column a sentinel found than are listed; `code` is the sentinel's */
  CELLS_UNLISTED: { code: string; more: number };
  /** so many cells of one column that it is the column; `found` and `expected` are of the first */
  COLUMN_IMPLAUSIBLE: { cells: number; rows: number; found: string; expected: string };
  /** a second table in one file */
  TABLE_UNREAD: { read: string };
  RELEASE_MISMATCH: { found: string; expected: string; evidence: string };
  RELEASE_UNKNOWN: { detail: string };
  /** some wage is printed as "#", and neither the file nor anything known of the release says of which threshold */
  TOP_CODE_UNKNOWN: { release: string };
  /** tables by area hold all occupations for each of them, and many areas */
  AREAS_MISSING: { detail: string };
  /** nothing in the file says its release, its name does */
  RELEASE_BY_NAME: { release: string; name: string };
  /** rows of a table, not the whole of it; `lacking` in words */
  TABLE_PARTIAL: { rows: number; lacking: string };
  RELEASE_REPEATED: { release: string; other: string };
  FAMILY_MISMATCH: { found: string; expected: string };
  /** no publisher known here made it */
  FILE_UNKNOWN: NoArgs;
  /** in a folder: the first of them by name, and how many more there are */
  FILES_UNKNOWN: { files: string; more: number };
  FAMILY_UNREAD: { found: string };
  CLASSIFICATION_MIXED: { found: string };
  CLASSIFICATION_MISMATCH: { found: string; expected: string };
  /** no row of the table is of the codes that were to be kept */
  EXTRACT_EMPTY: NoArgs;
  EXTRACT_DISAGREES: { found: string; expected: string };
  /** two tables publish one estimate; `other` is the name of the table that says `expected` */
  SOURCES_DISAGREE: { found: number; expected: number; other: string };
  // outputs
  OUTPUT_MISSING: NoArgs;
  OUTPUT_UNEXPECTED: NoArgs;
  OUTPUT_CHANGED: { found: string; expected: string };
  OUTPUT_INVALID: { detail: string };
  /** a recomputed version differs from the one that is written */
  OUTPUT_STALE: { detail: string };
  // facts
  NO_SOURCE_AT_ALL: { where: string };
}

export interface YearlyMovesArgs {
  readonly from: string;
  readonly to: string;
  readonly occupations: number;
  readonly moved: number;
  readonly far: number;
  /** those that moved furthest */
  readonly examples: readonly MovedLevel[];
}

/** A level and what it was a year before; the change is a fraction of that. */
export interface MovedLevel {
  readonly statistic: string;
  readonly soc: string;
  readonly before: number;
  readonly after: number;
  readonly change: number;
}

type NoArgs = Readonly<Record<string, never>>;

/** What a cell says, and in words what the rest of its row or table asks for. */
interface FoundAndExpected {
  found: string;
  expected: string;
}

export type ProblemCode = keyof ProblemArgs;
export type Severity = 'error' | 'warning' | 'note';

/** One thing that is wrong, with its place; a value, so that one run can show all of them. */
export type Problem = {
  [Code in ProblemCode]: {
    readonly code: Code;
    readonly severity: Severity;
    readonly args: Readonly<ProblemArgs[Code]>;
    readonly place: Place;
  };
}[ProblemCode];

/** The outcome of reading one thing. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** The outcome of a stage: its value with warnings and notes, or every error it met. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** An error at a place: the ordinary way to make a `Problem`. */
export function problemAt<Code extends ProblemCode>(
  place: Place,
  code: Code,
  args: ProblemArgs[Code],
  severity: Severity = 'error',
): Problem {
  return { code, severity, args, place } as Problem;
}

/** The outcome that carries `value` unless an error is among `problems`. */
export function checked<T>(value: T, problems: readonly Problem[]): Checked<T> {
  const failed = problems.some((problem) => problem.severity === 'error');
  return failed ? { ok: false, problems } : { ok: true, value, warnings: problems };
}

/** The outcome that one error leaves. */
export function refuse(problem: Problem): Extract<Checked<never>, { ok: false }> {
  return { ok: false, problems: [problem] };
}

/** The problems without the notes on single cells, which are for whoever looks at one file. */
export function withoutCellNotes(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ severity, place }) => severity !== 'note' || place.kind !== 'cell');
}
