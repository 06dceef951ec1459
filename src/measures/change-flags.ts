import type { Flag, Quantity } from '../records/quantity.ts';
import { notDistinguishable } from './interval.ts';
import { isCoarse } from './level.ts';
import type { Level } from './level.ts';
import { newCode } from './new-code.ts';

/**
 * What a reader of a growth rate or a gap has to know beside it.
 *
 * @param base    the level it is measured from
 * @param change  a growth rate or a gap, as a fraction
 */
export function changeFlags(base: Level, change: Quantity): readonly Flag[] {
  if (change.kind === 'notComparable' || change.kind === 'notAvailable') return [];
  return [
    ...(isCoarse(base) ? (['coarse'] as const) : []),
    ...(newCode(base) ? (['newCode'] as const) : []),
    ...(notDistinguishable(change) ? (['notDistinguishable'] as const) : []),
  ];
}
