import { periodName } from '../../records/release.ts';
import type { Facts } from '../facts.ts';
import type { Claim } from '../reading/claim.ts';
import type { NamedSubject } from '../reading/subjects.ts';
import { titleWithCode } from './claim-subject.ts';
import type { Finding } from './finding.ts';
import { fittingFacts } from './fitting-fact.ts';
import type { LevelStatement } from './level-claim.ts';
import { printLike } from './print-number.ts';
import { claimUnit, findingOf, unclearSubject } from './unverifiable.ts';

/** A title and a code that mean different things: the value tells which of them is wrong. */
export function judgeConflict(
  claim: Claim,
  statement: LevelStatement,
  named: NamedSubject,
  code: NamedSubject,
  facts: Facts,
): Finding {
  const [titled] = named.soc.length === 1 ? named.soc : [];
  const [coded] = code.soc;
  const fits = (soc: string | undefined) =>
    soc === undefined ? [] : fittingFacts(claim, statement, soc, facts);
  const right = [coded, titled].find((soc) => fits(soc).length > 0);
  const [fact] = fits(right);
  if (right === undefined || fact === undefined) {
    const candidates = [named.title, titleWithCode(coded ?? '', facts)];
    return unclearSubject(claim, { candidates, nearest: [] });
  }
  const written = `${named.title} (${coded ?? ''})`;
  const rightTitle = titleWithCode(right, facts);
  const explanation = {
    code: 'SUBJECT_MISLABELLED',
    args: { written, right: rightTitle, actual: null },
  } as const;
  return findingOf(claim, 'mislabelled', explanation, {
    measure: fact.measure,
    period: fact.period,
    actual: claim.number.value,
    suggestion: `${rightTitle}: ${printLike(claim.number, claim.number.value)} (${periodName(fact.period)})`,
    lineage: fact.lineage(),
    unit: claimUnit(claim),
  });
}
