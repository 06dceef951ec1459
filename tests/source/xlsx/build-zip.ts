import { crc32, deflateRawSync } from 'node:zlib';

/** One file of a zip; what the headers say of it can be made to lie. */
export interface ZipEntry {
  readonly name: string;
  readonly content: string | Buffer;
  readonly stored?: boolean;
  /** written by a program that knows the sizes only afterwards: they follow the data */
  readonly streamed?: boolean;
  /** in the entry's own header */
  readonly localName?: string;
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  readonly size?: number;
  readonly packedSize?: number;
  /** bytes after the packed ones, counted in their size */
  readonly trailing?: Buffer;
}

const STORED = 0;
const DEFLATED = 8;
/** The flag of a streamed entry. */
const SIZES_FOLLOW = 8;

/** A zip of these entries; the same bytes each time. */
export function buildZip(entries: readonly ZipEntry[], entryCount = entries.length): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const packed = pack(entry);
    const body = Buffer.concat([header(entry, packed, null), packed, dataDescriptor(entry, packed)]);
    bodies.push(body);
    directory.push(header(entry, packed, offset));
    offset += body.length;
  }
  const names = Buffer.concat(directory);
  return Buffer.concat([...bodies, names, endRecord(entryCount, names.length, offset)]);
}

function pack({ content, stored, trailing }: ZipEntry): Buffer {
  const bytes = Buffer.from(content);
  return Buffer.concat([stored === true ? bytes : deflateRawSync(bytes), trailing ?? Buffer.alloc(0)]);
}

/** The header before an entry's data, or with an `offset` the one in the directory. */
function header(entry: ZipEntry, packed: Buffer, offset: number | null): Buffer {
  const isLocal = offset === null;
  const name = Buffer.from(isLocal ? (entry.localName ?? entry.name) : entry.name);
  const fixed = Buffer.alloc(isLocal ? 30 : 46);
  const shared = isLocal ? 4 : 6;
  fixed.writeUInt32LE(isLocal ? 0x04034b50 : 0x02014b50, 0);
  fixed.writeUInt16LE(20, shared);
  fixed.writeUInt16LE(entry.flags ?? (entry.streamed === true ? SIZES_FOLLOW : 0), shared + 2);
  fixed.writeUInt16LE(entry.method ?? (entry.stored === true ? STORED : DEFLATED), shared + 4);
  if (!isLocal || entry.streamed !== true) sizes(entry, packed).copy(fixed, shared + 10);
  fixed.writeUInt16LE(name.length, shared + 22);
  if (!isLocal) fixed.writeUInt32LE(offset, 42);
  return Buffer.concat([fixed, name]);
}

/** CRC, packed size and size, as the headers and the data descriptor hold them. */
function sizes(entry: ZipEntry, packed: Buffer): Buffer {
  const bytes = Buffer.from(entry.content);
  const fields = Buffer.alloc(12);
  fields.writeUInt32LE(entry.crc ?? crc32(bytes), 0);
  fields.writeUInt32LE(entry.packedSize ?? packed.length, 4);
  fields.writeUInt32LE(entry.size ?? bytes.length, 8);
  return fields;
}

/** What follows the data of a streamed entry. */
function dataDescriptor(entry: ZipEntry, packed: Buffer): Buffer {
  if (entry.streamed !== true) return Buffer.alloc(0);
  return Buffer.concat([Buffer.from('PK\x07\x08'), sizes(entry, packed)]);
}

function endRecord(entryCount: number, directoryBytes: number, offset: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(entryCount, 8);
  record.writeUInt16LE(entryCount, 10);
  record.writeUInt32LE(directoryBytes, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}
