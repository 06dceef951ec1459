import { afterEach, describe, expect, it, vi } from 'vitest';
import { painter } from '../../src/cli/painter.ts';

describe('painter', () => {
  afterEach(() => void vi.unstubAllEnvs());

  it.each([
    ['colours on a terminal', true, '', true],
    ['none in a pipe', false, '', false],
    ['none where NO_COLOR is set', true, '1', false],
  ])('paints %s', (_, isTTY, noColor, expected) => {
    vi.stubEnv('NO_COLOR', noColor);
    expect(painter({ isTTY })('red', 'stale')).toBe(expected ? '\u001B[31mstale\u001B[39m' : 'stale');
  });
});
