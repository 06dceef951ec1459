import type { Measure, Unit } from '../../records/measure.ts';
import type { Fact, FactQuantity, Facts } from '../facts.ts';
import type { WrittenNumber } from '../numbers/number.ts';
import type { Claim, Statement } from '../reading/claim.ts';
import type { Comparison } from './compare.ts';
import { compareQuoted } from './compare.ts';

/** A wage or a count: a level at one time. */
export type LevelStatement = Extract<Statement, { kind: 'wage' | 'count' }>;

/** A level claim with everything read: what is left is to look it up. */
export interface LevelClaim {
  readonly claim: Claim;
  readonly statement: LevelStatement;
  readonly soc: string;
  readonly measure: Measure;
}

/** What the sources say of the claim's occupation and measure in one release; null where they do not say. */
export function factOf({ statement, soc, measure }: LevelClaim, release: string, facts: Facts): Fact | null {
  const [fact] = facts.find({ measure, unit: publishedUnit(statement), soc: [soc], period: release });
  return fact ?? null;
}

/** Compare the claim with a fact, in the unit of the fact. */
export function compareWithFact({ claim, statement }: LevelClaim, { quantity }: Fact): Comparison {
  const { value, step, qualifier } = claim.number;
  const scale = writtenScale(statement);
  const byShare = statement.kind === 'wage' && statement.byShare;
  if (byShare && quantity.kind === 'atLeast') {
    return value * scale === quantity.atLeast ? 'match' : 'mismatch';
  }
  return compareQuoted(
    { value: value * scale, step: step * scale, qualifier: byShare ? 'exact' : qualifier },
    quantity,
  );
}

/** A fact's value in the unit the text writes; null for a bound or an absence. */
export function writtenValue(statement: LevelStatement, quantity: FactQuantity): number | null {
  return quantity.kind === 'value' ? quantity.value / writtenScale(statement) : null;
}

/** "(USD thousands)": 133.08 stands for 133,080 */
function writtenScale(statement: LevelStatement): number {
  return statement.kind === 'wage' && statement.unit === 'usd_thousands_per_year' ? 1000 : 1;
}

function publishedUnit(statement: LevelStatement): Unit {
  if (statement.kind === 'count') return 'persons';
  return statement.unit === 'usd_thousands_per_year' ? 'usd_per_year' : statement.unit;
}

/** Every wage statistic a release publishes. */
export const WAGE_STATISTICS: readonly Measure[] = [
  'median_annual_wage',
  'mean_annual_wage',
  'p10',
  'p25',
  'p75',
  'p90',
];

/** Fewer digits than these fit several occupations, statistics or years by chance. */
export const TELLING_DIGITS = 4;

/** How many digits a number is written with, rounded zeros not counted: 5 for "$133,080", 3 for "$133k". */
export function digitsOf({ value, step }: WrittenNumber): number {
  return String(Math.round(Math.abs(value) / step)).length;
}
