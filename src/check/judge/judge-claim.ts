import type { Claim } from '../reading/claim.ts';
import type { Restriction } from '../reading/restriction.ts';
import type { Bench } from './bench.ts';
import { nearestOccupations } from './claim-subject.ts';
import { judgeDifference } from './judge-difference.ts';
import { judgeLevel } from './judge-level.ts';
import type { Finding } from './finding.ts';
import { digitsOf, TELLING_DIGITS } from './level-claim.ts';
import { noSource, unclearSubject } from './unverifiable.ts';

/**
 * Judge one claim against the facts.
 *
 * A number that fits nothing is wrong only where subject, measure and period are clear and the text says whose number
 * it is; everything short of that cannot be checked, and says what is missing.
 */
export function judgeClaim(claim: Claim, bench: Bench): Finding {
  const { statement, subject, restriction, attribution } = claim;
  if (statement.kind === 'other') return noSource(claim, { kind: 'measure', measure: 'other' });
  if (attribution === 'other') return noSource(claim, { kind: 'otherPublisher' });
  if (restriction !== null) return judgeRestricted(claim, restriction, bench);
  if (subject.kind === 'named' && subject.part !== null) {
    return noSource(claim, { kind: 'restriction', restriction: subject.part });
  }
  switch (statement.kind) {
    case 'wage':
    case 'count':
      return judgeLevel(claim, statement, bench);
    case 'change':
    case 'gap':
      if (subject.kind === 'none') return unclearSubject(claim, nearestOccupations(subject, bench.facts));
      return judgeDifference(claim, statement, bench.facts);
  }
}

/** A number of a place or of a part cannot be checked, unless it is the nation's number under the name of a place. */
function judgeRestricted(claim: Claim, { kind, name }: Restriction, bench: Bench): Finding {
  const { statement, number } = claim;
  const isLevel = statement.kind === 'wage' || statement.kind === 'count';
  if (kind === 'place' && isLevel && digitsOf(number) >= TELLING_DIGITS) {
    const national = judgeLevel(claim, statement, bench);
    const { explanation } = national;
    if (explanation.code === 'CLAIM_SUPPORTED') {
      const args = { ...explanation.args, written: name };
      return {
        ...national,
        verdict: 'mislabelled',
        explanation: { code: 'GEOGRAPHY_MISLABELLED', args },
        geography: name,
        superseded: null,
      };
    }
  }
  return noSource(claim, { kind: 'restriction', restriction: name });
}
