import type { OewsRow } from '../../../records/oews-row.ts';
import type { PublishedQuantity } from '../../../records/quantity.ts';
import type { TopCode } from '../legend.ts';
import type { Sentinel } from './sentinel.ts';
import { tally, type Tally } from './tally.ts';
import { doubtful, PERCENTILES, textOf, wageColumn } from './wage-cells.ts';

/**
 * Where one wage is printed as “#” so is the other, and no percentile from the top code on is printed as a number.
 * Means are; a table that prints no “#” is not watched.
 */
export const topCodeApart: Sentinel = {
  code: 'TOP_CODE_APART',
  judges: 'row',
  severity: 'warning',
  manyAreTheColumn: true,
  watch({ topCode }) {
    const found = tally();
    return {
      row(record, row) {
        if (topCode !== null && !isTopCodedAlike(record, topCode)) look(record, row, topCode, found);
      },
      findings: found.findings,
    };
  },
};

/** Below a 90th percentile that is a number all are, or they are out of order, which is told elsewhere. */
function isTopCodedAlike({ annualWage, hourlyWage }: OewsRow, topCode: TopCode): boolean {
  if (!isPairAlike(annualWage.p90, hourlyWage.p90, topCode)) return false;
  if (annualWage.p90.kind === 'value') return true;
  return (
    isPairAlike(annualWage.p75, hourlyWage.p75, topCode) &&
    isPairAlike(annualWage.median, hourlyWage.median, topCode) &&
    isPairAlike(annualWage.p25, hourlyWage.p25, topCode) &&
    isPairAlike(annualWage.p10, hourlyWage.p10, topCode)
  );
}

function isPairAlike(annual: PublishedQuantity, hourly: PublishedQuantity, topCode: TopCode): boolean {
  if (annual.kind === 'value') return annual.value < topCode.annual && isBelow(hourly, topCode.hourly);
  return hourly.kind !== 'value' || (annual.kind === 'withheld' && hourly.value < topCode.hourly);
}

/** Beside a number there is a number under the top code, or nothing. */
function isBelow(quantity: PublishedQuantity, cap: number): boolean {
  return quantity.kind === 'value' ? quantity.value < cap : quantity.kind === 'withheld';
}

function look({ annualWage, hourlyWage }: OewsRow, row: number, topCode: TopCode, { add }: Tally): void {
  for (const statistic of PERCENTILES) {
    const annual = annualWage[statistic];
    const hourly = hourlyWage[statistic];
    const annualOver = annual.kind === 'value' && annual.value >= topCode.annual;
    const hourlyOver = hourly.kind === 'value' && hourly.value >= topCode.hourly;
    const [annualColumn, hourlyColumn] = [wageColumn('a', statistic), wageColumn('h', statistic)];
    if (annualOver) add(annualColumn, doubtful(row, annual, `“#”, from ${topCode.annual} on`));
    if (hourlyOver) add(hourlyColumn, doubtful(row, hourly, `“#”, from ${topCode.hourly} on`));
    if (annualOver || hourlyOver) continue;
    if (annual.kind === 'atLeast' && hourly.kind === 'value') {
      add(annualColumn, doubtful(row, annual, `2,080 times the ${textOf(hourly)} per hour`));
    }
    if (hourly.kind === 'atLeast' && annual.kind === 'value') {
      add(hourlyColumn, doubtful(row, hourly, `one part in 2,080 of the ${textOf(annual)} per year`));
    }
  }
}
