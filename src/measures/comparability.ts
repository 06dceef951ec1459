import { releaseName } from '../records/release.ts';
import type { SourceFacts } from '../records/source.ts';
import { correspondence, type Correspondence, isOneOccupation } from '../soc/crosswalk.ts';
import { crosswalkSentence } from './crosswalk-sentence.ts';
import { isCoarse, levelName } from './level.ts';
import type { Level } from './level.ts';

/** Why two levels of one statistic cannot be set against each other over time. */
export type Incomparability =
  /** the classification changed, and with it what the occupation's code counts */
  | {
      readonly kind: 'classification';
      readonly from: ClassifiedRelease;
      readonly to: ClassifiedRelease;
      readonly correspondence: Correspondence;
    }
  | { readonly kind: 'method'; readonly from: string; readonly to: string }
  | { readonly kind: 'occupation'; readonly from: string; readonly to: string }
  | { readonly kind: 'family'; readonly from: string; readonly to: string }
  /** the published percentiles of this release bunch at a few values */
  | { readonly kind: 'coarsePercentiles'; readonly release: string }
  /** both ends are top-coded: two lower bounds say nothing of the change */
  | { readonly kind: 'bothBounds'; readonly from: string; readonly to: string };

/** A release, and the classification that its tables are of. */
export type ClassifiedRelease = Pick<SourceFacts, 'release' | 'classification'>;

/** Whether a level can be measured against an earlier one. */
export type Comparability =
  | { readonly verdict: 'comparable' }
  | { readonly verdict: 'notComparable'; readonly reasons: readonly Incomparability[] };

/**
 * Whether a change from one level to another says something of the labor market, and if not, every reason.
 *
 * All of it comes from the sources' own facts: what classification and method their sidecars state, and what was
 * found of their percentiles; and from the official crosswalks, which say whether an occupation of one classification is
 * that of another.
 *
 * @param from  the earlier level
 * @param to    the later level, of the same statistic
 * @throws {RangeError} when the levels are of two statistics
 * @see https://www.bls.gov/oes/oes_ques.htm on comparing OEWS estimates over time
 */
export function comparability(from: Level, to: Level): Comparability {
  if (from.statistic !== to.statistic) {
    throw new RangeError(`comparability requires one statistic, got ${from.statistic} and ${to.statistic}`);
  }
  const reasons = [...breaksOfOccupation(from, to), ...breaksBeside(from, to)];
  return reasons.length === 0 ? { verdict: 'comparable' } : { verdict: 'notComparable', reasons };
}

/** Why the occupation of one level is not that of the other. */
function breaksOfOccupation(from: Level, to: Level): readonly Incomparability[] {
  const [earlier, later] = [classified(from), classified(to)];
  const differ = { kind: 'occupation', from: occupationOf(from), to: occupationOf(to) } as const;
  if (earlier.classification === later.classification) return differ.from === differ.to ? [] : [differ];
  const codes = [from.occupation.soc, to.occupation.soc] as const;
  const found = correspondence(codes[0], earlier.classification, later.classification);
  const leadsThere = 'to' in found && found.to.includes(codes[1]);
  if (leadsThere && isOneOccupation(found)) {
    return from.occupation.level === to.occupation.level ? [] : [differ];
  }
  if (!leadsThere && codes[0] !== codes[1]) return [differ];
  return [{ kind: 'classification', from: earlier, to: later, correspondence: found }];
}

/** A level's release, and the classification that its code is of. */
export function classified({ source: { release, classification } }: Level): ClassifiedRelease {
  return { release, classification };
}

/** What keeps two levels apart even where they are of one occupation. */
export function breaksBeside(from: Level, to: Level): readonly Incomparability[] {
  const facts = [
    { kind: 'family', from: familyOf(from), to: familyOf(to) },
    { kind: 'method', from: from.source.method, to: to.source.method },
  ] as const;
  const coarse = [from, to].filter(isCoarse);
  const areBounds = from.quantity.kind === 'atLeast' && to.quantity.kind === 'atLeast';
  return [
    ...facts.filter((fact) => fact.from !== fact.to),
    ...coarse.map(({ source: { release } }) => ({ kind: 'coarsePercentiles', release }) as const),
    ...(areBounds ? [{ kind: 'bothBounds', from: levelName(from), to: levelName(to) } as const] : []),
  ];
}

function familyOf({ source }: Level): string {
  return `${source.publisher} ${source.dataset} ${source.family}`;
}

function occupationOf({ occupation }: Level): string {
  return `${occupation.soc} (${occupation.level})`;
}

/** The reasons as one sentence for a reader: what differs, and between which releases. */
export function incomparabilitySentence(reasons: readonly Incomparability[]): string {
  return reasons.map(clause).join('; ');
}

function clause(reason: Incomparability): string {
  switch (reason.kind) {
    case 'classification':
      return crosswalkSentence(reason);
    case 'method':
      return `the estimation method changed from ${reason.from} to ${reason.to}`;
    case 'occupation':
      return `the occupations differ: ${reason.from} and ${reason.to}`;
    case 'family':
      return `the estimates differ: ${reason.from} and ${reason.to}`;
    case 'coarsePercentiles':
      return `the percentiles published for ${releaseName(reason.release)} bunch at a few values`;
    case 'bothBounds':
      return `${reason.from} and ${reason.to} are both top-coded`;
  }
}
