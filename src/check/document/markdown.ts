import type { List, Nodes, Parents, Root, RootContent, Table } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

import type { ArticleDocument, Block, FigureMark, TableCell } from './document.ts';
import { inlineText } from './markdown-inline.ts';
import { separateValueLines } from './value-line.ts';

const IGNORE_COMMENT = /^<!--\s*figures-ignore:([^>]{1,300})-->/;
const TABLE_NOTE = /^\W{0,3}(?:source|sources|note|notes|data)\b/i;
const DIGIT = /\d/;
const ROW_HEADERS = 3;

/** Read Markdown (GFM tables, front matter) into the blocks a reader sees; code blocks and raw HTML are left out. */
export function readMarkdown(source: string): ArticleDocument {
  const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm, { singleTilde: false });
  const walk = markdownWalk(source);
  walk.flow(parser.parse(source) satisfies Root, null);
  return { blocks: walk.blocks, marks: walk.marks };
}

/** The state of one walk: the blocks so far, the headings above the place reached, a pending ignore comment. */
function markdownWalk(source: string) {
  const blocks: Block[] = [];
  const marks: FigureMark[] = [];
  let path: readonly { readonly depth: number; readonly block: Block }[] = [];
  let ignored: string | null = null;

  function addBlock(kind: Block['kind'], node: Parents, lead: Block | null, cell: TableCell | null): Block {
    const inline = inlineText(node, source);
    const visible = { ...inline.visible, text: separateValueLines(inline.visible.text) };
    const headings = path.map((heading) => heading.block);
    const reason = ignored ?? inline.ignored;
    const block: Block = { kind, visible, headings, lead, cell, code: inline.code, ignored: reason };
    blocks.push(block);
    marks.push(...inline.marks.map((mark) => ({ ...mark, block })));
    for (const image of inline.alternatives) {
      blocks.push({
        ...block,
        kind: 'alternative',
        visible: image,
        lead: visible.text.trim() === '' ? lead : block,
        code: [],
      });
    }
    return block;
  }

  /** Walk the children of a container; a table needs the block after it, so notes are found when asked for. */
  function flow(parent: Parents, lead: Block | null): Block | null {
    let last = lead;
    for (const node of parent.children) {
      const comment = node.type === 'html' ? IGNORE_COMMENT.exec(node.value) : null;
      if (comment !== null) {
        ignored = comment[1]?.trim() ?? '';
        continue;
      }
      last = flowNode(node, last) ?? last;
      ignored = null;
    }
    return last;
  }

  function flowNode(node: Nodes | RootContent, lead: Block | null): Block | null {
    switch (node.type) {
      case 'heading': {
        path = path.filter(({ depth }) => depth < node.depth);
        const block = addBlock('heading', node, lead, null);
        path = [...path, { depth: node.depth, block }];
        return block;
      }
      case 'paragraph':
        return addBlock('prose', node, lead, null);
      case 'list':
        return list(node, lead);
      case 'table':
        return table(node, lead);
      case 'blockquote':
      case 'footnoteDefinition':
        return flow(node, lead);
      default:
        return null;
    }
  }

  function list(node: List, lead: Block | null): Block | null {
    let last: Block | null = null;
    for (const item of node.children) {
      let above = lead;
      for (const child of item.children) {
        const block =
          child.type === 'paragraph' ? addBlock('item', child, above, null) : flowNode(child, above);
        above = block ?? above;
        last = block ?? last;
      }
    }
    return last;
  }

  function table(node: Table, lead: Block | null): Block | null {
    const [head, ...rows] = node.children;
    const behind = { at: 0 };
    const note = () => {
      const next = blocks[behind.at];
      return next !== undefined && TABLE_NOTE.test(next.visible.text) ? next : null;
    };
    const columns = (head?.children ?? []).map((cell) =>
      addBlock('cell', cell, lead, { columnHeader: null, rowHeaders: [], note }),
    );
    let last: Block | null = columns.at(-1) ?? null;
    for (const row of rows) {
      const rowHeaders: Block[] = [];
      row.children.forEach((cell, column) => {
        const headers = [...rowHeaders];
        last = addBlock('cell', cell, lead, {
          columnHeader: columns[column] ?? null,
          rowHeaders: headers,
          note,
        });
        const namesRow = column === 0 || !DIGIT.test(last.visible.text) || isCode(last.visible.text);
        if (namesRow && rowHeaders.length < ROW_HEADERS) rowHeaders.push(last);
      });
    }
    behind.at = blocks.length;
    return last;
  }

  return { blocks, marks, flow };
}

function isCode(text: string): boolean {
  return /^\W{0,3}\d{2}-\d{4}\b/.test(text);
}
