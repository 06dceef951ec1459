import type { StatementReading } from './claim.ts';
import { percentStatement } from './percent-statement.ts';
import { readStatistic } from './read-statistic.ts';
import {
  DOWNWARD,
  EMPLOYMENT,
  HOURLY,
  OPENINGS,
  POSTING,
  PROJECTED,
  THOUSANDS,
  WAGE,
} from './statement-words.ts';
import type { Surroundings } from './surroundings.ts';

const COUNT: StatementReading = { kind: 'notAClaim', reason: 'count' };
const SMALLEST_COUNT = 100;
const SMALLEST_HEADCOUNT = 1000;
const LARGEST_HOURLY_USD = 1000;
const EMPLOYMENT_BEFORE = /\b(?:employment|employed|employs?|numbered|numbering)\b/i;
const CHANGE_BEFORE = /\b(?:by|add\w{0,3}|gain\w{0,3}|lost|new)\s(?:about\s|nearly\s)?$/i;
const CHANGE_BEHIND = /^\s(?:new|more|fewer)\b/i;
const MOVED_FROM = /\b(?:up|down|rose|grew|fell|growing|rising) (?:from|to) $/i;
const NO_NOUN_BEHIND =
  /^\s?(?:$|[.,;:()–—!?]|-\s|(?:in|of them|and|or|to|from|by|on|at|while|compared|versus|vs|a year|last|over|between|when|for)\b)/i;
const IN_YEAR = /^\s(?:in|by|as of) (?:May )?20\d\d/i;
const THERE_WERE = /\bthere (?:are|were)\s(?:\p{L}{1,12}\s){0,2}$/iu;
const HEADCOUNT_WORDS =
  /\bthere (?:are|were)\b|\bcount(?:s|ed)\b|\b(?:the )?number (?:of|had|has|was|is|rose|fell)\b|\bnumbered\b/i;
const PERCENT_LABEL = /%|\bpercent\b|\bgrowth\b|\bchange\b/i;
const COUNTED_WITHIN = 40;

/** What a number without a unit states: a count of jobs or postings, or a cell whose unit stands in its labels. */
export function bareStatement(around: Surroundings): StatementReading {
  const isLabelled = around.hasOwnSubject && (around.sentence.block.kind === 'cell' || isRow(around));
  return (isLabelled ? cellStatement(around) : null) ?? countStatement(around);
}

/** "15-1211  105,850": a line that holds a name and a number only is a row of a table without rules. */
function isRow({ sentence: { text, subjects }, number }: Surroundings): boolean {
  const [name, ...others] = subjects;
  if (name === undefined || others.length > 0 || name.end > number.start) return false;
  const rest = text.slice(0, name.start) + text.slice(name.end, number.start) + text.slice(number.end);
  return !/[\p{L}\p{N}]/u.test(rest);
}

/** A bare number in a table takes its unit from the head of its column, its row or the caption. */
function cellStatement(around: Surroundings): StatementReading | null {
  const { number, labels, near, sentence, setting } = around;
  const { statistic, byShare } = readStatistic(number, sentence, setting);
  if (PERCENT_LABEL.test(labels)) return percentStatement(around, 'percent');
  if (statistic === null && !WAGE.test(near)) return null;
  if (EMPLOYMENT.test(labels) && !WAGE.test(labels)) return null;
  if (number.value >= LARGEST_HOURLY_USD) return { kind: 'wage', statistic, unit: 'usd_per_year', byShare };
  if (THOUSANDS.test(near)) return { kind: 'wage', statistic, unit: 'usd_thousands_per_year', byShare };
  return HOURLY.test(near) ? { kind: 'wage', statistic, unit: 'usd_per_hour', byShare } : null;
}

function countStatement(around: Surroundings): StatementReading {
  const { number, labels, behind, before, clause, subject, hasOwnSubject } = around;
  const scale = countScale(around);
  const isOfNobody = subject.kind === 'none' && !hasOwnSubject;
  if (!(number.value * scale >= SMALLEST_COUNT) || isOfNobody) return COUNT;
  const counted = behind.slice(0, COUNTED_WITHIN);
  const says = (words: RegExp) => words.test(counted) || words.test(labels);
  if (says(POSTING)) return { kind: 'count', measure: 'posting_count', scale };
  if (says(OPENINGS)) return { kind: 'count', measure: 'openings', scale };
  if (!says(EMPLOYMENT) && !isEmployment(around)) return COUNT;
  if (CHANGE_BEFORE.test(before) || CHANGE_BEHIND.test(behind)) return headcountChange(around);
  return PROJECTED.test(clause)
    ? { kind: 'other', unit: 'persons' }
    : { kind: 'count', measure: 'employment', scale };
}

/** "Employment (thousands)" at the head of a column */
function countScale({ sentence, labels }: Surroundings): number {
  return sentence.block.kind === 'cell' && THOUSANDS.test(labels) ? 1000 : 1;
}

function isEmployment(around: Surroundings): boolean {
  return EMPLOYMENT_BEFORE.test(around.before) || isHeadcount(around) || isElliptic(around);
}

/** "fell by 17,640" */
function headcountChange({ before, behind }: Surroundings): StatementReading {
  const direction = DOWNWARD.test(before) || /^\sfewer\b/i.test(behind) ? -1 : 1;
  const shared = { unit: 'persons', statistic: null, perYear: false } as const;
  return { kind: 'change', measure: 'employment_change', ...shared, direction };
}

/** "1.7 million software developers", "up from 245,900", and "… jobs were counted as software developers, 262,440 as data scientists" */
function isHeadcount({ sentence, number, before }: Surroundings): boolean {
  if (!(number.value >= SMALLEST_HEADCOUNT)) return false;
  if (MOVED_FROM.test(before)) return true;
  const { text, subjects } = sentence;
  const next = subjects.find(({ start }) => start >= number.end);
  const joint = next === undefined ? null : text.slice(number.end, next.start);
  return joint === ' ' || (joint === ' as ' && EMPLOYMENT.test(text));
}

/** A number that counts nothing of its own in a text that counts jobs: "… compared with 406,230 in May 2024". */
function isElliptic({ number, sentence, behind, before, near, setting }: Surroundings): boolean {
  const isLarge = number.value >= SMALLEST_HEADCOUNT && (number.scale > 1 || number.quote.includes(','));
  if (!isLarge || !NO_NOUN_BEHIND.test(behind)) return false;
  const previous = setting.find(({ kind }) => kind === 'previous');
  const goesOn =
    THERE_WERE.test(before) && (previous?.sentences.some(({ text }) => EMPLOYMENT.test(text)) ?? false);
  const isDated = sentence.subjects.length > 0 && IN_YEAR.test(behind);
  return goesOn || isDated || EMPLOYMENT.test(near) || HEADCOUNT_WORDS.test(near);
}
