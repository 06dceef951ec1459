import type { FigureSource } from '../../records/figure.ts';
import { printable } from '../../records/printable.ts';

/**
 * Where the numbers come from: citations that differ only after their last comma are told in one.
 *
 * @returns '' where there is no source
 */
export function sourceLine(sources: readonly FigureSource[]): string {
  const endings = new Map<string, Set<string>>();
  for (const { citation } of sources) {
    const text = printable(citation).replace(/\.$/, '');
    const comma = text.lastIndexOf(', ');
    const start = comma < 0 ? text : text.slice(0, comma);
    const known = endings.get(start) ?? new Set();
    endings.set(start, known.add(comma < 0 ? '' : text.slice(comma + 2)));
  }
  const citations = [...endings].map(([start, ends]) => `${start}${endingText([...ends])}`);
  return citations.length === 0 ? '' : `Source: ${citations.join('; ')}.`;
}

function endingText(endings: readonly string[]): string {
  const [last, ...others] = endings.filter((ending) => ending !== '').reverse();
  if (last === undefined) return '';
  return others.length === 0 ? `, ${last}` : `, ${others.reverse().join(', ')} and ${last}`;
}
