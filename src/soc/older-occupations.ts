import type { Occupation } from '../records/occupation.ts';
import { codedLines } from './coded-lines.ts';
import { SOC_OCCUPATIONS_2000 } from './occupations-2000.ts';
import { SOC_OCCUPATIONS_2010 } from './occupations-2010.ts';

/** The detailed occupations of SOC 2000, in order of codes. */
export const OCCUPATIONS_2000 = occupations(SOC_OCCUPATIONS_2000);

/** The detailed occupations of SOC 2010, in order of codes. */
export const OCCUPATIONS_2010 = occupations(SOC_OCCUPATIONS_2010);

function occupations(table: string): readonly Occupation[] {
  return codedLines(table).map(([soc = '', ...words]) => ({
    soc,
    title: words.join(' '),
    level: 'detailed',
  }));
}
