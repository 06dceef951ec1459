import type { Span } from '../document/span.ts';
import type { WrittenNumber } from '../numbers/number.ts';
import { clauseAround, pairedInLists } from './clause.ts';
import type { Point } from './named-release.ts';
import { isPoint, isRelease, nameOf, releaseOf } from './named-release.ts';
import type { PeriodReading } from './period-reading.ts';
import type { PeriodMention } from './periods.ts';
import type { Sentence } from './sentence.ts';
import type { Setting } from './setting.ts';

const IMPLIED: PeriodReading = { kind: 'implied' };
const BEHIND = /^[^.;,\d]{0,40}\b(?:in|as of|for|of)\s(?:the\s|year\s)?$|^\s?\(?(?:[a-z]{1,6},?\s)?$/i;
const OF_ANOTHER = /^[^.;,\d]{0,30}\b(?:for|of|among)\s(?:the\s|all\s)?$/i;
const DATED = /^\s\(?(?:(?:in|as of|for|of)\s)?$/i;
const NEW_PART = /\b(?:and|but|while|whereas|than)\b/i;
const OWN_NUMBER = /^,\s(?:it was\s)?(?:about\s|nearly\s)?\$?\d|^\sit was/i;
const UP_FROM =
  /(?<!\brang(?:e|es|ed|ing)\s)\b(?:up|down|rose|fell|compared with|increased|grew|from)\s(?:from\s)?(?:a\s)?$/i;
const WINDOW = 70;

/**
 * Read the time that a level (a wage, a count) belongs to.
 *
 * @param releases   the releases at hand, oldest first: a bare year means the release of that year
 * @param ofArticle  the release that the article says all its numbers are of, if it does
 */
export function readPoint(
  number: WrittenNumber,
  sentence: Sentence,
  setting: Setting,
  releases: readonly string[],
  ofArticle: string | null,
): PeriodReading {
  const found =
    ownPoint(number, sentence, releases) ??
    respectively(sentence, releases) ??
    pointAround(setting, releases);
  if (found !== null || ofArticle === null) return found ?? IMPLIED;
  return { kind: 'stated', period: ofArticle, clear: true };
}

/** "For statisticians, the figures are $103,300 and $105,650, respectively": of times named before, one each. */
function respectively(
  { text, subjects, periods }: Sentence,
  releases: readonly string[],
): PeriodReading | null {
  const isOfTimes = subjects.length < 2 && !periods.some(isPoint) && /\brespectively\b/i.test(text);
  return isOfTimes ? { kind: 'several', periods: releases } : null;
}

function ownPoint(
  number: WrittenNumber,
  sentence: Sentence,
  releases: readonly string[],
): PeriodReading | null {
  const { text, periods, numbers } = sentence;
  const points = periods.filter(isPoint);
  const amounts = numbers.filter(({ form, unit }) => form === 'amount' && unit === number.unit);
  const between = endsOfSpan(number, amounts, periods, releases);
  if (between !== null) return between;
  const paired = pairedInLists(text, points, amounts, number);
  if (paired !== undefined) return stated(paired.period, releases, true);
  const behind = points.find((mention) => isBehind(number, mention, sentence));
  if (behind !== undefined) return stated(behind.period, releases, true);
  const relative = relativePoint(number, sentence, points, releases);
  if (relative !== null) return relative;
  const isUpFrom = UP_FROM.test(text.slice(Math.max(0, number.start - WINDOW), number.start));
  if (isUpFrom && amounts.length > 1 && !isOfAnother(number, sentence)) {
    return { kind: 'earlier' };
  }
  return nearestPoint(number, sentence, points, releases);
}

/** "compared with $120,230 for data scientists" compares two occupations, not two times. */
function isOfAnother({ end }: WrittenNumber, { text, subjects }: Sentence): boolean {
  return subjects.some(({ start }) => start >= end && OF_ANOTHER.test(text.slice(end, start)));
}

function nearestPoint(
  number: WrittenNumber,
  { text, subjects, periods }: Sentence,
  points: readonly (PeriodMention & { readonly period: Point })[],
  releases: readonly string[],
): PeriodReading | null {
  const [only] = points;
  const names = new Set(points.map(({ period }) => nameOf(period, releases)));
  if (only !== undefined && names.size === 1) return stated(only.period, releases, true);
  const clause = clauseAround(text, number.start, subjects);
  const before = points.filter(({ start, end }) => start >= clause.start && end <= number.start).at(-1);
  const listed = before !== undefined && points.some((other) => isListedWith(text, other, before));
  if (before !== undefined && !listed) return stated(before.period, releases, true);
  if (names.size > 1) return { kind: 'several', periods: [...names] };
  return periods.some(({ period }) => period.kind === 'current') ? IMPLIED : null;
}

/** "for May 2023 and May 2024" does not say which. */
function isListedWith(text: string, first: Span, second: Span): boolean {
  return first.end < second.start && /^\s?(?:and|or|,|&)\s$/.test(text.slice(first.end, second.start));
}

/** "rose from $133,080 to $135,980 between May 2024 and May 2025" */
function endsOfSpan(
  number: WrittenNumber,
  amounts: readonly WrittenNumber[],
  periods: readonly PeriodMention[],
  releases: readonly string[],
): PeriodReading | null {
  const spans = periods.flatMap(({ period }) => (period.kind === 'span' ? [period] : []));
  const [span] = spans;
  if (span === undefined || spans.length > 1 || periods.some(isPoint)) return null;
  if (amounts.length !== 2) return null;
  const end = amounts.indexOf(number) === 0 ? span.from : span.to;
  return { kind: 'stated', period: releaseOf(end, releases), clear: true };
}

/** "…$120,230 in May 2025; a year earlier it was $112,590" */
function relativePoint(
  number: WrittenNumber,
  { text, periods, subjects }: Sentence,
  points: readonly { readonly period: Point }[],
  releases: readonly string[],
): PeriodReading | null {
  const clause = clauseAround(text, number.start, subjects);
  const near = periods.find(
    ({ period, start }) =>
      period.kind === 'relative' &&
      start >= clause.start &&
      start <= clause.end &&
      Math.abs(start - number.start) <= WINDOW,
  );
  if (near?.period.kind !== 'relative') return null;
  const precedes =
    near.end <= number.start || !/\d/.test(text.slice(number.end, near.start).replace(/\D/g, ''));
  if (!precedes) return null;
  const [base] = points;
  if (base === undefined) return { kind: 'earlier' };
  const year = Number(nameOf(base.period, releases).slice(0, 4)) + near.period.years;
  return { kind: 'stated', period: releaseOf(String(year), releases), clear: true };
}

function pointAround(setting: Setting, releases: readonly string[]): PeriodReading | null {
  for (const tier of setting) {
    const mentions = tier.sentences.flatMap(({ periods }) => periods).filter(isPoint);
    const usable =
      tier.kind === 'heading' ? mentions.filter(({ period }) => isRelease(period, releases)) : mentions;
    const names = [...new Set(usable.map(({ period }) => nameOf(period, releases)))];
    const [only] = names;
    if (only !== undefined && names.length === 1) return { kind: 'stated', period: only, clear: true };
    if (names.length > 1) return { kind: 'several', periods: names };
  }
  return null;
}

function isBehind(number: WrittenNumber, mention: PeriodMention, sentence: Sentence): boolean {
  const { text } = sentence;
  if (mention.start < number.end || mention.start - number.end > WINDOW) return false;
  const between = text.slice(number.end, mention.start);
  if (!BEHIND.test(between) || NEW_PART.test(between)) return false;
  return !OWN_NUMBER.test(text.slice(mention.end, mention.end + WINDOW)) || nextIsDated(mention, sentence);
}

/** "192,710 in May 2023, 233,440 in May 2024": the number behind a time has its own time behind it. */
function nextIsDated({ end }: PeriodMention, { text, numbers, periods }: Sentence): boolean {
  const next = numbers.find(({ start, form }) => start >= end && form === 'amount');
  return (
    next !== undefined &&
    periods.some((later) => later.start >= next.end && DATED.test(text.slice(next.end, later.start)))
  );
}

function stated(period: Point, releases: readonly string[], clear: boolean): PeriodReading {
  return { kind: 'stated', period: nameOf(period, releases), clear };
}
