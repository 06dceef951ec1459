/** One record of the stream "Workbook" of an .xls. */
export interface XlsRecord {
  readonly id: number;
  readonly data: Buffer;
}

/** The records that this library asks for, by the names of the specification. */
export const RECORD = {
  formula: 0x0006,
  endOfSubstream: 0x000a,
  filePass: 0x002f,
  boundSheet: 0x0085,
  multipleNumbers: 0x00bd,
  richText: 0x00d6,
  sharedStrings: 0x00fc,
  sharedText: 0x00fd,
  number: 0x0203,
  text: 0x0204,
  booleanOrError: 0x0205,
  shortNumber: 0x027e,
  beginOfSubstream: 0x0809,
} as const;

const HEADER_BYTES = 4;
const MOST_BYTES = 8224;
const VERSION_BIFF8 = 0x0600;

/**
 * Go through the records of one substream, those of substreams inside it left out.
 *
 * @param offset  where it begins, in bytes
 * @returns whether it is whole: begins as one of Excel 97-2003 does, and ends
 * @see [MS-XLS] 2.1.4 (records) and 2.1.7.20 (substreams)
 */
export function visitSubstream(stream: Buffer, offset: number, visit: (record: XlsRecord) => void): boolean {
  let depth = 0;
  for (let at = offset; at + HEADER_BYTES <= stream.length;) {
    const id = stream.readUInt16LE(at);
    const start = at + HEADER_BYTES;
    const end = start + stream.readUInt16LE(at + 2);
    if (end > stream.length || end - start > MOST_BYTES) return false;
    const data = stream.subarray(start, end);
    if (id === RECORD.beginOfSubstream) depth += 1;
    if (at === offset && !beginsBiff8(id, data)) return false;
    if (depth === 1) visit({ id, data });
    if (id === RECORD.endOfSubstream) depth -= 1;
    if (depth === 0) return true;
    at = end;
  }
  return false;
}

function beginsBiff8(id: number, data: Buffer): boolean {
  return id === RECORD.beginOfSubstream && data.length >= 4 && data.readUInt16LE(0) === VERSION_BIFF8;
}
