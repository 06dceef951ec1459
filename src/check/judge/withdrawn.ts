import type { Fact, FactKey } from '../fact.ts';
import type { Facts } from '../facts.ts';
import type { WithdrawnValue } from '../withdrawn-values.ts';
import { foundIn, nameOf, printed } from './contradicted.ts';
import type { Explanation, Finding, FindingArgs } from './finding.ts';
import { releasesMeant } from './fitting-fact.ts';
import type { LevelClaim } from './level-claim.ts';
import { compareWithFact, factOf, isTelling, publishedUnit } from './level-claim.ts';
import { findingOf } from './unverifiable.ts';

/**
 * A number that the publisher gave for just this, and revised since.
 *
 * @returns null for a number that was never published so, or has too few digits to be known again
 */
export function withdrawnNumber(level: LevelClaim, facts: Facts): Finding | null {
  const { claim, statement, soc, measure } = level;
  const isClear = claim.subject.kind === 'named' && claim.subject.clear;
  if (!isClear || !isTelling(claim)) return null;
  for (const period of releasesMeant(claim.period, facts.releases)) {
    const key: FactKey = { measure, unit: publishedUnit(statement), soc: [soc], period };
    const withdrawn = facts.withdrawn(key).find(({ fact }) => compareWithFact(level, fact) === 'match');
    if (withdrawn !== undefined) return withdrawnFinding(level, withdrawn, factOf(level, period, facts));
  }
  return null;
}

function withdrawnFinding(level: LevelClaim, withdrawn: WithdrawnValue, current: Fact | null): Finding {
  const now = current === null || current.quantity.kind === 'absent' ? null : printed(level, current);
  const explanation = valueWithdrawn(nameOf(level, withdrawn.fact), withdrawn, level.claim.number.quote, now);
  return findingOf(level.claim, 'contradicted', explanation, {
    ...foundIn(level, current ?? withdrawn.fact),
    ...(now === null && { actual: null, lineage: withdrawn.fact.lineage() }),
    suggestion: now,
  });
}

/** VALUE_WITHDRAWN of a number, as its message needs it. */
export function valueWithdrawn(
  named: Pick<FindingArgs['VALUE_WITHDRAWN'], 'title' | 'measure' | 'period'>,
  { fact, retrieved, revised }: WithdrawnValue,
  was: string,
  now: string | null,
): Explanation {
  const [cell] = fact.lineage();
  const place = cell === undefined ? '' : [cell.source, cell.cell].join(' > ');
  return { code: 'VALUE_WITHDRAWN', args: { ...named, was, now, place, retrieved, revised } };
}
