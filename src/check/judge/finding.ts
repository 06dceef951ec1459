import type { CheckedClaim, ClaimCode } from '../../records/claim.ts';
import type { Measure } from '../../records/measure.ts';
import type { NotAClaim } from '../reading/claim.ts';

/** What each code's message needs; the words are chosen in `report/claim-wording.ts`. */
export interface FindingArgs {
  /** `isCorrected` where the article's corrections give the value, not the published cell */
  CLAIM_SUPPORTED: Named & { readonly isCorrected: boolean };
  VALUE_CONTRADICTED: Named & { readonly actual: string };
  /** published so once, in `place`; `now` is null where nothing is published any more; the dates are ISO */
  VALUE_WITHDRAWN: Named & {
    readonly was: string;
    readonly now: string | null;
    readonly place: string;
    readonly retrieved: string;
    readonly revised: string;
  };
  /** `written` and `right` are titles with codes; `actual` is the number of `written`, where it has one */
  SUBJECT_MISLABELLED: { readonly written: string; readonly right: string; readonly actual: string | null };
  MEASURE_MISLABELLED: Named & { readonly written: Measure; readonly actual: string };
  PERIOD_MISLABELLED: Named & { readonly written: string; readonly actual: string };
  GEOGRAPHY_MISLABELLED: Named & { readonly written: string };
  /** `period` is the one the value belongs to, `meant` the one the text says or implies */
  PERIOD_STALE: Named & { readonly meant: string; readonly isSaid: boolean; readonly actual: string };
  PROJECTION_STALE: { readonly through: string; readonly newest: string; readonly newer: number };
  BOUND_QUOTED_AS_EXACT: Named & { readonly atLeast: string };
  NO_SOURCE: { readonly missing: MissingSource };
  SUBJECT_UNCLEAR: { readonly candidates: readonly string[]; readonly nearest: readonly string[] };
  MEASURE_UNCLEAR: { readonly title: string; readonly of: 'wage' | 'change' };
  PERIOD_UNCLEAR: { readonly candidates: readonly string[]; readonly latest: string | null };
  NOT_COMPARABLE: { readonly reason: string };
  CLAIM_EXEMPT: { readonly reason: string; readonly expires: string | null };
  EXEMPTION_EXPIRED: { readonly reason: string; readonly expires: string };
  EXEMPTION_UNUSED: { readonly quote: string };
  TOO_FEW_CLAIMS: { readonly found: number; readonly expected: number };
  FIGURE_UNKNOWN: { readonly figure: string };
  NOT_A_CLAIM: { readonly reason: NotAClaim };
}

/** The fact that was compared. */
export interface Named {
  readonly title: string;
  readonly measure: Measure;
  readonly period: string;
}

/** Why no source at hand can say. */
export type MissingSource =
  | { readonly kind: 'measure'; readonly measure: Measure }
  /** nothing at hand is about the occupation; its title has its code */
  | { readonly kind: 'occupation'; readonly title: string }
  | { readonly kind: 'period'; readonly title: string; readonly period: string }
  | { readonly kind: 'restriction'; readonly restriction: string }
  | { readonly kind: 'profile'; readonly title: string; readonly soc: readonly string[] }
  | { readonly kind: 'otherPublisher' }
  /** the source was read and holds the number back, or is not there yet */
  | { readonly kind: 'absent'; readonly reason: string }
  /** nothing at hand has this value, and the text does not say whose number it is */
  | { readonly kind: 'unattributed'; readonly title: string; readonly actual: string }
  | { readonly kind: 'bound'; readonly atLeast: string };

/** A code with what its message needs. */
export type Explanation = {
  [Code in ClaimCode]: { readonly code: Code; readonly args: FindingArgs[Code] };
}[ClaimCode];

/** What the check found for one number, before it is given its place and put into words. */
export interface Finding extends Pick<CheckedClaim, FoundField> {
  readonly explanation: Explanation;
}

type FoundField =
  | 'verdict'
  | 'value'
  | 'unit'
  | 'precision'
  | 'measure'
  | 'subject'
  | 'period'
  | 'geography'
  | 'actual'
  | 'suggestion'
  | 'superseded'
  | 'lineage';
