import type { Span } from '../document/span.ts';

/** A time as the text names it. */
export type NamedPeriod =
  | { readonly kind: 'month'; readonly month: string }
  | { readonly kind: 'year'; readonly year: string }
  /** "from May 2024 to May 2025", "2023–26"; the ends are "2024-05" or "2024" */
  | { readonly kind: 'span'; readonly from: string; readonly to: string }
  | { readonly kind: 'since'; readonly from: string }
  | { readonly kind: 'through'; readonly to: string }
  /** "a year earlier" is -1 */
  | { readonly kind: 'relative'; readonly years: number }
  /** "in two years", "over the last twelve months" */
  | { readonly kind: 'lasting'; readonly years: number }
  | { readonly kind: 'current' };

export interface PeriodMention extends Span {
  readonly period: NamedPeriod;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAME =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec';
const SPAN = new RegExp(
  String.raw`(?<![-\d])(?:(${MONTH_NAME})\.?\s)?((?:19|20)\d\d)\s?([-–—→]|to|and|through|until|vs\.?)\s?(?:(${MONTH_NAME})\.?\s)?((?:19|20)\d\d|\d\d)(?![-\d%]|[,.]\d)`,
  'g',
);
const POINT = new RegExp(
  String.raw`(?<!\d-)\b(?:(\d{1,2}\s)?(${MONTH_NAME})\.?(\s\d{1,2},)?\s)?((?:19|20)\d\d)(?!\d|,\d|%)`,
  'g',
);
const ISO_MONTH = /(?<![-\d])((?:19|20)\d\d)-(0[1-9]|1[0-2])(?![-\d])/g;
const RELATIVE: readonly { readonly pattern: RegExp; readonly years: number }[] = [
  {
    pattern:
      /\b(?:a|one) year (?:earlier|before|ago|prior|previously)\b|\b(?:the )?(?:previous|prior|preceding|last) year\b|\bthe year before\b/gi,
    years: -1,
  },
  { pattern: /\b(?:a|one) year later\b|\bthe (?:following|next) year\b/gi, years: 1 },
];
const CURRENT = /\b(?:currently|current|today|nowadays|latest|newest|most recent|right now)\b/gi;
const COUNTED_YEARS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const LASTING = new RegExp(
  String.raw`\b(?:in|over|within|during|for)\s(?:(?:the|those|these)\s)?(?:past\s|last\s|same\s)?(?:(${COUNTED_YEARS.join('|')}|\d)\syears|(?:twelve|12)\smonths|(?:a|one|the)\syear)\b|\byear[- ](?:over|on)[- ]year\b`,
  'gi',
);
const LEADING = /\b(since|through|by|until|between|from)\s(?:the year\s)?$/i;
/** dates of the article itself */
const HOUSEKEEPING =
  /\b(?:updated|reviewed|published|posted|accessed|retrieved|released|copyright|©)(?::|\son|\sin|\sas of)?\s$/i;
const WINDOW = 24;

/** Every time that a text names, in order; days, and when the article was updated or a source published, are none. */
export function periodsIn(text: string): readonly PeriodMention[] {
  if (!/\d{4}|year|months|current|today|now|test|recent/i.test(text)) return [];
  const spans = [...text.matchAll(SPAN)].flatMap((match) => spanMention(text, match));
  const months = [...text.matchAll(ISO_MONTH)].map(({ 0: written, 1: year, 2: month, index }) => ({
    start: index,
    end: index + written.length,
    period: { kind: 'month', month: `${year ?? ''}-${month ?? ''}` } as const,
  }));
  const taken = [...spans, ...months];
  const points = [...text.matchAll(POINT)]
    .filter(({ index }) => !taken.some((span) => index >= span.start && index < span.end))
    .flatMap((match) => pointMention(text, match));
  return [...taken, ...points, ...relativeMentions(text), ...lastingMentions(text)].sort(
    (a, b) => a.start - b.start,
  );
}

function spanMention(text: string, match: RegExpExecArray): PeriodMention[] {
  const [written, fromMonth, fromYear = '', joint = '', toMonth, toYear = ''] = match;
  const before = text.slice(Math.max(0, match.index - WINDOW), match.index);
  if (toYear.length === 2 && !/[-–—]/.test(joint)) return [];
  const isPair = joint === 'and' || joint.startsWith('vs');
  if (isPair && !/\bbetween\s$/i.test(before)) return [];
  const fullToYear = toYear.length === 2 ? fromYear.slice(0, 2) + toYear : toYear;
  if (!(Number(fullToYear) > Number(fromYear))) return [];
  const to = pointOf(toMonth, fullToYear);
  const from = pointOf(fromMonth ?? toMonth, fromYear);
  return [{ start: match.index, end: match.index + written.length, period: { kind: 'span', from, to } }];
}

function pointMention(text: string, match: RegExpExecArray): PeriodMention[] {
  const [written, dayBefore, month, dayBehind, year = ''] = match;
  const before = text.slice(Math.max(0, match.index - WINDOW), match.index);
  const isDay = (dayBefore ?? dayBehind) !== undefined;
  if (isDay || HOUSEKEEPING.test(before)) return [];
  const span = { start: match.index, end: match.index + written.length };
  const point = pointOf(month, year);
  const leading = LEADING.exec(before)?.[1]?.toLowerCase();
  if (leading === 'since') return [{ ...span, period: { kind: 'since', from: point } }];
  if (isEnd(leading, month)) {
    return [{ ...span, period: { kind: 'through', to: point } }];
  }
  if (month === undefined) return [{ ...span, period: { kind: 'year', year } }];
  return [{ ...span, period: { kind: 'month', month: point } }];
}

/** "by 2034" is the end of a projection, "by May 2025" a time that has come. */
function isEnd(leading: string | undefined, month: string | undefined): boolean {
  return leading === 'through' || leading === 'until' || (leading === 'by' && month === undefined);
}

function relativeMentions(text: string): PeriodMention[] {
  const relative = RELATIVE.flatMap(({ pattern, years }) =>
    [...text.matchAll(pattern)].map(({ 0: written, index }) => ({
      start: index,
      end: index + written.length,
      period: { kind: 'relative', years } as const,
    })),
  );
  const current = [...text.matchAll(CURRENT)].map(({ 0: written, index }) => ({
    start: index,
    end: index + written.length,
    period: { kind: 'current' } as const,
  }));
  return [...relative, ...current];
}

function lastingMentions(text: string): PeriodMention[] {
  return [...text.matchAll(LASTING)].map(({ 0: written, 1: counted = 'one', index }) => {
    const named = COUNTED_YEARS.indexOf(counted.toLowerCase()) + 1;
    const years = named > 0 ? named : Number(counted);
    return { start: index, end: index + written.length, period: { kind: 'lasting', years } };
  });
}

function pointOf(month: string | undefined, year: string): string {
  if (month === undefined) return year;
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  return `${year}-${String(number).padStart(2, '0')}`;
}
