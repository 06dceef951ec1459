import type { Unit } from '../../records/measure.ts';
import type { Statement, StatementReading } from './claim.ts';
import { gapAround } from './gap.ts';
import type { StatisticReading } from './read-statistic.ts';
import { readStatistic } from './read-statistic.ts';
import { DOWNWARD, HOURLY, OTHER_PAY, PRICE, THOUSANDS, WAGE } from './statement-words.ts';
import type { Surroundings } from './surroundings.ts';

const PRICE_TAG: StatementReading = { kind: 'notAClaim', reason: 'price' };
/** "a median home price of $420,000" */
const PRICED = /\b(?:prices?|costs?|rent|tuition|fees?|debt|loans?)(?: (?:of|is|was|at|around|about))? $/i;
/** "a $41,300 degree" */
const THING_BEHIND = /^\s(?:degree|program|course|bootcamp|certificate|price|bill|fee|loan)\b/i;
const BONUS = /\b(?:bonus(?:es)?|stipend|severance)\b/i;
const CHANGE_BY =
  /\b(?:by|gained|lost|added|climbed|rose|grew|increased|jumped|fell|dropped|declined|slipped)\s(?:about\s|nearly\s|more than\s)?$|\b(?:increase|raise|rise|drop|decline|gain) of\s$/i;
const LARGEST_HOURLY_USD = 1000;

/** What a dollar amount states: a wage, a difference between wages, other pay, or a price. */
export function dollarStatement(around: Surroundings): StatementReading {
  const { number, clause, setting, sentence } = around;
  if (number.scale >= 1e6 || !(number.value > 0)) return PRICE_TAG;
  const statistic = readStatistic(number, sentence, setting);
  if (!speaksOfPay(around, statistic)) return PRICE_TAG;
  const difference = differenceOf(around, statistic);
  if (difference !== null) return difference;
  const unit = wageUnit(around);
  if (unit === null) return PRICE_TAG;
  if (OTHER_PAY.test(clause) && !statistic.own) return { kind: 'other', unit };
  return { kind: 'wage', statistic: statistic.statistic, unit, byShare: statistic.byShare };
}

function speaksOfPay(around: Surroundings, statistic: StatisticReading): boolean {
  const { clause, labels, near, wide, subject, hasOwnSubject } = around;
  const isPrice = PRICE.test(clause) && !WAGE.test(clause);
  if (isPriced(around) || (!hasOwnSubject && (BONUS.test(clause) || isPrice))) return false;
  if (statistic.own) return true;
  if (isPrice) return false;
  if (hasOwnSubject || WAGE.test(`${clause} ${labels}`)) return true;
  return subject.kind !== 'none' && (statistic.statistic !== null || WAGE.test(`${near} ${wide}`));
}

function isPriced({ before, behind }: Surroundings): boolean {
  return PRICED.test(before) || THING_BEHIND.test(behind);
}

/** A dollar amount that is the difference between two wages, not a wage. */
function differenceOf(around: Surroundings, { statistic }: StatisticReading): Statement | null {
  const { before, sentence, number } = around;
  const shared = { unit: 'usd_per_year', statistic, perYear: false } as const;
  const gap = gapAround(around);
  if (gap !== null) return { kind: 'gap', ...shared, ...gap };
  if (!CHANGE_BY.test(before)) return null;
  const direction = DOWNWARD.test(sentence.text.slice(0, number.start)) ? -1 : 1;
  return { kind: 'change', measure: 'wage_growth', ...shared, direction };
}

function wageUnit({ number, near, wide }: Surroundings): Unit | null {
  if (number.per === 'hour') return 'usd_per_hour';
  if (number.per === 'month') return 'usd_per_month';
  if (number.per === 'year' || number.value >= LARGEST_HOURLY_USD) return 'usd_per_year';
  if (THOUSANDS.test(near)) return 'usd_thousands_per_year';
  return HOURLY.test(near) || HOURLY.test(wide) ? 'usd_per_hour' : null;
}
