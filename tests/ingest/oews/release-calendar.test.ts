import { describe, expect, it } from 'vitest';
import { expectedReleases, missingReleases } from '../../../src/ingest/oews/release-calendar.ts';

describe('missingReleases', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['nothing in a series without gaps', ['2023-05', '2024-05', '2025-05'], []],
    ['nothing in one release', ['2025-05'], []],
    ['nothing in none', [], []],
    ['each year that is not there', ['2025-05', '2022-05'], ['2023-05', '2024-05']],
    [
      'years without a month before May 2003',
      ['1997', '1999', '2004-05'],
      ['1998', '2000', '2001', '2002', '2003-05'],
    ],
    ['nothing for two releases of a year', ['2003-05', '2003-11', '2004-05', '2004-11'], []],
  ])('finds %s', (_, held, missing) => {
    expect(missingReleases(Object.freeze([...held]))).toEqual(missing);
  });
});

describe('expectedReleases', () => {
  // the workbook of May 2025 was saved on 2026-04-30, that of May 2024 on 2025-03-04
  it.each<[string, string, readonly string[], string]>([
    ['2025-05', '2026-11-23', [], '2026-05'],
    ['2025-05', '2027-05-31', [], '2026-05'],
    ['2025-05', '2027-06-01', ['2026-05'], '2027-05'],
    ['2022-05', '2026-01-31', ['2023-05', '2024-05'], '2025-05'],
    ['2001', '2004-12-31', ['2002', '2003-05'], '2004-05'],
    ['2030-05', '2026-05-16', [], '2031-05'],
  ])('after %s, on %s: due %j, then %s', (last, today, due, next) => {
    const expected = expectedReleases(last, today);
    expect(expected.filter((one) => one.due).map(({ release }) => release)).toEqual(due);
    expect(expected.filter((one) => !one.due).map(({ release }) => release)).toEqual([next]);
    for (const { release, spring } of expected) expect(spring).toBe(Number(release.slice(0, 4)) + 1);
  });
});
