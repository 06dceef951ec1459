import { describe, expect, it } from 'vitest';
import { HARD_BREAK } from '../../../src/check/document/document.ts';
import { readPlainText } from '../../../src/check/document/plain-text.ts';
import { sourceSpan } from '../../../src/check/document/visible-text.ts';

describe('readPlainText', () => {
  it('takes a short line without a full stop for a heading of what follows', () => {
    const { blocks } = readPlainText('Pay of data scientists\n\nThe median was $5.\n');
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'prose']);
    expect(blocks[1]?.headings).toEqual([blocks[0]]);
  });

  it('keeps the lines of a card apart and joins those of wrapped prose', () => {
    const prose = 'A line of prose that goes on for more than sixty characters in all\nand then wraps to $5.';
    const [card, text] = readPlainText(`$133,080\nSoftware developers\n\n${prose}\n`).blocks;
    expect(card?.visible.text).toBe(`$133,080${HARD_BREAK}Software developers`);
    expect(text?.visible.text).toBe(prose);
  });

  it.each([
    ['\n', 'one $5\ntwo $6'],
    ['\r\n', 'one $5\r\ntwo $6'],
  ])('finds the place of a number over %j', (_, source) => {
    const [block] = readPlainText(source).blocks;
    const start = block?.visible.text.indexOf('$6') ?? -1;
    const span = block && sourceSpan(block.visible, { start, end: start + 2 });
    expect(source.slice(span?.start, span?.end)).toBe('$6');
  });
});
