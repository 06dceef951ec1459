import { periodName } from '../../records/release.ts';
import type { Superseded } from '../../records/claim.ts';
import type { Fact } from '../fact.ts';
import type { Facts } from '../facts.ts';
import type { WrittenNumber } from '../numbers/number.ts';
import { factOf, writtenValue } from './level-claim.ts';
import type { Finding } from './finding.ts';
import type { LevelClaim } from './level-claim.ts';
import { printLike } from './print-number.ts';
import { findingOf } from './unverifiable.ts';

/** A claim that its fact bears out; superseded where a newer release has another word on it. */
export function supportedBy(level: LevelClaim, fact: Fact, facts: Facts): Finding {
  const { claim, statement, measure } = level;
  const explanation = {
    code: 'CLAIM_SUPPORTED',
    args: { title: fact.subject.title, measure, period: fact.period, isCorrected: isCorrected(fact) },
  } as const;
  return findingOf(claim, 'supported', explanation, {
    measure,
    subject: subjectOf(level, fact),
    period: fact.period,
    actual: writtenValue(statement, fact.quantity),
    superseded: supersededBy(level, fact, facts),
    lineage: fact.lineage(),
  });
}

/** Whether a fact rests on a cell that the article's corrections say otherwise. */
export function isCorrected({ lineage }: Fact): boolean {
  return lineage().some(({ correction }) => correction?.kind === 'corrected');
}

/** The occupation as the source titles it, with the role that the text's name for it stands for. */
export function subjectOf({ claim }: LevelClaim, fact: Fact): Finding['subject'] {
  const role = claim.subject.kind === 'named' ? claim.subject.subject.role : null;
  return { ...fact.subject, role };
}

function supersededBy(level: LevelClaim, fact: Fact, facts: Facts): Superseded | null {
  const latest = facts.releases.at(-1);
  if (latest === undefined || !(latest > fact.period)) return null;
  const newer = factOf(level, latest, facts);
  if (newer?.quantity.kind !== 'value') return null;
  const value = writtenValue(level.statement, newer.quantity) ?? newer.quantity.value;
  return supersededWith(level.claim.number, value, latest);
}

/** What to write for a number that a later release has another word on. */
export function supersededWith(number: WrittenNumber, value: number, period: string): Superseded {
  return { period, value, suggestion: `${printLike(number, value)} (${periodName(period)})` };
}
