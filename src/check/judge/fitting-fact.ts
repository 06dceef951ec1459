import type { Fact } from '../fact.ts';
import type { Facts } from '../facts.ts';
import type { Claim } from '../reading/claim.ts';
import type { PeriodReading } from '../reading/period-reading.ts';
import type { LevelClaim, LevelStatement } from './level-claim.ts';
import { compareWithFact, factOf, measureOf, USUAL_STATISTICS } from './level-claim.ts';

/** The fact that supports the claim at the time it states; where it states none exactly, at the one time that fits. */
export function fittingFact(level: LevelClaim, facts: Facts): Fact | null {
  const fitting = releasesMeant(level.claim.period, facts.releases).flatMap((release) => {
    const fact = factOf(level, release, facts);
    return fact !== null && compareWithFact(level, fact) === 'match' ? [fact] : [];
  });
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** The releases that a level may be of: one where the text says which or says nothing. */
export function releasesMeant(period: PeriodReading, releases: readonly string[]): readonly string[] {
  switch (period.kind) {
    case 'stated':
      return [period.period];
    case 'implied':
      return releases.slice(-1);
    case 'several':
      return period.periods;
    case 'earlier':
      return releases.slice(0, -1);
    case 'span':
    case 'since':
    case 'lasting':
    case 'touching':
    case 'through':
      return [];
  }
}

/** The facts that support the claim of an occupation, of the statistic named or of those usually meant. */
export function fittingFacts(
  claim: Claim,
  statement: LevelStatement,
  soc: string,
  facts: Facts,
): readonly Fact[] {
  const named = measureOf(statement);
  return (named === null ? USUAL_STATISTICS : [named])
    .map((measure) => fittingFact({ claim, statement, soc, measure }, facts))
    .filter((fact) => fact !== null);
}
