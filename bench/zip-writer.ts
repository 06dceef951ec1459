import { once } from 'node:events';
import type { FileHandle } from 'node:fs/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A zip that is being written: entries one after another, then its directory. */
export interface ZipWriter {
  readonly handle: FileHandle;
  readonly directory: Buffer[];
  offset: number;
}

/** What the headers of an entry say of its data. */
interface Packed {
  readonly crc: number;
  readonly size: number;
  readonly packedSize: number;
}

const LOCAL_HEADER_BYTES = 30;
const NOTHING_YET: Packed = { crc: 0, size: 0, packedSize: 0 };

export function zipWriter(handle: FileHandle): ZipWriter {
  return { handle, directory: [], offset: 0 };
}

/** Deflate an entry into the zip, piece by piece; its header is written again once its sizes are known. */
export async function writeEntry(zip: ZipWriter, name: string, pieces: Iterable<Buffer>): Promise<void> {
  const { handle, offset } = zip;
  await handle.write(header(name, NOTHING_YET, null), 0, null, offset);
  const packed = await writeDeflated(handle, offset + LOCAL_HEADER_BYTES + Buffer.byteLength(name), pieces);
  await handle.write(header(name, packed, null), 0, null, offset);
  zip.directory.push(header(name, packed, offset));
  zip.offset += LOCAL_HEADER_BYTES + Buffer.byteLength(name) + packed.packedSize;
}

export async function finishZip({ handle, directory, offset }: ZipWriter): Promise<void> {
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  await handle.write(Buffer.concat([entries, end]), 0, null, offset);
}

async function writeDeflated(handle: FileHandle, start: number, pieces: Iterable<Buffer>): Promise<Packed> {
  const deflate = createDeflateRaw();
  let crc = 0;
  let size = 0;
  let packedSize = 0;
  const written = (async () => {
    for await (const chunk of deflate as AsyncIterable<Buffer>) {
      await handle.write(chunk, 0, null, start + packedSize);
      packedSize += chunk.length;
    }
  })();
  for (const piece of pieces) {
    crc = crc32(piece, crc);
    size += piece.length;
    if (!deflate.write(piece)) await once(deflate, 'drain');
  }
  deflate.end();
  await written;
  return { crc, size, packedSize };
}

/** The header before an entry's data, or with an `offset` the one in the directory. */
function header(name: string, { crc, size, packedSize }: Packed, offset: number | null): Buffer {
  const isLocal = offset === null;
  const fixed = Buffer.alloc(isLocal ? LOCAL_HEADER_BYTES : 46);
  const shared = isLocal ? 4 : 6;
  fixed.writeUInt32LE(isLocal ? 0x04034b50 : 0x02014b50, 0);
  fixed.writeUInt16LE(20, shared);
  fixed.writeUInt16LE(8, shared + 4);
  // 1 January 1980: the same bytes each time
  fixed.writeUInt16LE(0x21, shared + 8);
  fixed.writeUInt32LE(crc, shared + 10);
  fixed.writeUInt32LE(packedSize, shared + 14);
  fixed.writeUInt32LE(size, shared + 18);
  fixed.writeUInt16LE(Buffer.byteLength(name), shared + 22);
  if (offset !== null) fixed.writeUInt32LE(offset, 42);
  return Buffer.concat([fixed, Buffer.from(name)]);
}
