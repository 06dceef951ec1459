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
  const isMoney = number.unit === 'usd';
  const digits = rounded.toLocaleString('en-US', {
    minimumFractionDigits: fromWhole && isMoney ? 2 : decimals,
    maximumFractionDigits: fromWhole ? (isMoney ? 2 : 1) : decimals,
    useGrouping: written.includes(',') || isMoney,
  });
  return number.quote.replace(DIGITS, digits);
}
