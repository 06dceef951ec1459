import type { Fact } from '../fact.ts';
import type { Facts } from '../facts.ts';
import type { Claim } from '../reading/claim.ts';
import { contradicted } from './contradicted.ts';
import type { Finding } from './finding.ts';
import type { LevelClaim } from './level-claim.ts';
import {
  compareWithFact,
  digitsOf,
  factOf,
  isWage,
  TELLING_DIGITS,
  WAGE_STATISTICS,
  writtenValue,
} from './level-claim.ts';

/**
 * An exact number whose release is left open and that no release ever published, under any statistic: whichever is
 * meant, it is wrong. The fact nearest to it is named.
 */
export function neverPublished(level: LevelClaim, facts: Facts): Finding | null {
  const { claim, measure } = level;
  if (!isOpenAndExact(claim)) return null;
  const measures = isWage(measure) ? WAGE_STATISTICS : [measure];
  const published = facts.releases.flatMap((release) =>
    measures.flatMap((one) => factOf({ ...level, measure: one }, release, facts) ?? []),
  );
  if (published.some((fact) => compareWithFact(level, fact) !== 'mismatch')) return null;
  const { period } = claim;
  const candidates = period.kind === 'several' ? period.periods : facts.releases.slice(0, -1);
  const [nearest] = published
    .filter((fact) => fact.measure === measure && candidates.includes(fact.period))
    .sort((a, b) => distance(level, a) - distance(level, b));
  const found = nearest === undefined ? null : contradicted(level, nearest);
  return found?.verdict === 'contradicted' ? found : null;
}

function isOpenAndExact({ subject, period, number }: Claim): boolean {
  const isOpen = period.kind === 'several' || period.kind === 'earlier';
  const isExact = number.qualifier === 'exact' && digitsOf(number) >= TELLING_DIGITS;
  return isOpen && isExact && subject.kind === 'named' && subject.clear;
}

function distance({ claim, statement }: LevelClaim, { quantity }: Fact): number {
  return Math.abs((writtenValue(statement, quantity) ?? Infinity) - claim.number.value);
}
