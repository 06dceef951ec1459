import { groupSentinel } from './group-sums.ts';

/** A group whose published parts are more than the group: a part or the group is wrong. No official table has one. */
export const groupExceeded = groupSentinel(
  { code: 'GROUP_EXCEEDED', manyAreTheColumn: true },
  ({ jobs, sum }) => sum > jobs,
);
