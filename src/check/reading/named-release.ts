import type { NamedPeriod, PeriodMention } from './periods.ts';

/** A time that a level can be of. */
export type Point = Extract<NamedPeriod, { kind: 'month' | 'year' }>;

/** Whether a time is one point: a month or a year. */
export function isPoint(mention: PeriodMention): mention is PeriodMention & { readonly period: Point } {
  return mention.period.kind === 'month' || mention.period.kind === 'year';
}

/** The release at hand that a time names; null where it names none. */
export function releaseNamed(period: NamedPeriod, releases: readonly string[]): string | null {
  if (period.kind !== 'month' && period.kind !== 'year') return null;
  return isRelease(period, releases) ? nameOf(period, releases) : null;
}

/** Whether a release at hand is of that time. */
export function isRelease(period: Point, releases: readonly string[]): boolean {
  return releases.includes(nameOf(period, releases));
}

/** A point in time as a release would name it: "2024-05", or a year where no release has it. */
export function nameOf(period: Point, releases: readonly string[]): string {
  return releaseOf(period.kind === 'month' ? period.month : period.year, releases);
}

/** A bare year means the release of that year. */
export function releaseOf(point: string, releases: readonly string[]): string {
  if (point.length > 4) return point;
  return releases.find((release) => release.startsWith(point)) ?? point;
}
