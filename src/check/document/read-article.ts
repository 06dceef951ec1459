import type { Article, ArticleDocument, ArticleFormat } from './document.ts';
import { readMarkdown } from './markdown.ts';
import { readPlainText } from './plain-text.ts';

export const LONGEST_ARTICLE_BYTES = 5 * 1024 * 1024;

/** One reader per format; a new format is a file beside these and a line here. */
const READERS: Readonly<Record<ArticleFormat, (text: string) => ArticleDocument>> = {
  markdown: readMarkdown,
  text: readPlainText,
};

/**
 * What a reader of the article sees.
 *
 * @throws {RangeError} when the text is longer than 5 MiB of UTF-8
 */
export function readArticle(article: Article): ArticleDocument {
  const bytes = Buffer.byteLength(article.text, 'utf8');
  if (bytes > LONGEST_ARTICLE_BYTES) {
    throw new RangeError(
      `readArticle requires a text of at most ${LONGEST_ARTICLE_BYTES} bytes, got ${bytes}`,
    );
  }
  return READERS[article.format](article.text);
}
