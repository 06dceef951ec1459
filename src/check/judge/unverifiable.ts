import type { Measure, Unit } from '../../records/measure.ts';
import type { Claim } from '../reading/claim.ts';
import type { PeriodReading } from '../reading/period-reading.ts';
import { readSubjectRecord } from './claim-subject.ts';
import type { Explanation, Finding, FindingArgs, MissingSource } from './finding.ts';

/** The measure that a claim states, as far as it says. */
function claimMeasure({ statement }: Claim): Measure | null {
  switch (statement.kind) {
    case 'wage':
      return statement.statistic;
    case 'count':
    case 'change':
      return statement.measure;
    case 'gap':
      return 'wage_gap';
    case 'other':
      return 'other';
  }
}

export function claimUnit({ statement }: Claim): Unit | null {
  return statement.kind === 'count' ? 'persons' : statement.unit;
}

/** The period that a claim states; null where it is implied or one of several. */
export function claimPeriod(period: PeriodReading): string | null {
  switch (period.kind) {
    case 'stated':
      return period.period;
    case 'span':
      return `${period.from}/${period.to}`;
    case 'since':
      return `${period.from}/..`;
    case 'through':
      return `../${period.to}`;
    case 'lasting':
    case 'touching':
    case 'earlier':
    case 'several':
    case 'implied':
      return null;
  }
}

/** What every finding of a claim has: what the text says of it. */
export function findingOf(
  claim: Claim,
  verdict: Finding['verdict'],
  explanation: Explanation,
  more: Partial<Finding> = {},
): Finding {
  return {
    verdict,
    explanation,
    value: claim.number.value,
    unit: claimUnit(claim),
    precision: claim.number.step,
    measure: claimMeasure(claim),
    subject: readSubjectRecord(claim.subject),
    period: claimPeriod(claim.period),
    geography: 'US',
    actual: null,
    suggestion: null,
    superseded: null,
    lineage: [],
    ...more,
  };
}

export function noSource(claim: Claim, missing: MissingSource): Finding {
  const geography = missing.kind === 'restriction' ? { geography: null } : {};
  return findingOf(claim, 'unverifiable', { code: 'NO_SOURCE', args: { missing } }, geography);
}

export function unclearSubject(claim: Claim, args: FindingArgs['SUBJECT_UNCLEAR']): Finding {
  return findingOf(claim, 'unverifiable', { code: 'SUBJECT_UNCLEAR', args });
}
