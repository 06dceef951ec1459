import type { OccupationLevel } from '../records/occupation.ts';

/**
 * The level that the digits of a SOC code say: "15-0000" major, "15-1200" minor, "15-1250" broad, "15-1252" detailed,
 * and "00-0000", which OEWS gives to all occupations, total.
 *
 * It holds for every code of the 2018 structure, 31-1100 and 51-5100 included. An OEWS table may publish a broad code
 * as a detailed occupation too: there the level is the row's own.
 */
export function levelByDigits(soc: string): OccupationLevel {
  if (soc === '00-0000') return 'total';
  if (soc.endsWith('0000')) return 'major';
  if (soc.endsWith('00')) return 'minor';
  return soc.endsWith('0') ? 'broad' : 'detailed';
}
