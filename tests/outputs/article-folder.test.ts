import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleFolder } from '../../src/outputs/article-folder.ts';

describe('articleFolder', () => {
  it('is the folder of that name', () => {
    expect(articleFolder('output', 'wages-2026')).toBe(join('output', 'wages-2026'));
  });

  it.each(['', '..', '../raw', 'a/b', 'a\\b', '/etc', '.hidden', 'Wages', 'a\n', 'x'.repeat(65), 'ä', 'a\0'])(
    'refuses %j',
    (article) => {
      expect(() => articleFolder('output', article)).toThrow(RangeError);
    },
  );
});
