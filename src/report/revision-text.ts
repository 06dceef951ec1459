import { printable } from '../records/printable.ts';
import type { RevisedCell, Revision } from '../records/revision.ts';
import { counted } from './counted.ts';

const MOST_CELLS = 5;

/** What a revision changed: "12 cells changed, 1 withdrawn", and under it the first cells, a line each. */
export function revisionText({ changes }: Revision): string {
  if (changes.kind === 'notCompared') return `what changed is not known: ${changes.reason}`;
  const { cells, rowsAdded, rowsRemoved } = changes;
  const of = (kind: RevisedCell['kind']) => cells.filter((cell) => cell.kind === kind).length;
  const counts: readonly (readonly [string, number])[] = [
    ['withdrawn', of('withdrawn')],
    ['published for the first time', of('published')],
    ['rows added', rowsAdded.length],
    ['rows removed', rowsRemoved.length],
  ];
  const others = counts.filter(([, count]) => count > 0).map(([what, count]) => `${count} ${what}`);
  const heading = [`${counted(of('changed'), 'cell')} changed`, ...others].join(', ');
  const more = cells.length - MOST_CELLS;
  const lines = cells.slice(0, MOST_CELLS).map(cellText);
  return [heading, ...lines, ...(more > 0 ? [`  … and ${counted(more, 'cell')} more`] : [])].join('\n');
}

function cellText({ row, column, before, after }: RevisedCell): string {
  const now = after === null ? 'the row is gone' : `“${after.text}”`;
  const cell = `${row.soc} ${row.title}, ${column} (${before.cell})`;
  return `  ${printable(`${cell}: “${before.text}”, now ${now}`)}`;
}
