import type { OewsRow } from '../../../records/oews-row.ts';
import type { PublishedQuantity } from '../../../records/quantity.ts';
import type { Sentinel } from './sentinel.ts';
import { tally } from './tally.ts';
import { doubtful, WAGE_STATISTIC_NAMES, wageColumn } from './wage-cells.ts';

/** Jobs and US dollars a year. */
const ROUNDED_TO = 10;

/** Employment and annual wages are rounded to ten. */
export const numberUnrounded: Sentinel = {
  code: 'NUMBER_UNROUNDED',
  judges: 'row',
  severity: 'warning',
  manyAreTheColumn: true,
  watch() {
    const { add, findings } = tally();
    const expected = 'a number rounded to ten';
    return {
      row(record, row) {
        if (isAllRounded(record)) return;
        const { employment, annualWage } = record;
        if (!isRounded(employment)) add('tot_emp', doubtful(row, employment, expected));
        for (const statistic of WAGE_STATISTIC_NAMES) {
          const annual = annualWage[statistic];
          if (isRounded(annual)) continue;
          add(wageColumn('a', statistic), doubtful(row, annual, expected));
        }
      },
      findings,
    };
  },
};

function isAllRounded({ employment, annualWage: { mean, p10, p25, median, p75, p90 } }: OewsRow): boolean {
  return (
    isRounded(employment) &&
    isRounded(mean) &&
    isRounded(p10) &&
    isRounded(p25) &&
    isRounded(median) &&
    isRounded(p75) &&
    isRounded(p90)
  );
}

function isRounded(quantity: PublishedQuantity): boolean {
  return quantity.kind !== 'value' || quantity.value % ROUNDED_TO === 0;
}
