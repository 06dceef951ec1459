import type { WrittenNumber } from '../numbers/number.ts';
import { clauseAround, pairedInLists } from './clause.ts';
import type { Sentence } from './sentence.ts';
import type { Setting, Tier } from './setting.ts';
import type { StatisticMention, WageStatistic } from './statistics.ts';

export interface StatisticReading {
  /** null where the text names none, or several without saying which */
  readonly statistic: WageStatistic | null;
  readonly byShare: boolean;
  /** named in the number's own clause */
  readonly own: boolean;
}

const NONE: StatisticReading = { statistic: null, byShare: false, own: false };
const BEHIND =
  /^\s?\(?(?:an hour\s|per hour\s|a year\s|per year\s)?(?:at the\s|on\s|in\s)?(?:annual\s|yearly\s|hourly\s|national\s|the\s)?$/i;
const OF_NEXT_NUMBER = /^\)?\s?(?:(?:annual|hourly)\s)?(?:wage\s|pay\s)?(?:of\s|was\s|is\s|:\s?)?\$?\d/;
const MIDDLE_HALF = /\bmiddle (?:half|50)\b|\bhalf\b[^.;]{1,80}\bbetween\b|\binterquartile\b/i;
const WINDOW = 40;

/** Read which statistic a wage is: in the sentence by where it is named, else from what stands around. */
export function readStatistic(number: WrittenNumber, sentence: Sentence, setting: Setting): StatisticReading {
  const quartile = quartileOf(number, sentence);
  if (quartile !== null) return { statistic: quartile, byShare: false, own: true };
  const own = ownStatistic(number, sentence);
  if (own !== undefined) {
    const clause = clauseAround(sentence.text, number.start, sentence.subjects);
    const isNear = own.start >= clause.start && own.end <= clause.end;
    return { statistic: own.statistic, byShare: own.byShare, own: isNear };
  }
  const tier = setting.find(({ sentences }) => sentences.some(({ statistics }) => statistics.length > 0));
  return tier === undefined ? NONE : tierStatistic(tier);
}

/** The one statistic that a tier names; what a sentence before says of a share of people it says of them only. */
function tierStatistic({ kind, sentences }: Tier): StatisticReading {
  const named = sentences.flatMap(({ statistics }) => statistics);
  const [first] = named;
  const isOne = named.every(({ statistic }) => statistic === first?.statistic);
  if (first === undefined || !isOne || (first.byShare && kind === 'previous')) return NONE;
  return { statistic: first.statistic, byShare: first.byShare, own: false };
}

/** "the middle half earned between $85,660 and $158,880" */
function quartileOf({ range, start }: WrittenNumber, { text }: Sentence): WageStatistic | null {
  if (range === null || !MIDDLE_HALF.test(text.slice(0, start))) return null;
  return range === 'low' ? 'p25' : 'p75';
}

function ownStatistic(number: WrittenNumber, sentence: Sentence): StatisticMention | undefined {
  const { text, statistics, numbers, subjects } = sentence;
  if (statistics.length === 0) return undefined;
  const amounts = numbers.filter(({ form, unit }) => form === 'amount' && unit === number.unit);
  const paired = pairedInLists(text, statistics, amounts, number);
  if (paired !== undefined) return paired;
  const behind = statistics.find((mention) => isBehind(text, number, mention));
  if (behind !== undefined) return behind;
  const before = statistics.filter(({ end }) => end <= number.start);
  const clause = clauseAround(text, number.start, subjects);
  const inClause = before.filter(({ start }) => start >= clause.start).at(-1);
  return inClause ?? before.at(-1) ?? onlyOne(statistics);
}

/** "$133,080 median", but not the next number's in "$133,080, median $112,590" */
function isBehind(text: string, number: WrittenNumber, { start, end }: StatisticMention): boolean {
  if (start < number.end || start - number.end > WINDOW) return false;
  return BEHIND.test(text.slice(number.end, start)) && !OF_NEXT_NUMBER.test(text.slice(end, end + WINDOW));
}

function onlyOne(statistics: readonly StatisticMention[]): StatisticMention | undefined {
  const [first] = statistics;
  return statistics.every(({ statistic }) => statistic === first?.statistic) ? first : undefined;
}
