import type { Heading, List, Nodes, Parents, Table } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

import type { ArticleDocument, Block, FigureMark, TableCell } from './document.ts';
import { inlineText } from './markdown-inline.ts';
import { readPlainText } from './plain-text.ts';
import { isTangled } from './tangled.ts';
import { separateValueLines } from './value-line.ts';

const IGNORE_COMMENT = /^<!--\s*figures-ignore:([^>]{1,300})-->/;
const TABLE_NOTE = /^\W{0,3}(?:source|sources|note|notes|data)\b/i;
const SOC_CELL = /^\W{0,3}\d{2}-\d{4}\b/;
const ROW_HEADERS = 3;

/**
 * Read Markdown (GFM tables, front matter) into the blocks a reader sees; code blocks and raw HTML are left out.
 * What is tangled beyond any article is read as the plain text it is.
 */
export function readMarkdown(source: string): ArticleDocument {
  if (isTangled(source)) return readPlainText(source);
  const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm, { singleTilde: false });
  const walk: Walk = { source, blocks: [], marks: [], path: [], ignored: null };
  walkFlow(walk, parser.parse(source), null);
  return { blocks: walk.blocks, marks: walk.marks };
}

/** How far the reading has come. */
interface Walk {
  readonly source: string;
  readonly blocks: Block[];
  readonly marks: FigureMark[];
  /** the headings above the place reached */
  path: readonly { readonly depth: number; readonly block: Block }[];
  /** the reason of a comment that asks to leave the next block alone */
  ignored: string | null;
}

/** The blocks of a container; each function returns the last block it made, which introduces what follows. */
function walkFlow(walk: Walk, parent: Parents, lead: Block | null): Block | null {
  let last = lead;
  for (const node of parent.children) {
    const comment = node.type === 'html' ? IGNORE_COMMENT.exec(node.value) : null;
    if (comment !== null) {
      walk.ignored = comment[1]?.trim() ?? '';
      continue;
    }
    last = walkNode(walk, node, last) ?? last;
    walk.ignored = null;
  }
  return last;
}

function walkNode(walk: Walk, node: Nodes, lead: Block | null): Block | null {
  if (node.type === 'heading') return addHeading(walk, node, lead);
  if (node.type === 'paragraph') return addBlock(walk, 'prose', node, lead);
  if (node.type === 'list') return walkList(walk, node, lead);
  if (node.type === 'table') return walkTable(walk, node, lead);
  if (node.type === 'blockquote' || node.type === 'footnoteDefinition') return walkFlow(walk, node, lead);
  return null;
}

function addHeading(walk: Walk, node: Heading, lead: Block | null): Block {
  walk.path = walk.path.filter(({ depth }) => depth < node.depth);
  const block = addBlock(walk, 'heading', node, lead);
  walk.path = [...walk.path, { depth: node.depth, block }];
  return block;
}

function walkList(walk: Walk, list: List, lead: Block | null): Block | null {
  let last: Block | null = null;
  for (const item of list.children) {
    let above = lead;
    for (const child of item.children) {
      const isText = child.type === 'paragraph';
      const block = isText ? addBlock(walk, 'item', child, above) : walkNode(walk, child, above);
      above = block ?? above;
      last = block ?? last;
    }
  }
  return last;
}

function walkTable(walk: Walk, table: Table, lead: Block | null): Block | null {
  const [head, ...rows] = table.children;
  const end = { at: 0 };
  // the block behind the table is not read yet
  const note = () => noteAt(walk, end.at);
  const columns = (head?.children ?? []).map((cell) =>
    addBlock(walk, 'cell', cell, lead, { columnHeader: null, rowHeaders: [], note }),
  );
  let last: Block | null = columns.at(-1) ?? null;
  for (const row of rows) {
    let rowHeaders: readonly Block[] = [];
    for (const [column, cell] of row.children.entries()) {
      const columnHeader = columns[column] ?? null;
      const block = addBlock(walk, 'cell', cell, lead, { columnHeader, rowHeaders, note });
      if (rowHeaders.length < ROW_HEADERS && namesRow(block, column)) rowHeaders = [...rowHeaders, block];
      last = block;
    }
  }
  end.at = walk.blocks.length;
  return last;
}

function noteAt({ blocks }: Walk, at: number): Block | null {
  const next = blocks[at];
  return next !== undefined && TABLE_NOTE.test(next.visible.text) ? next : null;
}

function namesRow({ visible: { text } }: Block, column: number): boolean {
  return column === 0 || !/\d/.test(text) || SOC_CELL.test(text);
}

function addBlock(
  walk: Walk,
  kind: Block['kind'],
  node: Parents,
  lead: Block | null,
  cell: TableCell | null = null,
): Block {
  const inline = inlineText(node, walk.source);
  const visible = { ...inline.visible, text: separateValueLines(inline.visible.text) };
  const headings = walk.path.map((heading) => heading.block);
  const ignored = walk.ignored ?? inline.ignored;
  const block: Block = { kind, visible, headings, lead, cell, code: inline.code, ignored };
  walk.blocks.push(block);
  walk.marks.push(...inline.marks.map((mark) => ({ ...mark, block })));
  const introduces = visible.text.trim() === '' ? lead : block;
  for (const image of inline.alternatives) {
    walk.blocks.push({ ...block, kind: 'alternative', visible: image, lead: introduces, code: [] });
  }
  return block;
}
