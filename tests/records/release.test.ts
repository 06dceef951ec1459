import { describe, expect, it } from 'vitest';
import { releaseName } from '../../src/records/release.ts';

describe('releaseName', () => {
  it.each([
    ['2025-05', 'May 2025'],
    ['2003-11', 'November 2003'],
    ['1997', '1997'],
    ['2024-34', '2024-34'],
  ])('names %s as prose does: %s', (release, name) => {
    expect(releaseName(release)).toBe(name);
  });
});
