import { bareFinding } from './not-a-claim.ts';
import { newerProjections } from './projection-releases.ts';
import type { Finding } from './finding.ts';

/**
 * Judge a projection that the text names by its last year only.
 *
 * @param today  ISO date up to which releases count; null counts every release known
 * @returns stale when newer rounds were out; null when it names none or the newest
 */
export function judgeProjection(through: string, today: string | null): Finding | null {
  const newer = newerProjections(through, today);
  const newest = newer.at(-1);
  if (newest === undefined) return null;
  const explanation = { code: 'PROJECTION_STALE', args: { through, newest, newer: newer.length } } as const;
  return {
    ...bareFinding('stale', explanation),
    measure: 'projected_growth',
    period: `../${through}`,
    geography: 'US',
    suggestion: `through 20${newest.slice(-2)}`,
  };
}
