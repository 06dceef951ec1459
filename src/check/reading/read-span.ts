import { yearsBetween } from '../../measures/years-between.ts';
import { isPoint, nameOf, releaseOf } from './named-release.ts';
import type { PeriodReading } from './period-reading.ts';
import type { Sentence } from './sentence.ts';
import type { Setting } from './setting.ts';

/** Read the time that a change spans: in the sentence, else around it. */
export function readSpan(sentence: Sentence, setting: Setting, releases: readonly string[]): PeriodReading {
  const around = setting.flatMap((tier) => tier.sentences).map((near) => ownSpan(near, releases));
  return ownSpan(sentence, releases) ?? around.find((found) => found !== null) ?? { kind: 'implied' };
}

function ownSpan(sentence: Sentence, releases: readonly string[]): PeriodReading | null {
  return (
    spanIn(sentence, releases) ??
    yearOnYear(sentence, releases) ??
    lastingSpan(sentence, releases) ??
    endsIn(sentence, releases)
  );
}

function spanIn({ periods }: Sentence, releases: readonly string[]): PeriodReading | null {
  for (const { period } of periods) {
    if (period.kind === 'span') {
      return { kind: 'span', from: releaseOf(period.from, releases), to: releaseOf(period.to, releases) };
    }
    if (period.kind === 'since') return { kind: 'since', from: releaseOf(period.from, releases) };
    if (period.kind === 'through') return period;
  }
  return null;
}

/** "In May 2025 … 6.8 percent more than a year earlier" */
function yearOnYear({ periods }: Sentence, releases: readonly string[]): PeriodReading | null {
  const isYearOnYear = periods.some(({ period }) => period.kind === 'relative' && period.years === -1);
  const [to] = periods.filter(isPoint);
  if (!isYearOnYear || to === undefined) return null;
  const end = nameOf(to.period, releases);
  const start = releases.find((release) => release < end && yearsBetween(release, end) === 1);
  return start === undefined ? null : { kind: 'span', from: start, to: end };
}

/** "in two years" */
function lastingSpan(sentence: Sentence, releases: readonly string[]): PeriodReading | null {
  const [lasting] = sentence.periods.flatMap(({ period }) => (period.kind === 'lasting' ? [period] : []));
  const to = pointsIn(sentence, releases).at(-1) ?? null;
  return lasting === undefined ? null : { kind: 'lasting', years: lasting.years, to };
}

/** "to $129,180 in May 2025 …, 3.4 percent more than the $124,910 of May 2024" */
function endsIn(sentence: Sentence, releases: readonly string[]): PeriodReading | null {
  const points = pointsIn(sentence, releases);
  const [from, to, ...others] = points;
  if (from === undefined) return null;
  if (others.length > 0) return { kind: 'several', periods: points };
  return to === undefined ? { kind: 'touching', point: from } : { kind: 'span', from, to };
}

/** The times that a sentence names, earliest first. */
function pointsIn({ periods }: Sentence, releases: readonly string[]): string[] {
  return [...new Set(periods.filter(isPoint).map(({ period }) => nameOf(period, releases)))].sort();
}
