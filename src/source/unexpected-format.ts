import type { Problem } from '../records/problem.ts';
import { problemAt } from '../records/problem.ts';
import { describeFormat, type Format } from './magic.ts';

/**
 * FORMAT_UNEXPECTED for a file that is not what was wanted; FILE_EMPTY for one without a byte.
 *
 * @param expected  a format, or the words for what was wanted
 */
export function unexpectedFormat(file: string, found: Format, expected: Format | string): Problem {
  const place = { kind: 'file', file } as const;
  if (found.kind === 'empty') return problemAt(place, 'FILE_EMPTY', {});
  return problemAt(place, 'FORMAT_UNEXPECTED', {
    found: describeFormat(found),
    expected: typeof expected === 'string' ? expected : describeFormat(expected),
  });
}
