import { hasKnownCodes, isOewsCode, SOC_CODE } from '../codes.ts';
import type { Sentinel } from './sentinel.ts';
import { tally } from './tally.ts';

/**
 * A code that is seen for the first time: the SOC has it not, and no release known here. It is a slip, or an occupation
 * without a past, from which no growth can be told. Of classifications before that of 2018 the groups are not at hand,
 * nor the codes that OEWS had of its own.
 */
export const codeNew: Sentinel = {
  code: 'CODE_NEW',
  judges: 'row',
  severity: 'warning',
  manyAreTheColumn: false,
  watch({ facts: { classification } }) {
    const { add, findings } = tally();
    const isWatched = hasKnownCodes(classification);
    /** each is told once: in a table of many areas it stands in many rows */
    const seen = new Set<string>();
    return {
      row({ occupation: { soc } }, row) {
        if (!isWatched || seen.has(soc)) return;
        seen.add(soc);
        if (!SOC_CODE.test(soc) || isOewsCode(soc)) return;
        add('occ_code', {
          row,
          found: soc,
          expected: `a code of the ${classification} or of an earlier release`,
        });
      },
      findings,
    };
  },
};
