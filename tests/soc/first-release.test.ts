import { describe, expect, it } from 'vitest';
import { firstRelease } from '../../src/soc/first-release.ts';

describe('firstRelease', () => {
  it.each([
    ['15-2051', '2021-05'],
    ['15-1252', '2021-05'],
    // only renumbered in May 2019, from 15-1111
    ['15-1221', null],
    ['15-2041', null],
  ])('of %s is %s', (soc, release) => {
    expect(firstRelease(soc)).toBe(release);
  });
});
