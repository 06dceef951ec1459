import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import type { Entry, LocalFileHeader, ZipFile } from 'yauzl';
import { fromBufferPromise, openPromise } from 'yauzl';
import type { Problem, Result } from '../records/problem.ts';
import { problemAt } from '../records/problem.ts';
import { bufferOf } from './buffer-of.ts';
import type { FileInput } from './file-input.ts';

/** How much of a zip is read before it is refused: a bomb must cost neither memory nor time. */
export interface ZipLimits {
  /** files in the zip */
  readonly entries: number;
  /** inflated bytes for each compressed one, in files over 1 MiB */
  readonly inflationRatio: number;
}

export const DEFAULT_ZIP_LIMITS: ZipLimits = { entries: 1000, inflationRatio: 200 };

/** Files smaller than this may shrink as well as they like. */
const INFLATION_RATIO_FROM_BYTES = 2 ** 20;

/** A zip whose directory was read and checked; it holds no open file. */
export interface Zip<Limits extends ZipLimits = ZipLimits> {
  readonly input: FileInput;
  readonly limits: Limits;
  /** by name in lower case: names in a package differ by more than case */
  readonly entries: ReadonlyMap<string, Entry>;
}

/**
 * What is read at a time. Half of it leaves the thread that scans waiting for the next; twice as much lives so long that
 * the garbage collector takes it for lasting, and memory grows with the file.
 */
const PACKED_CHUNK_BYTES = 131_072;
const INFLATED_CHUNK_BYTES = 262_144;
const STORED = 0;
const DEFLATED = 8;

/** Read the directory of a zip: its end record, the number of its entries, their names. */
export async function openZip<Limits extends ZipLimits>(
  input: FileInput,
  limits: Limits,
): Promise<Result<Zip<Limits>>> {
  const read = await attempt(() => withZipFile(input, (zipFile) => readDirectory(zipFile, input, limits)));
  return read.ok ? read.value : { ok: false, problem: zipDamaged(input, null, read.detail) };
}

async function readDirectory<Limits extends ZipLimits>(
  zipFile: ZipFile,
  input: FileInput,
  limits: Limits,
): Promise<Result<Zip<Limits>>> {
  const { entryCount } = zipFile;
  if (entryCount > limits.entries) {
    const args = { what: 'entries in the zip', found: entryCount, limit: limits.entries };
    return { ok: false, problem: problemAt({ kind: 'file', file: input.file }, 'LIMIT_EXCEEDED', args) };
  }
  const entries = new Map<string, Entry>();
  for await (const entry of zipFile.eachEntry()) {
    const name = entry.fileName.toLowerCase();
    if (entries.has(name)) {
      return { ok: false, problem: zipDamaged(input, entry.fileName, 'two entries have this name') };
    }
    entries.set(name, entry);
  }
  if (endsAtEndRecord(zipFile)) return { ok: true, value: { input, limits, entries } };
  const detail = 'its directory does not end where its end record begins';
  return { ok: false, problem: zipDamaged(input, null, detail) };
}

/** The entry of that name, in any case of letters. */
export function findEntry(zip: Zip, name: string): Entry | undefined {
  return zip.entries.get(name.toLowerCase());
}

/**
 * Inflate one entry, chunk by chunk; size and CRC are checked when it is read to its end.
 *
 * @param maxBytes  inflated bytes that are too many
 * @param take      given each chunk, which it must not keep; returns false to end early
 * @returns what is wrong with the entry, or null
 */
export async function inflateEntry(
  zip: Zip,
  entry: Entry,
  maxBytes: number,
  take: (chunk: Buffer) => boolean,
): Promise<Problem | null> {
  const refusal = refuseByDirectory(zip, entry, maxBytes);
  if (refusal !== null) return refusal;
  const fault = await withZipFile(zip.input, async (zipFile) => {
    const header = await attempt(() => zipFile.readLocalFileHeaderPromise(entry));
    if (!header.ok) return header.detail;
    const disagreement = headerFault(header.value, entry);
    if (disagreement !== null) return disagreement;
    return inflateData(openData(zip.input, entry, header.value.fileDataStart), entry, take);
  });
  return fault === null ? null : zipDamaged(zip.input, entry.fileName, fault);
}

/** A `ZIP_DAMAGED` at the file; `entry` is null where the zip as a whole is meant. */
export function zipDamaged(input: FileInput, entry: string | null, detail: string): Problem {
  return problemAt({ kind: 'file', file: input.file }, 'ZIP_DAMAGED', { entry, detail });
}

async function withZipFile<T>(input: FileInput, use: (zipFile: ZipFile) => Promise<T>): Promise<T> {
  const options = { autoClose: false };
  const zipFile =
    'path' in input
      ? await openPromise(input.path, options)
      : await fromBufferPromise(bufferOf(input.bytes), options);
  try {
    return await use(zipFile);
  } finally {
    zipFile.close();
  }
}

const END_RECORD_BYTES = 22;
const ZIP64_END_RECORDS_BYTES = 76;

/** Whether every entry was listed: nothing but a zip64 end record may stand between directory and end record. */
function endsAtEndRecord(zipFile: ZipFile): boolean {
  const endRecord = zipFile.fileSize - END_RECORD_BYTES - zipFile.comment.length;
  // a number, though the package's types call it a boolean
  const between = endRecord - Number(zipFile.readEntryCursor);
  return between === 0 || between === ZIP64_END_RECORDS_BYTES;
}

function refuseByDirectory(zip: Zip, entry: Entry, maxBytes: number): Problem | null {
  const { input, limits } = zip;
  const { fileName, uncompressedSize: size, compressedSize } = entry;
  const place = { kind: 'file', file: input.file } as const;
  if (entry.isEncrypted()) return zipDamaged(input, fileName, 'it is password protected');
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) {
    return zipDamaged(input, fileName, `its compression method ${entry.compressionMethod} is unknown`);
  }
  if (size > maxBytes) {
    return problemAt(place, 'LIMIT_EXCEEDED', { what: `bytes in ${fileName}`, found: size, limit: maxBytes });
  }
  if (size > INFLATION_RATIO_FROM_BYTES && size > compressedSize * limits.inflationRatio) {
    return problemAt(place, 'LIMIT_EXCEEDED', {
      what: `inflated bytes for each compressed byte of ${fileName}`,
      found: Math.ceil(size / compressedSize),
      limit: limits.inflationRatio,
    });
  }
  return null;
}

interface EntryData {
  readonly chunks: Readable;
  /** compressed bytes used up so far */
  readonly bytesRead: () => number;
}

/** Start to inflate an entry; whoever opens it has to iterate over its chunks, or a failure has nobody to reach. */
function openData(input: FileInput, entry: Entry, start: number): EntryData {
  const packed = readPacked(input, start, start + entry.compressedSize);
  if (entry.compressionMethod === STORED) {
    return { chunks: packed, bytesRead: () => entry.compressedSize };
  }
  const inflate = createInflateRaw({ chunkSize: INFLATED_CHUNK_BYTES });
  // a failure reaches whoever iterates over `inflate`
  pipeline(packed, inflate, () => undefined);
  return { chunks: inflate, bytesRead: () => inflate.bytesWritten };
}

/** The bytes of a zip from `start` to `end`, as they are. */
function readPacked(input: FileInput, start: number, end: number): Readable {
  if ('bytes' in input) return Readable.from(chunksOf(bufferOf(input.bytes).subarray(start, end)));
  if (start === end) return Readable.from([]);
  return createReadStream(input.path, { start, end: end - 1, highWaterMark: PACKED_CHUNK_BYTES });
}

function* chunksOf(bytes: Buffer): Iterable<Buffer> {
  for (let start = 0; start < bytes.length; start += PACKED_CHUNK_BYTES) {
    yield bytes.subarray(start, start + PACKED_CHUNK_BYTES);
  }
}

/** What the entry's own header says against the directory, or null where they agree. */
function headerFault(header: LocalFileHeader, entry: Entry): string | null {
  if (!header.fileName.equals(entry.fileNameRaw)) return 'its own header has another name';
  return header.compressionMethod === entry.compressionMethod ? null : 'its own header has another method';
}

/** Give each chunk to `take`; what is wrong with the data, or null. */
async function inflateData(
  { chunks, bytesRead }: EntryData,
  entry: Entry,
  take: (chunk: Buffer) => boolean,
): Promise<string | null> {
  const iterator = chunks[Symbol.asyncIterator]() as AsyncIterator<Buffer, undefined>;
  let size = 0;
  let crc = 0;
  try {
    for (;;) {
      const step = await attempt(() => iterator.next());
      if (!step.ok) return step.detail;
      if (step.value.done === true) return endFault(entry, size, crc, bytesRead());
      const chunk = step.value.value;
      size += chunk.length;
      crc = crc32(chunk, crc);
      if (size > entry.uncompressedSize) return `it has more than its ${entry.uncompressedSize} bytes`;
      if (!take(chunk)) return null;
    }
  } finally {
    chunks.destroy();
  }
}

function endFault(entry: Entry, size: number, crc: number, bytesRead: number): string | null {
  if (size !== entry.uncompressedSize) return `it has ${size} of its ${entry.uncompressedSize} bytes`;
  if (crc !== entry.crc32) return 'its CRC is wrong';
  return bytesRead === entry.compressedSize ? null : 'something follows the end of its data';
}

type Attempt<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly detail: string };

/** Faults of the zip become values; those of the machine (no permission, a failing disk) are thrown on. */
async function attempt<T>(action: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { ok: true, value: await action() };
  } catch (error) {
    if (!(error instanceof Error) || 'syscall' in error) throw error;
    return { ok: false, detail: error.message };
  }
}
