import { correspondence, type Correspondence, isOneOccupation } from '../soc/crosswalk.ts';
import { breaksBeside, classified, type Incomparability } from './comparability.ts';
import { crosswalkSentence } from './crosswalk-sentence.ts';
import type { Level } from './level.ts';
import { pooledLevel } from './pooled-level.ts';

/** Two releases of the jobs that a crosswalk sets against each other, each side pooled into one level. */
export type Bridge =
  | { readonly verdict: 'bridged'; readonly reason: string; readonly from: Level; readonly to: Level }
  | { readonly verdict: 'notComparable'; readonly reasons: readonly Incomparability[] };

/**
 * A change of classification bridged: all occupations of one release that count the same jobs as all of another.
 *
 * Employment of a split or a merge adds up on either side. Of a wage the lowest and the highest of the parts are bounds
 * for all of them together, whatever their shares. Nothing is bridged where a part of an occupation moved besides, whose
 * jobs nobody counts; nor to a code that OEWS calls a hybrid, as employers code their jobs anew: of 15-2090 in May 2018
 * 2,010 jobs are published, of 15-2098, which the map says counts the same, 30,810 a year later; nor across a break of
 * another kind.
 *
 * @param from  the levels of the earlier release, of one statistic: those of `correspondence(…).from`
 * @param to    the levels of the later release, those of `correspondence(…).to`
 * @returns notComparable, with what the crosswalk says, for levels that are not all that it names
 * @throws {RangeError} as `pooledLevel` does
 */
export function bridge(from: readonly Level[], to: readonly Level[]): Bridge {
  const [earlier, later] = [pooledLevel(from), pooledLevel(to)];
  const [found, isWhole] = crosswalkOf(from, to);
  const crossing = { from: classified(earlier), to: classified(later), correspondence: found };
  const isExact = isWhole && 'moved' in found && found.moved.length + found.hybrids.length === 0;
  const breaks = breaksBeside(earlier, later);
  if (isExact && breaks.length === 0) {
    return { verdict: 'bridged', reason: crosswalkSentence(crossing), from: earlier, to: later };
  }
  const isOne = isExact && isOneOccupation(found);
  const reasons = [...(isOne ? [] : [{ kind: 'classification', ...crossing } as const]), ...breaks];
  return { verdict: 'notComparable', reasons };
}

/** What a crosswalk says of the occupations on both sides, and whether they are all that it names. */
function crosswalkOf(
  from: readonly Level[],
  to: readonly Level[],
): readonly [found: Correspondence, isWhole: boolean] {
  const [first, second] = [from[0]?.source.classification ?? '', to[0]?.source.classification ?? ''];
  const [codes, others] = [codesOf(from), codesOf(to)];
  const found = codes.map((code) => correspondence(code, first, second));
  const whole = found.find((one) => 'to' in one && isSame(one.from, codes) && isSame(one.to, others));
  return [whole ?? found[0] ?? { kind: 'unknown', code: '' }, whole !== undefined];
}

function codesOf(levels: readonly Level[]): readonly string[] {
  return levels.map(({ occupation }) => occupation.soc).sort();
}

function isSame(codes: readonly string[], others: readonly string[]): boolean {
  return codes.join(' ') === others.join(' ');
}
