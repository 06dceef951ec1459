import { periodName } from '../../records/release.ts';
import type { Fact } from '../fact.ts';
import type { Facts } from '../facts.ts';
import type { Bench } from './bench.ts';
import { nearestOccupations, titleOf } from './claim-subject.ts';
import { contradicted, foundIn, nameOf } from './contradicted.ts';
import { numberElsewhere } from './elsewhere.ts';
import type { Finding, MissingSource } from './finding.ts';
import { compareWithFact, factOf, isWage } from './level-claim.ts';
import type { LevelClaim } from './level-claim.ts';
import { meantRelease } from './meant-period.ts';
import { neverPublished } from './never-published.ts';
import { printLike } from './print-number.ts';
import { findingOf, noSource, unclearSubject } from './unverifiable.ts';
import { withdrawnNumber } from './withdrawn.ts';

/**
 * Explain why a claim's fact does not bear it out: it is a number that was revised, another statistic's, another period's or another occupation's
 * number, or no number of the source at all.
 */
export function explainMismatch(level: LevelClaim, bench: Bench): Finding {
  const { claim } = level;
  const { facts } = bench;
  const withdrawn = withdrawnNumber(level, facts);
  if (withdrawn !== null) return withdrawn;
  const meant = meantRelease(claim.period, facts.releases);
  if (meant === null) return neverPublished(level, facts) ?? unclearPeriod(level, facts);
  const fact = factOf(level, meant, facts);
  if (fact === null) return noSource(claim, missingFact(level, meant, facts));
  const silent = silentFact(level, fact);
  if (silent !== null) return silent;
  if (claim.subject.kind !== 'named' || !claim.subject.clear) {
    return unclearSubject(claim, nearestOccupations(claim.subject, facts));
  }
  return numberElsewhere(level, meant, fact, bench) ?? contradicted(level, fact);
}

/** Why there is no fact: the series stops elsewhere, or there is no such series. */
function missingFact({ measure, soc }: LevelClaim, period: string, facts: Facts): MissingSource {
  const hasSeries = isWage(measure) || measure === 'employment';
  return hasSeries ? { kind: 'period', title: titleOf(soc, facts), period } : { kind: 'measure', measure };
}

/** What a fact without a number of its own says; null where it has one, or refutes the claim all the same. */
function silentFact(level: LevelClaim, fact: Fact): Finding | null {
  const { claim } = level;
  const { quantity } = fact;
  if (quantity.kind === 'absent') return noSource(claim, { kind: 'absent', reason: quantity.reason });
  if (quantity.kind !== 'atLeast') return null;
  const comparison = compareWithFact(level, fact);
  const atLeast = printLike(claim.number, quantity.atLeast);
  if (comparison === 'boundAsExact') return boundAsExact(level, fact, atLeast);
  return comparison === 'open' ? noSource(claim, { kind: 'bound', atLeast }) : null;
}

function unclearPeriod({ claim }: LevelClaim, facts: Facts): Finding {
  const candidates = claim.period.kind === 'several' ? claim.period.periods.map(periodName) : [];
  const latest = facts.releases.at(-1);
  const args = { candidates, latest: latest === undefined ? null : periodName(latest) };
  return findingOf(claim, 'unverifiable', { code: 'PERIOD_UNCLEAR', args });
}

function boundAsExact(level: LevelClaim, fact: Fact, atLeast: string): Finding {
  const explanation = { code: 'BOUND_QUOTED_AS_EXACT', args: { ...nameOf(level, fact), atLeast } } as const;
  return findingOf(level.claim, 'contradicted', explanation, {
    ...foundIn(level, fact),
    suggestion: `at least ${atLeast}`,
  });
}
