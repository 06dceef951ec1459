import { releaseNamed } from './named-release.ts';
import type { Sentence } from './sentence.ts';

const ALL_FIGURES =
  /\b(?:all|these|our) (?:[a-z]+ ){0,2}(?:figures|numbers|data|wages|estimates|salaries)\b[^.]{1,40}\b(?:are|is|come|refer)\b|^\W{0,3}all (?:figures|numbers|data)\b/i;

/**
 * The release that an article says all its numbers are of: "All figures are national estimates, May 2024".
 *
 * @returns null where it says no such thing, or names several
 */
export function articlePeriod(sentences: readonly Sentence[], releases: readonly string[]): string | null {
  const named = sentences
    .filter(({ text }) => ALL_FIGURES.test(text))
    .flatMap(({ periods }) => periods.map(({ period }) => releaseNamed(period, releases)))
    .filter((release) => release !== null);
  const [only, ...others] = new Set(named);
  return only !== undefined && others.length === 0 ? only : null;
}
