import { createHash } from 'node:crypto';
import { z } from 'zod';

/** A sha256 as it stands in a manifest or an index. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** The sha256, in hex, of bytes or of a text in UTF-8. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
