import { join } from 'node:path';
import { NAME } from '../records/name.ts';

/**
 * The folder of an article's versions.
 *
 * @param outputRoot  "output"
 * @throws {RangeError} when the article's name could lead out of `outputRoot`
 */
export function articleFolder(outputRoot: string, article: string): string {
  if (!NAME.test(article)) {
    throw new RangeError(`articleFolder requires a name such as wages-2026, got ${article}`);
  }
  return join(outputRoot, article);
}
