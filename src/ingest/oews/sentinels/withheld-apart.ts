import type { WageDistribution } from '../../../records/oews-row.ts';
import type { PublishedQuantity } from '../../../records/quantity.ts';
import type { Sentinel } from './sentinel.ts';
import { tally } from './tally.ts';
import {
  doubtful,
  WAGE_STATISTIC_NAMES,
  wageColumn,
  type WageKind,
  type WageStatistic,
} from './wage-cells.ts';

const ALL_WAGES = WAGE_STATISTIC_NAMES.length;

/** Wages of one kind are withheld together, and those of one kind alone only where ANNUAL or HOURLY says so. */
export const withheldApart: Sentinel = {
  code: 'WITHHELD_APART',
  judges: 'row',
  severity: 'warning',
  manyAreTheColumn: true,
  watch({ header: { position } }) {
    const { add, findings } = tally();
    const look = (kind: WageKind, wages: WageDistribution, other: WageDistribution, row: number) => {
      const withheld = withheldIn(wages);
      if (withheld === 0) return;
      if (withheld < ALL_WAGES) {
        const { statistics, expected } = oddOnesOut(wages, other);
        for (const name of statistics) add(wageColumn(kind, name), doubtful(row, wages[name], expected));
      }
      const flag = kind === 'a' ? 'hourly' : 'annual';
      if (!position.has(flag) || !isUnexplained(wages.mean, other.mean)) return;
      add(wageColumn(kind, 'mean'), doubtful(row, wages.mean, `a wage, or “TRUE” in ${flag.toUpperCase()}`));
    };
    return {
      row({ annualWage, hourlyWage }, row) {
        look('a', annualWage, hourlyWage, row);
        look('h', hourlyWage, annualWage, row);
      },
      findings,
    };
  },
};

function withheldIn({ mean, p10, p25, median, p75, p90 }: WageDistribution): number {
  return (
    Number(mean.kind === 'withheld') +
    Number(p10.kind === 'withheld') +
    Number(p25.kind === 'withheld') +
    Number(median.kind === 'withheld') +
    Number(p75.kind === 'withheld') +
    Number(p90.kind === 'withheld')
  );
}

/** Of a distribution of which some is withheld: the fewer, be they wages or what is withheld. */
function oddOnesOut(
  wages: WageDistribution,
  { mean: otherMean }: WageDistribution,
): { readonly statistics: readonly WageStatistic[]; readonly expected: string } {
  const isWithheld = (statistic: WageStatistic) => wages[statistic].kind === 'withheld';
  const withheld = WAGE_STATISTIC_NAMES.filter(isWithheld);
  if (withheld.length <= ALL_WAGES / 2) return { statistics: withheld, expected: 'a wage, as beside it' };
  const published = WAGE_STATISTIC_NAMES.filter((statistic) => !isWithheld(statistic));
  const isMean = published.length === 1 && published[0] === 'mean';
  // 1997 has annual means and no annual percentiles
  const isMeanAlone = isMean && (isNotInTable(wages.median) || isOfOneKind(otherMean));
  return { statistics: isMeanAlone ? [] : published, expected: '“*”, as beside it' };
}

/** Withheld because only wages of the other kind are released. */
function isOfOneKind(mean: PublishedQuantity): boolean {
  return mean.kind === 'withheld' && (mean.reason === 'annualWagesOnly' || mean.reason === 'hourlyWagesOnly');
}

function isNotInTable(quantity: PublishedQuantity): boolean {
  return quantity.kind === 'withheld' && quantity.reason === 'notInTable';
}

function isUnexplained(mean: PublishedQuantity, otherMean: PublishedQuantity): boolean {
  return otherMean.kind !== 'withheld' && mean.kind === 'withheld' && mean.reason === 'wageNotAvailable';
}
