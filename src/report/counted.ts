/**
 * A count with its noun, "1 source", "1,403 rows".
 *
 * @param noun  in the singular; its plural takes an s
 */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}
