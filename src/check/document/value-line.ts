import { HARD_BREAK } from './document.ts';

const VALUE_LINE =
  /^[^\p{L}\d]{0,4}\d[\d,.]{0,15}\s?(?:[kKM%+]|percent|million)?\s?(?:\/\s?(?:yr|year|hr|hour))?[^\p{L}\d]{0,4}$/u;

/** Whether a line holds one amount and nothing else, as the big number of a card does. */
export function isValueLine(line: string): boolean {
  return line.length <= 40 && VALUE_LINE.test(line.trim());
}

/**
 * The text with the breaks around value lines made hard: a card's number and its labels are separate lines even
 * where the source only wraps them. The length stays the same.
 */
export function separateValueLines(text: string): string {
  if (!text.includes('\n')) return text;
  const lines = text.split('\n');
  const isValue = lines.map(isValueLine);
  return lines
    .map((line, index) => {
      if (index === lines.length - 1) return line;
      const separates = (isValue[index] ?? false) || (isValue[index + 1] ?? false);
      return line + (separates ? HARD_BREAK : '\n');
    })
    .join('');
}
