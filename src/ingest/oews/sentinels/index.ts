import { cellTiny } from './cell-tiny.ts';
import { codeNew } from './code-new.ts';
import { errorApart } from './error-apart.ts';
import { groupExceeded } from './group-exceeded.ts';
import { groupIncomplete } from './group-incomplete.ts';
import { meanOutside } from './mean-outside.ts';
import { numberUnrounded } from './number-unrounded.ts';
import { percentilesCoarse } from './percentiles-coarse.ts';
import { percentilesCollapsed } from './percentiles-collapsed.ts';
import { percentilesDisordered } from './percentiles-disordered.ts';
import type { Sentinel } from './sentinel.ts';
import { titleUnexpected } from './title-unexpected.ts';
import { topCodeApart } from './top-code-apart.ts';
import { wageRatioImpossible } from './wage-ratio-impossible.ts';
import { withheldApart } from './withheld-apart.ts';

/** All sentinels, those of one cell before those of a whole table. */
export const SENTINELS: readonly Sentinel[] = [
  titleUnexpected,
  codeNew,
  percentilesDisordered,
  meanOutside,
  wageRatioImpossible,
  topCodeApart,
  withheldApart,
  errorApart,
  numberUnrounded,
  percentilesCollapsed,
  cellTiny,
  groupExceeded,
  groupIncomplete,
  percentilesCoarse,
];
