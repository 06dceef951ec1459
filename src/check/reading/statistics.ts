import type { Measure } from '../../records/measure.ts';
import type { Span } from '../document/span.ts';

/** Which statistic of a wage distribution the text names. */
export type WageStatistic = Extract<
  Measure,
  'median_annual_wage' | 'mean_annual_wage' | 'p10' | 'p25' | 'p75' | 'p90'
>;

export interface StatisticMention extends Span {
  readonly statistic: WageStatistic;
  /** named by the people below or above it ("the lowest 10 percent earned less than"): the number is no bound then */
  readonly byShare: boolean;
}

const RANKED =
  '(?:[- ](?:paid|paying|earning))?(?: one)?(?:[- ](?:10|ten)(?:\\s?%|[- ]percent)|[- ]tenth\\b|[- ]decile\\b)';
const QUARTER = '(?:[- ](?:paid|paying|earning))?(?: (?:quarter|fourth)|[- ]25(?:\\s?%|[- ]percent))';

const TENTH = String.raw`(?:one in ten|1 in 10|one in 10|a tenth|(?:10|ten) percent|10\s?%)`;
const FOURTH = String.raw`(?:one in four|1 in 4|a quarter|(?:25|twenty-five) percent|25\s?%)`;
const THREE_FOURTHS = String.raw`(?:three in four|3 in 4|three[- ]quarters|(?:75|seventy-five) percent|75\s?%)`;
const ABOVE = String.raw`(?:more than|over|above|at least|upwards of|\$[\d.,]+k? or (?:more|above))`;
const BELOW = String.raw`(?:less than|under|below|at most|\$[\d.,]+k? or (?:less|below))`;
/** "25% more than data scientists" is a share of nobody */
const COMPARED = String.raw`\s(?:a year\s)?(?:more|less|over|above|below|under)\s(?:than\s)?(?:the\s)?(?![$\d]|(?:about|roughly|nearly)\s)`;

const STATISTICS: readonly {
  readonly pattern: RegExp;
  readonly statistic: WageStatistic;
  readonly byShare: boolean;
}[] = [
  {
    pattern: /\bmedians?\b/gi,
    statistic: 'median_annual_wage',
    byShare: false,
  },
  {
    pattern:
      /(?<!middle )\bhalf (?:of (?:all |the |them )?(?:\p{L}{1,20} ){0,3})?(?:earned|earn|made|make)\b/giu,
    statistic: 'median_annual_wage',
    byShare: true,
  },
  {
    pattern:
      /(?<!\b(?:than|above|below|than the|grade point) )\b(?:mean|average|averages|averaged|averaging)\b/gi,
    statistic: 'mean_annual_wage',
    byShare: false,
  },
  { pattern: percentile(50), statistic: 'median_annual_wage', byShare: false },
  { pattern: percentile(10), statistic: 'p10', byShare: false },
  { pattern: percentile(25), statistic: 'p25', byShare: false },
  { pattern: percentile(75), statistic: 'p75', byShare: false },
  { pattern: percentile(90), statistic: 'p90', byShare: false },
  { pattern: /^\W{0,3}10(?:th|\s?%)\W{0,3}$/g, statistic: 'p10', byShare: false },
  { pattern: /^\W{0,3}25(?:th|\s?%)\W{0,3}$/g, statistic: 'p25', byShare: false },
  { pattern: /^\W{0,3}50(?:th|\s?%)\W{0,3}$/g, statistic: 'median_annual_wage', byShare: false },
  { pattern: /^\W{0,3}75(?:th|\s?%)\W{0,3}$/g, statistic: 'p75', byShare: false },
  { pattern: /^\W{0,3}90(?:th|\s?%)\W{0,3}$/g, statistic: 'p90', byShare: false },
  { pattern: /\b(?:lower|first) quartile\b/gi, statistic: 'p25', byShare: false },
  { pattern: /\b(?:upper|third) quartile\b/gi, statistic: 'p75', byShare: false },
  { pattern: new RegExp(`\\b(?:lowest|bottom)${RANKED}`, 'gi'), statistic: 'p10', byShare: true },
  { pattern: new RegExp(`\\b(?:highest|top)${RANKED}`, 'gi'), statistic: 'p90', byShare: true },
  { pattern: new RegExp(`\\b(?:lowest|bottom)${QUARTER}`, 'gi'), statistic: 'p25', byShare: true },
  { pattern: new RegExp(`\\b(?:highest|top)${QUARTER}`, 'gi'), statistic: 'p75', byShare: true },
  { pattern: shareEarning(TENTH, BELOW), statistic: 'p10', byShare: true },
  { pattern: shareEarning(TENTH, ABOVE), statistic: 'p90', byShare: true },
  { pattern: shareEarning(FOURTH, BELOW), statistic: 'p25', byShare: true },
  { pattern: shareEarning(FOURTH, ABOVE), statistic: 'p75', byShare: true },
  { pattern: shareEarning(THREE_FOURTHS, BELOW), statistic: 'p75', byShare: true },
  { pattern: shareEarning(THREE_FOURTHS, ABOVE), statistic: 'p25', byShare: true },
];

/** Every wage statistic that a text names, in order. */
export function statisticsIn(text: string): readonly StatisticMention[] {
  return STATISTICS.flatMap(({ pattern, statistic, byShare }) =>
    [...text.matchAll(pattern)].map(({ 0: written, index }) => ({
      start: index,
      end: index + written.length,
      statistic,
      byShare,
    })),
  ).sort((a, b) => a.start - b.start);
}

/** "one in ten earns over $199,000"; a share of those on one side ("the lowest 10 percent") is named by that side */
function shareEarning(share: string, bound: string): RegExp {
  const ranked = String.raw`(?<!\b(?:lowest|highest|top|bottom|upper|lower)(?:[- ](?:paid|paying|earning))?(?: one)?[- ])`;
  return new RegExp(String.raw`${ranked}\b${share}(?!\p{L}|${COMPARED})(?=[^.;$\d]{0,60}${bound})`, 'giu');
}

/** "10th percentile", "10th pct", "P10", and the ranks of a list: "the 10th and 90th percentiles", "the 75th $155,810" */
function percentile(rank: number): RegExp {
  const name = '(?:percentiles?|pctl?|pctile)';
  const written = String.raw`[- ]${name}\b|(?=,? (?:and|to|or) \d\dth ${name})|(?=[ :|–-]{1,3}(?:was |is |at )?\$)`;
  return new RegExp(String.raw`\b${rank}th(?:${written})|\bp${rank}\b`, 'gi');
}
