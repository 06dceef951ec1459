import type { WageDistribution } from '../../../records/oews-row.ts';
import type { Sentinel } from './sentinel.ts';
import { tally } from './tally.ts';
import { doubtful, PERCENTILES, rankOf, wageColumn, type WageKind } from './wage-cells.ts';

type Percentile = (typeof PERCENTILES)[number];

/** Percentiles rise from the 10th to the 90th, and “#” is above any number. */
export const percentilesDisordered: Sentinel = {
  code: 'PERCENTILES_DISORDERED',
  judges: 'row',
  severity: 'warning',
  manyAreTheColumn: true,
  watch() {
    const { add, findings } = tally();
    const look = (kind: WageKind, wages: WageDistribution, row: number) => {
      const culprit = misplacedPercentile(wages);
      if (culprit === null) return;
      const expected = 'percentiles that rise from the 10th to the 90th';
      add(wageColumn(kind, culprit), doubtful(row, wages[culprit], expected));
    };
    return {
      row(record, row) {
        look('a', record.annualWage, row);
        look('h', record.hourlyWage, row);
      },
      findings,
    };
  },
};

/**
 * The percentile that is out of order, the first without which the others rise.
 *
 * @returns null where they rise; the median where no single one is to blame
 */
export function misplacedPercentile(wages: WageDistribution): Percentile | null {
  if (!falls(wages)) return null;
  const known = PERCENTILES.filter((percentile) => wages[percentile].kind !== 'withheld');
  const culprit = known.find((left) =>
    isRising(
      known.filter((percentile) => percentile !== left).map((percentile) => rankOf(wages[percentile])),
    ),
  );
  return culprit ?? 'median';
}

function isRising(ranks: readonly number[]): boolean {
  return ranks.every((rank, index) => index === 0 || rank >= (ranks[index - 1] ?? rank));
}

function falls({ p10, p25, median, p75, p90 }: WageDistribution): boolean {
  const middle = rankOf(median);
  const lower = rankOf(p25);
  const upper = rankOf(p75);
  return rankOf(p10) > lower || lower > middle || middle > upper || upper > rankOf(p90);
}
