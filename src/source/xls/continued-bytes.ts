/** A place in the data of a record and of those that continue it; what is taken moves it on. */
export interface ContinuedBytes {
  readonly parts: readonly Buffer[];
  part: number;
  /** in the part */
  at: number;
}

const WIDE = 1;
const PHONETIC = 4;
const RICH = 8;
const RUN_BYTES = 4;

export function continuedBytes(parts: readonly Buffer[], at = 0): ContinuedBytes {
  return { parts, part: 0, at };
}

/** The next number of so many bytes, without a sign; NaN past the end. */
export function takeNumber(bytes: ContinuedBytes, size: 1 | 2 | 4): number {
  let number = 0;
  for (let index = 0; index < size; index++) number += takeByte(bytes) * 256 ** index;
  return number;
}

/**
 * The next text: its flags, its characters of one byte or two, and its fonts and its pronunciation, which are passed
 * over.
 *
 * @param length  of the text, in UTF-16 units
 * @returns null when it breaks off
 * @see [MS-XLS] 2.5.293 (XLUnicodeRichExtendedString), of which the other strings are simpler cases
 */
export function takeText(bytes: ContinuedBytes, length: number): string | null {
  const flags = takeNumber(bytes, 1);
  if (Number.isNaN(flags)) return null;
  const runs = (flags & RICH) === 0 ? 0 : takeNumber(bytes, 2);
  const phoneticBytes = (flags & PHONETIC) === 0 ? 0 : takeNumber(bytes, 4);
  const text = takeCharacters(bytes, length, flags);
  return text !== null && skip(bytes, runs * RUN_BYTES + phoneticBytes) ? text : null;
}

/** Where characters go on in the next part, it says again whether they are of one byte or two. */
function takeCharacters(bytes: ContinuedBytes, length: number, firstFlags: number): string | null {
  let flags = firstFlags;
  let text = '';
  while (text.length < length) {
    const part = bytes.parts[bytes.part];
    if (part === undefined) return null;
    if (bytes.at < part.length) {
      const piece = charactersOf(part.subarray(bytes.at), length - text.length, flags);
      if (piece === '') return null;
      bytes.at += byteLength(piece.length, flags);
      text += piece;
    } else {
      bytes.part += 1;
      bytes.at = 0;
      flags = takeNumber(bytes, 1);
    }
  }
  return text;
}

/** So many characters, or those that are there. */
function charactersOf(bytes: Buffer, most: number, flags: number): string {
  return bytes.toString((flags & WIDE) === 0 ? 'latin1' : 'utf16le', 0, byteLength(most, flags));
}

function byteLength(characters: number, flags: number): number {
  return (flags & WIDE) === 0 ? characters : characters * 2;
}

/** Pass over so many bytes; false when there are fewer. */
function skip(bytes: ContinuedBytes, count: number): boolean {
  for (let left = count; left !== 0;) {
    const part = bytes.parts[bytes.part];
    if (part === undefined || Number.isNaN(left)) return false;
    const step = Math.min(left, part.length - bytes.at);
    left -= step;
    bytes.at += step;
    if (left > 0) {
      bytes.part += 1;
      bytes.at = 0;
    }
  }
  return true;
}

function takeByte(bytes: ContinuedBytes): number {
  while (bytes.at >= (bytes.parts[bytes.part]?.length ?? Infinity)) {
    bytes.part += 1;
    bytes.at = 0;
  }
  return bytes.parts[bytes.part]?.[bytes.at++] ?? NaN;
}
