import { periodName } from '../../records/release.ts';
import type { Measure } from '../../records/measure.ts';
import type { Fact, Facts } from '../facts.ts';
import type { Claim } from '../reading/claim.ts';
import type { NamedSubject } from '../reading/subjects.ts';
import type { Bench } from './bench.ts';
import { nearestOccupations, titleOf, titleWithCode } from './claim-subject.ts';
import type { Finding } from './finding.ts';
import type { LevelClaim, LevelStatement } from './level-claim.ts';
import { compareWithFact, digitsOf, factOf, TELLING_DIGITS } from './level-claim.ts';
import { explainMismatch } from './mismatch.ts';
import { printLike } from './print-number.ts';
import { supportedBy } from './supported.ts';
import { claimUnit, findingOf, noSource, unclearSubject } from './unverifiable.ts';

/** a wage whose statistic the text leaves out is taken for one of these */
const USUAL_STATISTICS: readonly Measure[] = ['median_annual_wage', 'mean_annual_wage'];

/** Judge a wage or a count against what the releases publish. */
export function judgeLevel(claim: Claim, statement: LevelStatement, bench: Bench): Finding {
  const { facts } = bench;
  const { subject } = claim;
  const unclear = () => unclearSubject(claim, nearestOccupations(subject, facts));
  if (subject.kind === 'none') return unclear();
  if (subject.kind === 'several') {
    const fitting = subject.subjects.filter(
      ({ soc }) => soc.length === 1 && isTold(claim, statement, soc[0], facts),
    );
    const [only] = fitting;
    if (only === undefined || fitting.length > 1) return unclear();
    return judgeLevel(
      { ...claim, subject: { kind: 'named', subject: only, code: null, part: null, clear: false } },
      statement,
      bench,
    );
  }
  const { code } = subject;
  const named = code !== null && isUncoded(subject.subject) ? code : subject.subject;
  if (code !== null && disagree(named, code)) return judgeConflict(claim, statement, named, code, facts);
  const [soc, ...joined] = named.soc;
  if (soc === undefined) return unclear();
  if (joined.length > 0) return noSource(claim, { kind: 'profile', title: named.title, soc: named.soc });
  return judgeNamed(claim, statement, soc, bench);
}

function judgeNamed(claim: Claim, statement: LevelStatement, soc: string, bench: Bench): Finding {
  const { facts } = bench;
  const [measure, ...others] = measuresOf(statement);
  const isNamed = measure !== undefined && others.length === 0;
  const levels = measuresOf(statement).map((one): LevelClaim => ({ claim, statement, soc, measure: one }));
  if (isNamed || digitsOf(claim.number) >= TELLING_DIGITS) {
    for (const level of levels) {
      const fact = fittingFact(level, facts);
      if (fact !== null) return supportedBy(level, fact, facts);
    }
  }
  if (isNamed) return explainMismatch({ claim, statement, soc, measure }, bench);
  const args = { title: titleOf(soc, facts), of: 'wage' } as const;
  return findingOf(claim, 'unverifiable', { code: 'MEASURE_UNCLEAR', args });
}

/** The fact that supports the claim at the time it states; where it states none exactly, at the one time that fits. */
function fittingFact(level: LevelClaim, facts: Facts): Fact | null {
  const { period } = level.claim;
  const fits = (release: string | undefined) => {
    const fact = release === undefined ? null : factOf(level, release, facts);
    return fact !== null && compareWithFact(level, fact) === 'match' ? fact : null;
  };
  switch (period.kind) {
    case 'stated':
      return fits(period.period);
    case 'implied':
      return fits(facts.releases.at(-1));
    case 'several':
    case 'earlier': {
      const releases = period.kind === 'several' ? period.periods : facts.releases.slice(0, -1);
      const fitting = releases.map(fits).filter((fact) => fact !== null);
      return fitting.length === 1 ? (fitting[0] ?? null) : null;
    }
    case 'span':
    case 'since':
    case 'through':
      return null;
  }
}

/** Whether a subject that the text leaves open is told by the value: enough digits, and it fits. */
function isTold(claim: Claim, statement: LevelStatement, soc: string | undefined, facts: Facts): boolean {
  if (soc === undefined) return false;
  if (digitsOf(claim.number) < TELLING_DIGITS) return false;
  return measuresOf(statement).some(
    (measure) => fittingFact({ claim, statement, soc, measure }, facts) !== null,
  );
}

function measuresOf(statement: LevelStatement): readonly Measure[] {
  if (statement.kind === 'count') return [statement.measure];
  return statement.statistic === null ? USUAL_STATISTICS : [statement.statistic];
}

/** A shortened name or a role says less than the code beside it. */
function isUncoded({ via }: NamedSubject): boolean {
  return via === 'alias' || via === 'role';
}

function disagree(named: NamedSubject, code: NamedSubject): boolean {
  return named.soc.join() !== code.soc.join();
}

/** A title and a code that mean different things: the value tells which of them is wrong. */
function judgeConflict(
  claim: Claim,
  statement: LevelStatement,
  named: NamedSubject,
  code: NamedSubject,
  facts: Facts,
): Finding {
  const [titled] = named.soc.length === 1 ? named.soc : [];
  const [coded] = code.soc;
  const fits = (soc: string | undefined) =>
    soc === undefined
      ? null
      : (measuresOf(statement)
          .map((measure) => fittingFact({ claim, statement, soc, measure }, facts))
          .find((fact) => fact !== null) ?? null);
  const right = [coded, titled].find((soc) => fits(soc) !== null);
  const fact = fits(right);
  if (right === undefined || fact === null) {
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
