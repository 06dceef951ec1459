import type { Measure, Unit } from '../../records/measure.ts';
import type { Fact, FactQuantity } from '../fact.ts';
import type { Facts } from '../facts.ts';
import type { WrittenNumber } from '../numbers/number.ts';
import type { Claim, Statement } from '../reading/claim.ts';
import type { Comparison, Quoted } from './compare.ts';
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
  const quoted = { value: value * scale, step: step * scale, qualifier };
  return byShare ? compareEdge(quoted, quantity) : compareQuoted(quoted, quantity);
}

/** "A tenth make at least $214k": the edge itself, rounded to either side that the words allow. */
function compareEdge(quoted: Quoted, quantity: FactQuantity): Comparison {
  const exact = compareQuoted({ ...quoted, qualifier: 'exact' }, quantity);
  if (exact === 'match' || quantity.kind !== 'value') return exact;
  return Math.abs(quantity.value - quoted.value) < quoted.step ? compareQuoted(quoted, quantity) : exact;
}

/** A fact's value in the unit the text writes; null for a bound or an absence. */
export function writtenValue(statement: LevelStatement, quantity: FactQuantity): number | null {
  return quantity.kind === 'value' ? quantity.value / writtenScale(statement) : null;
}

/** What one written unit is in the published one: 1000 under "(USD thousands)", 12 for a month's part of a year's pay. */
function writtenScale(statement: LevelStatement): number {
  return statement.kind === 'count' ? statement.scale : (SCALES[statement.unit] ?? 1);
}

const SCALES: Partial<Readonly<Record<Unit, number>>> = { usd_thousands_per_year: 1000, usd_per_month: 12 };

/** The unit in which the source publishes what is stated. */
export function publishedUnit(statement: LevelStatement): Unit {
  if (statement.kind === 'count') return 'persons';
  return statement.unit === 'usd_per_hour' ? 'usd_per_hour' : 'usd_per_year';
}

/** What a level claim measures; null for a wage whose statistic the text leaves out. */
export function measureOf(statement: LevelStatement): Measure | null {
  return statement.kind === 'count' ? statement.measure : statement.statistic;
}

/** A wage whose statistic the text leaves out is taken for one of these. */
export const USUAL_STATISTICS: readonly Measure[] = ['median_annual_wage', 'mean_annual_wage'];

/** Every wage statistic a release publishes. */
export const WAGE_STATISTICS: readonly Measure[] = [
  'median_annual_wage',
  'mean_annual_wage',
  'p10',
  'p25',
  'p75',
  'p90',
];

export function isWage(measure: Measure): boolean {
  return WAGE_STATISTICS.includes(measure);
}

/** Fewer digits than these fit several occupations, statistics or years by chance. */
export const TELLING_DIGITS = 4;

/** Whether a number is known again by its digits: a round one meets some published wage by chance. */
export function isTelling({ number, attribution }: Claim): boolean {
  return digitsOf(number) >= (attribution === 'none' ? TELLING_DIGITS : TELLING_DIGITS - 1);
}

/** How many digits a number is written with, rounded zeros not counted: 5 for "$133,080", 3 for "$133k". */
export function digitsOf({ value, step }: WrittenNumber): number {
  return String(Math.round(Math.abs(value) / step)).length;
}
