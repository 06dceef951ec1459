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
}

const HYBRID = 'SOC 2010/2018 hybrid';
const SOC_2018 = 'SOC 2018';

/**
 * The national releases at hand, oldest first. A later one needs no line here: its names and codes identify it.
 *
 * @see https://www.bls.gov/oes/soc_2018.htm on the hybrid of May 2019 and 2020
 * @see https://www.bls.gov/oes/oes_ques.htm on model-based estimation since May 2021
 */
export const KNOWN_RELEASES: readonly [KnownRelease, ...KnownRelease[]] = [
  known('2019-05', HYBRID, 'pooled', 1_329, 146_875_480),
  known('2020-05', HYBRID, 'pooled', 1_329, 139_099_570),
  known('2021-05', SOC_2018, 'MB3', 1_403, 140_886_310),
  known('2022-05', SOC_2018, 'MB3', 1_402, 147_886_000),
  known('2023-05', SOC_2018, 'MB3', 1_403, 151_853_870),
  known('2024-05', SOC_2018, 'MB3', 1_403, 154_187_380),
  known('2025-05', SOC_2018, 'MB3', 1_401, 155_495_730),
];

/** Codes that only one classification has. */
export const TELLTALE_CODES: readonly {
  readonly classification: string;
  readonly codes: readonly string[];
}[] = [
  { classification: 'SOC 2010', codes: ['15-1132', '15-1133', '15-1121'] },
  { classification: HYBRID, codes: ['15-1256', '15-1257', '15-2098'] },
  { classification: SOC_2018, codes: ['15-1252', '15-1253', '15-2051'] },
];

function known(
  release: string,
  classification: string,
  method: string,
  nationalRows: number,
  totalEmployment: number,
): KnownRelease {
  return { release, classification, method, nationalRows, totalEmployment };
}
