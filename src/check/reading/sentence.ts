import type { Block } from '../document/document.ts';
import { HARD_BREAK } from '../document/document.ts';
import type { WrittenNumber } from '../numbers/number.ts';
import { scanNumbers } from '../numbers/scan-numbers.ts';
import type { PeriodMention } from './periods.ts';
import { periodsIn } from './periods.ts';
import type { StatisticMention } from './statistics.ts';
import { statisticsIn } from './statistics.ts';
import type { SubjectFinder, SubjectMention } from './subjects.ts';

/** A sentence, or a line of its own, with everything in it that a claim can be made of; offsets are its own. */
export interface Sentence {
  readonly block: Block;
  /** where it starts in the block's visible text */
  readonly start: number;
  readonly text: string;
  /** the line of the block it stands on, counted by hard breaks */
  readonly line: number;
  readonly numbers: readonly WrittenNumber[];
  readonly subjects: readonly SubjectMention[];
  readonly periods: readonly PeriodMention[];
  readonly statistics: readonly StatisticMention[];
}

/** Longer stretches without a full stop are cut, so that no look at a sentence grows with the article. */
const LONGEST = 1500;
const END = /[.!?…][)"'”’\]]?\s(?=["'“‘([]?[\p{Lu}\d$])/gu;
const ABBREVIATION =
  /(?:\b(?:U\.S|e\.g|i\.e|vs|approx|No|Dr|Mr|Ms|St|Inc|Jr|cf|ca|est|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)|^\s*\d{1,3}|\b[A-Z])\.$/;

/** The sentences of a block in order. */
export function sentencesOf(block: Block, findSubjects: SubjectFinder): readonly Sentence[] {
  const { text } = block.visible;
  const sentences: Sentence[] = [];
  let lineStart = 0;
  text.split(HARD_BREAK).forEach((line, lineNumber) => {
    let start = 0;
    for (const end of sentenceEnds(line)) {
      const piece = line.slice(start, end);
      if (piece.trim() !== '') {
        sentences.push({
          block,
          start: lineStart + start,
          text: piece,
          line: lineNumber,
          numbers: scanNumbers(piece),
          subjects: findSubjects(piece),
          periods: periodsIn(piece),
          statistics: statisticsIn(piece),
        });
      }
      start = end;
    }
    lineStart += line.length + HARD_BREAK.length;
  });
  return sentences;
}

function sentenceEnds(line: string): number[] {
  const ends: number[] = [];
  let start = 0;
  const stops = [...line.matchAll(END)]
    .filter(({ index }) => !ABBREVIATION.test(line.slice(Math.max(0, index - 12), index + 1)))
    .map(({ 0: written, index }) => index + written.length);
  for (const stop of [...stops, line.length]) {
    while (stop - start > LONGEST) {
      const space = line.lastIndexOf(' ', start + LONGEST);
      start = space > start ? space : start + LONGEST;
      ends.push(start);
    }
    ends.push(stop);
    start = stop;
  }
  return ends;
}
