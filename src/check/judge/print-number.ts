import type { WrittenNumber } from '../numbers/number.ts';

const DIGITS = /\d[\d,]*(?:\.\d+)?/;

/** A value in the style of a quoted number: its currency sign, scale, digits behind the point and unit stay. */
export function printLike(number: WrittenNumber, value: number): string {
  const written = DIGITS.exec(number.quote)?.[0] ?? '';
  const decimals = /\.(\d+)$/.exec(written)?.[1]?.length ?? 0;
  const isMoney = number.unit === 'usd';
  const scaled = Math.abs(value) / number.scale;
  const isFiner = number.scale === 1 && decimals === 0 && !Number.isInteger(scaled);
  const shown = isFiner ? FINER_DECIMALS[isMoney ? 'money' : 'other'] : decimals;
  const factor = 10 ** shown;
  const digits = (Math.floor(scaled * factor + 0.5 + 1e-9) / factor).toLocaleString('en-US', {
    minimumFractionDigits: shown,
    maximumFractionDigits: shown,
    useGrouping: written.includes(',') || isMoney,
  });
  return number.quote.replace(DIGITS, digits);
}

/** What a number written in whole units is printed with where the fact has fractions: "$54.71", "6.8%". */
const FINER_DECIMALS = { money: 2, other: 1 } as const;
