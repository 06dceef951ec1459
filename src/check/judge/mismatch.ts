import { periodName } from '../../records/release.ts';
import type { Measure } from '../../records/measure.ts';
import type { Fact, Facts } from '../facts.ts';
import type { Bench } from './bench.ts';
import { nearestOccupations, titleOf, titleWithCode } from './claim-subject.ts';
import type { Finding, MissingSource } from './finding.ts';
import { compareWithFact, factOf, isTelling, WAGE_STATISTICS, writtenValue } from './level-claim.ts';
import type { LevelClaim } from './level-claim.ts';
import { meantRelease } from './meant-period.ts';
import { printLike } from './print-number.ts';
import { subjectOf } from './supported.ts';
import { findingOf, noSource, unclearSubject } from './unverifiable.ts';

/**
 * Explain why a claim's fact does not bear it out: it is another statistic's, another period's or another occupation's
 * number, or no number of the source at all.
 */
export function explainMismatch(level: LevelClaim, bench: Bench): Finding {
  const { claim } = level;
  const { facts } = bench;
  const meant = meantRelease(claim.period, facts.releases);
  if (meant === null) return unclearPeriod(level, facts);
  const fact = factOf(level, meant, facts);
  if (fact === null) return noSource(claim, missingFact(level, meant, facts));
  const silent = silentFact(level, fact);
  if (silent !== null) return silent;
  if (claim.subject.kind !== 'named' || !claim.subject.clear) {
    return unclearSubject(claim, nearestOccupations(claim.subject, facts));
  }
  const elsewhere = isTelling(claim)
    ? (otherStatistic(level, meant, fact, facts) ??
      otherPeriod(level, meant, fact, facts) ??
      otherSubject(level, meant, fact, bench))
    : null;
  return elsewhere ?? contradicted(level, fact);
}

/** Why there is no fact: the series stops elsewhere, or there is no such series. */
function missingFact({ measure, soc }: LevelClaim, period: string, facts: Facts): MissingSource {
  const hasSeries = isWage(measure) || measure === 'employment';
  return hasSeries ? { kind: 'period', title: titleOf(soc, facts), period } : { kind: 'measure', measure };
}

/** What a fact without a number of its own says; null where it has one, or refutes the claim all the same. */
function silentFact(level: LevelClaim, fact: Fact): Finding | null {
  const { claim } = level;
  const { quantity } = fact;
  if (quantity.kind === 'absent') return noSource(claim, { kind: 'absent', reason: quantity.reason });
  if (quantity.kind !== 'atLeast') return null;
  const comparison = compareWithFact(level, fact);
  const atLeast = printLike(claim.number, quantity.atLeast);
  if (comparison === 'boundAsExact') return boundAsExact(level, fact, atLeast);
  return comparison === 'open' ? noSource(claim, { kind: 'bound', atLeast }) : null;
}

function unclearPeriod({ claim }: LevelClaim, facts: Facts): Finding {
  const candidates = claim.period.kind === 'several' ? claim.period.periods.map(periodName) : [];
  const latest = facts.releases.at(-1);
  const args = { candidates, latest: latest === undefined ? null : periodName(latest) };
  return findingOf(claim, 'unverifiable', { code: 'PERIOD_UNCLEAR', args });
}

function boundAsExact(level: LevelClaim, fact: Fact, atLeast: string): Finding {
  const explanation = { code: 'BOUND_QUOTED_AS_EXACT', args: { ...nameOf(level, fact), atLeast } } as const;
  return findingOf(level.claim, 'contradicted', explanation, {
    ...foundIn(level, fact),
    suggestion: `at least ${atLeast}`,
  });
}

function otherStatistic(level: LevelClaim, meant: string, fact: Fact, facts: Facts): Finding | null {
  if (!isWage(level.measure)) return null;
  for (const measure of WAGE_STATISTICS) {
    if (measure === level.measure) continue;
    const other = factOf({ ...level, measure }, meant, facts);
    if (other === null || compareWithFact(level, other) !== 'match') continue;
    const args = { ...nameOf(level, other), measure, written: level.measure, actual: printed(level, fact) };
    return findingOf(
      level.claim,
      'mislabelled',
      { code: 'MEASURE_MISLABELLED', args },
      {
        ...foundIn(level, fact),
        suggestion: printed(level, fact),
        lineage: other.lineage(),
      },
    );
  }
  return null;
}

/** The value of another release: stale where it is older than the text says or implies, else under a wrong label. */
function otherPeriod(level: LevelClaim, meant: string, fact: Fact, facts: Facts): Finding | null {
  for (const release of [...facts.releases].reverse()) {
    const other = release === meant ? null : factOf(level, release, facts);
    if (other === null || compareWithFact(level, other) !== 'match') continue;
    const actual = printed(level, fact);
    const found = { ...foundIn(level, fact), lineage: other.lineage() };
    if (release < meant) {
      const isSaid = level.claim.period.kind === 'stated';
      const args = { ...nameOf(level, other), meant, isSaid, actual };
      const suggestion = isSaid ? actual : `${actual} (${periodName(meant)})`;
      return findingOf(level.claim, 'stale', { code: 'PERIOD_STALE', args }, { ...found, suggestion });
    }
    const args = { ...nameOf(level, other), written: meant, actual };
    return findingOf(
      level.claim,
      'mislabelled',
      { code: 'PERIOD_MISLABELLED', args },
      {
        ...found,
        suggestion: actual,
      },
    );
  }
  return null;
}

/** The value of another occupation that the article speaks of. */
function otherSubject(
  level: LevelClaim,
  meant: string,
  fact: Fact,
  { inArticle, facts }: Bench,
): Finding | null {
  for (const { soc: socs } of inArticle) {
    const [soc, ...joined] = socs;
    if (soc === undefined || joined.length > 0 || soc === level.soc) continue;
    const other = factOf({ ...level, soc }, meant, facts);
    if (other === null || compareWithFact(level, other) !== 'match') continue;
    const args = {
      written: titleWithCode(level.soc, facts),
      right: titleWithCode(soc, facts),
      actual: printed(level, fact),
    };
    return findingOf(
      level.claim,
      'mislabelled',
      { code: 'SUBJECT_MISLABELLED', args },
      {
        ...foundIn(level, fact),
        suggestion: printed(level, fact),
        lineage: other.lineage(),
      },
    );
  }
  return null;
}

/** No number of the source: an error of the text where it names the source, else perhaps another publisher's. */
function contradicted(level: LevelClaim, fact: Fact): Finding {
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

function nameOf({ measure }: LevelClaim, fact: Fact) {
  return { title: fact.subject.title, measure, period: fact.period };
}

function foundIn(level: LevelClaim, fact: Fact): Partial<Finding> {
  return {
    measure: level.measure,
    subject: subjectOf(level, fact),
    period: fact.period,
    actual: writtenValue(level.statement, fact.quantity),
    lineage: fact.lineage(),
  };
}

function printed({ claim, statement }: LevelClaim, { quantity }: Fact): string {
  if (quantity.kind === 'atLeast') return `at least ${printLike(claim.number, quantity.atLeast)}`;
  return printLike(claim.number, writtenValue(statement, quantity) ?? 0);
}

function isWage(measure: Measure): boolean {
  return WAGE_STATISTICS.includes(measure);
}
