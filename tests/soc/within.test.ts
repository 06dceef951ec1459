import { describe, expect, it } from 'vitest';
import { isWithin } from '../../src/soc/within.ts';

describe('isWithin', () => {
  it.each([
    ['15-1252', '15-0000', true],
    ['15-1252', '15-1250', true],
    ['15-1252', '15-1252', true],
    ['15-1256', '15-0000', true],
    ['29-1229', '29-1210', true],
    ['15-1252', '15-2000', false],
    ['15-0000', '15-1252', false],
    ['00-0000', '15-0000', false],
  ])('%s in %s: %s', (soc, group, expected) => {
    expect(isWithin(soc, group)).toBe(expected);
  });
});
