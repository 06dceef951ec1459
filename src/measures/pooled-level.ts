import type { Quantity } from '../records/quantity.ts';
import { type Bounds, boundedQuantity, boundsOf } from './bounds.ts';
import { isAbsent, unionOfOrigins } from './compare-levels.ts';
import { listed } from './crosswalk-sentence.ts';
import type { Level } from './level.ts';

/**
 * What is known of one statistic of several occupations together: their employment adds up; their mean, and each
 * percentile of their wages, lies between the lowest and the highest of theirs.
 *
 * @param parts  levels of one statistic and one release, of occupations that count no job twice; one at least
 * @returns the only part itself; else its employment a value or a bound, a wage `between`, or a bound where a part is
 *          top-coded; a part that is not published leaves nothing known. Errors do not add up without their covariances.
 * @throws {RangeError} when the parts are of two statistics or releases, or there is none
 */
export function pooledLevel(parts: readonly Level[]): Level {
  const [first, ...others] = parts;
  if (first === undefined) throw new RangeError('pooledLevel requires a level, got none');
  const stranger = others.find(
    ({ statistic, source }) => statistic !== first.statistic || source.release !== first.source.release,
  );
  if (stranger !== undefined) {
    throw new RangeError(
      `pooledLevel requires levels of one statistic and release, got ${first.statistic} of ${first.source.release} ` +
        `and ${stranger.statistic} of ${stranger.source.release}`,
    );
  }
  if (others.length === 0) return first;
  const soc = listed(parts.map(({ occupation }) => occupation.soc));
  const title = listed(parts.map(({ occupation }) => occupation.title));
  const occupation = { soc, title, level: first.occupation.level };
  return { ...first, occupation, quantity: pooledQuantity(parts), relativeStandardError: NOT_PUBLISHED };
}

const NOT_PUBLISHED: Quantity = {
  kind: 'notAvailable',
  reason: 'no relative standard error is published for several occupations together',
  from: [],
};

function pooledQuantity(parts: readonly Level[]): Quantity {
  const quantities = parts.map(({ quantity }) => quantity);
  const from = unionOfOrigins(quantities);
  const absent = quantities.find(isAbsent);
  if (absent !== undefined) return { ...absent, from };
  const bounds = quantities.filter((quantity) => !isAbsent(quantity)).map(boundsOf);
  const isEmployment = parts[0]?.statistic === 'employment';
  const { low, high } = isEmployment ? sumOf(bounds) : hullOf(bounds);
  return low === high ? { kind: 'value', value: low, from } : boundedQuantity({ low, high }, from);
}

function sumOf(bounds: readonly Bounds[]): Bounds {
  return bounds.reduce((sum, { low, high }) => ({ low: sum.low + low, high: sum.high + high }));
}

function hullOf(bounds: readonly Bounds[]): Bounds {
  return {
    low: Math.min(...bounds.map(({ low }) => low)),
    high: Math.max(...bounds.map(({ high }) => high)),
  };
}
