import type { ArticleDocument, Block } from './document.ts';
import { HARD_BREAK } from './document.ts';
import { isValueLine } from './value-line.ts';
import { visibleTextBuilder } from './visible-text.ts';

/** A line shorter than this ends because its author ended it, not because the text was wrapped … */
const SHORT_LINE = 45;
/** … unless the longest line of its paragraph is this long, and it has a fair share of that. */
const WRAP_WIDTH = 60;
const WRAPPED_SHARE = 0.4;
const HEADING_LENGTH = 120;
const LIST_MARKER = /^\s*(?:[•·▪◦*–-]|\d{1,3}[.)])\s/u;

interface Line {
  readonly text: string;
  readonly start: number;
}

/** Read plain text: blank lines part paragraphs; a paragraph of one short line without a full stop is a heading. */
export function readPlainText(text: string): ArticleDocument {
  const blocks: Block[] = [];
  let headings: readonly Block[] = [];
  let lead: Block | null = null;
  for (const lines of paragraphsOf(text)) {
    const kind = isHeading(lines) ? 'heading' : 'prose';
    const block: Block = {
      kind,
      visible: visibleLines(lines),
      headings: kind === 'heading' ? [] : headings,
      lead,
      cell: null,
      code: [],
      ignored: null,
    };
    if (kind === 'heading') headings = [block];
    lead = block;
    blocks.push(block);
  }
  return { blocks, marks: [] };
}

function paragraphsOf(text: string): Line[][] {
  const paragraphs: Line[][] = [];
  let current: Line[] = [];
  let start = 0;
  for (const piece of text.split(/(\r\n|\n|\r)/)) {
    const isEnding = /^[\r\n]/.test(piece);
    if (!isEnding && piece.trim() !== '') current.push({ text: piece, start });
    if (!isEnding && piece.trim() === '' && current.length > 0) {
      paragraphs.push(current);
      current = [];
    }
    start += piece.length;
  }
  if (current.length > 0) paragraphs.push(current);
  return paragraphs;
}

function isHeading(lines: readonly Line[]): boolean {
  const [line, second] = lines;
  if (line === undefined || second !== undefined) return false;
  const text = line.text.trim();
  return text.length <= HEADING_LENGTH && !/[.;,:]$/.test(text) && !isValueLine(text);
}

function visibleLines(lines: readonly Line[]) {
  const visible = visibleTextBuilder();
  const longest = lines.reduce((length, { text }) => Math.max(length, text.length), 0);
  const shortest = longest >= WRAP_WIDTH ? longest * WRAPPED_SHARE : SHORT_LINE;
  lines.forEach((line, index) => {
    visible.copy(line.text, line.start);
    const next = lines[index + 1];
    if (next === undefined) return;
    const end = line.start + line.text.length;
    visible.add(isWrapped(line.text, next.text, shortest) ? '\n' : HARD_BREAK, end, next.start - end);
  });
  return visible.build();
}

function isWrapped(line: string, next: string, shortest: number): boolean {
  return line.length >= shortest && !isValueLine(line) && !isValueLine(next) && !LIST_MARKER.test(next);
}
