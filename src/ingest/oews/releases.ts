import { HYBRID, HYBRID_2010, OES, SOC_2000, SOC_2010, SOC_2018 } from '../../soc/classifications.ts';
import type { TopCode } from './legend.ts';

/** What is known of a release, whatever table of it is read. */
export interface Release {
  /** "2025-05"; "1997" to "2002" were of the year's last quarter and have no month */
  readonly release: string;
  readonly classification: string;
  /** how the estimates were made: six panels weighted together ("pooled"), or model-based ("MB3") */
  readonly method: string;
  /** the wages that its cells print as "#"; null for a release that has none */
  readonly topCode: TopCode | null;
  /** whether no file at hand says the top code, so that this is the least it can be and the notes of a file tell more */
  readonly isLeastTopCode: boolean;
}

/** The first release of each classification, method and top code; a later one is made as the one before it. */
interface Change extends Partial<Omit<Release, 'release'>> {
  readonly from: number;
}

const topCode = (hourly: number, annual: number): TopCode => ({ hourly, annual });

/**
 * The changes of the series. The top codes of 1998 to 2003, 2008 and 2009 stand in no file at hand: theirs is at least
 * the one before, and what is at least the one is at least the other.
 *
 * @see https://www.bls.gov/oes/soc_2018.htm on the hybrid of May 2019 and 2020
 * @see https://www.bls.gov/oes/oes_ques.htm on model-based estimation since May 2021
 */
const CHANGES: readonly [Release, ...Change[]] = [
  {
    ...{ release: '1997', classification: OES, method: 'pooled' },
    ...{ topCode: topCode(60, 124_820), isLeastTopCode: false },
  },
  { from: 1998, isLeastTopCode: true },
  { from: 1999, classification: SOC_2000 },
  { from: 2004, topCode: topCode(70, 145_600), isLeastTopCode: false },
  { from: 2008, isLeastTopCode: true },
  { from: 2010, classification: HYBRID_2010, topCode: topCode(80, 166_400), isLeastTopCode: false },
  { from: 2011, topCode: topCode(90, 187_200) },
  { from: 2012, classification: SOC_2010 },
  { from: 2016, topCode: topCode(100, 208_000) },
  { from: 2019, classification: HYBRID },
  { from: 2021, classification: SOC_2018, method: 'MB3' },
  { from: 2022, topCode: topCode(115, 239_200) },
  { from: 2025, topCode: null },
];

const FIRST_YEAR = 1997;
const LAST_YEAR = 2025;
/** The years of two releases, of May and of November. */
const NOVEMBERS: readonly number[] = [2003, 2004];

/** The releases that there are, oldest first. A later one needs no line here: its names and codes identify it. */
export const RELEASES: readonly Release[] = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) =>
  releasesOf(FIRST_YEAR + index),
).flat();

function releasesOf(year: number): readonly Release[] {
  const [first, ...changes] = CHANGES;
  const facts = changes
    .filter(({ from }) => from <= year)
    .reduce((known, change) => ({ ...known, ...change }), first);
  const { classification, method, topCode: cap, isLeastTopCode } = facts;
  return [releaseOfYear(year), ...(NOVEMBERS.includes(year) ? [`${year}-11`] : [])].map((release) => ({
    ...{ release, classification, method, topCode: cap, isLeastTopCode },
  }));
}

/** The release of a year, as sidecars name it: that of May since 2003. */
export function releaseOfYear(year: number): string {
  return year < 2003 ? String(year) : `${year}-05`;
}

/** What is known of a release; undefined for one that came later. */
export function releaseFacts(release: string | null): Release | undefined {
  return RELEASES.find((one) => one.release === release);
}

/** A later release than any known is taken to be made as the last known one was; its sidecar can say otherwise. */
export const LAST_RELEASE: Release = RELEASES.at(-1) ?? CHANGES[0];
