import { annualGrowth } from '../../measures/annual-growth.ts';
import { difference, relativeChange } from '../../measures/change.ts';
import { compareLevels } from '../../measures/compare-levels.ts';
import type { Level, Statistic } from '../../measures/level.ts';
import { levelOf } from '../../measures/level.ts';
import { gap, ratio } from '../../measures/ratio.ts';
import type { Measure, Subject, Unit } from '../../records/measure.ts';
import type { OewsRow } from '../../records/oews-row.ts';
import { lineageOf } from '../../records/origin.ts';
import type { Quantity } from '../../records/quantity.ts';
import type { Fact, FactQuantity } from '../fact.ts';
import type { Facts } from '../facts.ts';
import type { Claim, Statement } from '../reading/claim.ts';
import { comparedSubjects } from './compared-subjects.ts';
import { meantRelease, meantSpans } from './meant-period.ts';

type DifferenceStatement = Extract<Statement, { kind: 'change' | 'gap' }>;

/** Two levels to be set against each other, the base first, and what the result is called. */
interface LevelPair {
  readonly base: Level;
  readonly other: Level;
  readonly subject: Subject;
  readonly period: string;
}

/** The wage statistics by the names of the claims; the median first, which a text means that names none. */
const WAGES: readonly { readonly measure: Measure; readonly statistic: Statistic; readonly words: string }[] =
  [
    { measure: 'median_annual_wage', statistic: 'median', words: 'median' },
    { measure: 'mean_annual_wage', statistic: 'mean', words: 'mean' },
    { measure: 'p10', statistic: 'p10', words: '10th percentile' },
    { measure: 'p25', statistic: 'p25', words: '25th percentile' },
    { measure: 'p75', statistic: 'p75', words: '75th percentile' },
    { measure: 'p90', statistic: 'p90', words: '90th percentile' },
  ];

const NO_INTERVAL = () => null;

/**
 * What the published levels say of a change or a gap that no figure gives: the change between the two releases meant,
 * or the gap between the two occupations, of each statistic that the text may mean.
 *
 * @returns nothing where an end is not published at all; an absent quantity where the ends cannot be compared
 */
export function derivedFacts(claim: Claim, statement: DifferenceStatement, facts: Facts): readonly Fact[] {
  return statisticsMeant(statement).flatMap(({ statistic, words }) =>
    levelPairs(claim, statement, statistic, facts).flatMap((pair) => {
      const quantity = quantityOf(pair, statement);
      if (quantity === null) return [];
      const isPercent = statement.unit === 'percent';
      return [
        {
          measure: statement.kind === 'gap' ? 'wage_gap' : statement.measure,
          unit: statement.unit,
          subject: pair.subject,
          period: pair.period,
          geography: 'US',
          quantity: factQuantity(quantity, isPercent ? 100 : 1),
          words: { row: words, figure: statement.perYear ? 'a year' : '' },
          lineage: () => quantity.from.map(lineageOf),
        } satisfies Fact,
      ];
    }),
  );
}

function statisticsMeant(
  statement: DifferenceStatement,
): readonly { readonly statistic: Statistic; readonly words: string }[] {
  if (statement.kind === 'change' && statement.measure === 'employment_change') {
    return [{ statistic: 'employment', words: '' }];
  }
  if (statement.kind === 'change' && statement.measure !== 'wage_growth') return [];
  const named = WAGES.filter(({ measure }) => measure === statement.statistic);
  return named.length > 0 ? named : WAGES.slice(0, 2);
}

function levelPairs(
  claim: Claim,
  statement: DifferenceStatement,
  statistic: Statistic,
  facts: Facts,
): LevelPair[] {
  if (statement.kind === 'change') return changePairs(claim, statistic, facts);
  const period = meantRelease(claim.period, facts.releases);
  if (period === null) return [];
  return comparedSubjects(claim.subject, statement).flatMap(([soc, against]) => {
    const rows = [facts.row(against, period), facts.row(soc, period)] as const;
    return pairOf(rows, statistic, period, [soc, against]);
  });
}

function changePairs({ subject, period }: Claim, statistic: Statistic, facts: Facts): LevelPair[] {
  const [soc, ...joined] = subject.kind === 'named' ? subject.subject.soc : [];
  if (soc === undefined || joined.length > 0) return [];
  return meantSpans(period, facts.releases).flatMap(({ from, to }) => {
    const rows = [facts.row(soc, from), facts.row(soc, to)] as const;
    return pairOf(rows, statistic, `${from}/${to}`, [soc]);
  });
}

function pairOf(
  [base, other]: readonly [OewsRow | undefined, OewsRow | undefined],
  statistic: Statistic,
  period: string,
  soc: readonly string[],
): LevelPair[] {
  if (base === undefined || other === undefined) return [];
  const subject = { soc, role: null, title: other.occupation.title };
  return [{ base: levelOf(base, statistic), other: levelOf(other, statistic), subject, period }];
}

function quantityOf(
  { base, other }: LevelPair,
  { kind, unit, perYear }: DifferenceStatement,
): Quantity | null {
  if (unit === 'percent') {
    if (kind === 'gap') return gap(other, base);
    return perYear ? annualGrowth(base, other) : relativeChange(base, other);
  }
  if (unit === 'ratio') return kind === 'gap' ? ratio(other, base) : null;
  if (!isOwnUnit(base, unit)) return null;
  return kind === 'change'
    ? difference(base, other)
    : compareLevels(base, other, { value: (first, second) => second - first, interval: NO_INTERVAL });
}

function isOwnUnit({ statistic }: Level, unit: Unit): boolean {
  return unit === (statistic === 'employment' ? 'persons' : 'usd_per_year');
}

function factQuantity(quantity: Quantity, factor: number): FactQuantity {
  switch (quantity.kind) {
    case 'value':
    case 'estimate':
      return { kind: 'value', value: quantity.value * factor };
    case 'atLeast':
      return { kind: 'atLeast', atLeast: quantity.atLeast * factor };
    case 'atMost':
      return { kind: 'atMost', atMost: quantity.atMost * factor };
    case 'between':
      return { kind: 'between', low: quantity.low * factor, high: quantity.high * factor };
    case 'withheld':
    case 'notComparable':
    case 'notAvailable':
      return { kind: 'absent', isBreak: quantity.kind === 'notComparable', reason: quantity.reason };
  }
}
