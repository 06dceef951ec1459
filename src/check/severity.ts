import type { CheckedClaim, ClaimCode, Verdict } from '../records/claim.ts';
import type { Severity } from '../records/problem.ts';

const OF_VERDICT: Readonly<Record<Verdict, Severity>> = {
  supported: 'note',
  contradicted: 'error',
  mislabelled: 'error',
  stale: 'error',
  unverifiable: 'warning',
  exempt: 'note',
  not_a_claim: 'note',
};

/** Faults of the annotations fail a check whatever the verdict on their number. */
const FAILING_CODES: readonly ClaimCode[] = [
  'EXEMPTION_EXPIRED',
  'EXEMPTION_UNUSED',
  'TOO_FEW_CLAIMS',
  'FIGURE_UNKNOWN',
];

/** How much a finding weighs: an error fails the check, a warning does not, a note is all well. */
export function severityOf({
  verdict,
  code,
  superseded,
}: Pick<CheckedClaim, 'verdict' | 'code' | 'superseded'>): Severity {
  if (FAILING_CODES.includes(code)) return 'error';
  return superseded !== null && OF_VERDICT[verdict] === 'note' ? 'warning' : OF_VERDICT[verdict];
}
