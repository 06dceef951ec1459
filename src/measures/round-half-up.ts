/**
 * A number rounded half up to a step, by its decimal digits as they print: 1.005 in steps of 0.01 is 1.01, where
 * binary arithmetic would say 1.
 *
 * Up is away from zero, so that a fall prints the digits of a rise: −2.5 in whole steps is −3.
 *
 * @param value  finite
 * @param step   above zero: 1000, 10, 0.1
 * @returns the nearest multiple of the step, without binary remainders
 * @throws {RangeError} when `value` is not finite, or `step` not finite and above zero
 *
 * @example
 * roundHalfUp(1.005, 0.01) // => 1.01
 */
export function roundHalfUp(value: number, step: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`roundHalfUp requires a finite value, got ${value}`);
  if (!(step > 0 && step < Infinity)) {
    throw new RangeError(`roundHalfUp requires a step above zero, got ${step}`);
  }
  const [number, unit] = [decimalOf(value), decimalOf(step)];
  const places = Math.max(number.places, unit.places);
  const [digits, stepDigits] = [atPlaces(number, places), atPlaces(unit, places)];
  const magnitude = digits < 0n ? -digits : digits;
  const steps = (2n * magnitude + stepDigits) / (2n * stepDigits);
  const rounded = steps * stepDigits * (digits < 0n ? -1n : 1n);
  return Number(`${rounded}e${-places}`);
}

/** A number as its shortest decimal: `digits` with the point `places` from their right. */
interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

function decimalOf(value: number): Decimal {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const places = fraction.length - Number(exponent);
  return places < 0
    ? { digits: BigInt(whole + fraction) * 10n ** BigInt(-places), places: 0 }
    : { digits: BigInt(whole + fraction), places };
}

function atPlaces({ digits, places }: Decimal, wanted: number): bigint {
  return digits * 10n ** BigInt(wanted - places);
}
