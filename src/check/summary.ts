import type { CheckedClaim, CheckSummary } from '../records/claim.ts';

/** Count the findings of an article; entries that concern no number of it (an unused exemption) are not counted. */
export function summarize(claims: readonly CheckedClaim[]): CheckSummary {
  const numbers = claims.filter(({ code }) => code !== 'EXEMPTION_UNUSED' && code !== 'TOO_FEW_CLAIMS');
  const count = (verdict: CheckedClaim['verdict']) =>
    numbers.filter((claim) => claim.verdict === verdict).length;
  const notClaims = count('not_a_claim');
  return {
    numbers: numbers.length,
    claims: numbers.length - notClaims,
    supported: count('supported'),
    superseded: numbers.filter(({ superseded }) => superseded !== null).length,
    contradicted: count('contradicted'),
    stale: count('stale'),
    mislabelled: count('mislabelled'),
    unverifiable: count('unverifiable'),
    exempt: count('exempt'),
    notClaims,
  };
}
