import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../src/check/document/markdown.ts';
import { sourceSpan } from '../../../src/check/document/visible-text.ts';

describe('readMarkdown', () => {
  it.each([
    ['&#36;112,590 paid', '$112,590', '&#36;112,590'],
    ['\\$5 paid', '$5', '\\$5'],
    ['&dollar;5 &amp; more', '& more', '&amp; more'],
    ['&amp;lt; 5', '&lt;', '&amp;lt;'],
    ['it was **$133**,080', '$133,080', '$133**,080'],
    ['the ~$113k and ~$140k', '$113k and ~$140k', '$113k and ~$140k'],
    ['$112,\u00AD590', '$112,590', '$112,\u00AD590'],
    ['35\u00A0%', '35 %', '35\u00A0%'],
    ['> quoted\n> $133,080', '$133,080', '$133,080'],
    ['- item\n  wrapped $133,080', '$133,080', '$133,080'],
    ['see [the $133,080](https://example.org/9)', '$133,080', '$133,080'],
    ['`x` and `$133,080`', '$133,080', '$133,080'],
    ['😀 &#x1F600; 5', '😀 5', '&#x1F600; 5'],
  ])('maps in %j what is read as %j to what is written as %j', (source, read, written) => {
    const [block] = readMarkdown(source).blocks;
    const text = block?.visible.text ?? '';
    const start = text.lastIndexOf(read);
    expect(start).toBeGreaterThanOrEqual(0);
    const span = block && sourceSpan(block.visible, { start, end: start + read.length });
    expect(source.slice(span?.start, span?.end)).toBe(written);
  });

  it('knows headings, items, cells and what introduces them', () => {
    const { blocks } = readMarkdown(
      '# Pay\n\n## In 2025\n\nBy occupation:\n\n- one\n\n| | Median |\n| --- | --- |\n| Data | 5 |\n\nSource: BLS\n',
    );
    const last = blocks.find(({ visible }) => visible.text === '5');
    expect(blocks.map(({ kind }) => kind).join(' ')).toBe(
      'heading heading prose item cell cell cell cell prose',
    );
    expect(last?.headings.map(({ visible }) => visible.text)).toEqual(['Pay', 'In 2025']);
    expect(last?.cell?.columnHeader?.visible.text).toBe('Median');
    expect(last?.cell?.rowHeaders.map(({ visible }) => visible.text)).toEqual(['Data']);
    expect(last?.cell?.note()?.visible.text).toBe('Source: BLS');
    expect(blocks[3]?.lead?.visible.text).toBe('By occupation:');
  });

  it.each([
    ['front matter', '---\ntitle: 5\n---\n\ntext'],
    ['code blocks', '```\n5\n```\n\ntext'],
    ['text struck out', 'text ~~5~~'],
    ['comments', 'text <!-- 5 -->'],
    ['addresses of links', '[text](https://example.org/5)'],
  ])('leaves out %s', (_, source) => {
    const { blocks } = readMarkdown(source);
    expect(blocks.map(({ visible }) => visible.text.trim()).join('')).toBe('text');
  });

  it('reads the marks and the alternative texts', () => {
    const { blocks, marks } = readMarkdown('<span data-figure="a/b">$5</span> ![of $7](x.svg)');
    expect(marks).toMatchObject([{ figure: 'a/b', span: { start: 0, end: 2 } }]);
    expect(blocks.map(({ kind }) => kind)).toEqual(['prose', 'alternative']);
  });

  it('puts every plain word back at its place, whatever stands around it', () => {
    const piece = fc.constantFrom(
      'word',
      '&#36;5',
      '\\$7',
      '**bold**',
      '&amp;',
      '`code`',
      '_it_',
      '\u00AD',
      '  \n',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 20 }),
        fc.array(piece, { maxLength: 20 }),
        (before, behind) => {
          const source = `${before.join(' ')} needle9 ${behind.join(' ')}`;
          for (const { visible } of readMarkdown(source).blocks) {
            const start = visible.text.indexOf('needle9');
            if (start < 0) continue;
            const span = sourceSpan(visible, { start, end: start + 7 });
            expect(source.slice(span.start, span.end)).toBe('needle9');
          }
        },
      ),
    );
  });
});
