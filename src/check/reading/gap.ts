import { otherSubject } from './other-subject.ts';
import type { Surroundings } from './surroundings.ts';
import type { NamedSubject } from './subjects.ts';

/** Who is compared with whom by a number that is the difference between two of them. */
export interface Gap {
  /** -1 where the subject has less */
  readonly direction: 1 | -1;
  readonly against: NamedSubject | null;
  /** whether the text says who is ahead */
  readonly isOrdered: boolean;
}

const COMPARATIVE =
  /^\s(?:a year\s|per year\s|an hour\s)?(?:more|less|higher|lower|above|below|ahead of|behind|as much)\b/i;
const GAP_NOUN = String.raw`\b(?:gap|premium|difference|advantage)\b`;
const NOUN_BEHIND = new RegExp(String.raw`^[^.;,()\d]{0,20}${GAP_NOUN}`, 'i');
const NOUN_BEFORE = new RegExp(String.raw`${GAP_NOUN}[^.;]{0,60}$`, 'i');
const LOWER = /\b(?:less|lower|below|behind)\b/i;

/** "trails that of data scientists by $19,840" */
const VERB_BEFORE =
  /\b(?:trails?|lags?|beats?|exceeds?|leads?|tops?|out-?earns?)\b[^.;\d]{1,60}\bby\s(?:about\s|nearly\s|some\s)?$/i;

/** Read whether a number is a gap between occupations, by the words right behind it or a noun near it. */
export function gapAround({ before, behind, sentence, subject }: Surroundings): Gap | null {
  const isOrdered = COMPARATIVE.test(behind);
  const isNamed = NOUN_BEHIND.test(behind) || NOUN_BEFORE.test(before) || VERB_BEFORE.test(before);
  if (!isOrdered && !isNamed) return null;
  const direction = LOWER.test(behind) ? -1 : 1;
  return { direction, isOrdered, against: otherSubject(sentence, subject) };
}
