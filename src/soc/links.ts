/** A pair of codes that have jobs in common: one of a classification, and one of another. */
export type Link = readonly [one: string, other: string];

/** The pairs of two classifications, found from either side. */
export interface Links {
  readonly from: ReadonlyMap<string, readonly string[]>;
  readonly to: ReadonlyMap<string, readonly string[]>;
}

/** The links that pairs make, each of them once. */
export function linksOf(pairs: readonly Link[]): Links {
  return { from: grouped(pairs), to: grouped(pairs.map(([one, other]) => [other, one])) };
}

/** What stands beside each first of the pairs, once and in their order. */
export function grouped(pairs: readonly Link[]): ReadonlyMap<string, readonly string[]> {
  const others = new Map<string, Set<string>>();
  for (const [one, other] of pairs) others.set(one, (others.get(one) ?? new Set()).add(other));
  return new Map([...others].map(([one, found]) => [one, [...found]]));
}

/** Whether two codes are linked to each other and to no other. */
export function isOneToOne({ from, to }: Links, [one, other]: Link): boolean {
  const [first, second] = [from.get(one) ?? [], to.get(other) ?? []];
  return first.length === 1 && second.length === 1 && first[0] === other;
}
