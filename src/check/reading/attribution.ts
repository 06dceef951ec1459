import type { Sentence } from './sentence.ts';
import type { Setting } from './setting.ts';

/** Whose number the text says it is. */
export type Attribution = 'oews' | 'publisher' | 'other' | 'none';

const OEWS = /\b(?:OEWS|OES)\b|\bOccupational Employment\b|\bMay 20\d\d\b/;

const PUBLISHER =
  /\b(?:BLS|OOH|SOC)\b|(?<![\d-])\d\d-\d{4}(?![\d-])|\bBureau of Labor Statistics\b|\bOccupational Outlook\b|\bfederal (?:data|stat)/i;

const PROJECTIONS = /\bOOH\b|\bOutlook\b|\bproject(?:s|ed|ions?)\b/i;

/** Publishers of other pay and posting numbers, as articles name them. */
const OTHERS =
  /\b(?:Glassdoor|Levels\.fyi|Indeed(?!,)|LinkedIn|ZipRecruiter|Pay[Ss]cale|Salary\.com|Built In|Robert Half|Stack Overflow|Kaggle|Dice|Lightcast|Burning Glass|Burtch|Comparably|Randstad|Hays|NACE|Census|H-1B|Coursera|Handshake|Hired\.com|Motion Recruitment|our (?:own )?(?:survey|analysis|readers)|a survey of|respondents)\b/;

/** Read whom the text names as the source: in the sentence, then around it, then anywhere in the article. */
export function readAttribution(sentence: Sentence, setting: Setting, ofArticle: Attribution): Attribution {
  const near = [sentence, ...setting.flatMap((tier) => tier.sentences)];
  for (const { text } of near) {
    const found = attributionIn(text);
    if (found === 'publisher') return ofArticle === 'oews' ? 'oews' : found;
    if (found === 'other' || found === 'oews') return found;
  }
  return ofArticle;
}

/**
 * What an article says of its sources as a whole: the publisher's only where it names no other, one survey of the
 * publisher only where it speaks of no projections.
 */
export function articleAttribution(sentences: readonly Sentence[]): Attribution {
  const found = new Set(sentences.map(({ text }) => attributionIn(text)));
  if (found.has('other')) return 'none';
  if (found.has('oews') && !sentences.some(({ text }) => PROJECTIONS.test(text))) return 'oews';
  return found.has('publisher') || found.has('oews') ? 'publisher' : 'none';
}

function attributionIn(text: string): Attribution {
  if (OTHERS.test(text)) return 'other';
  if (OEWS.test(text)) return 'oews';
  return PUBLISHER.test(text) ? 'publisher' : 'none';
}
