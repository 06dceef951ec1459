/** One word of a text, brought to the form in which names are compared. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** lower case and singular; "&" is "and", a comma is itself */
  readonly form: string;
}

const WORD = /[\p{L}\p{N}]+|[,&]/gu;
const POSSESSIVE = /^(?:'|’)s\b/;

/** The words of a text in order, commas between them included: titles like "Hosts and Hostesses, Restaurant" have them. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const { 0: written, index } of text.matchAll(WORD)) {
    const isPossessive =
      written.toLowerCase() === 's' && POSSESSIVE.test(text.slice(Math.max(0, index - 1), index + 2));
    if (isPossessive) continue;
    words.push({ start: index, end: index + written.length, form: singular(written.toLowerCase()) });
  }
  return words;
}

/** The singular of an English noun, near enough for both sides of a comparison. */
export function singular(word: string): string {
  if (word === '&') return 'and';
  if (word.length < 4 || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:sses|xes|ches|shes)$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}
