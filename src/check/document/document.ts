import type { Span } from './span.ts';
import type { VisibleText } from './visible-text.ts';

/** How an article is written; each format has its own reader beside this file. */
export const ARTICLE_FORMATS = ['markdown', 'text'] as const;
export type ArticleFormat = (typeof ARTICLE_FORMATS)[number];

/** An article as it is handed to the check; `file` is named in findings only. */
export interface Article {
  readonly file: string;
  readonly text: string;
  readonly format: ArticleFormat;
}

/** What a reader of the article sees, in reading order. */
export interface ArticleDocument {
  readonly blocks: readonly Block[];
  /** numbers that the text itself ties to a figure's row */
  readonly marks: readonly FigureMark[];
}

/** A part of the article that reads as one: a paragraph, a heading, a list item, a table cell. */
export interface Block {
  readonly kind: 'heading' | 'prose' | 'item' | 'cell' | 'alternative';
  readonly visible: VisibleText;
  /** the headings it stands under, outermost first */
  readonly headings: readonly Block[];
  /** the block that introduces it: the paragraph before a list or a table, the item above a nested one */
  readonly lead: Block | null;
  /** for a cell of a table */
  readonly cell: TableCell | null;
  /** parts set as code: read for context, never as claims */
  readonly code: readonly Span[];
  /** why the article asks to leave the block alone (`<!-- figures-ignore: reason -->`) */
  readonly ignored: string | null;
}

/** Where a cell stands in its table. */
export interface TableCell {
  /** the cell at the head of its column; null for a header cell itself */
  readonly columnHeader: Block | null;
  /** the cells that name its row: those to its left that hold no number, at most three */
  readonly rowHeaders: readonly Block[];
  /** "Source: …" or "Note: …" right under the table */
  readonly note: () => Block | null;
}

/** `<span data-figure="median-wage/15-1252@2024-05">$133,080</span>` */
export interface FigureMark {
  readonly figure: string;
  readonly block: Block;
  readonly span: Span;
}

/** The line break that the author meant, as against one that only wraps the source. */
export const HARD_BREAK = '\u2028';
