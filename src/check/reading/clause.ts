import type { Span } from '../document/span.ts';

const BOUNDARY = /;|\s(?:while|whereas|but|although|compared (?:with|to))\s/g;

/** The clause around a place of a sentence: up to the semicolon, "while" or "but" on either side. */
export function clauseAround(text: string, at: number, protectedSpans: readonly Span[]): Span {
  let start = 0;
  for (const { 0: written, index } of text.matchAll(BOUNDARY)) {
    const inside = protectedSpans.some((span) => index >= span.start && index < span.end);
    if (inside) continue;
    if (index >= at) return { start, end: index };
    start = index + written.length;
  }
  return { start, end: text.length };
}

/**
 * The member of one list that belongs to a member of another: "A, B and C earn x, y and z".
 *
 * @returns the item of `items` in the place that `member` has in `members`; undefined unless both are plain lists of one
 *          length, one wholly before the other
 */
export function pairedInLists<T extends Span>(
  text: string,
  items: readonly T[],
  members: readonly Span[],
  member: Span,
): T | undefined {
  if (items.length < 2 || items.length !== members.length) return undefined;
  const [firstItem, lastItem] = [items[0], items.at(-1)];
  const [firstMember, lastMember] = [members[0], members.at(-1)];
  if (!firstItem || !lastItem || !firstMember || !lastMember) return undefined;
  const apart = lastItem.end <= firstMember.start || lastMember.end <= firstItem.start;
  if (!apart || !isPlainList(text, items) || !isPlainList(text, members)) return undefined;
  return items[members.indexOf(member)];
}

const LIST_JOINT = /^\s?(?:\([^()]{0,20}\))?\s?(?:[,&/]|and|,\s?and|to|from|or)?\s?(?:from|to)?\s?$/;
const LONGEST_JOINT = 30;

function isPlainList(text: string, spans: readonly Span[]): boolean {
  return spans.slice(1).every((span, index) => {
    const joint = text.slice(spans[index]?.end ?? 0, span.start);
    return joint.length <= LONGEST_JOINT && LIST_JOINT.test(joint);
  });
}
