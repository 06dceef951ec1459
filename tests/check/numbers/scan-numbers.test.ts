import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanNumbers } from '../../../src/check/numbers/scan-numbers.ts';

describe('scanNumbers', () => {
  it.each([
    ['software developers ($133,080) vs.', '$133,080', 133_080, 10, 'usd'],
    ['USD 133,080', 'USD 133,080', 133_080, 10, 'usd'],
    ['133,080 dollars', '133,080 dollars', 133_080, 10, 'usd'],
    ['€133,080', '€133,080', 133_080, 10, 'other_currency'],
    ['EUR 133,080', 'EUR 133,080', 133_080, 10, 'other_currency'],
    ['133,080 euros', '133,080 euros', 133_080, 10, 'other_currency'],
    ['C$133k', 'C$133k', 133_000, 1000, 'other_currency'],
    ['US$133k', 'US$133k', 133_000, 1000, 'usd'],
    ['$133k', '$133k', 133_000, 1000, 'usd'],
    ['$112.6K', '$112.6K', 112_600, 100, 'usd'],
    ['$1.2M', '$1.2M', 1_200_000, 100_000, 'usd'],
    ['$130,000', '$130,000', 130_000, 1000, 'usd'],
    ['$63.98 an hour', '$63.98', 63.98, 0.01, 'usd'],
    ['35%', '35%', 35, 1, 'percent'],
    ['35 %', '35 %', 35, 1, 'percent'],
    ['35.2 percent', '35.2 percent', 35.2, 0.1, 'percent'],
    ['35 per cent', '35 per cent', 35, 1, 'percent'],
    ['−4 %', '−4 %', -4, 1, 'percent'],
    ['fell to -0.4%', '-0.4%', -0.4, 0.1, 'percent'],
    ['4 percentage points', '4 percentage points', 4, 1, 'percentage_points'],
    ['1.7 million', '1.7 million', 1_700_000, 100_000, 'none'],
    ['175.2\nmillion', '175.2 million', 175_200_000, 100_000, 'none'],
    ['233,440 jobs', '233,440', 233_440, 10, 'none'],
    ['2000 jobs', '2000', 2000, 1000, 'none'],
  ])('reads %j as %s: %d in steps of %d %s', (text, quote, value, step, unit) => {
    expect(scanNumbers(text)).toMatchObject([{ quote, value, step, unit, form: 'amount' }]);
  });

  it.each([
    ['in 2026', 'year'],
    ['SOC 15-1252', 'socCode'],
    ['code 15-1252.00', 'socCode'],
    ['at 3am', 'time'],
    ['at 9:30', 'time'],
    ['12 min read', 'duration'],
    ['10+ yrs', 'duration'],
    ['the 10th percentile', 'percentileName'],
    ['the lowest 10 percent', 'percentileName'],
    ['the highest-paid 10 percent', 'percentileName'],
    ['a 90 % confidence interval', 'confidenceLevel'],
    ['the 2nd edition', 'ordinal'],
    ['1.', 'listNumber'],
    ['Top-5', 'partOfName'],
    ['GPT-4', 'partOfName'],
    ['401(k)', 'partOfName'],
    ['No. 7', 'partOfName'],
    ['version 3.11', 'version'],
    ['2.1.0', 'version'],
    ['2026-05-15', 'date'],
    ['May 15', 'date'],
    ['555-123-4567', 'address'],
    ['https://example.org/2024/15-1252', 'address'],
  ])('sees that %j holds no amount but a %s', (text, form) => {
    expect(scanNumbers(text)).toMatchObject([{ form }]);
  });

  it.each([
    ['30–40% of tasks', [30, 40], 'percent'],
    ['30 to 40 percent', [30, 40], 'percent'],
    ['between 30 and 40 percent', [30, 40], 'percent'],
    ['$110,000–$120,000', [110_000, 120_000], 'usd'],
    ['$110–120k', [110_000, 120_000], 'usd'],
    ['$90.5-120.5k', [90_500, 120_500], 'usd'],
  ])('gives both ends of %j one unit', (text, values, unit) => {
    const numbers = scanNumbers(text);
    expect(numbers.map(({ value }) => value)).toEqual(values);
    expect(numbers.map((number) => number.unit)).toEqual([unit, unit]);
    expect(numbers.map(({ range }) => range)).toEqual(['low', 'high']);
  });

  it.each([['3–5 years'], ['6–18 months'], ['0-2 yrs']])('takes %j for a duration at both ends', (text) => {
    expect(scanNumbers(text).map(({ form }) => form)).toEqual(['duration', 'duration']);
  });

  it.each([
    ['about $130,000', 'about'],
    ['~$130,000', 'about'],
    ['nearly $134,000', 'nearly'],
    ['more than $133,000', 'moreThan'],
    ['at least $239,200', 'atLeast'],
    ['$239,200 or more', 'atLeast'],
    ['$239,200+', 'atLeast'],
    ['less than $79,850', 'lessThan'],
    ['up to $79,850', 'atMost'],
    ['of $79,850', 'exact'],
  ])('hears in %j that the number is meant as %s', (text, qualifier) => {
    expect(scanNumbers(text)).toMatchObject([{ qualifier }]);
  });

  it('gives back every whole dollar amount, wherever it stands', () => {
    const word = fc.constantFrom('pay', 'of', 'the', 'earn', '—', '(');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), word, word, (amount, before, behind) => {
        const written = `$${amount.toLocaleString('en-US')}`;
        const text = `${before} ${written} ${behind}`;
        expect(scanNumbers(text)).toMatchObject([
          {
            value: amount,
            quote: written,
            start: before.length + 1,
            end: before.length + 1 + written.length,
          },
        ]);
      }),
    );
  });

  it('never throws, and its numbers follow each other', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('0123456789.,-–$%k () amyear/:')) }),
        (text) => {
          const numbers = scanNumbers(text);
          numbers
            .slice(1)
            .forEach((number, index) =>
              expect(number.start).toBeGreaterThanOrEqual(numbers[index]?.end ?? 0),
            );
        },
      ),
    );
  });
});
