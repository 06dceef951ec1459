import { FLAG_WORDS } from '../figures/flag-words.ts';
import type { FigureChange } from '../outputs/figure-change.ts';
import type { FigureRow } from '../records/figure.ts';
import { periodName } from '../records/release.ts';
import { rowText, subjectWords } from './row-text.ts';

/**
 * One change in a reader's words. By how much a level moved is no bare rate to print here: figures of change say it
 * with their verdict.
 */
export type Move = readonly [subject: string, moved: string];

/** What moved in one figure. */
export interface FigureMoves {
  readonly figure: string;
  readonly lines: readonly Move[];
}

/**
 * What moved, figure by figure; not what only moved place, and a number that several figures show only once.
 *
 * @param told  rows that the reader has been told of already
 */
export function figureMoves(
  changes: readonly FigureChange[],
  told: readonly FigureRow[] = [],
): readonly FigureMoves[] {
  const seen = new Set(told.map(identityOf));
  const moves = new Map<string, Move[]>();
  for (const change of changes) {
    const line = moveOf(change);
    const identity = 'after' in change && isRow(change.after) ? identityOf(change.after) : null;
    if (line === null || (identity !== null && seen.has(identity))) continue;
    if (identity !== null) seen.add(identity);
    moves.set(change.figure, [...(moves.get(change.figure) ?? []), line]);
  }
  return [...moves].map(([figure, lines]) => ({ figure, lines }));
}

function isRow(after: object | string): after is FigureRow {
  return typeof after === 'object' && 'measure' in after;
}

/** Two rows of one subject, measure and period say the same in whichever figure they stand, but not two rates. */
function identityOf({ subject, measure, period, unit, value, key }: FigureRow): string {
  const rate = unit === 'percent' ? key : '';
  return [subject.soc.join('+'), subject.role, measure, unit, period, value, rate].join('|');
}

/** A change in words; null where no number and no word that a reader sees moved. */
export function moveOf(change: FigureChange): Move | null {
  switch (change.kind) {
    case 'releaseAdded':
    case 'valueChanged':
    case 'stateChanged':
      return [subjectWords(change.after), movedWords(change.before, change.after)];
    case 'figureAdded':
      return [change.after.title, 'new figure'];
    case 'figureRemoved':
      return [change.before.title, 'gone'];
    case 'rowAdded':
      return [subjectWords(change.after), `new: ${rowText(change.after)}`];
    case 'rowRemoved':
      return [subjectWords(change.before), `gone: ${rowText(change.before)}`];
    case 'definitionChanged':
    case 'wordsChanged':
      return [change.key ?? change.field, `“${change.before}” is now “${change.after}”`];
    case 'flagsChanged':
      return [
        subjectWords(change.after),
        `now flagged: ${change.after.flags.map((flag) => FLAG_WORDS[flag]).join(', ') || 'nothing'}`,
      ];
    case 'releaseRetired':
    case 'sourceAdded':
    case 'sourceRemoved':
    case 'lineageChanged':
    case 'orderChanged':
      return null;
  }
}

function movedWords(before: FigureRow, after: FigureRow): string {
  const same = before.period === after.period;
  const when = ({ period }: FigureRow) => (same ? '' : ` (${periodName(period)})`);
  return `${rowText(before)}${when(before)} → ${rowText(after)}${when(after)}`;
}
