import { socOccupation } from '../../soc/structure.ts';

export const HYBRID = 'SOC 2010/2018 hybrid';
export const SOC_2018 = 'SOC 2018';

/** How OEWS writes the code of an occupation or group: "15-1252". */
export const SOC_CODE = /^\d{2}-\d{4}$/;

/** Occupations that OEWS publishes together, under codes that no SOC has, since May 2019. */
const OEWS_CODES: ReadonlySet<string> = new Set(['21-1018', '25-2052', '25-9045', '51-2028', '53-1047']);

/** Codes that stand in the tables of May 2019 and May 2020 only. */
const HYBRID_CODES: ReadonlySet<string> = new Set([
  ...['11-9198', '13-1198', '13-2098', '15-1245', '15-1256', '15-1257', '15-2098', '17-3098', '19-3031'],
  ...['19-4045', '25-3097', '27-4098', '29-1228', '29-1248', '29-1298', '29-2098', '29-9098', '33-9098'],
  ...['39-1098', '39-9098', '47-5097', '47-5098', '53-3058', '53-6098'],
]);

const SOC_2018_CODES: ReadonlySet<string> = new Set([
  ...['15-1242', '15-1243', '15-1252', '15-1253', '15-1254', '15-1255', '15-2051'],
]);

const SOC_2010_CODES: ReadonlySet<string> = new Set(['15-1132', '15-1133', '15-1121']);

/**
 * The classification that alone has a code.
 *
 * @param code  "15-1252"
 * @returns null for a code that several share, or none
 * @see https://www.bls.gov/oes/soc_2018.htm on the hybrid of May 2019 and 2020
 */
export function classificationOfCode(code: string): string | null {
  if (SOC_2018_CODES.has(code)) return SOC_2018;
  if (HYBRID_CODES.has(code)) return HYBRID;
  return SOC_2010_CODES.has(code) ? 'SOC 2010' : null;
}

/** Whether some table since May 2019 can have a code. */
export function isOewsCode(code: string): boolean {
  return code === '00-0000' || socOccupation(code) !== null || OEWS_CODES.has(code) || HYBRID_CODES.has(code);
}
