import type { FigureRow } from '../records/figure.ts';
import type { SourceChange } from './compare-sources.ts';
import { isCorrectedOtherwise } from './corrected-otherwise.ts';
import type { FigureChange } from './figure-change.ts';

/** Why a figure or a row is not what it was, in the order in which a reader wants to know. */
export const CHANGE_CAUSES = [
  /** what is measured, or of whom */
  'definitionChanged',
  /** the article's corrections say something else of a cell behind it */
  'corrected',
  /** the publisher replaced the file of a release that was there */
  'sourceRevised',
  /** a file is no longer read, and no later release took its place */
  'sourceLost',
  /** the figure or row is told no more, though its sources are there */
  'removed',
  'newRelease',
  'added',
  /** the same cells give another number: the pipeline or the library changed */
  'recomputed',
  /** no number moved */
  'reworded',
] as const;
export type ChangeCause = (typeof CHANGE_CAUSES)[number];

export type CausedChange = FigureChange & { readonly cause: ChangeCause };

/**
 * Each change with its one cause.
 *
 * A number of a figure whose definition changed moved for that; else for the correction of a cell, or the file behind it that was revised, lost or
 * added; else it was computed otherwise.
 *
 * @param changes  of two versions, as `compareFigures` gives them
 * @param sources  of the same two versions, as `compareSources` gives them
 */
export function withCauses(
  changes: readonly FigureChange[],
  sources: readonly SourceChange[],
): readonly CausedChange[] {
  const reasons = reasonsIn(changes, sources);
  return changes.map((change) => ({ ...change, cause: causeOf(change, reasons) }));
}

/** What the cause of a change is found from. */
interface Reasons {
  /** sha256 of files, before and after */
  readonly revised: ReadonlySet<string>;
  readonly added: ReadonlySet<string>;
  /** that no later release took the place of */
  readonly lost: ReadonlySet<string>;
  /** the ids of figures, and the figures and keys of rows, that measure something else now */
  readonly redefined: ReadonlySet<string>;
}

function reasonsIn(changes: readonly FigureChange[], sources: readonly SourceChange[]): Reasons {
  const added = sources.filter(({ kind }) => kind === 'added');
  const isSucceeded = ({ dataset, release }: SourceChange): boolean =>
    added.some((one) => one.dataset === dataset && one.release > release);
  return {
    revised: new Set(sources.flatMap((one) => (one.kind === 'revised' ? [one.sha256, one.replaces] : []))),
    added: filesOf(added),
    lost: filesOf(sources.filter((one) => one.kind === 'gone' && !isSucceeded(one))),
    redefined: new Set(
      changes.flatMap((change) =>
        change.kind === 'definitionChanged' ? [placeOf(change.figure, change.key)] : [],
      ),
    ),
  };
}

function filesOf(sources: readonly SourceChange[]): ReadonlySet<string> {
  return new Set(sources.map(({ sha256 }) => sha256));
}

function causeOf(change: FigureChange, reasons: Reasons): ChangeCause {
  switch (change.kind) {
    case 'definitionChanged':
      return 'definitionChanged';
    case 'figureAdded':
      return 'added';
    case 'figureRemoved':
      return 'removed';
    case 'rowAdded':
      return causeOfComing(change.after, reasons);
    case 'rowRemoved':
      return restsOn(change.before, reasons.lost) ? 'sourceLost' : 'removed';
    case 'releaseAdded':
    case 'releaseRetired':
      return 'newRelease';
    case 'sourceAdded':
      return causeOfSource(change.after.sha256, reasons);
    case 'sourceRemoved':
      return causeOfSource(change.before.sha256, reasons);
    case 'stateChanged':
    case 'valueChanged':
    case 'flagsChanged':
    case 'lineageChanged':
      return causeOfMove(change, reasons);
    case 'wordsChanged':
    case 'orderChanged':
      return 'reworded';
  }
}

/** A row that says what no source at hand does came for want of a source. */
function causeOfComing(row: FigureRow, { added, lost }: Reasons): ChangeCause {
  if (restsOn(row, added)) return 'newRelease';
  return row.state === 'notAvailable' && lost.size > 0 ? 'sourceLost' : 'added';
}

/** Why a figure reads a file that it did not, or the other way round: its window moves with the newest release. */
function causeOfSource(sha256: string, { revised, added, lost }: Reasons): ChangeCause {
  if (revised.has(sha256)) return 'sourceRevised';
  if (lost.has(sha256)) return 'sourceLost';
  if (added.size > 0) return 'newRelease';
  return lost.size > 0 ? 'sourceLost' : 'recomputed';
}

/** Why a row that is still there says something else. */
function causeOfMove(
  {
    figure,
    key,
    before,
    after,
  }: Extract<FigureChange, { readonly before: FigureRow; readonly after: FigureRow }>,
  { revised, added, lost, redefined }: Reasons,
): ChangeCause {
  if (redefined.has(placeOf(figure, null)) || redefined.has(placeOf(figure, key))) return 'definitionChanged';
  if (isCorrectedOtherwise(before, after)) return 'corrected';
  if (restsOn(before, revised) || restsOn(after, revised)) return 'sourceRevised';
  if (restsOn(before, lost) || (isCarried(after) && !isCarried(before))) return 'sourceLost';
  return restsOn(after, added) ? 'newRelease' : 'recomputed';
}

function isCarried({ flags }: FigureRow): boolean {
  return flags.includes('carried');
}

function restsOn({ lineage }: FigureRow, files: ReadonlySet<string>): boolean {
  return lineage.some(({ sha256 }) => files.has(sha256));
}

function placeOf(figure: string, key: string | null): string {
  return key === null ? figure : `${figure}/${key}`;
}
