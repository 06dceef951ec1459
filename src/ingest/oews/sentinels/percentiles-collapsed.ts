import type { WageDistribution } from '../../../records/oews-row.ts';
import type { PublishedQuantity } from '../../../records/quantity.ts';
import type { Sentinel } from './sentinel.ts';
import { tally } from './tally.ts';
import { PERCENTILES, textOf, wageColumn } from './wage-cells.ts';

/** Two neighbours can meet by chance or by a pay scale; twice in one row they stand for no distribution. */
const MOST_MEETINGS = 1;

/**
 * A distribution that says next to nothing: its five percentiles are three numbers or fewer.
 *
 * None of the 19,600 rows of the 15 national tables of 1997 to 2025 is such; in the table by sector of May 2024 one of
 * ninety is, few of them of more than a thousand jobs.
 */
export const percentilesCollapsed: Sentinel = {
  code: 'PERCENTILES_COLLAPSED',
  judges: 'row',
  severity: 'warning',
  manyAreTheColumn: false,
  watch() {
    const { add, findings } = tally();
    return {
      row({ annualWage, hourlyWage }, row) {
        const kind = annualWage.median.kind === 'withheld' ? 'h' : 'a';
        const wages = kind === 'a' ? annualWage : hourlyWage;
        if (meetings(wages) <= MOST_MEETINGS) return;
        const found = PERCENTILES.map((percentile) => textOf(wages[percentile])).join('; ');
        add(wageColumn(kind, 'median'), { row, found, expected: 'percentiles at four values or more' });
      },
      findings,
    };
  },
};

/** How many percentiles are the same number as the one below. */
function meetings({ p10, p25, median, p75, p90 }: WageDistribution): number {
  const lower = numberOf(p25);
  const middle = numberOf(median);
  const upper = numberOf(p75);
  return (
    Number(numberOf(p10) === lower) +
    Number(lower === middle) +
    Number(middle === upper) +
    Number(upper === numberOf(p90))
  );
}

/** NaN, which equals nothing, for what is withheld, and for “#”: two of them are two bounds, not one number. */
function numberOf(quantity: PublishedQuantity): number {
  return quantity.kind === 'value' ? quantity.value : Number.NaN;
}
