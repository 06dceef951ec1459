import type { Quantity } from '../records/quantity.ts';
import { correspondence } from '../soc/crosswalk.ts';
import { growthPerYear } from './annual-growth.ts';
import { type Bridge, bridge } from './bridge.ts';
import { changeUnless } from './change.ts';
import { classified, comparability, type Comparability, incomparabilitySentence } from './comparability.ts';
import { crosswalkSentence } from './crosswalk-sentence.ts';
import type { Level } from './level.ts';
import { pooledLevel } from './pooled-level.ts';

/** Growth, and whether it could be measured. */
export interface JudgedGrowth {
  readonly quantity: Quantity;
  readonly verdict: 'comparable' | Bridge['verdict'];
  /** what was bridged or has another code since, or why nothing can be compared; null where nothing stands between */
  readonly reason: string | null;
}

/**
 * Compound annual growth from one release to another, across a change of classification too: there of all occupations
 * that a crosswalk sets against each other, where it does not say that one is the other.
 *
 * @param from  one level, or as in `bridge`
 * @param to    of the same statistic and a later release
 * @returns where it is bridged an `estimate` for employment, which adds up, and bounds for wages
 * @throws {RangeError} as `bridge` and `annualGrowth` do
 */
export function judgedGrowth(from: readonly Level[], to: readonly Level[]): JudgedGrowth {
  const [earlier, later] = [pooledLevel(from), pooledLevel(to)];
  const judgement = judgementOf(from, to);
  const reasons = judgement.verdict === 'notComparable' ? judgement.reasons : [];
  const quantity = changeUnless(reasons, earlier, later, growthPerYear(earlier, later));
  const reason = judgement.verdict === 'comparable' ? recoding(from, to) : reasonOf(judgement);
  return { quantity, verdict: judgement.verdict, reason };
}

/** Whether the occupation of the one release is that of the other; else whether a bridge leads there. */
function judgementOf(from: readonly Level[], to: readonly Level[]): Comparability | Bridge {
  const [earlier, later] = [from[0], to[0]];
  if (earlier === undefined || later === undefined || from.length + to.length > 2) return bridge(from, to);
  const judgement = comparability(earlier, later);
  if (judgement.verdict === 'comparable') return judgement;
  return earlier.source.classification === later.source.classification ? judgement : bridge(from, to);
}

/** What a crosswalk says of an occupation that is one under two codes; null where it kept its code. */
function recoding([from]: readonly Level[], [to]: readonly Level[]): string | null {
  if (from === undefined || to === undefined || from.occupation.soc === to.occupation.soc) return null;
  const [earlier, later] = [classified(from), classified(to)];
  const found = correspondence(from.occupation.soc, earlier.classification, later.classification);
  return crosswalkSentence({ correspondence: found, from: earlier, to: later });
}

function reasonOf(judgement: Exclude<Comparability | Bridge, { readonly verdict: 'comparable' }>): string {
  return judgement.verdict === 'bridged' ? judgement.reason : incomparabilitySentence(judgement.reasons);
}
