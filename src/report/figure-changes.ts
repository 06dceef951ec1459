import type { FigureChange } from '../outputs/figure-change.ts';
import { periodName, releaseName } from '../records/release.ts';
import type { FigureRow } from '../records/figure.ts';
import { changeText, notationOf } from '../figures/notation.ts';
import { rowText } from './row-text.ts';

/** What moved, in a reader's words: whom it concerns, from what to what, and by how much; not what only moved place. */
export function changeLines(changes: readonly FigureChange[]): readonly (readonly string[])[] {
  return changes.flatMap((change) => {
    switch (change.kind) {
      case 'releaseAdded':
      case 'valueChanged':
      case 'stateChanged':
        return [movedLine(change.figure, change.before, change.after)];
      case 'figureAdded':
        return [['', change.figure, `new: ${change.after.title}`, '']];
      case 'figureRemoved':
        return [['', change.figure, `gone: ${change.before.title}`, '']];
      case 'rowAdded':
        return [['', change.figure, `new: ${change.after.label}: ${rowText(change.after)}`, '']];
      case 'rowRemoved':
        return [['', change.figure, `gone: ${change.before.label}`, '']];
      case 'definitionChanged':
      case 'wordsChanged':
        return [['', change.figure, `${change.field}: “${change.before}” is now “${change.after}”`, '']];
      case 'flagsChanged':
        return [
          ['', change.figure, `${change.after.label}: now ${change.after.flags.join(', ') || 'no flag'}`, ''],
        ];
      case 'releaseRetired':
      case 'sourceAdded':
      case 'sourceRemoved':
      case 'lineageChanged':
      case 'orderChanged':
        return [];
    }
  });
}

function movedLine(figure: string, before: FigureRow, after: FigureRow): readonly string[] {
  const same = before.period === after.period;
  const when = (row: FigureRow) => (same ? '' : ` (${periodName(row.period)})`);
  const moved = `${rowText(before)}${when(before)} → ${rowText(after)}${when(after)}`;
  return ['', figure, `${subjectWords(after)}: ${moved}`, changeOf(before, after)];
}

function subjectWords({ label, period }: FigureRow): string {
  const release = `, ${releaseName(period)}`;
  return label.endsWith(release) ? label.slice(0, -release.length) : label;
}

/** A level's change in percent; a rate's in points. */
function changeOf(before: FigureRow, after: FigureRow): string {
  if (before.value === undefined || after.value === undefined) return '';
  if (after.unit === 'percent') {
    return changeText(after.value - before.value, notationOf('percentage_points'));
  }
  return changeText((after.value / before.value - 1) * 100, notationOf('percent'));
}
