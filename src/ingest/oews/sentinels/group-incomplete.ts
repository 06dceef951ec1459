import { groupSentinel } from './group-sums.ts';

/**
 * A group whose published parts are fewer than the group: a part is wrong, is missing, or was never published. In the
 * official tables since 2012 one or two groups are such (45-3000 until 2017, 45-0000 since 2018).
 */
export const groupIncomplete = groupSentinel(
  { code: 'GROUP_INCOMPLETE', manyAreTheColumn: false },
  ({ jobs, sum }) => sum < jobs,
);
