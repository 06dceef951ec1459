import type { WrittenNumber } from '../numbers/number.ts';
import { clauseAround, pairedInLists } from './clause.ts';
import type { Sentence } from './sentence.ts';
import type { Setting, Tier } from './setting.ts';
import { isOfStrangers } from './strangers.ts';
import type { NamedSubject, SubjectMention } from './subjects.ts';
import { isSameSubject } from './subjects.ts';

/** Whom a number speaks of, and how surely. */
export type SubjectReading =
  | {
      readonly kind: 'named';
      readonly subject: NamedSubject;
      /** the code the text gives beside a name */
      readonly code: NamedSubject | null;
      readonly part: string | null;
      /** only a clear subject can make a number wrong */
      readonly clear: boolean;
    }
  | { readonly kind: 'several'; readonly subjects: readonly NamedSubject[] }
  | { readonly kind: 'none' };

const NONE: SubjectReading = { kind: 'none' };
const CODE_BEHIND = /^[^.;()]{0,20}\((?:SOC\s?(?:code)?\s?:?\s?)?$/i;
const FOR_NAME = /^[^.;,()\d]{0,45}\b(?:for|of|among|to|by)\s(?:the\s|all\s|U\.S\.\s)*$/i;
/** "$100,390 trails that of data scientists" */
const THAT_OF = /\b(?:that|those) (?:of|for)\s(?:the\s|all\s)*$/i;
const COUNTED_AS = /^[^.;,()\d]{0,30}\bas\s$/i;
const IN_BRACKETS = /^\s?\((?:the\s|for\s)?$/i;
const NEW_CLAUSE = /\b(?:while|whereas|but|and|than|versus|vs|with|is|was|were|are|earn|earned)\b/i;
const PERIOD_BETWEEN = /\s?\(?\b(?:in|as of|for)?\s?(?:May\s)?(?:19|20)\d\d\)?/g;
const OWN_NUMBER = /^['’]?\s?(?:\(|at\s|:\s?|earn(?:ed|ing)?\s|made\s)?(?:about\s|nearly\s|around\s)?\$?\d/;
const COMPARED =
  /\b(?:than|compared (?:with|to)|unlike|versus|vs\.?|against|relative to|above|below|behind|beats?|out-?earns?|twice|double|half|times)\s(?:the\s|that (?:of|for)\s|those (?:of|for)\s|for\s)?$/i;
/** a sentence about those who pay is not about the occupation named before it */
const EMPLOYERS = /\b(?:firms|companies|employers|agencies|startups|consultancies)\b/i;
const OF_WHOLE = /(?:%|\bpercent|\bshare|\bout) of (?:the|all)(?: (?:about|some|nearly))?\s$/i;
const SUPERLATIVE =
  /\b(?:largest|smallest|biggest|fastest[- ]growing|(?:highest|lowest|best|worst)[- ]pa(?:id|ying)|most common)\s$/i;
const PEOPLE =
  '(?:developer|engineer|designer|manager|scientist|analyst|administrator|nurse|teacher|lawyer|physician)s';
const PEOPLE_BEHIND = new RegExp(
  String.raw`^\s(?:of|for|among)\s(?:the\s|all\s)?(?:\p{L}{2,20}\s)?${PEOPLE}\b`,
  'iu',
);
const PEOPLE_BEFORE = new RegExp(String.raw`\b${PEOPLE}['’]?\s$`, 'i');
const ADJACENT = /^['’]?s?[^,;.]{0,13}$/;
const WINDOW = 90;

/** Read the subject of a number: in its own sentence by where it stands, else from what stands around. */
export function readSubject(number: WrittenNumber, sentence: Sentence, setting: Setting): SubjectReading {
  const around = setting.flatMap((tier) => tier.sentences.flatMap(({ subjects }) => subjects));
  if (isOfStrangers(number, sentence, [...sentence.subjects, ...around])) return NONE;
  const own = ownSubject(number, sentence);
  if (own.kind !== 'none' || EMPLOYERS.test(sentence.text)) return own;
  for (const tier of setting) {
    if (tier.kind === 'strangers') return NONE;
    const found = tierSubject(tier);
    if (found.kind !== 'none') return found;
  }
  return NONE;
}

function ownSubject(number: WrittenNumber, sentence: Sentence): SubjectReading {
  if (isWhole(number, sentence)) return several(distinct(sentence.subjects));
  const codeBehind =
    sentence.subjects.find((mention) => isCodeBehind(sentence.text, number, mention)) ?? null;
  const mentions = sentence.subjects.filter((mention) => mention !== codeBehind);
  const code = codeBehind?.subject ?? null;
  if (mentions.length === 0) {
    return codeBehind === null ? NONE : named(codeBehind, true, null);
  }
  const amounts = sentence.numbers.filter(({ form, unit }) => form === 'amount' && unit === number.unit);
  const paired = pairedInLists(sentence.text, mentions, amounts, number);
  if (paired !== undefined) return named(paired, true, code);
  const behind = mentions.find((mention) => isNamedBehind(sentence.text, number, mention));
  if (behind !== undefined) return named(behind, true, code);
  return subjectBefore(number, sentence, mentions, code);
}

/** "5.26 million people, 3.4% of the 155.5 million jobs": a share is taken of others than those it counts. */
function isWhole({ start, unit }: WrittenNumber, { text }: Sentence): boolean {
  return unit === 'none' && OF_WHOLE.test(text.slice(Math.max(0, start - WINDOW), start));
}

/** The nearest name in front of the number, unless it is only what the subject is compared with. */
function subjectBefore(
  number: WrittenNumber,
  sentence: Sentence,
  mentions: readonly SubjectMention[],
  code: NamedSubject | null,
): SubjectReading {
  const { text } = sentence;
  const before = mentions.filter((mention) => mention.end <= number.start);
  const nearest = before.at(-1);
  if (nearest !== undefined && ADJACENT.test(text.slice(nearest.end, number.start))) {
    const joined = listedTogether(text, before);
    return joined.length > 1 ? several(joined) : named(nearest, true, code);
  }
  const candidates = candidatesBefore(number, sentence, before);
  if (candidates.length > 1) return several(candidates);
  const [only] = candidates;
  if (only !== undefined) return named(only, !isOfOthers(number, sentence), code);
  const [first, ...others] = distinct(
    mentions.filter((mention) => !isCompared(text, mention) && !isTaken(text, mention)),
  );
  if (first === undefined) return NONE;
  return others.length === 0 ? named(first, true, code) : several(distinct(mentions));
}

/** The names in front of a number that may be its subject: since the number before it, else in its clause, else any. */
function candidatesBefore(
  number: WrittenNumber,
  sentence: Sentence,
  before: readonly SubjectMention[],
): readonly SubjectMention[] {
  const { text, subjects } = sentence;
  const clause = clauseAround(text, number.start, subjects);
  const free = before.filter(
    (mention) =>
      !isCompared(text, mention) &&
      !isPredicate(text, mention) &&
      !isTaken(text, mention) &&
      !isAside(text, mention, number),
  );
  const inClause = free.filter((mention) => mention.start >= clause.start);
  const sincePrevious = inClause.filter((mention) => mention.start >= previousEnd(number, sentence));
  return distinct([sincePrevious, inClause, free].find((found) => found.length > 0) ?? []);
}

/** Where the amount before this one ends: a name behind it begins a new statement. */
function previousEnd(number: WrittenNumber, { numbers }: Sentence): number {
  const previous = numbers.filter(
    ({ form, unit, end }) => form === 'amount' && unit === number.unit && end <= number.start,
  );
  return previous.at(-1)?.end ?? 0;
}

/** "the $215k of developers", "developers’ 2.2%": people right beside the number whom we do not know. */
function isOfOthers({ start, end }: WrittenNumber, { text, subjects }: Sentence): boolean {
  const isKnown = subjects.some(
    (mention) => (mention.start >= end && mention.start - end <= WINDOW) || start - mention.end <= 2,
  );
  if (isKnown) return false;
  return (
    PEOPLE_BEHIND.test(text.slice(end, end + WINDOW)) ||
    PEOPLE_BEFORE.test(text.slice(Math.max(0, start - WINDOW), start))
  );
}

/** Names in a plain list right before one number: "Software developers and data scientists earn $133,080". */
function listedTogether(text: string, before: readonly SubjectMention[]): SubjectMention[] {
  const last = before.at(-1);
  if (last === undefined) return [];
  const together = [last];
  for (const mention of [...before].reverse().slice(1)) {
    const joint = text.slice(mention.end, together[0]?.start);
    if (!/^\s?(?:,|and|, and|or|&)\s?$/.test(joint)) break;
    together.unshift(mention);
  }
  return distinct(together);
}

function isCodeBehind(text: string, number: WrittenNumber, mention: SubjectMention): boolean {
  if (mention.subject.via !== 'code' || mention.start < number.end) return false;
  return mention.start - number.end <= WINDOW && CODE_BEHIND.test(text.slice(number.end, mention.start));
}

function isNamedBehind(text: string, number: WrittenNumber, mention: SubjectMention): boolean {
  if (mention.start < number.end || mention.start - number.end > WINDOW) return false;
  const between = text.slice(number.end, mention.start).replace(PERIOD_BETWEEN, '');
  if (number.unit === 'none' && between === ' ') return true;
  if (COUNTED_AS.test(between)) return true;
  if (IN_BRACKETS.test(between)) return !OWN_NUMBER.test(text.slice(mention.end, mention.end + WINDOW));
  return (
    FOR_NAME.test(between) &&
    !THAT_OF.test(between) &&
    !NEW_CLAUSE.test(between) &&
    !OWN_NUMBER.test(text.slice(mention.end, mention.end + WINDOW))
  );
}

function isCompared(text: string, mention: SubjectMention): boolean {
  return COMPARED.test(text.slice(Math.max(0, mention.start - WINDOW), mention.start));
}

/** "Software developers remain the largest computer occupation, with …" */
function isPredicate(text: string, { start }: SubjectMention): boolean {
  return SUPERLATIVE.test(text.slice(Math.max(0, start - WINDOW), start));
}

/** A name that stands behind another number as its own: "$133,080 for software developers and …". */
function isTaken(text: string, mention: SubjectMention): boolean {
  const before = text.slice(Math.max(0, mention.start - WINDOW), mention.start);
  return /\d(?:k|%)?\)?\s(?:a year\s|annually\s)?(?:for|among)\s(?:the\s|all\s)?$/i.test(before);
}

/** A name in brackets that are closed before the number: "the AI engineer (part data scientist) … 52%". */
function isAside(text: string, mention: SubjectMention, number: WrittenNumber): boolean {
  const before = text.slice(Math.max(0, mention.start - WINDOW), mention.start);
  const isOpen = before.lastIndexOf('(') > before.lastIndexOf(')');
  return isOpen && /^[^()]*\)/.test(text.slice(mention.end, number.start));
}

function tierSubject(tier: Tier): SubjectReading {
  const mentions = distinct(tier.sentences.flatMap((sentence) => sentence.subjects));
  const names = mentions.filter(({ subject }) => subject.via !== 'code');
  const codes = mentions.filter(({ subject }) => subject.via === 'code');
  const [name] = names;
  const [code] = codes;
  if (names.length === 1 && codes.length <= 1 && name !== undefined) {
    return named(name, true, code?.subject ?? null);
  }
  if (names.length === 0 && codes.length === 1 && code !== undefined) {
    return named(code, true, null);
  }
  return mentions.length === 0 || tier.kind === 'note' ? NONE : several(mentions);
}

function named(mention: SubjectMention, clear: boolean, code: NamedSubject | null): SubjectReading {
  const { subject, part } = mention;
  return { kind: 'named', subject, code: mention.code ?? code, part, clear };
}

function several(mentions: readonly SubjectMention[]): SubjectReading {
  return { kind: 'several', subjects: mentions.map(({ subject }) => subject) };
}

function distinct(mentions: readonly SubjectMention[]): SubjectMention[] {
  return mentions.filter(
    (mention, index) =>
      mentions.findIndex((other) => isSameSubject(other.subject, mention.subject)) === index,
  );
}
