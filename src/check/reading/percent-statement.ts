import type { Measure, Unit } from '../../records/measure.ts';
import type { StatementReading } from './claim.ts';
import { otherSubject } from './other-subject.ts';
import { readStatistic } from './read-statistic.ts';
import {
  DOWNWARD,
  EMPLOYMENT,
  GAP_BEFORE,
  GAP_BEHIND,
  LOWER,
  POSTING,
  PROJECTED,
  UPWARD,
  WAGE,
} from './statement-words.ts';
import type { Surroundings } from './surroundings.ts';

const SHARE_BEHIND = /^\s(?:of|share)\b/i;
const PER_YEAR = /\b(?:a|per) year\b|\byearly\b|\bannual (?:rate|growth)\b/i;
const PER_YEAR_BEHIND = /^\s?(?:a|per|each|every)\s?year\b|^\s?annually\b|\bannual (?:rate|growth)\b/i;
const PROJECTED_YEARS = 10;
const YEAR = /\byear\b/i;

/** What a percentage states: a change, a gap between two occupations, a share, or nothing of ours. */
export function percentStatement(around: Surroundings, unit: Unit): StatementReading {
  const { before, behind, labels, near, sentence, number, setting, subject } = around;
  if (!isOurs(around)) return { kind: 'notAClaim', reason: 'share' };
  const statistic = readStatistic(number, sentence, setting);
  const shared = {
    unit,
    statistic: statistic.statistic,
    perYear: PER_YEAR_BEHIND.test(behind) || PER_YEAR.test(labels),
  };
  const speaksOfPay = WAGE.test(near) || statistic.own;
  const isGap = speaksOfPay && ((GAP_BEHIND.test(behind) && !YEAR.test(behind)) || GAP_BEFORE.test(before));
  if (isGap) {
    const direction = LOWER.test(behind) ? -1 : 1;
    return { kind: 'gap', ...shared, direction, against: otherSubject(sentence, subject) };
  }
  if (SHARE_BEHIND.test(behind)) return { kind: 'other', unit };
  const direction = directionOf(`${before} ${behind}`, labels, sentence.text.slice(0, number.start));
  if (direction === null) return { kind: 'other', unit };
  return { kind: 'change', measure: changingMeasure(around, speaksOfPay), ...shared, direction };
}

function isOurs({ clause, labels, near, subject, hasOwnSubject, sentence }: Surroundings): boolean {
  if (hasOwnSubject) return true;
  if (subject.kind === 'none') return false;
  const speaks = [POSTING, EMPLOYMENT, WAGE].some((words) => words.test(clause) || words.test(labels));
  return speaks || sentence.statistics.length > 0 || PROJECTED.test(near);
}

function changingMeasure(around: Surroundings, speaksOfPay: boolean): Measure {
  const { clause, labels, near, hasOwnSubject } = around;
  const says = (words: RegExp) => words.test(clause) || words.test(labels);
  if (says(POSTING) || (!hasOwnSubject && POSTING.test(near))) return 'posting_growth';
  if (says(PROJECTED) || spansDecade(around)) return 'projected_growth';
  if (speaksOfPay && (says(WAGE) || !says(EMPLOYMENT))) return 'wage_growth';
  return says(EMPLOYMENT) ? 'employment_change' : 'other';
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
