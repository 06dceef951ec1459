import type { Html, Image, ImageReference, InlineCode, Nodes, Parents, PhrasingContent } from 'mdast';

import type { Span } from './span.ts';
import { HARD_BREAK } from './document.ts';
import { addMarkdownText } from './markdown-text.ts';
import type { VisibleText } from './visible-text.ts';
import { visibleTextBuilder } from './visible-text.ts';

/** The inline content of one block, as a reader sees it. */
export interface InlineText {
  readonly visible: VisibleText;
  readonly code: readonly Span[];
  readonly marks: readonly { readonly figure: string; readonly span: Span }[];
  /** the alternative texts of its images */
  readonly alternatives: readonly VisibleText[];
  readonly ignored: string | null;
}

const IGNORE_COMMENT = /^<!--\s*figures-ignore:([^>]{1,300})-->$/;
const MARK = /^<span\s[^>]{0,300}\bdata-figure\s?=\s?["']([^"'>]{1,200})["']/i;
const SPAN_OPEN = /^<span[\s>]/i;
const SPAN_CLOSE = /^<\/span\s?>/i;
const LINE_BREAK = /^<br\s?\/?>/i;

/** Collect what a reader sees of a paragraph, heading, item or cell; text struck out is left out. */
export function inlineText(parent: Parents, source: string): InlineText {
  const visible = visibleTextBuilder();
  const code: Span[] = [];
  const marks: { figure: string; span: Span }[] = [];
  const alternatives: VisibleText[] = [];
  const open: { figure: string | null; start: number }[] = [];
  let ignored: string | null = null;

  function html(node: Html): void {
    const comment = IGNORE_COMMENT.exec(node.value);
    if (comment !== null) ignored = comment[1]?.trim() ?? '';
    else if (LINE_BREAK.test(node.value)) visible.add(HARD_BREAK, startOf(node), node.value.length);
    else if (SPAN_OPEN.test(node.value)) {
      open.push({ figure: MARK.exec(node.value)?.[1] ?? null, start: visible.length });
    } else if (SPAN_CLOSE.test(node.value)) closeSpan();
  }

  function closeSpan(): void {
    const span = open.pop();
    if (span === undefined || span.figure === null) return;
    marks.push({ figure: span.figure, span: { start: span.start, end: visible.length } });
  }

  function inlineCode(node: InlineCode): void {
    const start = visible.length;
    const content = source.indexOf(node.value, startOf(node));
    visible.copy(node.value, content < 0 ? startOf(node) : content);
    code.push({ start, end: visible.length });
  }

  function visit(node: PhrasingContent | Nodes): void {
    switch (node.type) {
      case 'text':
        addMarkdownText(visible, node.value, source, startOf(node), endOf(node));
        return;
      case 'inlineCode':
        inlineCode(node);
        return;
      case 'break':
        visible.add(HARD_BREAK, startOf(node), endOf(node) - startOf(node));
        return;
      case 'image':
      case 'imageReference':
        alternatives.push(...alternativeText(node, source));
        return;
      case 'html':
        html(node);
        return;
      case 'emphasis':
      case 'strong':
      case 'link':
      case 'linkReference':
        node.children.forEach(visit);
        return;
      default:
        // text struck out and references to footnotes are no part of what the article says
        return;
    }
  }

  parent.children.forEach(visit);
  return { visible: visible.build(), code, marks, alternatives, ignored };
}

/** The alternative text of an image as a text of its own. */
function alternativeText(node: Image | ImageReference, source: string): readonly VisibleText[] {
  if (!node.alt) return [];
  const text = visibleTextBuilder();
  addMarkdownText(text, node.alt, source, startOf(node) + '!['.length, endOf(node));
  return [text.build()];
}

function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}

function endOf(node: Nodes): number {
  return node.position?.end.offset ?? 0;
}
