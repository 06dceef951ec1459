import type { Lineage } from './origin.ts';
import type { Measure, Subject, Unit } from './measure.ts';
import type { Severity } from './problem.ts';

/** What the check can say of one number; `not_a_claim` is listed under `--all` only. */
export const VERDICTS = [
  'supported',
  'contradicted',
  'mislabelled',
  'stale',
  'unverifiable',
  'exempt',
  'not_a_claim',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Why the verdict; `explain CODE` says what each means and what to do. */
export const CLAIM_CODES = [
  'CLAIM_SUPPORTED',
  'VALUE_CONTRADICTED',
  'VALUE_WITHDRAWN',
  'SUBJECT_MISLABELLED',
  'MEASURE_MISLABELLED',
  'PERIOD_MISLABELLED',
  'GEOGRAPHY_MISLABELLED',
  'PERIOD_STALE',
  'PROJECTION_STALE',
  'BOUND_QUOTED_AS_EXACT',
  'NO_SOURCE',
  'SUBJECT_UNCLEAR',
  'MEASURE_UNCLEAR',
  'PERIOD_UNCLEAR',
  'NOT_COMPARABLE',
  'CLAIM_EXEMPT',
  'EXEMPTION_EXPIRED',
  'EXEMPTION_UNUSED',
  'TOO_FEW_CLAIMS',
  'FIGURE_UNKNOWN',
  'NOT_A_CLAIM',
] as const;
export type ClaimCode = (typeof CLAIM_CODES)[number];

/** One number of an article and what the sources say of it: an entry of `claims` in the check result. */
export interface CheckedClaim {
  readonly file: string;
  /** 1-based line; columns 1-based in UTF-16 units of the source text, ends exclusive */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** the number as a reader sees it */
  readonly quote: string;
  /** in the written unit: 35 for "35 %" */
  readonly value: number | null;
  readonly unit: Unit | null;
  /** the step of the last digit written: 10 for "$133,080", 1000 for "$113k" */
  readonly precision: number | null;
  readonly measure: Measure | null;
  readonly subject: Subject | null;
  readonly period: string | null;
  readonly geography: string | null;
  readonly verdict: Verdict;
  /** an error fails the check, a warning does not, a note is all well */
  readonly severity: Severity;
  readonly superseded: Superseded | null;
  /** what the source says, in the written unit */
  readonly actual: number | null;
  readonly code: ClaimCode;
  readonly message: string;
  /** what to write instead; null where nothing needs to change */
  readonly suggestion: string | null;
  readonly lineage: readonly Lineage[];
}

export interface Superseded {
  readonly period: string;
  readonly value: number;
  readonly suggestion: string;
}

export interface CheckSummary {
  readonly numbers: number;
  readonly claims: number;
  readonly supported: number;
  readonly superseded: number;
  readonly contradicted: number;
  readonly stale: number;
  readonly mislabelled: number;
  readonly unverifiable: number;
  readonly exempt: number;
  readonly notClaims: number;
}

/** The document of `check --format json`. */
export interface CheckResult {
  readonly schemaVersion: 1;
  readonly claims: readonly CheckedClaim[];
  readonly summary: CheckSummary;
}
