import type { Fact, Facts } from '../facts.ts';
import type { Claim } from '../reading/claim.ts';
import type { LevelClaim, LevelStatement } from './level-claim.ts';
import { compareWithFact, factOf, measureOf, USUAL_STATISTICS } from './level-claim.ts';

/** The fact that supports the claim at the time it states; where it states none exactly, at the one time that fits. */
export function fittingFact(level: LevelClaim, facts: Facts): Fact | null {
  const { period } = level.claim;
  const fits = (release: string | undefined) => {
    const fact = release === undefined ? null : factOf(level, release, facts);
    return fact !== null && compareWithFact(level, fact) === 'match' ? fact : null;
  };
  switch (period.kind) {
    case 'stated':
      return fits(period.period);
    case 'implied':
      return fits(facts.releases.at(-1));
    case 'several':
    case 'earlier': {
      const releases = period.kind === 'several' ? period.periods : facts.releases.slice(0, -1);
      const fitting = releases.map(fits).filter((fact) => fact !== null);
      return fitting.length === 1 ? (fitting[0] ?? null) : null;
    }
    case 'span':
    case 'since':
    case 'lasting':
    case 'touching':
    case 'through':
      return null;
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
