import { firstRelease } from '../soc/first-release.ts';
import type { Level } from './level.ts';
import { yearsBetween } from './years-between.ts';

/** OEWS is released once a year and pools three: for three releases employers are still learning a code. */
const RELEASES_TO_SETTLE = 3;

/**
 * Whether growth from this level partly shows a young code being taken up: employment of an occupation within three
 * releases of the first that counts it apart. Prose then says "counted as", not "employed as".
 *
 * @param base  the earlier level of the growth
 */
export function newCode({ statistic, occupation, source }: Level): boolean {
  const first = firstRelease(occupation.soc);
  if (statistic !== 'employment' || first === null) return false;
  return yearsBetween(first, source.release) <= RELEASES_TO_SETTLE;
}
