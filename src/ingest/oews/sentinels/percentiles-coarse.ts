import { isNational, type OewsRow } from '../../../records/oews-row.ts';
import type { Sentinel } from './sentinel.ts';

/** How far the published medians of a release bunch at a few values. */
export type PercentileGrain =
  | {
      readonly kind: 'judged';
      /** the share of detailed occupations' annual medians that three or more occupations have in common */
      readonly share: number;
      /** whether that is too many for the change of a percentile to mean anything */
      readonly coarse: boolean;
    }
  /** an extract: how many occupations meet at one value depends on how many there are */
  | { readonly kind: 'tooFewToJudge'; readonly medians: number };

/** Two occupations often share a median by chance; three seldom do, unless the values published are few. */
const CROWD = 3;

/** Between the 0.4 to 2.2 % of other releases and the 9.4 % of May 2021: their geometric middle. */
const COARSE_SHARE = 0.045;

/** A national table holds about 800 medians of detailed occupations. */
const FEWEST_MEDIANS = 500;

/** The percentiles of the whole release are published too coarsely for their growth to be measured, as in May 2021. */
export const percentilesCoarse: Sentinel = {
  code: 'PERCENTILES_COARSE',
  judges: 'wholeTable',
  severity: 'warning',
  manyAreTheColumn: false,
  watch({ header }) {
    const medians = watchMedians();
    return {
      row: medians.row,
      findings() {
        const grain = medians.grain();
        if (grain.kind !== 'judged' || !grain.coarse) return [];
        const found = `${percent(grain.share)} of the medians held by ${CROWD} or more occupations`;
        const cell = { row: header.row, found, expected: `at most ${percent(COARSE_SHARE)}` };
        return [{ column: 'a_median', cells: 1, listed: [cell] }];
      },
    };
  },
};

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/**
 * Whether a release's percentiles are published too coarsely for their growth to be measured.
 *
 * An extract cannot tell: it is judged on the whole official table, and the finding kept in the sidecar of both.
 *
 * @param rows  of the official table, in any order; only the annual medians of detailed occupations in the whole
 *              country are read, and top-coded or withheld ones are passed over
 */
export function coarsePercentiles(rows: Iterable<OewsRow>): PercentileGrain {
  const medians = watchMedians();
  for (const row of rows) medians.row(row);
  return medians.grain();
}

/** Judges the percentiles of a table while its rows go by. */
interface MedianWatch {
  readonly row: (record: OewsRow) => void;
  readonly grain: () => PercentileGrain;
}

/** `coarsePercentiles` for rows that go by one at a time. */
function watchMedians(): MedianWatch {
  const occupationsAt = new Map<number, number>();
  return {
    row(record) {
      const { median } = record.annualWage;
      if (record.occupation.level !== 'detailed' || median.kind !== 'value' || !isNational(record)) return;
      occupationsAt.set(median.value, (occupationsAt.get(median.value) ?? 0) + 1);
    },
    grain() {
      const meetings = [...occupationsAt.values()];
      const medians = sumOf(meetings);
      if (medians < FEWEST_MEDIANS) return { kind: 'tooFewToJudge', medians };
      const share = sumOf(meetings.filter((occupations) => occupations >= CROWD)) / medians;
      return { kind: 'judged', share, coarse: share > COARSE_SHARE };
    },
  };
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
