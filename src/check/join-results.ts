import type { CheckResult, CheckSummary } from '../records/claim.ts';

const NOTHING: CheckSummary = {
  numbers: 0,
  claims: 0,
  supported: 0,
  superseded: 0,
  contradicted: 0,
  stale: 0,
  mislabelled: 0,
  unverifiable: 0,
  exempt: 0,
  notClaims: 0,
};

/** The results of several articles as one: their claims in order, their counts added. */
export function joinResults(results: readonly CheckResult[]): CheckResult {
  const names = Object.keys(NOTHING) as (keyof CheckSummary)[];
  const counts = names.map((name) => [name, results.reduce((sum, { summary }) => sum + summary[name], 0)]);
  return {
    schemaVersion: 1,
    claims: results.flatMap(({ claims }) => claims),
    summary: Object.fromEntries(counts) as CheckSummary,
  };
}
