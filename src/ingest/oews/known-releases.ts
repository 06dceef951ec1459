import { HYBRID, SOC_2018 } from './codes.ts';
import type { TopCode } from './legend.ts';

/** What is known of a release before its file is opened: enough to recognise it by its cells. */
export interface KnownRelease {
  readonly release: string;
  readonly classification: string;
  /** how the estimates were made: six panels weighted together ("pooled"), or model-based ("MB3") */
  readonly method: string;
  /** rows under the header of the national table */
  readonly nationalRows: number;
  /** TOT_EMP of 00-0000 in the national table, which no two releases share */
  readonly totalEmployment: number;
  /** the wages that its cells print as "#"; null for a release that has none */
  readonly topCode: TopCode | null;
}

const TOP_CODE_100: TopCode = { hourly: 100, annual: 208_000 };
const TOP_CODE_115: TopCode = { hourly: 115, annual: 239_200 };

const POOLED = { classification: HYBRID, method: 'pooled' };
const MODEL_BASED = { classification: SOC_2018, method: 'MB3' };

/**
 * The national releases at hand, oldest first. A later one needs no line here: its names and codes identify it.
 *
 * @see https://www.bls.gov/oes/soc_2018.htm on the hybrid of May 2019 and 2020
 * @see https://www.bls.gov/oes/oes_ques.htm on model-based estimation since May 2021
 */
export const KNOWN_RELEASES: readonly [KnownRelease, ...KnownRelease[]] = [
  { release: '2019-05', ...POOLED, nationalRows: 1_329, totalEmployment: 146_875_480, topCode: TOP_CODE_100 },
  { release: '2020-05', ...POOLED, nationalRows: 1_329, totalEmployment: 139_099_570, topCode: TOP_CODE_100 },
  {
    release: '2021-05',
    ...MODEL_BASED,
    nationalRows: 1_403,
    totalEmployment: 140_886_310,
    topCode: TOP_CODE_100,
  },
  {
    release: '2022-05',
    ...MODEL_BASED,
    nationalRows: 1_402,
    totalEmployment: 147_886_000,
    topCode: TOP_CODE_115,
  },
  {
    release: '2023-05',
    ...MODEL_BASED,
    nationalRows: 1_403,
    totalEmployment: 151_853_870,
    topCode: TOP_CODE_115,
  },
  {
    release: '2024-05',
    ...MODEL_BASED,
    nationalRows: 1_403,
    totalEmployment: 154_187_380,
    topCode: TOP_CODE_115,
  },
  { release: '2025-05', ...MODEL_BASED, nationalRows: 1_401, totalEmployment: 155_495_730, topCode: null },
];

/** What is known of a release; undefined for one that came later. */
export function knownRelease(release: string | null): KnownRelease | undefined {
  return KNOWN_RELEASES.find((one) => one.release === release);
}
