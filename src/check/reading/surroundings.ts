import type { WrittenNumber } from '../numbers/number.ts';
import { clauseAround } from './clause.ts';
import type { SubjectReading } from './read-subject.ts';
import type { Sentence } from './sentence.ts';
import type { Setting, Tier } from './setting.ts';

/** A number with the words that decide what it states. */
export interface Surroundings {
  readonly number: WrittenNumber;
  readonly sentence: Sentence;
  readonly setting: Setting;
  readonly clause: string;
  /** the clause in front of the number and behind it, a few words far */
  readonly before: string;
  readonly behind: string;
  /** the labels of its row, column or card */
  readonly labels: string;
  /** the sentence with its labels and the line that introduces it */
  readonly near: string;
  /** `near` with the sentences before and the headings */
  readonly wide: string;
  readonly subject: SubjectReading;
  /** named in the sentence or in its labels, not only further off; by a title, or as people without one */
  readonly hasOwnSubject: boolean;
}

const WINDOW = 70;
const LABELS: readonly Tier['kind'][] = ['row', 'strangers', 'column', 'card'];

/** Collect what stands around a number, nearest first. */
export function surroundingsOf(
  number: WrittenNumber,
  sentence: Sentence,
  setting: Setting,
  subject: SubjectReading,
): Surroundings {
  const { text, subjects } = sentence;
  const clause = clauseAround(text, number.start, subjects);
  const labelTiers = setting.filter(({ kind }) => LABELS.includes(kind));
  const labels = textOf(labelTiers);
  const near = `${text} ${labels} ${textOf(setting.filter(({ kind }) => kind === 'lead'))}`;
  return {
    number,
    sentence,
    setting,
    clause: text.slice(clause.start, clause.end),
    before: text.slice(Math.max(clause.start, number.start - WINDOW), number.start),
    behind: text.slice(number.end, Math.min(clause.end, number.end + WINDOW)),
    labels,
    near,
    wide: `${near} ${textOf(setting)}`,
    subject,
    hasOwnSubject:
      subjects.length > 0 ||
      setting.some(({ kind }) => kind === 'strangers') ||
      labelTiers.some((tier) => tier.sentences.some((line) => line.subjects.length > 0)),
  };
}

function textOf(tiers: Setting): string {
  return tiers.flatMap((tier) => tier.sentences.map(({ text }) => text)).join(' ');
}
