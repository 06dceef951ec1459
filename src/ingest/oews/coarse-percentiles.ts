import type { OewsRow } from '../../records/oews-row.ts';

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

/**
 * Whether a release's percentiles are published too coarsely for their growth to be measured.
 *
 * An extract cannot tell: it is judged on the whole official table, and the finding kept in the sidecar of both.
 *
 * @param rows  the official national table, in any order; only detailed occupations' annual medians are read, and
 *              top-coded or withheld ones are passed over
 */
export function coarsePercentiles(rows: readonly OewsRow[]): PercentileGrain {
  const medians = rows.flatMap(({ occupation, annualWage: { median } }) =>
    occupation.level === 'detailed' && median.kind === 'value' ? [median.value] : [],
  );
  if (medians.length < FEWEST_MEDIANS) return { kind: 'tooFewToJudge', medians: medians.length };
  const occupationsAt = new Map<number, number>();
  for (const median of medians) occupationsAt.set(median, (occupationsAt.get(median) ?? 0) + 1);
  const crowded = medians.filter((median) => (occupationsAt.get(median) ?? 0) >= CROWD);
  const share = crowded.length / medians.length;
  return { kind: 'judged', share, coarse: share > COARSE_SHARE };
}
