import { createReadStream } from 'node:fs';
import { createInflateRaw } from 'node:zlib';
import { openPromise } from 'yauzl';
import { print } from './reader.js';

/** The limit: the largest entry inflated by `node:zlib` as it comes, and nothing done with it. */
const path = process.argv[3] ?? '';
const zip = await openPromise(path, { autoClose: false });
let largest = null;
for await (const entry of zip.eachEntry()) {
  if (largest === null || entry.uncompressedSize > largest.uncompressedSize) largest = entry;
}
if (largest === null) throw new Error(`inflate requires a zip with an entry, got ${path}`);
const { fileDataStart: start } = await zip.readLocalFileHeaderPromise(largest);
zip.close();
const packed = createReadStream(path, { start, end: start + largest.compressedSize - 1 });
let bytes = 0;
for await (const chunk of /** @type {AsyncIterable<Buffer>} */ (packed.pipe(createInflateRaw()))) {
  bytes += chunk.length;
}
print({ rows: null, bytes });
