import { yearsBetween } from '../../measures/years-between.ts';
import type { PeriodReading } from '../reading/period-reading.ts';

/**
 * The release that a level belongs to: the one stated, the newest where the text states none.
 *
 * @returns null where the text leaves it open
 */
export function meantRelease(period: PeriodReading, releases: readonly string[]): string | null {
  const latest = releases.at(-1) ?? null;
  if (period.kind === 'implied') return latest;
  if (period.kind !== 'stated') return null;
  const isLaterYear = period.period.length === 4 && latest !== null && period.period > latest.slice(0, 4);
  return isLaterYear ? latest : period.period;
}

/** Two releases that a change lies between. */
export interface ReleaseSpan {
  readonly from: string;
  readonly to: string;
}

/**
 * The pairs of releases that a change may lie between: one where the text says which, several where it gives one end
 * only or more than two times; of a text that names no time, the newest two.
 */
export function meantSpans(period: PeriodReading, releases: readonly string[]): readonly ReleaseSpan[] {
  const latest = releases.at(-1);
  if (latest === undefined) return [];
  switch (period.kind) {
    case 'span':
      return between(period.from, period.to, releases);
    case 'since':
      return between(period.from, latest, releases);
    case 'lasting':
      return lasting(period.years, period.to ?? latest, releases);
    case 'touching':
      return [...lasting(1, period.point, releases), ...between(period.point, latest, releases)];
    case 'implied':
      return lasting(1, latest, releases);
    case 'several':
      return period.periods.flatMap((from) => period.periods.flatMap((to) => between(from, to, releases)));
    case 'stated':
    case 'through':
    case 'earlier':
      return [];
  }
}

function lasting(years: number, to: string, releases: readonly string[]): ReleaseSpan[] {
  if (!releases.includes(to)) return [];
  return releases.filter((from) => yearsBetween(from, to) === years).map((from) => ({ from, to }));
}

function between(from: string, to: string, releases: readonly string[]): ReleaseSpan[] {
  return releases.includes(from) && releases.includes(to) && from < to ? [{ from, to }] : [];
}
