import { releaseOfYear } from './releases.ts';

/** A release that is not at hand yet. */
export interface ExpectedRelease {
  /** "2026-05" */
  readonly release: string;
  /** the year in whose spring it is usually published */
  readonly spring: number;
  /** whether that spring is over, so that it should be there */
  readonly due: boolean;
}

const END_OF_SPRING = '05-31';

/**
 * The releases between the first and the last of a series that are not in it.
 *
 * @param held  in any order, "2025-05" or "1997"
 *
 * @example
 * missingReleases(['2002', '2005-05', '2003-05']) // => ['2004-05']
 */
export function missingReleases(held: readonly string[]): readonly string[] {
  const years = held.map(yearOf).sort();
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  return yearsBetween(first, last)
    .filter((year) => !years.includes(year))
    .map(releaseOfYear);
}

/**
 * The releases after the last of a series, up to the first one that is not due yet: there is one a year, published in
 * the following spring, by the end of May.
 *
 * @param last   "2025-05"
 * @param today  an ISO date
 *
 * @example
 * expectedReleases('2025-05', '2027-05-31') // => [{ release: '2026-05', spring: 2027, due: false }]
 */
export function expectedReleases(last: string, today: string): readonly ExpectedRelease[] {
  const due = yearsBetween(yearOf(last), yearOf(today)).filter((year) => isDue(year, today));
  const next = (due.at(-1) ?? yearOf(last)) + 1;
  return [...due, next].map((year) => ({
    release: releaseOfYear(year),
    spring: year + 1,
    due: isDue(year, today),
  }));
}

function isDue(year: number, today: string): boolean {
  return today > `${year + 1}-${END_OF_SPRING}`;
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/** The years after the first and before the last. */
function yearsBetween(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first - 1) }, (_, index) => first + 1 + index);
}
