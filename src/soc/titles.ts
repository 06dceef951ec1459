import { OCCUPATION_LEVELS } from '../records/occupation.ts';
import type { Occupation, OccupationCandidate } from '../records/occupation.ts';
import { parseSocCode } from './code.ts';
import { SOC_2018 } from './structure.ts';

const FUNCTION_WORDS = new Set('a all an and except for in of or other the to'.split(' '));

/**
 * The occupations that a code or title words may mean, best first; none rather than a doubtful one.
 *
 * A query matches by its code, by a title whatever its case and number ("data scientist"), or when every word of it
 * stands in the title ("research scientist"). "machine learning engineer" is no title's words and finds nothing.
 *
 * @param query       "15-2051", "25105" of the OES classification, "Data Scientists", "data scientist", "web developer"
 * @param candidates  the occupations to choose from; by default those of the 2018 structure
 * @returns one entry a code; of equal scores the detailed occupation before its groups, then as in `candidates`
 */
export function findOccupations(
  query: string,
  candidates: readonly Occupation[] = SOC_2018,
): readonly OccupationCandidate[] {
  const written = query.trim();
  const code = parseSocCode(written)?.soc ?? written;
  const asked = wordsOf(query);
  const found = candidates.flatMap((occupation) => {
    const match = occupation.soc === code ? BY_CODE : titleMatch(asked, wordsOf(occupation.title));
    return match === null ? [] : [{ occupation, match }];
  });
  found.sort((a, b) => b.match.score - a.match.score || levelDepth(b.occupation) - levelDepth(a.occupation));
  const best = new Map<string, OccupationCandidate>();
  for (const { occupation, match } of found) {
    const { soc, title, level } = occupation;
    if (!best.has(soc)) best.set(soc, { soc, title, level, ...match });
  }
  return [...best.values()];
}

type Match = Pick<OccupationCandidate, 'score' | 'via'>;

const BY_CODE: Match = { score: 1, via: 'code' };

function titleMatch(asked: readonly string[], title: readonly string[]): Match | null {
  if (asked.join(' ') === title.join(' ')) return { score: 1, via: 'title' };
  const [stems, titleStems] = [asked.map(singular), title.map(singular)];
  if (stems.join(' ') === titleStems.join(' ')) return { score: 1, via: 'number' };
  const wanted = new Set(stems.filter(isTelling));
  const held = new Set(titleStems.filter(isTelling));
  if (wanted.size === 0 || [...wanted].some((word) => !held.has(word))) return null;
  return { score: wanted.size / held.size, via: 'words' };
}

function levelDepth({ level }: Occupation): number {
  return OCCUPATION_LEVELS.indexOf(level);
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}']+/gu) ?? []
  );
}

function isTelling(word: string): boolean {
  return !FUNCTION_WORDS.has(word);
}

/** A word in the singular, roughly: enough to set "analysts" beside "analyst" and "secretaries" beside "secretary". */
function singular(word: string): string {
  if (/[^aeiou]ies$/.test(word)) return word.replace(/ies$/, 'y');
  if (/(?:ss|sh|ch|x)es$/.test(word)) return word.replace(/es$/, '');
  return /[^su']s$/.test(word) ? word.slice(0, -1) : word;
}
