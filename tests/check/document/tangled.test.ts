import { describe, expect, it } from 'vitest';
import { isTangled } from '../../../src/check/document/tangled.ts';

describe('isTangled', () => {
  it.each([
    ['prose', 'Data scientists earned **$120,230** in *May 2025* [1].\n\n> quoted\n> > twice\n'.repeat(500)],
    ['a list of lists', '- a\n  - b\n    1. c\n'],
    ['a long table', `| a | b |\n|-|-|\n${'| 1 | **2** |\n'.repeat(1000)}`],
    ['indented code', `${' '.repeat(400)}x = 1\n`],
    ['one long line', 'a'.repeat(100_000)],
  ])('lets %s be read as Markdown', (_, text) => {
    expect(isTangled(text)).toBe(false);
  });

  it.each([
    ['quotations within quotations', `${'>'.repeat(51)} x`],
    ['lists within lists on one line', `${'- '.repeat(51)}x`],
    [
      'lists within lists over many lines',
      Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n'),
    ],
    ['emphasis never closed', '**a*'.repeat(5000)],
    ['brackets never closed', '[a]('.repeat(5000)],
  ])('refuses %s', (_, text) => {
    expect(isTangled(text)).toBe(true);
  });
});
