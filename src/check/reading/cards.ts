import { HARD_BREAK } from '../document/document.ts';
import { isValueLine } from '../document/value-line.ts';
import type { Sentence } from './sentence.ts';

const LONGEST_LABEL = 100;
const LINES_AFTER = 3;
const LINES_BEFORE = 2;

interface Line {
  readonly sentences: readonly Sentence[];
  /** whether its block has no other line */
  readonly isAlone: boolean;
  readonly text: string;
  readonly isValue: boolean;
}

/**
 * The labels of the big numbers of cards: a line with a number only, above or below the lines that say what it is.
 *
 * Cards come as lines of one block, or as short blocks one after the other. Where several stand in a row the distance
 * between two numbers is the height of a card, and the lines left over at the end tell whether labels lead or follow.
 */
export function cardLabels(sentences: readonly Sentence[]): ReadonlyMap<Sentence, readonly Sentence[]> {
  const labels = new Map<Sentence, readonly Sentence[]>();
  for (const run of runsOfLines(linesOf(sentences))) {
    const values = run.flatMap((line, index) => (line.isValue ? [index] : []));
    for (const value of values) {
      const [number] = run[value]?.sentences ?? [];
      if (number === undefined) continue;
      const card = cardAround(run, values, value).filter((line) => !line.isValue);
      labels.set(
        number,
        card.flatMap((line) => line.sentences),
      );
    }
  }
  return labels;
}

function linesOf(sentences: readonly Sentence[]): Line[] {
  const lines: Sentence[][] = [];
  let last: Sentence | undefined;
  for (const sentence of sentences) {
    if (sentence.block.kind !== 'cell' && sentence.block.kind !== 'alternative') {
      if (last?.block === sentence.block && last.line === sentence.line) lines.at(-1)?.push(sentence);
      else lines.push([sentence]);
    }
    last = sentence;
  }
  return lines.map((line) => {
    const text = line.map((sentence) => sentence.text).join('');
    const isAlone = !(line[0]?.block.visible.text.includes(HARD_BREAK) ?? false);
    return { sentences: line, isAlone, text, isValue: isValueLine(text) };
  });
}

/** Lines that can make up cards together; only runs with a number in them matter. */
function runsOfLines(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = [];
  let last: Line | undefined;
  for (const line of lines) {
    const continues = last !== undefined && belongTogether(last, line);
    if (continues) runs.at(-1)?.push(line);
    else runs.push([line]);
    last = line;
  }
  return runs.filter((run) => run.some((line) => line.isValue));
}

function belongTogether(above: Line, below: Line): boolean {
  const [first, second] = [above.sentences[0], below.sentences[0]];
  if (first?.block === second?.block) return true;
  const bothShort = above.text.length <= LONGEST_LABEL && below.text.length <= LONGEST_LABEL;
  return bothShort && above.isAlone && below.isAlone && first?.block.kind !== 'item';
}

function cardAround(run: readonly Line[], values: readonly number[], value: number): readonly Line[] {
  const [first = 0] = values;
  const last = values.at(-1) ?? first;
  const gaps = values.slice(1).map((at, index) => at - (values[index] ?? 0));
  if (gaps.length === 0) return run.slice(Math.max(0, value - LINES_BEFORE), value + 1 + LINES_AFTER);
  const height = Math.max(1, Math.min(...gaps));
  const trailing = run.length - 1 - last;
  const leading = trailing < height ? Math.min(first, height - 1 - trailing) : Math.min(first, height - 1);
  return run.slice(value - leading, value - leading + height);
}
