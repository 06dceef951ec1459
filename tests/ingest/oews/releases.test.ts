import { describe, expect, it } from 'vitest';
import { LAST_RELEASE, RELEASES, releaseFacts, releaseOfYear } from '../../../src/ingest/oews/releases.ts';

describe('RELEASES', () => {
  it('are one a year, of May since 2003, and one of November in 2003 and 2004', () => {
    const years = RELEASES.map(({ release }) => release);
    // 1997 to 2025, and two Novembers
    expect(years).toHaveLength(29 + 2);
    expect(new Set(years).size).toBe(years.length);
    expect([...years].sort()).toEqual(years);
    expect(years.filter((release) => !release.endsWith('-05'))).toEqual([
      ...['1997', '1998', '1999', '2000', '2001', '2002', '2003-11', '2004-11'],
    ]);
    expect(LAST_RELEASE.release).toBe('2025-05');
  });
});

describe('releaseFacts', () => {
  // FORMAT.md, "Top code by year" and §5; no file at hand has the notes of 1998 to 2003, 2008 and 2009
  it.each([
    ['1997', 'OES', 'pooled', 60, 124_820, false],
    ['1998', 'OES', 'pooled', 60, 124_820, true],
    ['1999', 'SOC 2000', 'pooled', 60, 124_820, true],
    ['2003-11', 'SOC 2000', 'pooled', 60, 124_820, true],
    ['2004-11', 'SOC 2000', 'pooled', 70, 145_600, false],
    ['2005-05', 'SOC 2000', 'pooled', 70, 145_600, false],
    ['2007-05', 'SOC 2000', 'pooled', 70, 145_600, false],
    ['2008-05', 'SOC 2000', 'pooled', 70, 145_600, true],
    ['2009-05', 'SOC 2000', 'pooled', 70, 145_600, true],
    ['2010-05', 'SOC 2000/2010 hybrid', 'pooled', 80, 166_400, false],
    ['2011-05', 'SOC 2000/2010 hybrid', 'pooled', 90, 187_200, false],
    ['2012-05', 'SOC 2010', 'pooled', 90, 187_200, false],
    ['2015-05', 'SOC 2010', 'pooled', 90, 187_200, false],
    ['2016-05', 'SOC 2010', 'pooled', 100, 208_000, false],
    ['2018-05', 'SOC 2010', 'pooled', 100, 208_000, false],
    ['2019-05', 'SOC 2010/2018 hybrid', 'pooled', 100, 208_000, false],
    ['2020-05', 'SOC 2010/2018 hybrid', 'pooled', 100, 208_000, false],
    ['2021-05', 'SOC 2018', 'MB3', 100, 208_000, false],
    ['2022-05', 'SOC 2018', 'MB3', 115, 239_200, false],
    ['2024-05', 'SOC 2018', 'MB3', 115, 239_200, false],
  ])(
    'knows how the estimates of %s were made',
    (release, classification, method, hourly, annual, isLeastTopCode) => {
      const topCode = { hourly, annual };
      expect(releaseFacts(release)).toEqual({ release, classification, method, topCode, isLeastTopCode });
    },
  );

  it('knows that May 2025 has no top code', () => {
    expect(releaseFacts('2025-05')).toMatchObject({ method: 'MB3', topCode: null });
  });

  it.each([null, '2026-05', '1996', '2005', '2005-11', '2002-05'])('knows nothing of %s', (release) => {
    expect(releaseFacts(release)).toBeUndefined();
  });
});

describe('releaseOfYear', () => {
  it.each([
    [1997, '1997'],
    [2002, '2002'],
    [2003, '2003-05'],
    [2025, '2025-05'],
  ])('is of May since 2003: %i', (year, release) => {
    expect(releaseOfYear(year)).toBe(release);
  });
});
