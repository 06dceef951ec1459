import type { Flag } from '../records/quantity.ts';

/** What a reader of a number has to know beside it, in words; the only place that words the flags. */
export const FLAG_WORDS: Readonly<Record<Flag, string>> = {
  coarse: 'the published percentiles bunch at a few values',
  newCode: 'new code: partly employers taking it up',
  carried: 'carried forward from the last verified version',
  notDistinguishable: 'cannot be told from no change',
  medianMeanDiffer: 'median and mean differ',
  corrected: 'rests on a published cell that is corrected here',
};
