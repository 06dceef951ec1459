import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { FileContent } from './file-input.ts';

export interface Digest {
  readonly bytes: number;
  /** in hex */
  readonly sha256: string;
}

/**
 * Size and sha256 of a file, read as a stream.
 *
 * @throws the file system's error, with the path
 */
export async function digestOfFile(path: string): Promise<Digest> {
  const hash = createHash('sha256');
  const stream = createReadStream(path);
  await pipeline(stream, hash);
  return { bytes: stream.bytesRead, sha256: hash.digest('hex') };
}

/** Size and sha256 of a file, wherever its bytes are. */
export async function digestOfContent(content: FileContent): Promise<Digest> {
  return 'path' in content ? digestOfFile(content.path) : digestOfBytes(content.bytes);
}

/** Size in UTF-8 and sha256 of a text. */
export function digestOfText(text: string): Digest {
  return digestOfBytes(Buffer.from(text));
}

function digestOfBytes(bytes: Uint8Array): Digest {
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
