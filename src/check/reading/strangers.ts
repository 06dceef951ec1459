import type { WrittenNumber } from '../numbers/number.ts';
import type { Sentence } from './sentence.ts';
import type { SubjectMention } from './subjects.ts';
import { wordsOf } from './words.ts';

/** Words that mean people by what they do, in the plural: "product managers", "nurses", "art therapists". */
const PEOPLE = String.raw`(?:\p{L}{1,20}[\s-]){0,3}\p{L}{0,20}(?:[eoy]rs|ists|i[ca]{1,2}ns|ants|ents|nurses|clerks|guards|aides|men|women)`;
const EARNING = String.raw`(?:earn(?:ed)?|ma[dk]e|averaged?|got|get|received?|(?:are|were) paid|(?:had|have) an?)`;
const ADVERB = String.raw`(?:(?:only|typically|usually|now|still|also|each|about|some|roughly)\s)?`;
const DETERMINER = String.raw`(?:(?:the|these|those|such|most|many|all|U\.S\.)\s)?`;
const OPENING = String.raw`(?:^|[,;:.(–—]\s?|\b(?:and|but|while|whereas|than|as)\s)${DETERMINER}`;
/** "…, and product managers earned", "; nurses $97,550": people who begin a statement of their own */
const BEGINS = new RegExp(`${OPENING}(${PEOPLE})\\s${ADVERB}(?:${EARNING}\\b[^,;]*|\\$?)$`, 'iu');
/** "Product managers' median was" */
const OWN = new RegExp(String.raw`${OPENING}(${PEOPLE})['’]\s[^,;]{1,60}$`, 'iu');
/** "The median wage of product managers was" */
const THAT_OF = new RegExp(
  String.raw`\b(?:of|for|among)\s${DETERMINER}(${PEOPLE})\s(?:is|was|are|were|reached|stood|came|rose|fell)\b[^,;]{0,30}$`,
  'iu',
);
const WHOLE = new RegExp(String.raw`^\W{0,3}${PEOPLE}\W{0,3}$`, 'iu');
/** people who are not told apart by what they do */
const ANYONE =
  /\b(?:workers|earners|employers|employees|others|members|years|quarters|papers|numbers|offers|customers|users|readers|orders|dollars|figures|(?:wo)?men)$/i;
const LONGEST = 160;

/**
 * Whether people whom the text names right before a number, and whom no title names, begin a statement of their own:
 * the number is theirs. "Developers" after "software developers" are no strangers.
 *
 * @param known  the subjects of the sentence and around it
 */
export function isOfStrangers(
  number: WrittenNumber,
  { text, subjects, numbers }: Sentence,
  known: readonly SubjectMention[],
): boolean {
  const ends = [...subjects, ...numbers].map(({ end }) => end).filter((end) => end <= number.start);
  const before = text.slice(Math.max(0, number.start - LONGEST, ...ends), number.start);
  return [BEGINS, OWN, THAT_OF].some((pattern) => {
    const people = pattern.exec(before)?.[1];
    return people !== undefined && areStrangers(people, known);
  });
}

/** Whether a label is the name of people whom no title names: "Product managers". */
export function namesStrangers({ text, subjects }: Sentence): boolean {
  return subjects.length === 0 && WHOLE.test(text) && !ANYONE.test(text.trim());
}

function areStrangers(people: string, known: readonly SubjectMention[]): boolean {
  if (ANYONE.test(people)) return false;
  const words = wordsOf(people).map(({ form }) => form);
  return !known.some(({ subject }) => {
    const title = wordsOf(subject.title).map(({ form }) => form);
    return words.every((word) => title.includes(word));
  });
}
