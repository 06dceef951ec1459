import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineCount, textWidth, wrap } from '../../../src/figures/charts/text-width.ts';
import { FONTS } from '../../../src/figures/charts/theme.ts';

const words = fc.array(fc.string({ minLength: 1, maxLength: 40 }).filter((word) => !/\s/.test(word)));

describe('textWidth', () => {
  it('is that of the longest line, and more in bold', () => {
    expect(textWidth('May 2021\nto', FONTS.label)).toBe(textWidth('May 2021', FONTS.label));
    expect(textWidth('a', { ...FONTS.note, weight: 'bold' })).toBeGreaterThan(textWidth('a', FONTS.note));
  });

  // Measured with DejaVu Sans 2.37 at 1000 units: "$135,980" is 5 × 636 + 636 + 318 + 636 = 4.77 em wide.
  it('leaves room for the widest usual font', () => {
    expect(textWidth('$135,980', FONTS.label)).toBeGreaterThanOrEqual(Math.ceil(4.77 * 12));
  });
});

describe('wrap', () => {
  it('breaks at spaces', () => {
    expect(wrap('Computer and Information', 80, FONTS.label)).toBe('Computer\nand\nInformation');
  });

  it('loses nothing, and no line is wider than the room there is', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 60, max: 700 }), (parts, width) => {
        const wrapped = wrap(parts.join(' '), width, FONTS.title);
        expect(wrapped.replaceAll(/\s/g, '')).toBe(parts.join(''));
        expect(textWidth(wrapped, FONTS.title)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('lineCount', () => {
  it.each([
    ['', 0],
    ['a', 1],
    ['a\nb', 2],
  ])('of %j is %d', (text, count) => {
    expect(lineCount(text)).toBe(count);
  });
});
