import { continuedBytes, takeNumber, takeText } from './continued-bytes.ts';
import { continuedData } from './record.ts';

const COUNT_OF_CELLS_BYTES = 4;

/**
 * The strings that cells refer to by number, in order.
 *
 * @param at  where their record begins
 * @returns null when there are fewer than it says
 * @see [MS-XLS] 2.4.265 (SST)
 */
export function readSharedStrings(stream: Buffer, at: number): readonly string[] | null {
  const bytes = continuedBytes(continuedData(stream, at), COUNT_OF_CELLS_BYTES);
  const count = takeNumber(bytes, 4);
  if (Number.isNaN(count)) return null;
  const strings: string[] = [];
  while (strings.length < count) {
    const text = takeText(bytes, takeNumber(bytes, 2));
    if (text === null) return null;
    strings.push(text);
  }
  return strings;
}
