import type { Measure } from '../../records/measure.ts';
import type { WrittenNumber } from '../numbers/number.ts';
import type { Attribution } from './attribution.ts';
import { readAttribution } from './attribution.ts';
import type { NumberReading, Statement } from './claim.ts';
import { readPoint } from './read-point.ts';
import { readSpan } from './read-span.ts';
import { readRestriction } from './restriction.ts';
import { readStatement } from './read-statement.ts';
import { readSubject } from './read-subject.ts';
import type { Sentence } from './sentence.ts';
import type { Setting } from './setting.ts';
import { surroundingsOf } from './surroundings.ts';

const PROJECTS = /\b(?:project(?:s|ed|ion|ions)?|outlook|forecasts?)\b/i;
const OTHER_SERIES: readonly Measure[] = ['posting_growth', 'projected_growth', 'other'];
const THROUGH = /\b(through|by|until)\s(?:the year\s)?$/i;

/** What the article as a whole lends to the reading of each number. */
export interface ArticleContext {
  readonly releases: readonly string[];
  readonly attribution: Attribution;
  /** the release that it says all its numbers are of */
  readonly period: string | null;
}

/** Read one number of a sentence: a claim with everything the text says of it, or why it is none. */
export function readNumber(
  number: WrittenNumber,
  sentence: Sentence,
  setting: Setting,
  context: ArticleContext,
): NumberReading {
  const { block } = sentence;
  if (block.ignored !== null) return { kind: 'notAClaim', reason: 'ignored' };
  const at = sentence.start + number.start;
  if (block.code.some(({ start, end }) => at >= start && at < end)) {
    return { kind: 'notAClaim', reason: 'code' };
  }
  if (number.form === 'year') {
    return projectionSpan(number, sentence, setting, context) ?? { kind: 'notAClaim', reason: 'year' };
  }
  if (number.form !== 'amount') return { kind: 'notAClaim', reason: number.form };
  const subject = readSubject(number, sentence, setting);
  const statement = readStatement(surroundingsOf(number, sentence, setting, subject));
  if (statement.kind === 'notAClaim') return statement;
  const isSpan = statement.kind === 'change' || statement.kind === 'other';
  const releases = isOfReleases(statement) ? context.releases : [];
  const period = isSpan
    ? readSpan(sentence, setting, releases)
    : readPoint(number, sentence, setting, releases, context.period);
  return {
    kind: 'claim',
    claim: {
      sentence,
      number,
      statement,
      subject,
      period,
      attribution: readAttribution(sentence, setting, context.attribution),
      restriction: readRestriction(number, sentence, setting),
    },
  };
}

/** Whether a bare year of the statement means the release of that year. */
function isOfReleases(statement: Statement): boolean {
  if (statement.kind === 'other') return false;
  return statement.kind !== 'change' || !OTHER_SERIES.includes(statement.measure);
}

/** "projects strong growth through 2032": the last year of a projection, where no number of its own stands beside it. */
function projectionSpan(
  number: WrittenNumber,
  sentence: Sentence,
  setting: Setting,
  context: ArticleContext,
): NumberReading | null {
  const { text, numbers } = sentence;
  const before = text.slice(Math.max(0, number.start - 24), number.start);
  const lead = THROUGH.exec(before);
  const hasNumber = numbers.some(({ form, unit }) => form === 'amount' && unit !== 'usd');
  if (lead === null || hasNumber || !PROJECTS.test(text)) return null;
  const attribution = readAttribution(sentence, setting, context.attribution);
  if (attribution !== 'publisher' && attribution !== 'oews') return null;
  const start = number.start - (before.length - lead.index);
  return { kind: 'projectionSpan', to: number.quote, start, end: number.end };
}
