import type { WageDistribution } from '../../../records/oews-row.ts';
import type { PublishedQuantity } from '../../../records/quantity.ts';
import { misplacedPercentile } from './percentiles-disordered.ts';
import type { Sentinel } from './sentinel.ts';
import { tally } from './tally.ts';
import { doubtful, rankOf, wageColumn, type WageKind } from './wage-cells.ts';

/**
 * The mean lies between the 10th and the 90th percentile. It need not where a tenth of the jobs pay far more than the
 * rest, but only cells of a few hundred jobs are published so.
 */
export const meanOutside: Sentinel = {
  code: 'MEAN_OUTSIDE',
  judges: 'row',
  severity: 'warning',
  manyAreTheColumn: true,
  watch() {
    const { add, findings } = tally();
    const look = (kind: WageKind, wages: WageDistribution, row: number): boolean => {
      const mean = rankOf(wages.mean);
      if (!(mean < floorOf(wages.p10) || mean > rankOf(wages.p90))) return false;
      // where the percentiles are out of order it is one of them that is wrong
      if (misplacedPercentile(wages) !== null) return false;
      const expected = 'a mean between the 10th and the 90th percentile';
      add(wageColumn(kind, 'mean'), doubtful(row, wages.mean, expected));
      return true;
    };
    return {
      row({ annualWage, hourlyWage }, row) {
        if (!look('a', annualWage, row)) look('h', hourlyWage, row);
      },
      findings,
    };
  },
};

/** The least that a wage can be. */
function floorOf(quantity: PublishedQuantity): number {
  return quantity.kind === 'atLeast' ? quantity.atLeast : rankOf(quantity);
}
