import type { OewsRow } from '../records/oews-row.ts';
import { correspondence } from '../soc/crosswalk.ts';

/** Two releases, and the rows of each that count the same jobs, as far as a crosswalk and the tables at hand say it. */
export interface SeriesStep {
  readonly before: readonly OewsRow[];
  readonly after: readonly OewsRow[];
}

/**
 * The steps of an occupation's series: from each release that has it to the next; and where the release before or
 * after these is of another classification, from or to the occupations that count its jobs there.
 *
 * @param rows    of all occupations and releases at hand
 * @param series  those of the occupation at one level, oldest release first
 */
export function seriesSteps(rows: readonly OewsRow[], series: readonly OewsRow[]): readonly SeriesStep[] {
  const releases = [...new Set(rows.map(({ release }) => release))].sort();
  const [first, last] = [series[0], series.at(-1)];
  const earlier = [
    releases[releases.indexOf(first?.release ?? '') - 1],
    ...series.map(({ release }) => release),
  ];
  const into = series.map((row, index) => reversed(stepFrom(rows, row, earlier[index])));
  const out = stepFrom(rows, last, releases[releases.indexOf(last?.release ?? '') + 1]);
  return [...into, out].filter((step) => step !== null);
}

function reversed(step: SeriesStep | null): SeriesStep | null {
  return step === null ? null : { before: step.after, after: step.before };
}

/** The step from a row to another release; null where nothing there is known to count its jobs. */
function stepFrom(rows: readonly OewsRow[], row?: OewsRow, release?: string): SeriesStep | null {
  const there = rows.filter((other) => other.release === release);
  const [one] = there;
  if (row === undefined || one === undefined) return null;
  const { soc } = row.occupation;
  const found = correspondence(soc, row.source.classification, one.source.classification);
  const here = rows.filter((other) => other.release === row.release);
  const before = 'from' in found ? rowsOf(found.from, here, row) : null;
  const after = 'to' in found ? rowsOf(found.to, there, row) : null;
  if (before !== null && after !== null) return { before, after };
  const same = rowsOf([soc], there, row);
  return same === null ? null : { before: [row], after: same };
}

/** The rows of codes, of the given one's level where they have it; null unless every code has one. */
function rowsOf(
  codes: readonly string[],
  rows: readonly OewsRow[],
  { occupation: { level } }: OewsRow,
): readonly OewsRow[] | null {
  const found = codes.flatMap((code) => {
    const ofCode = rows.filter(({ occupation }) => occupation.soc === code);
    return ofCode.find(({ occupation }) => occupation.level === level) ?? ofCode[0] ?? [];
  });
  return found.length === codes.length ? found : null;
}
