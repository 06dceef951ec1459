import type { WrittenNumber } from '../numbers/number.ts';

const DIGITS = /\d[\d,]*(?:\.\d+)?/;
/** A value in the style of a quoted number: its currency sign, scale, digits behind the point and unit stay. */
export function printLike(number: WrittenNumber, value: number): string {
  const written = DIGITS.exec(number.quote)?.[0] ?? '';
  const decimals = /\.(\d+)$/.exec(written)?.[1]?.length ?? 0;
  const scaled = Math.abs(value) / number.scale;
  const factor = 10 ** decimals;
  const fromWhole = number.scale === 1 && decimals === 0 && !Number.isInteger(scaled);
  const rounded = fromWhole ? scaled : Math.floor(scaled * factor + 0.5 + 1e-9) / factor;
  const digits = rounded.toLocaleString('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: Math.max(decimals, fromWhole ? 1 : 0),
    useGrouping: written.includes(',') || number.unit === 'usd',
  });
  return number.quote.replace(DIGITS, digits);
}
