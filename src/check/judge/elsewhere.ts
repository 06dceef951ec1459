import { periodName } from '../../records/release.ts';
import type { Fact } from '../fact.ts';
import type { Facts } from '../facts.ts';
import type { Bench } from './bench.ts';
import { titleWithCode } from './claim-subject.ts';
import { foundIn, nameOf, printed } from './contradicted.ts';
import type { Finding } from './finding.ts';
import type { LevelClaim } from './level-claim.ts';
import { compareWithFact, factOf, isTelling, isWage, WAGE_STATISTICS } from './level-claim.ts';
import { findingOf } from './unverifiable.ts';

/**
 * Find whose number it is that does not fit its fact: another statistic's, another release's, or another occupation's
 * that the article speaks of.
 *
 * @param meant  the release that the claim is of
 * @param fact   what that release says
 * @returns null where it is nobody's, or has too few digits to be known again
 */
export function numberElsewhere(level: LevelClaim, meant: string, fact: Fact, bench: Bench): Finding | null {
  if (!isTelling(level.claim)) return null;
  return (
    otherStatistic(level, meant, fact, bench.facts) ??
    otherPeriod(level, meant, fact, bench.facts) ??
    otherSubject(level, meant, fact, bench)
  );
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
