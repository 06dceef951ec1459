import type { Fact } from '../fact.ts';
import type { Facts } from '../facts.ts';
import type { Claim } from '../reading/claim.ts';
import type { Bench } from './bench.ts';
import { titleOf } from './claim-subject.ts';
import type { Finding } from './finding.ts';
import { fittingFacts } from './fitting-fact.ts';
import type { LevelClaim, LevelStatement } from './level-claim.ts';
import {
  compareWithFact,
  digitsOf,
  factOf,
  isTelling,
  TELLING_DIGITS,
  USUAL_STATISTICS,
  WAGE_STATISTICS,
} from './level-claim.ts';
import { meantRelease } from './meant-period.ts';
import { explainMismatch } from './mismatch.ts';
import { supportedBy } from './supported.ts';
import { findingOf } from './unverifiable.ts';
import { withdrawnNumber } from './withdrawn.ts';

/** how far a bound ("over $100,000") may lie from the wage it is meant to bound, as a share of it */
const NEAR_BOUND = 0.05;

/**
 * Judge a wage whose statistic the text leaves out: the median or the mean supports it. It is wrong where it is none
 * of the statistics published, whichever was meant; a percentile's number only leaves the statistic unclear.
 */
export function judgeUnnamed(claim: Claim, statement: LevelStatement, soc: string, bench: Bench): Finding {
  const { facts } = bench;
  const fact = isTelling(claim)
    ? fittingFacts(claim, statement, soc, facts).find((fitting) => isNear(claim, fitting))
    : undefined;
  if (fact !== undefined) {
    return supportedBy({ claim, statement, soc, measure: fact.measure }, fact, facts);
  }
  const withdrawn = USUAL_STATISTICS.flatMap(
    (measure) => withdrawnNumber({ claim, statement, soc, measure }, facts) ?? [],
  );
  const refuted = fitsNone(claim, statement, soc, facts)
    ? USUAL_STATISTICS.map((measure) => explainMismatch({ claim, statement, soc, measure }, bench))
    : [];
  const isElsewhere = ({ verdict }: Finding) => verdict === 'stale' || verdict === 'mislabelled';
  const found = refuted.find(isElsewhere) ?? refuted.find(({ verdict }) => verdict === 'contradicted');
  const args = { title: titleOf(soc, facts), of: 'wage' } as const;
  return withdrawn[0] ?? found ?? findingOf(claim, 'unverifiable', { code: 'MEASURE_UNCLEAR', args });
}

function isNear({ number: { qualifier, value } }: Claim, { quantity }: Fact): boolean {
  const isBound = ['moreThan', 'atLeast', 'lessThan', 'atMost'].includes(qualifier);
  if (!isBound || quantity.kind !== 'value') return true;
  return Math.abs(quantity.value - value) <= NEAR_BOUND * quantity.value;
}

/** Whether an exact number is no statistic at all of the occupation in the release meant. */
function fitsNone(claim: Claim, statement: LevelStatement, soc: string, facts: Facts): boolean {
  const release = meantRelease(claim.period, facts.releases);
  if (claim.number.qualifier !== 'exact' || digitsOf(claim.number) < TELLING_DIGITS) return false;
  // of an open release the mismatch itself looks at every statistic of every release
  if (release === null) return true;
  const levels = WAGE_STATISTICS.map((measure): LevelClaim => ({ claim, statement, soc, measure }));
  return levels.every((level) => {
    const fact = factOf(level, release, facts);
    return fact !== null && compareWithFact(level, fact) === 'mismatch';
  });
}
