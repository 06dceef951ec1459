import type { NumberForm } from './number.ts';

/** The digits and what stands on both sides, in short windows. */
export interface Surroundings {
  /** the digits as written, with separators and fraction: "2,000", "3.11" */
  readonly digits: string;
  readonly before: string;
  /** behind the digits, unit included */
  readonly behind: string;
  /** has a currency sign, a percent sign or a scale */
  readonly hasUnit: boolean;
  readonly isPercent: boolean;
}

const YEAR = /^(?:19|20)\d\d$/;
const COUNTED = /^\s(?:jobs|workers|people|openings|postings|positions|employees|dollars)\b/i;
const MONTH =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?\s$/i;
const DURATION =
  /^(?:\+|\s?[-–—]\s?\d{1,3}\+?)?[\s-]?(?:years?|yrs?|months?|weeks?|days?|hours?|hrs?|minutes?|mins?|seconds?|secs?)\b/i;
const RANK_WORD =
  /\b(?:lowest|highest|top|bottom|upper|lower|middle|best|worst)(?:[- ](?:paid|paying|earning))?\s$/i;
const CONFIDENCE = /^(?:\s?%|\s?percent|-percent)?[\s-](?:confidence|interval|ci\b)/i;

/** The forms in the order they are tried; the first that fits names the number. */
const FORMS: readonly { readonly form: NumberForm; readonly fits: (around: Surroundings) => boolean }[] = [
  { form: 'percentileName', fits: (a) => a.isPercent && RANK_WORD.test(a.before) },
  { form: 'confidenceLevel', fits: (a) => a.isPercent && CONFIDENCE.test(a.behind) },
  { form: 'partOfName', fits: (a) => !a.hasUnit && /[\p{L}#][-/]?$|\bno\.\s?$/iu.test(a.before) },
  { form: 'version', fits: (a) => !a.hasUnit && /(?:\bversion|\bv)\s?$/i.test(a.before) },
  { form: 'listNumber', fits: isListNumber },
  { form: 'percentileName', fits: (a) => /^(?:st|nd|rd|th)?[\s-]percentile/i.test(a.behind) },
  { form: 'ordinal', fits: (a) => /^(?:st|nd|rd|th)\b/i.test(a.behind) },
  { form: 'time', fits: (a) => !a.hasUnit && /^\s?(?:am|pm|a\.m\.|p\.m\.)(?!\p{L})/iu.test(a.behind) },
  { form: 'duration', fits: (a) => !a.hasUnit && DURATION.test(a.behind) },
  { form: 'date', fits: (a) => !a.hasUnit && /^\d{1,2}$/.test(a.digits) && MONTH.test(a.before) },
  { form: 'year', fits: (a) => !a.hasUnit && YEAR.test(a.digits) && !COUNTED.test(a.behind) },
  { form: 'partOfName', fits: (a) => !a.hasUnit && /^(?:\p{L}|\([a-z]\))/u.test(a.behind) },
];

/** What the form of a number shows it to be; 'amount' when it may be a claim. */
export function formOf(around: Surroundings): NumberForm {
  return FORMS.find(({ fits }) => fits(around))?.form ?? 'amount';
}

function isListNumber({ digits, before, behind }: Surroundings): boolean {
  if (!/^\d{1,3}$/.test(digits) || !/^\s*[([]?$/.test(before)) return false;
  return /^(?:[.)\]](?:\s|$)|\s*$)/.test(behind);
}

/** Things made of several numbers that are none: SOC codes, dates, times, versions, telephone numbers. */
export const COMPOUNDS: readonly { readonly form: NumberForm; readonly pattern: RegExp }[] = [
  { form: 'address', pattern: /(?:https?:\/\/|www\.)[^\s<>"]{1,2000}/y },
  { form: 'address', pattern: /\d{3}-\d{3}-\d{4}(?!\d)/y },
  { form: 'date', pattern: /(?:19|20)\d\d-[01]\d(?:-[0-3]\d)?(?![\d-])/y },
  { form: 'socCode', pattern: /\d\d-\d{4}(?:\.\d\d)?(?!\d)/y },
  { form: 'version', pattern: /\d{1,4}\.\d{1,4}\.\d{1,6}(?:\.\d{1,6})?/y },
  { form: 'time', pattern: /\d{1,2}:\d\d(?::\d\d)?(?!\d)/y },
  { form: 'date', pattern: /\d{1,2}\/\d{1,2}\/(?:19|20)?\d\d(?!\d)/y },
  { form: 'partOfName', pattern: /24\/7(?!\d)/y },
];
