import type { Facts } from '../facts.ts';
import type { Claim } from '../reading/claim.ts';
import type { NamedSubject } from '../reading/subjects.ts';
import type { Bench } from './bench.ts';
import { nearestOccupations, titleWithCode } from './claim-subject.ts';
import type { Finding } from './finding.ts';
import { fittingFact, fittingFacts } from './fitting-fact.ts';
import { judgeConflict } from './judge-conflict.ts';
import { judgeUnnamed } from './judge-unnamed.ts';
import type { LevelStatement } from './level-claim.ts';
import { digitsOf, measureOf, TELLING_DIGITS } from './level-claim.ts';
import { explainMismatch } from './mismatch.ts';
import { supportedBy } from './supported.ts';
import { noSource, unclearSubject } from './unverifiable.ts';

/** Judge a wage or a count against what the releases publish. */
export function judgeLevel(claim: Claim, statement: LevelStatement, bench: Bench): Finding {
  const { facts } = bench;
  const { subject } = claim;
  const unclear = () => unclearSubject(claim, nearestOccupations(subject, facts));
  if (subject.kind === 'none') return unclear();
  if (subject.kind === 'several') {
    const fitting = subject.subjects.filter((one) => isTold(claim, statement, one, facts));
    const [only] = fitting;
    if (only === undefined || fitting.length > 1) return unclear();
    const told = { kind: 'named', subject: only, code: null, part: null, clear: false } as const;
    return judgeLevel({ ...claim, subject: told }, statement, bench);
  }
  const { code } = subject;
  const named = code !== null && saysMore(code, subject.subject, facts) ? code : subject.subject;
  if (code !== null && disagree(named, code)) return judgeConflict(claim, statement, named, code, facts);
  const [soc, ...joined] = named.soc;
  if (soc === undefined) return unclear();
  if (joined.length > 0) return noSource(claim, { kind: 'profile', title: named.title, soc: named.soc });
  if (!facts.covers(soc)) return noSource(claim, { kind: 'occupation', title: titleWithCode(soc, facts) });
  return judgeNamed(claim, statement, codesMeant(named, facts), bench);
}

/** The code of an occupation and, where it is named by its title alone, those of others that share it. */
function codesMeant({ via, soc, title }: NamedSubject, facts: Facts): readonly string[] {
  return via === 'title' ? [...soc, ...facts.codesOf(title)] : soc;
}

/** @param codes  that of the occupation, and those of the groups and earlier occupations that share its title */
function judgeNamed(
  claim: Claim,
  statement: LevelStatement,
  codes: readonly string[],
  bench: Bench,
): Finding {
  const [own = '', ...others] = codes;
  const measure = measureOf(statement);
  if (measure === null) return judgeUnnamed(claim, statement, own, bench);
  const level = { claim, statement, soc: own, measure };
  const fact = fittingFact(level, bench.facts);
  if (fact !== null) return supportedBy(level, fact, bench.facts);
  const mismatch = explainMismatch(level, bench);
  if (mismatch.explanation.code === 'VALUE_WITHDRAWN') return mismatch;
  for (const soc of others) {
    const same = fittingFact({ ...level, soc }, bench.facts);
    if (same !== null) return supportedBy({ ...level, soc }, same, bench.facts);
  }
  return mismatch;
}

/** Whether a subject that the text leaves open is told by the value: enough digits, and it fits. */
function isTold(
  claim: Claim,
  statement: LevelStatement,
  { soc: codes }: NamedSubject,
  facts: Facts,
): boolean {
  const [soc, ...joined] = codes;
  if (soc === undefined || joined.length > 0 || digitsOf(claim.number) < TELLING_DIGITS) return false;
  return fittingFacts(claim, statement, soc, facts).length > 0;
}

/** A code says more than a shortened name or a role beside it, and than a title that it shares with other codes. */
function saysMore({ soc: [code = ''] }: NamedSubject, { via, title }: NamedSubject, facts: Facts): boolean {
  return via === 'alias' || via === 'role' || facts.codesOf(title).includes(code);
}

function disagree(named: NamedSubject, code: NamedSubject): boolean {
  return named.soc.join() !== code.soc.join();
}
