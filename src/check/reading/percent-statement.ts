import type { Measure, Unit } from '../../records/measure.ts';
import type { StatementReading } from './claim.ts';
import { gapAround } from './gap.ts';
import { readStatistic } from './read-statistic.ts';
import { DOWNWARD, EMPLOYMENT, POSTING, PROJECTED, UPWARD, WAGE } from './statement-words.ts';
import type { Surroundings } from './surroundings.ts';

const SHARE_BEHIND = /^\s(?:of|share)\b/i;
const PER_YEAR = /\b(?:a|per) year\b|\byearly\b|\bannual (?:rate|growth)\b/i;
const PER_YEAR_BEHIND = /^\s?(?:a|per|each|every)\s?year\b|^\s?annually\b|\bannual (?:rate|growth)\b/i;
const PROJECTED_YEARS = 10;
const YEAR = /\byear\b/i;
/** "that is a raise of 7 percent" */
const REFERS_BACK =
  /\bthat(?:['’]s| is| was)\b|\bthis (?:is|was)\b|^\W{0,3}an? (?:increase|raise|rise|gain|drop|decline|fall) of\b/i;
/** numbers of thousands without a currency sign */
const HEADCOUNTS = /^[^$]*(?<![$\d,.])\d{1,3}(?:,\d{3})+(?![,\d])[^$]*$/;
/** "the field shrank by 11%" */
const FIELD_MOVED = /\b(?:field|occupation|profession) (?:has )?(?:grew|grown|shr[au]nk)\b/i;
const MOVED_FROM = /^\s(?:from|to)\s(?:about\s|nearly\s)?(\$?)\d/i;

/** What a percentage states: a change, a gap between two occupations, a share, or nothing of ours. */
export function percentStatement(around: Surroundings, unit: Unit): StatementReading {
  const { before, behind, labels, near, sentence, number, setting } = around;
  if (!isOurs(around)) return { kind: 'notAClaim', reason: 'share' };
  const statistic = readStatistic(number, sentence, setting);
  const shared = {
    unit,
    statistic: statistic.statistic,
    perYear: PER_YEAR_BEHIND.test(behind) || PER_YEAR.test(labels),
  };
  const speaksOfPay = WAGE.test(near) || statistic.own || /\$\d/.test(near);
  const gap = speaksOfPay && !YEAR.test(behind) ? gapAround(around) : null;
  if (gap !== null) return { kind: 'gap', ...shared, ...gap };
  if (SHARE_BEHIND.test(behind)) return { kind: 'other', unit };
  const worded = directionOf(`${before} ${behind}`, labels, sentence.text.slice(0, number.start));
  const direction = worded ?? (number.value < 0 ? 1 : null);
  if (direction === null) return { kind: 'other', unit };
  return { kind: 'change', measure: changingMeasure(around, speaksOfPay), ...shared, direction };
}

function isOurs(around: Surroundings): boolean {
  const { clause, labels, near, wide, subject, hasOwnSubject, sentence } = around;
  if (hasOwnSubject) return true;
  if (subject.kind === 'none') return false;
  const says = (text: string) => [POSTING, EMPLOYMENT, WAGE].some((words) => words.test(text));
  if (says(clause) || says(labels) || (REFERS_BACK.test(clause) && says(wide))) return true;
  if (gapAround(around) !== null && says(wide)) return true;
  if (FIELD_MOVED.test(clause) || HEADCOUNTS.test(sentence.text)) return true;
  return sentence.statistics.length > 0 || PROJECTED.test(near);
}

function changingMeasure(around: Surroundings, speaksOfPay: boolean): Measure {
  const { clause, labels, near, hasOwnSubject } = around;
  const says = (words: RegExp) => words.test(clause) || words.test(labels);
  if (says(POSTING) || (!hasOwnSubject && POSTING.test(near))) return 'posting_growth';
  if (says(PROJECTED) || spansDecade(around)) return 'projected_growth';
  const moved = movedMeasure(around);
  if (moved !== null) return moved;
  if (speaksOfPay && (says(WAGE) || !says(EMPLOYMENT))) return 'wage_growth';
  return says(EMPLOYMENT) || says(FIELD_MOVED) ? 'employment_change' : measureAround(around);
}

/** "up 3.8% from 645,970": what the change is measured from tells what changed. */
function movedMeasure({ behind }: Surroundings): Measure | null {
  const moved = MOVED_FROM.exec(behind);
  if (moved === null) return null;
  return moved[1] === '$' ? 'wage_growth' : 'employment_change';
}

/** What the nearest text speaks of that speaks of one of the two only. */
function measureAround({ near, setting }: Surroundings): Measure {
  const previous = setting.filter(({ kind }) => kind === 'previous');
  for (const text of [near, ...previous.flatMap((tier) => tier.sentences.map((one) => one.text))]) {
    const [ofWages, ofEmployment] = [WAGE.test(text), EMPLOYMENT.test(text) || HEADCOUNTS.test(text)];
    if (ofWages !== ofEmployment) return ofWages ? 'wage_growth' : 'employment_change';
  }
  return 'other';
}

/** A growth over ten years, "2024–34", is a projection: no published series of ours is as long. */
function spansDecade({ sentence, setting }: Surroundings): boolean {
  const labels = setting.filter(({ kind }) => kind === 'row' || kind === 'column');
  return [sentence, ...labels.flatMap((tier) => tier.sentences)]
    .flatMap(({ periods }) => periods)
    .some(
      ({ period }) => period.kind === 'span' && yearOf(period.to) - yearOf(period.from) === PROJECTED_YEARS,
    );
}

function yearOf(point: string): number {
  return Number(point.slice(0, 4));
}

/** Up or down, by the words nearest to the number; null where nothing says that it is a change. */
function directionOf(window: string, labels: string, before: string): 1 | -1 | null {
  for (const text of [window, labels, before]) {
    if (DOWNWARD.test(text)) return -1;
    if (UPWARD.test(text)) return 1;
  }
  return null;
}
