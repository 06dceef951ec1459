import type { OewsRow } from '../../../records/oews-row.ts';
import type { PublishedQuantity } from '../../../records/quantity.ts';
import { misplacedPercentile } from './percentiles-disordered.ts';
import type { Sentinel } from './sentinel.ts';
import { tally } from './tally.ts';
import { doubtful, textOf, WAGE_STATISTIC_NAMES, wageColumn } from './wage-cells.ts';

const HOURS_A_YEAR = 2_080;

/**
 * An hourly wage is rounded to a cent and an annual one to ten dollars, so that they part by 2,080 half cents and 5
 * dollars: 15.40. The 16 tables of 1997 to 2025 at hand part by 15.60 at most.
 */
const ROUNDING_USD = 20;

/**
 * An annual wage is the hourly one for 2,080 hours. A wage that stands out of order among its percentiles is told by
 * that sentinel.
 */
export const wageRatioImpossible: Sentinel = {
  code: 'WAGE_RATIO_IMPOSSIBLE',
  judges: 'row',
  severity: 'warning',
  manyAreTheColumn: true,
  watch() {
    const { add, findings } = tally();
    return {
      row(record, row) {
        if (areProportional(record)) return;
        const { annualWage, hourlyWage } = record;
        const misplaced = [misplacedPercentile(annualWage), misplacedPercentile(hourlyWage)];
        for (const statistic of WAGE_STATISTIC_NAMES.filter(
          (name) => !misplaced.some((one) => one === name),
        )) {
          if (isProportional(annualWage[statistic], hourlyWage[statistic])) continue;
          const hourlyColumn = wageColumn('h', statistic).toUpperCase();
          const expected = `2,080 times the ${textOf(hourlyWage[statistic])} in ${hourlyColumn}`;
          add(wageColumn('a', statistic), doubtful(row, annualWage[statistic], expected));
        }
      },
      findings,
    };
  },
};

function areProportional({ annualWage, hourlyWage }: OewsRow): boolean {
  return (
    isProportional(annualWage.mean, hourlyWage.mean) &&
    isProportional(annualWage.p10, hourlyWage.p10) &&
    isProportional(annualWage.p25, hourlyWage.p25) &&
    isProportional(annualWage.median, hourlyWage.median) &&
    isProportional(annualWage.p75, hourlyWage.p75) &&
    isProportional(annualWage.p90, hourlyWage.p90)
  );
}

/** Of two numbers; where one is a bound or withheld nothing is known. */
function isProportional(annual: PublishedQuantity, hourly: PublishedQuantity): boolean {
  if (annual.kind !== 'value' || hourly.kind !== 'value') return true;
  return Math.abs(annual.value - hourly.value * HOURS_A_YEAR) <= ROUNDING_USD;
}
