import { describe, expect, it } from 'vitest';
import { sourceLine } from '../../../src/figures/charts/source-line.ts';

describe('sourceLine', () => {
  it.each([
    ['nothing where there is no source', [], ''],
    ['one citation', ['BLS, OEWS, May 2025'], 'Source: BLS, OEWS, May 2025.'],
    [
      'releases of one table in one',
      ['A, May 2023', 'A, May 2024', 'A, May 2025'],
      'Source: A, May 2023, May 2024 and May 2025.',
    ],
    [
      'two publishers',
      ['A, May 2024', 'B, 2025', 'A, May 2025'],
      'Source: A, May 2024 and May 2025; B, 2025.',
    ],
    ['a repeated citation once', ['A, May 2025', 'A, May 2025'], 'Source: A, May 2025.'],
    ['a citation without a comma', ['Hiring Lab.'], 'Source: Hiring Lab.'],
  ])('gives %s', (_name, citations, line) => {
    const sources = citations.map((citation) => ({ citation, release: '2025-05', sha256: '' }));
    expect(sourceLine(sources)).toBe(line);
  });
});
