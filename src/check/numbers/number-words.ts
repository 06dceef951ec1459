import type { Qualifier, WrittenNumber, WrittenUnit } from './number.ts';

/** What the words around the digits say; each is matched against a short window, so the scan stays linear. */

const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  trillion: 1e12,
};
const SCALE = /^(?:(?:[kKmMbB]|[mM]n|[bB]n)(?![\p{L}\d])|[\s-](?:thousand|million|billion|trillion)\b)/u;

/** The scale behind the digits: 1000 for "113k". */
export function scaleBehind(window: string): { readonly factor: number; readonly length: number } {
  const written = SCALE.exec(window)?.[0];
  if (written === undefined) return { factor: 1, length: 0 };
  return { factor: SCALES[written.replace(/^[\s-]/, '').toLowerCase()] ?? 1, length: written.length };
}

const UNITS: readonly { readonly pattern: RegExp; readonly unit: WrittenUnit }[] = [
  { pattern: /^\s?(?:percentage[ -]points?|pp\b|ppts?\b|% points?)/i, unit: 'percentage_points' },
  { pattern: /^(?:\s?%|[\s-](?:percent|per cent|pct)\b)/i, unit: 'percent' },
  { pattern: /^(?:\s?dollars\b|\s?USD\b)/i, unit: 'usd' },
  {
    pattern:
      /^(?:\s?[€£¥₹]|\s?(?:EUR|GBP|CAD|AUD|NZD|CHF|JPY|CNY|INR|SEK|NOK|DKK|PLN)\b|\s(?:euros?|pounds|rupees|yen|yuan|francs)\b)/i,
    unit: 'other_currency',
  },
  { pattern: /^(?:×|x\b|\stimes\b)/i, unit: 'ratio' },
];

/** The unit behind the digits: "%", "percent", "percentage points", "times". */
export function unitBehind(window: string): { readonly unit: WrittenUnit; readonly length: number } {
  for (const { pattern, unit } of UNITS) {
    const written = pattern.exec(window)?.[0];
    if (written !== undefined) return { unit, length: written.length };
  }
  return { unit: 'none', length: 0 };
}

const PER_HOUR = /^\+?\s?(?:\/\s?(?:hr|hour|h)\b|(?:an|per|each) hour\b|hourly\b)/i;
const PER_MONTH = /^\+?\s?(?:\/\s?(?:mo|month)\b|(?:a|per|each) month\b|monthly\b)/i;
const PER_YEAR = /^\+?\s?(?:\/\s?(?:yr|year|y)\b|(?:a|per|each) year\b|annually\b|yearly\b)/i;

/** The time that a dollar amount is paid for: "an hour", "/yr". */
export function timeBehind(window: string): WrittenNumber['per'] {
  if (PER_HOUR.test(window)) return 'hour';
  if (PER_MONTH.test(window)) return 'month';
  return PER_YEAR.test(window) ? 'year' : null;
}

const BEFORE: readonly { readonly pattern: RegExp; readonly qualifier: Qualifier }[] = [
  { pattern: /\b(?:nearly|almost|just under|close to|just shy of)(?: a| an)?\s$/i, qualifier: 'nearly' },
  { pattern: /\b(?:no (?:less|fewer) than|at least|a minimum of)\s$/i, qualifier: 'atLeast' },
  { pattern: /\b(?:no more than|at most|up to|a maximum of)\s$/i, qualifier: 'atMost' },
  {
    pattern:
      /\b(?:more than|greater than|over|above|north of|upwards of|exceed|exceeds|exceeded|tops|topped)\s$/i,
    qualifier: 'moreThan',
  },
  { pattern: /\b(?:less than|fewer than|under|below|short of)\s$/i, qualifier: 'lessThan' },
  {
    pattern: /(?:\b(?:about|around|roughly|approximately|approx\.?|some|circa|an estimated)\s|[~≈]\s?)$/i,
    qualifier: 'about',
  },
];
const OR_MORE = /^\s?(?:\+|or (?:more|above|higher|greater)\b|and (?:up|above)\b|plus\b)/i;
const OR_LESS = /^\s?(?:or (?:less|below|lower|fewer)\b|and below\b)/i;

/** How exactly the text means the number, from the words in front of it and behind it. */
export function qualifierOf(before: string, behind: string): Qualifier {
  if (OR_MORE.test(behind)) return 'atLeast';
  if (OR_LESS.test(behind)) return 'atMost';
  return BEFORE.find(({ pattern }) => pattern.test(before))?.qualifier ?? 'exact';
}
