import { printable } from '../records/printable.ts';

/** How a column of a text table is set. */
export type Alignment = 'left' | 'right';

/**
 * Rows as a text table: columns two blanks apart, as wide as their widest cell, no blanks at the ends of lines.
 *
 * @example
 * textTable([['a', '1'], ['bc', '20']], ['left', 'right']) // => 'a    1\nbc  20\n'
 */
export function textTable(rows: readonly (readonly string[])[], alignments: readonly Alignment[]): string {
  const shown = rows.map((row) => row.map(printable));
  const widths = alignments.map((_, column) => Math.max(0, ...shown.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    widths
      .map((width, column) => {
        const cell = row[column] ?? '';
        return alignments[column] === 'right' ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  return shown.map((row) => `${line(row)}\n`).join('');
}
