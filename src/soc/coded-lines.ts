/**
 * The lines of a printed table, each at its blanks.
 *
 * @example
 * codedLines('\n15-1031 15-1132\n15-1032 15-1133\n') // => [['15-1031', '15-1132'], ['15-1032', '15-1133']]
 */
export function codedLines(table: string): readonly (readonly string[])[] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
}
