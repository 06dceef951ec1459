import { releaseName } from '../records/release.ts';
import { isCoarse, levelName } from './level.ts';
import type { Level } from './level.ts';

/** Why two levels of one statistic cannot be set against each other over time. */
export type Incomparability =
  | { readonly kind: 'classification'; readonly from: string; readonly to: string }
  | { readonly kind: 'method'; readonly from: string; readonly to: string }
  | { readonly kind: 'occupation'; readonly from: string; readonly to: string }
  | { readonly kind: 'family'; readonly from: string; readonly to: string }
  /** the published percentiles of this release bunch at a few values */
  | { readonly kind: 'coarsePercentiles'; readonly release: string }
  /** both ends are top-coded: two lower bounds say nothing of the change */
  | { readonly kind: 'bothBounds'; readonly from: string; readonly to: string };

/** Whether a level can be measured against an earlier one. */
export type Comparability =
  | { readonly verdict: 'comparable' }
  | { readonly verdict: 'notComparable'; readonly reasons: readonly Incomparability[] };

/**
 * Whether a change from one level to another says something of the labor market, and if not, every reason.
 *
 * All of it comes from the sources' own facts: what classification and method their sidecars state, and what was
 * found of their percentiles.
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
  const reasons = breaksBetween(from, to);
  for (const level of [from, to].filter(isCoarse)) {
    reasons.push({ kind: 'coarsePercentiles', release: level.source.release });
  }
  if (from.quantity.kind === 'atLeast' && to.quantity.kind === 'atLeast') {
    reasons.push({ kind: 'bothBounds', from: levelName(from), to: levelName(to) });
  }
  return reasons.length === 0 ? { verdict: 'comparable' } : { verdict: 'notComparable', reasons };
}

function breaksBetween(from: Level, to: Level): Incomparability[] {
  const facts = [
    { kind: 'family', from: familyOf(from), to: familyOf(to) },
    { kind: 'occupation', from: occupationOf(from), to: occupationOf(to) },
    { kind: 'classification', from: from.source.classification, to: to.source.classification },
    { kind: 'method', from: from.source.method, to: to.source.method },
  ] as const;
  return facts.filter((fact) => fact.from !== fact.to);
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
      return `the classification changed from ${reason.from} to ${reason.to}`;
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
