import { HYBRID, HYBRID_2010, OES, SOC_2000, SOC_2010, SOC_2018 } from '../../soc/classifications.ts';
import { OEWS_CODES } from '../../soc/oews-codes.ts';
import { socOccupation } from '../../soc/structure.ts';

/** How OEWS writes the code of an occupation or group: "15-1252". */
export const SOC_CODE = /^\d{2}-\d{4}$/;

/** How OES wrote it: "25102". */
export const OES_CODE = /^\d{5}$/;

/** Codes that stand in the tables of May 2019 and May 2020, and in no SOC since 2018. */
const HYBRID_CODES: ReadonlySet<string> = new Set([
  ...['11-9198', '13-1198', '13-2098', '15-1245', '15-1256', '15-1257', '15-2098', '17-3098', '19-3031'],
  ...['19-4045', '25-3097', '27-4098', '29-1228', '29-1248', '29-1298', '29-2098', '29-9098', '33-9098'],
  ...['39-1098', '39-9098', '47-5097', '47-5098', '53-3058', '53-6098'],
]);

/** Of these, the ones that older classifications had too. */
const OLDER_CODES: ReadonlySet<string> = new Set(['19-3031', '25-3097']);

/** The codes that tell, computer occupations above all: every revision of the SOC has coded them anew. */
const SIGNS: readonly (readonly [classifications: readonly string[], codes: readonly string[]])[] = [
  [[SOC_2000], ['15-1011', '15-1021', '15-1031', '15-1032', '15-1041', '15-1051', '15-1061', '15-1071']],
  [[HYBRID_2010], ['15-1179', '15-1799']],
  [
    [HYBRID_2010, SOC_2010],
    ['15-1111', '15-1121', '15-1131', '15-1132', '15-1133', '15-1141', '15-1142'],
  ],
  [[SOC_2010], ['15-1122', '15-1134', '15-1143', '15-1151', '15-1152', '15-1199']],
  [[HYBRID], [...HYBRID_CODES].filter((code) => !OLDER_CODES.has(code))],
  [[SOC_2018], ['15-1242', '15-1243', '15-1252', '15-1253', '15-1254', '15-1255', '15-2051']],
];

const CLASSIFICATIONS_OF: ReadonlyMap<string, readonly string[]> = new Map(
  SIGNS.flatMap(([classifications, codes]) => codes.map((code) => [code, classifications] as const)),
);

/**
 * The classifications that a code gives away.
 *
 * @param code  "15-1252", "25102"
 * @returns [] for a code that too many share, or none has
 * @see https://www.bls.gov/oes/soc_2018.htm on the hybrid of May 2019 and 2020
 */
export function classificationsOfCode(code: string): readonly string[] {
  if (OES_CODE.test(code)) return [OES];
  return CLASSIFICATIONS_OF.get(code) ?? [];
}

/** Whether some table since May 2019 can have a code. */
export function isOewsCode(code: string): boolean {
  return code === '00-0000' || socOccupation(code) !== null || OEWS_CODES.has(code) || HYBRID_CODES.has(code);
}

/** Whether each code of a classification, groups and those of OEWS alone too, is known here, so that another one is no code of it. */
export function hasKnownCodes(classification: string): boolean {
  return classification === SOC_2018 || classification === HYBRID;
}
