/** Sectors of equal size, each with the number of the one that follows it. */
interface Sectors {
  readonly bytes: Buffer;
  readonly sectorBytes: number;
  readonly next: readonly number[];
}

interface DirectoryEntry {
  readonly name: string;
  readonly start: number;
  readonly bytes: number;
}

const HEADER_BYTES = 512;
const SECTOR_SHIFTS = [9, 12];
const SHORT_SECTOR_BYTES = 64;
const SHORT_STREAM_BYTES = 4096;
const ENTRY_BYTES = 128;
const ENTRY_NAME_BYTES = 64;
const END_OF_CHAIN = 0xfffffffe;
const FREE = 0xffffffff;

/** What an OLE2 file holds under a name; `broken` where its sectors do not hold together. */
export type StreamFound =
  | { readonly kind: 'stream'; readonly bytes: Buffer }
  | { readonly kind: 'none' }
  | { readonly kind: 'broken' };

/**
 * A stream of an OLE2 file, the container of .xls.
 *
 * @param name  the stream's, in any case of letters
 * @see [MS-CFB], the compound file binary format
 */
export function findStream(file: Buffer, name: string): StreamFound {
  const sectors = sectorsOf(file);
  const directory = sectors === null ? null : chainOf(sectors, file.readUInt32LE(48));
  if (sectors === null || directory === null) return { kind: 'broken' };
  const entries = entriesOf(directory);
  const [root] = entries;
  const entry = entries.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (root === undefined) return { kind: 'broken' };
  if (entry === undefined) return { kind: 'none' };
  const isShort = entry.bytes < SHORT_STREAM_BYTES;
  const holder = isShort ? shortSectorsOf(sectors, root, file.readUInt32LE(60)) : sectors;
  const bytes = holder === null ? null : wholeStream(holder, entry);
  return bytes === null ? { kind: 'broken' } : { kind: 'stream', bytes };
}

function sectorsOf(file: Buffer): Sectors | null {
  if (file.length < HEADER_BYTES) return null;
  const shift = file.readUInt16LE(30);
  if (!SECTOR_SHIFTS.includes(shift)) return null;
  const sectorBytes = 2 ** shift;
  const bytes = file.subarray(sectorBytes);
  const next = allocationTable(file, bytes, sectorBytes);
  return next === null ? null : { bytes, sectorBytes, next };
}

/** Streams below 4096 bytes share the sectors of one, which the root of the directory names. */
function shortSectorsOf(sectors: Sectors, root: DirectoryEntry, tableStart: number): Sectors | null {
  const bytes = wholeStream(sectors, root);
  const table = chainOf(sectors, tableStart);
  if (bytes === null || table === null) return null;
  return { bytes, sectorBytes: SHORT_SECTOR_BYTES, next: numbersOf(table) };
}

/** Which sector follows each; the sectors that say so are listed in the header and, of a large file, in a chain. */
function allocationTable(file: Buffer, bytes: Buffer, sectorBytes: number): readonly number[] | null {
  const sectorCount = Math.ceil(bytes.length / sectorBytes);
  const sectorAt = (sector: number) =>
    numbersOf(bytes.subarray(sector * sectorBytes, (sector + 1) * sectorBytes));
  const table: number[] = [];
  let list = numbersOf(file.subarray(76, HEADER_BYTES));
  let nextList = file.readUInt32LE(68);
  while (table.length < sectorCount) {
    const used = list.filter((sector) => sector !== FREE);
    if (used.length === 0 || used.some((sector) => sector >= sectorCount)) return null;
    for (const sector of used) table.push(...sectorAt(sector));
    if (nextList >= sectorCount) break;
    list = sectorAt(nextList);
    nextList = list.pop() ?? FREE;
  }
  return table.slice(0, sectorCount);
}

function entriesOf(directory: Buffer): readonly DirectoryEntry[] {
  const count = Math.floor(directory.length / ENTRY_BYTES);
  return Array.from({ length: count }, (_, index) => {
    const entry = directory.subarray(index * ENTRY_BYTES, (index + 1) * ENTRY_BYTES);
    const nameBytes = Math.min(Math.max(entry.readUInt16LE(64) - 2, 0), ENTRY_NAME_BYTES);
    return {
      name: entry.toString('utf16le', 0, nameBytes),
      start: entry.readUInt32LE(116),
      bytes: entry.readUInt32LE(120),
    };
  });
}

function wholeStream(sectors: Sectors, { start, bytes }: DirectoryEntry): Buffer | null {
  const chain = chainOf(sectors, start);
  return chain === null || chain.length < bytes ? null : chain.subarray(0, bytes);
}

/** The bytes of a chain of sectors; null where it leaves the file or runs in a circle. */
function chainOf({ bytes, sectorBytes, next }: Sectors, first: number): Buffer | null {
  const parts: Buffer[] = [];
  for (let sector = first; sector !== END_OF_CHAIN; sector = next[sector] ?? FREE) {
    if (sector * sectorBytes >= bytes.length || parts.length >= next.length) return null;
    parts.push(bytes.subarray(sector * sectorBytes, (sector + 1) * sectorBytes));
  }
  return Buffer.concat(parts);
}

function numbersOf(bytes: Buffer): number[] {
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => bytes.readUInt32LE(index * 4));
}
