import { periodName } from '../../records/release.ts';
import { firstRelease } from '../../soc/first-release.ts';
import type { Facts } from '../facts.ts';
import type { Claim } from '../reading/claim.ts';
import { titleOf, titleWithCode } from './claim-subject.ts';
import type { Finding } from './finding.ts';
import { findingOf, noSource } from './unverifiable.ts';

/**
 * Why a change cannot be worked out whose ends the text names: the occupation was not counted apart at one of them, or
 * that release is not at hand.
 *
 * @returns null where the text leaves the ends open, or both are at hand
 */
export function missingEnd(claim: Claim, facts: Facts): Finding | null {
  const { subject, period } = claim;
  const [soc, ...joined] = subject.kind === 'named' ? subject.subject.soc : [];
  if (soc === undefined || joined.length > 0) return null;
  const missing = endsOf(period).find((end) => facts.row(soc, end) === undefined);
  if (missing === undefined) return null;
  const first = firstRelease(soc);
  if (first !== null && missing < first) {
    const reason = `${titleWithCode(soc, facts)} is not counted apart before ${periodName(first)}`;
    return findingOf(claim, 'unverifiable', { code: 'NOT_COMPARABLE', args: { reason } });
  }
  return noSource(claim, { kind: 'period', title: titleOf(soc, facts), period: missing });
}

function endsOf(period: Claim['period']): readonly string[] {
  if (period.kind === 'span') return [period.from, period.to];
  return period.kind === 'since' ? [period.from] : [];
}
