import { socOccupation } from '../../../soc/structure.ts';
import { hasKnownCodes } from '../codes.ts';
import type { Sentinel } from './sentinel.ts';
import { tally } from './tally.ts';

/**
 * OEWS prints the titles of the SOC, for the codes that it has from there. Under SOC 2000 and SOC 2010 it worded some of
 * its own ("Pile-Driver Operators"), so those tables are not watched.
 */
export const titleUnexpected: Sentinel = {
  code: 'TITLE_UNEXPECTED',
  judges: 'row',
  severity: 'warning',
  manyAreTheColumn: true,
  watch({ facts: { classification } }) {
    const { add, findings } = tally();
    const isWatched = hasKnownCodes(classification);
    /** the title last found right under a code: tables of many areas print the same ones over and over */
    const right = new Map<string, string>();
    return {
      row({ occupation: { soc, title } }, row) {
        if (!isWatched || right.get(soc) === title) return;
        const official = socOccupation(soc)?.title ?? title;
        if (plainTitle(official) === plainTitle(title)) right.set(soc, title);
        else add('occ_title', { row, found: title, expected: `“${official}”, the title of ${soc}` });
      },
      findings,
    };
  },
};

function plainTitle(title: string): string {
  return title.toLowerCase().replaceAll('’', "'").replaceAll(/\s+/g, ' ');
}
