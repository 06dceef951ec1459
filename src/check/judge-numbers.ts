import type { ArticleDocument, FigureMark } from './document/document.ts';
import type { Span } from './document/span.ts';
import type { Facts } from './facts.ts';
import type { Finding } from './judge/finding.ts';
import type { Bench } from './judge/bench.ts';
import { judgeClaim } from './judge/judge-claim.ts';
import { judgeMarked } from './judge/judge-marked.ts';
import { judgeProjection } from './judge/judge-projection.ts';
import { notAClaim } from './judge/not-a-claim.ts';
import type { WrittenNumber } from './numbers/number.ts';
import { articlePeriod } from './reading/article-period.ts';
import { articleAttribution } from './reading/attribution.ts';
import { readNumber } from './reading/read-number.ts';
import type { Sentence } from './reading/sentence.ts';
import { sentencesOf } from './reading/sentence.ts';
import { settingsOf } from './reading/setting.ts';
import type { NamedSubject } from './reading/subjects.ts';
import { subjectFinder } from './reading/subjects.ts';

/** A number of the article with what the check found, and where it stands in its block's visible text. */
export interface JudgedNumber {
  readonly number: WrittenNumber;
  readonly sentence: Sentence;
  readonly span: Span;
  readonly quote: string;
  readonly finding: Finding;
}

/** Find every number of a document, read what it claims and judge it. */
export function judgeNumbers(
  document: ArticleDocument,
  facts: Facts,
  today: string | null,
): readonly JudgedNumber[] {
  const findSubjects = subjectFinder(facts.occupations);
  const sentences = document.blocks.flatMap((block) => sentencesOf(block, findSubjects));
  const settingOf = settingsOf(sentences);
  const context = {
    releases: facts.releases,
    attribution: articleAttribution(sentences),
    period: articlePeriod(sentences, facts.releases),
  };
  const bench = { facts, inArticle: subjectsOf(sentences) };
  const markAt = markFinder(document.marks);

  function judge(number: WrittenNumber, sentence: Sentence): JudgedNumber {
    const mark = markAt(sentence.block, placed(sentence, number));
    if (mark !== undefined) return entry(number, sentence, judgeMarked(number, mark.figure, facts));
    const reading = readNumber(number, sentence, settingOf(sentence), context);
    switch (reading.kind) {
      case 'claim':
        return entry(number, sentence, judgeClaim(reading.claim, bench));
      case 'notAClaim':
        return entry(number, sentence, notAClaim(number, reading.reason));
      case 'projectionSpan': {
        const stale = judgeProjection(reading.to, today);
        if (stale === null) return entry(number, sentence, notAClaim(number, 'year'));
        return { ...entry(number, sentence, stale), ...quoted(sentence, reading) };
      }
    }
  }

  return sentences.flatMap((sentence) => sentence.numbers.map((number) => judge(number, sentence)));
}

function entry(number: WrittenNumber, sentence: Sentence, finding: Finding): JudgedNumber {
  return { number, sentence, finding, span: placed(sentence, number), quote: number.quote };
}

function quoted(sentence: Sentence, span: Span): Pick<JudgedNumber, 'span' | 'quote'> {
  return { span: placed(sentence, span), quote: sentence.text.slice(span.start, span.end) };
}

function placed({ start }: Sentence, span: Span): Span {
  return { start: start + span.start, end: start + span.end };
}

/** The mark around a number, if its author set one. */
function markFinder(marks: readonly FigureMark[]) {
  const byBlock = new Map<FigureMark['block'], FigureMark[]>();
  for (const mark of marks) byBlock.set(mark.block, [...(byBlock.get(mark.block) ?? []), mark]);
  return (block: FigureMark['block'], { start, end }: Span) =>
    byBlock.get(block)?.find(({ span }) => span.start <= start && span.end >= end);
}

/** Every occupation that the article names, by title or by code. */
function subjectsOf(sentences: readonly Sentence[]): Bench['inArticle'] {
  const bySoc = new Map<string, NamedSubject>();
  for (const { subject, code } of sentences.flatMap(({ subjects }) => subjects)) {
    for (const named of code === null ? [subject] : [subject, code]) {
      const [soc] = named.soc;
      if (soc !== undefined && named.soc.length === 1) bySoc.set(soc, named);
    }
  }
  return [...bySoc.values()];
}
