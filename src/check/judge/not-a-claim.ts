import type { WrittenNumber } from '../numbers/number.ts';
import type { NotAClaim } from '../reading/claim.ts';
import type { Explanation, Finding } from './finding.ts';

/** A finding that says nothing of the number's meaning. */
export function bareFinding(verdict: Finding['verdict'], explanation: Explanation): Finding {
  return {
    verdict,
    explanation,
    value: null,
    unit: null,
    precision: null,
    measure: null,
    subject: null,
    period: null,
    geography: null,
    actual: null,
    suggestion: null,
    superseded: null,
    lineage: [],
  };
}

/** A number of the text that claims nothing the check could compare. */
export function notAClaim(number: WrittenNumber, reason: NotAClaim): Finding {
  const isValue = number.form === 'amount';
  return {
    ...bareFinding('not_a_claim', { code: 'NOT_A_CLAIM', args: { reason } }),
    value: isValue ? number.value : null,
    precision: isValue ? number.step : null,
  };
}
