import type { Sentence } from './sentence.ts';
import type { Setting } from './setting.ts';

/** Whose number the text says it is. */
export type Attribution = 'oews' | 'publisher' | 'other' | 'none';

const OEWS = /\b(?:OEWS|OES)\b|\bOccupational Employment\b|\bMay 20\d\d\b/;

const PUBLISHER =
  /\b(?:BLS|OOH|SOC)\b|\bBureau of Labor Statistics\b|\bOccupational Outlook\b|\bfederal (?:data|stat)/i;

const PROJECTIONS = /\bOOH\b|\bOutlook\b|\bproject(?:s|ed|ions?)\b/i;

/** Publishers of other pay and posting numbers, as articles name them. */
const OTHERS =
  /\b(?:Glassdoor|Levels\.fyi|Indeed(?!,)|LinkedIn|ZipRecruiter|Pay[Ss]cale|Salary\.com|Built In|Robert Half|Stack Overflow|Kaggle|Dice|Lightcast|Burning Glass|Burtch|Comparably|Randstad|Hays|NACE|Census|H-1B|Coursera|Handshake|Hired\.com|Motion Recruitment|our (?:own )?(?:survey|analysis|readers)|a survey of|respondents)\b/;

/** Read whom the text names as the source: in the sentence, then around it, then anywhere in the article. */
export function readAttribution(sentence: Sentence, setting: Setting, ofArticle: Attribution): Attribution {
  const near = [sentence, ...setting.flatMap((tier) => tier.sentences)];
  for (const { text } of near) {
    const found = attributionIn(text);
    if (found !== 'none') return found;
  }
  return ofArticle;
}

/**
 * What an article says of its sources as a whole: the publisher's only where it has numbers of no other, one survey of
 * the publisher only where it speaks of no projections. SOC codes are the publisher's.
 */
export function articleAttribution(sentences: readonly Sentence[]): Attribution {
  const withNumbers = sentences.filter(({ numbers }) => numbers.some(({ form }) => form === 'amount'));
  if (withNumbers.some(({ text }) => OTHERS.test(text))) return 'none';
  const found = new Set(sentences.map(({ text }) => attributionIn(text)));
  if (sentences.some(namesCode)) found.add('publisher');
  if (found.has('oews') && !sentences.some(({ text }) => PROJECTIONS.test(text))) return 'oews';
  return found.has('publisher') || found.has('oews') ? 'publisher' : 'none';
}

function namesCode({ subjects }: Sentence): boolean {
  return subjects.some(({ subject, code }) => subject.via === 'code' || code !== null);
}

function attributionIn(text: string): Attribution {
  if (OTHERS.test(text)) return 'other';
  if (OEWS.test(text)) return 'oews';
  return PUBLISHER.test(text) ? 'publisher' : 'none';
}
