/** The records that this library asks for, by the names of the specification in plain words. */
export const RECORD = {
  formula: 0x0006,
  endOfSubstream: 0x000a,
  dateSystem: 0x0022,
  filePass: 0x002f,
  continuation: 0x003c,
  boundSheet: 0x0085,
  multipleNumbers: 0x00bd,
  richText: 0x00d6,
  cellStyle: 0x00e0,
  sharedStrings: 0x00fc,
  sharedText: 0x00fd,
  number: 0x0203,
  text: 0x0204,
  booleanOrError: 0x0205,
  textOfFormula: 0x0207,
  arrayFormula: 0x0221,
  tableFormula: 0x0236,
  shortNumber: 0x027e,
  numberFormat: 0x041e,
  sharedFormula: 0x04bc,
  beginOfSubstream: 0x0809,
} as const;

/** Its id and how many bytes of data follow. */
export const HEADER_BYTES = 4;
const MOST_BYTES = 8224;
const VERSION_BIFF8 = 0x0600;

/**
 * Go through the records of one substream of the stream "Workbook", those of substreams inside it left out.
 *
 * @param offset  where it begins, in bytes
 * @param visit   given the id of each record, and where it begins
 * @returns where the substream ends; null when it is not whole: begins as none of Excel 97-2003 does, or breaks off
 * @see [MS-XLS] 2.1.4 (records) and 2.1.7.20 (substreams)
 */
export function visitSubstream(
  stream: Buffer,
  offset: number,
  visit: (id: number, at: number) => void,
): number | null {
  if (!beginsBiff8(stream, offset)) return null;
  let depth = 0;
  let at = offset;
  do {
    const id = recordId(stream, at);
    if (id === null) return null;
    if (id === RECORD.beginOfSubstream) depth += 1;
    if (depth === 1) visit(id, at);
    if (id === RECORD.endOfSubstream) depth -= 1;
    at = recordEnd(stream, at);
  } while (depth > 0);
  return at;
}

/** The id of the record that begins at `at`; null where none does, or its data reach past the end. */
export function recordId(stream: Buffer, at: number): number | null {
  if (at + HEADER_BYTES > stream.length) return null;
  const end = recordEnd(stream, at);
  const isWhole = end <= stream.length && end - at <= HEADER_BYTES + MOST_BYTES;
  return isWhole ? stream.readUInt16LE(at) : null;
}

/** Where the record that begins at `at` ends, and the next begins. */
export function recordEnd(stream: Buffer, at: number): number {
  return at + HEADER_BYTES + stream.readUInt16LE(at + 2);
}

/** The data of the record that begins at `at`. */
export function recordData(stream: Buffer, at: number): Buffer {
  return stream.subarray(at + HEADER_BYTES, recordEnd(stream, at));
}

/** The data of the record that begins at `at`, and of each that continues it. */
export function continuedData(stream: Buffer, at: number): readonly Buffer[] {
  const parts = [recordData(stream, at)];
  let next = recordEnd(stream, at);
  while (recordId(stream, next) === RECORD.continuation) {
    parts.push(recordData(stream, next));
    next = recordEnd(stream, next);
  }
  return parts;
}

function beginsBiff8(stream: Buffer, offset: number): boolean {
  if (recordId(stream, offset) !== RECORD.beginOfSubstream) return false;
  const data = recordData(stream, offset);
  return data.length >= 4 && data.readUInt16LE(0) === VERSION_BIFF8;
}
