import type { Fact } from '../fact.ts';
import type { Finding, Named } from './finding.ts';
import type { LevelClaim } from './level-claim.ts';
import { writtenValue } from './level-claim.ts';
import { printLike } from './print-number.ts';
import { subjectOf } from './supported.ts';
import { findingOf, noSource } from './unverifiable.ts';

/** No number of the source: an error of the text where it names the source, else perhaps another publisher's. */
export function contradicted(level: LevelClaim, fact: Fact): Finding {
  const { claim, measure } = level;
  const actual = printed(level, fact);
  const needsSurvey = measure === 'employment';
  const isAttributed = claim.attribution === 'oews' || (claim.attribution === 'publisher' && !needsSurvey);
  if (!isAttributed) {
    return noSource(claim, { kind: 'unattributed', title: fact.subject.title, actual });
  }
  const explanation = { code: 'VALUE_CONTRADICTED', args: { ...nameOf(level, fact), actual } } as const;
  return findingOf(claim, 'contradicted', explanation, { ...foundIn(level, fact), suggestion: actual });
}

/** The fact as a message names it. */
export function nameOf({ measure }: LevelClaim, fact: Fact): Named {
  return { title: fact.subject.title, measure, period: fact.period };
}

/** What a finding about a level takes from the fact it was compared with. */
export function foundIn(level: LevelClaim, fact: Fact): Partial<Finding> {
  return {
    measure: level.measure,
    subject: subjectOf(level, fact),
    period: fact.period,
    actual: writtenValue(level.statement, fact.quantity),
    lineage: fact.lineage(),
  };
}

/** The fact's number in the style of the claim's. */
export function printed({ claim, statement }: LevelClaim, { quantity }: Fact): string {
  if (quantity.kind === 'atLeast') return `at least ${printLike(claim.number, quantity.atLeast)}`;
  return printLike(claim.number, writtenValue(statement, quantity) ?? 0);
}
