import { formOf, COMPOUNDS } from './number-form.ts';
import { qualifierOf, scaleBehind, timeBehind, unitBehind } from './number-words.ts';
import type { NumberForm, WrittenNumber, WrittenUnit } from './number.ts';

const WINDOW = 48;
const OTHER_CURRENCIES = String.raw`(?:[€£¥₹₩₽]|\b(?:CA|AU|NZ|HK|[CAS])\$|\b(?:EUR|GBP|CAD|AUD|NZD|CHF|JPY|CNY|INR|SEK|NOK|DKK|PLN))\s?`;
const START = new RegExp(
  String.raw`https?:\/\/|www\.|${OTHER_CURRENCIES}\d|(?:US)?\$\s?\d|\bUSD\s?\d|\d`,
  'g',
);
const DOLLARS = /(?:US)?\$\s?|USD\s?/y;
const OTHER_CURRENCY = new RegExp(OTHER_CURRENCIES, 'y');
const DIGITS = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/y;
const MINUS = /(?:^|[\s(|])([-−–‒]\s?)$/u;
const RANGE = /^\s?(?:[-–—−]|to|and)\s?(?=(?:US)?\$?\d)/;
const BETWEEN = /\bbetween\s$/i;
/** of an amount written in full, zeros beyond the third say nothing of rounding */
const MOST_ROUNDED = 1000;

/**
 * Every number of a text, claims or not, in order.
 *
 * Our own grammar: digits with thousands commas and a fraction, a sign, a currency, a scale, a unit, and the words
 * around them. European decimals are not guessed.
 */
export function scanNumbers(text: string): readonly WrittenNumber[] {
  const numbers: WrittenNumber[] = [];
  START.lastIndex = 0;
  for (let start = START.exec(text); start !== null; start = START.exec(text)) {
    const number = compoundAt(text, start.index) ?? numberAt(text, start.index);
    numbers.push(number);
    START.lastIndex = number.end;
  }
  return shareUnits(text, numbers);
}

function compoundAt(text: string, at: number): WrittenNumber | null {
  for (const { form, pattern } of COMPOUNDS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return plain(text, at, at + found.length, form);
  }
  return null;
}

function plain(text: string, start: number, end: number, form: NumberForm): WrittenNumber {
  const quote = text.slice(start, end);
  const value = Number.parseFloat(quote);
  return {
    start,
    end,
    quote,
    value: Number.isNaN(value) ? 0 : value,
    step: 1,
    scale: 1,
    unit: 'none',
    per: null,
    qualifier: 'exact',
    range: null,
    form,
  };
}

function numberAt(text: string, at: number): WrittenNumber {
  const sign = currencyAt(text, at);
  const digitsAt = at + sign.length;
  const digitsEnd = digitsAt + (stickyLength(DIGITS, text, digitsAt) ?? 1);
  const digits = text.slice(digitsAt, digitsEnd);
  const behind = text.slice(digitsEnd, digitsEnd + WINDOW);
  const before = text.slice(Math.max(0, at - WINDOW), at);
  const scale = scaleBehind(behind);
  const written = unitBehind(behind.slice(scale.length));
  const unit = sign.unit ?? written.unit;
  const minus = MINUS.exec(before)?.[1] ?? '';
  const end = digitsEnd + scale.length + (digitsAt > at ? 0 : written.length);
  const hasUnit = unit !== 'none' || scale.factor > 1;
  const start = at - minus.length;
  const tail = text.slice(end, end + WINDOW);
  const magnitude = Number(digits.replaceAll(',', ''));
  return {
    start,
    end,
    quote: text.slice(start, end).replace(/\s/g, ' '),
    value: clean((minus === '' ? 1 : -1) * magnitude * scale.factor),
    step: stepOf(digits, scale.factor),
    scale: scale.factor,
    unit,
    per: timeBehind(tail),
    qualifier: qualifierOf(before, tail),
    range: null,
    form: formOf({ digits, before, behind, hasUnit, isPercent: unit === 'percent' }),
  };
}

/** The currency in front of the digits: "$", "EUR ". */
function currencyAt(
  text: string,
  at: number,
): { readonly unit: WrittenUnit | null; readonly length: number } {
  const dollars = stickyLength(DOLLARS, text, at);
  if (dollars !== null) return { unit: 'usd', length: dollars };
  const other = stickyLength(OTHER_CURRENCY, text, at);
  return other === null ? { unit: null, length: 0 } : { unit: 'other_currency', length: other };
}

function stickyLength(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? null;
}

/** The step of the last digit written: 10 for "133,080", 0.1 for "4.1", 1000 for "113k". */
function stepOf(digits: string, factor: number): number {
  const fraction = /\.(\d+)$/.exec(digits)?.[1];
  if (fraction !== undefined) return clean(factor / 10 ** fraction.length);
  if (factor > 1 || digits.length < 4) return factor;
  const whole = Number(digits.replaceAll(',', ''));
  let step = 1;
  while (step < MOST_ROUNDED && whole % (step * 10) === 0) step *= 10;
  return step;
}

/** Without the noise of binary fractions: 1.7 × 1,000,000 is 1700000. */
function clean(value: number): number {
  return Number(value.toPrecision(15));
}

/** In "30–40 %", "$110–120k" and "between 30 and 40 percent" the first number has the unit of the second. */
function shareUnits(text: string, numbers: readonly WrittenNumber[]): WrittenNumber[] {
  const shared = [...numbers];
  for (let index = 0; index + 1 < shared.length; index += 1) {
    const low = shared[index];
    const high = shared[index + 1];
    if (low === undefined || high === undefined || !isRange(text, low, high)) continue;
    shared[index] = asLowEnd(low, high);
    shared[index + 1] = {
      ...high,
      unit: high.unit === 'none' ? low.unit : high.unit,
      range: 'high',
      form: low.form === 'duration' ? 'duration' : high.form,
    };
  }
  return shared;
}

function isRange(text: string, low: WrittenNumber, high: WrittenNumber): boolean {
  if (low.range === 'high' || high.start - low.end > 6) return false;
  if (low.form === 'socCode' || high.form === 'socCode') return false;
  const joined = RANGE.exec(text.slice(low.end, high.start + 4))?.[0];
  if (joined === undefined || joined.length < high.start - low.end) return false;
  const isList = joined.trim() === 'and';
  return !isList || BETWEEN.test(text.slice(Math.max(0, low.start - 10), low.start));
}

function asLowEnd(low: WrittenNumber, high: WrittenNumber): WrittenNumber {
  const factor = low.scale === 1 && low.value < 1000 ? high.scale : 1;
  return {
    ...low,
    value: clean(low.value * factor),
    step: clean(low.step * factor),
    scale: low.scale * factor,
    unit: low.unit === 'none' ? high.unit : low.unit,
    per: low.per ?? high.per,
    range: 'low',
    form: high.form === 'duration' ? 'duration' : low.form,
  };
}
