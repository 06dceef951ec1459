import type { Block } from '../document/document.ts';
import { cardLabels } from './cards.ts';
import type { Sentence } from './sentence.ts';
import { namesStrangers } from './strangers.ts';

/** What stands around a sentence and can say what its numbers leave out, nearest first. */
export type Setting = readonly Tier[];

export interface Tier {
  /** `strangers` is a row of people without a title, where other rows are of occupations */
  readonly kind:
    'row' | 'strangers' | 'column' | 'corner' | 'card' | 'lead' | 'previous' | 'note' | 'heading';
  readonly sentences: readonly Sentence[];
}

const PREVIOUS = 3;
const LEADS = 2;
const INTRODUCES = /[:?]\s*$/;
const SENTENCE_END = /[.!]$/;
/** "Their mean reached …" */
const REFERS_BACK =
  /^\W{0,3}(?:\d+\.\d+\s)?(?:their|its|it|they|both|(?:within )?(?:the|this) (?:group|occupation|field)|a year earlier,? the gap|the gap)\b|^[^.;,]{0,40}\b(?:in|of|for) (?:the|this) (?:group|occupation)\b/i;
const SHORT_LEAD = 100;
const SOURCE_NOTE = /^\W{0,3}(?:sources?|data)\s?:/i;

/** The function that finds the setting of each sentence of one article. */
export function settingsOf(sentences: readonly Sentence[]): (sentence: Sentence) => Setting {
  const byBlock = sentencesByBlock(sentences);
  const cards = cardLabels(sentences);
  const positions = new Map(sentences.map((sentence, index) => [sentence, index]));
  const ofBlock = (block: Block | null) => (block === null ? [] : (byBlock.get(block) ?? []));
  const isOfStrangers = strangersFinder(sentences, ofBlock);

  function previous(sentence: Sentence): readonly Sentence[] {
    const at = positions.get(sentence) ?? 0;
    return sentences
      .slice(Math.max(0, at - PREVIOUS), at)
      .filter(({ block }) => block === sentence.block)
      .reverse();
  }

  function leads(block: Block): Tier[] {
    const tiers: Tier[] = [];
    let lead = block.lead;
    for (let depth = 0; depth < LEADS && lead !== null && lead.kind !== 'cell'; depth += 1) {
      if (lead.kind !== 'heading' && introduces(block, lead)) {
        tiers.push({ kind: 'lead', sentences: ofBlock(lead).slice(-PREVIOUS) });
      }
      lead = lead.kind === 'item' ? lead.lead : null;
    }
    return tiers;
  }

  function cellTiers({ cell }: Block): Tier[] {
    if (cell === null) return [];
    const kind = cell.rowHeaders.some(isOfStrangers) ? 'strangers' : 'row';
    return [
      { kind, sentences: cell.rowHeaders.flatMap(ofBlock) },
      { kind: 'column', sentences: ofBlock(cell.columnHeader) },
      { kind: 'corner', sentences: ofBlock(cell.rowHeaders[0]?.cell?.columnHeader ?? null) },
    ];
  }

  function notes(sentence: Sentence): Tier[] {
    const inBlock = ofBlock(sentence.block).at(-1);
    const own = inBlock !== undefined && SOURCE_NOTE.test(inBlock.text) ? [inBlock] : [];
    const ofTable = ofBlock(sentence.block.cell?.note() ?? null);
    return [{ kind: 'note', sentences: [...own, ...ofTable] }];
  }

  return (sentence) => {
    const { block } = sentence;
    const labels = cards.get(sentence) ?? [];
    const before = labels.length > 0 ? [] : previous(sentence);
    const tiers: Tier[] = [
      ...cellTiers(block),
      { kind: 'card', sentences: labels },
      ...before.map((one): Tier => ({ kind: 'previous', sentences: [one] })),
      ...leads(block),
      ...notes(sentence),
      ...[...block.headings]
        .reverse()
        .map((heading): Tier => ({ kind: 'heading', sentences: ofBlock(heading) })),
    ];
    return tiers.filter((tier) => tier.sentences.length > 0);
  };
}

function sentencesByBlock(sentences: readonly Sentence[]): ReadonlyMap<Block, readonly Sentence[]> {
  const byBlock = new Map<Block, Sentence[]>();
  for (const sentence of sentences) {
    const known = byBlock.get(sentence.block);
    if (known === undefined) byBlock.set(sentence.block, [sentence]);
    else known.push(sentence);
  }
  return byBlock;
}

/** Finds the cells that name people without a title, in columns where other cells name occupations. */
function strangersFinder(
  sentences: readonly Sentence[],
  ofBlock: (block: Block) => readonly Sentence[],
): (label: Block) => boolean {
  const headsOfOccupations = new Set(
    sentences.flatMap(({ block, subjects }) =>
      subjects.length === 0 ? [] : (block.cell?.columnHeader ?? []),
    ),
  );
  return (label) => {
    const head = label.cell?.columnHeader ?? null;
    return head !== null && headsOfOccupations.has(head) && ofBlock(label).every(namesStrangers);
  };
}

/** A list, a table and a text in an image are introduced by what stands before them; prose only by a question or a label. */
function introduces(block: Block, lead: Block): boolean {
  if (block.kind !== 'prose') return true;
  const { text } = lead.visible;
  const isLabel = text.length <= SHORT_LEAD && !SENTENCE_END.test(text);
  return isLabel || INTRODUCES.test(text) || REFERS_BACK.test(block.visible.text);
}
