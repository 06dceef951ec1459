import { describe, expect, it } from 'vitest';
import { unmovedReleases } from '../../src/measures/unmoved-release.ts';
import type { OewsRow } from '../../src/records/oews-row.ts';
import { oewsRow } from '../figures/example-rows.ts';

/** A release with these medians, one occupation each. */
function release(name: string, ...medians: readonly number[]): readonly OewsRow[] {
  return medians.map((median, index) => oewsRow(name, `15-20${index + 10}`, median));
}

const MAY_2024 = release('2024-05', 1, 2, 3, 4);

describe('unmovedReleases', () => {
  it.each<[string, readonly OewsRow[], number]>([
    ['with other levels', release('2025-05', 5, 6, 7, 8), 0],
    ['with half of the levels', release('2025-05', 1, 2, 7, 8), 0],
    ['with more than half of the levels', release('2025-05', 1, 2, 3, 8), 3],
    ['of other occupations', [oewsRow('2025-05', '11-1011', 1)], 0],
  ])('finds what repeats another release: one %s', (_, rows, unmoved) => {
    const found = { from: '2024-05', to: '2025-05', occupations: 4, unmoved };
    expect(unmovedReleases([...rows, ...MAY_2024])).toEqual(unmoved === 0 ? [] : [found]);
  });

  it('compares releases with others between them', () => {
    const rows = [...MAY_2024, ...release('2025-05', 5, 6, 7, 8), ...release('2026-05', 1, 2, 3, 4)];
    expect(unmovedReleases(rows)).toEqual([{ from: '2024-05', to: '2026-05', occupations: 4, unmoved: 4 }]);
  });

  it('counts no occupation of which a level is not published', () => {
    const withheld = { kind: 'withheld', reason: 'employmentNotAvailable', marker: '**', from: [] } as const;
    const later = release('2025-05', 1, 2, 3, 4).map((row) => ({ ...row, employment: withheld }));
    expect(unmovedReleases([...MAY_2024, ...later])).toEqual([]);
  });

  it('leaves tables of other families alone', () => {
    const state = release('2025-05', 1, 2, 3, 4).map((row) => ({
      ...row,
      source: { ...row.source, family: 'state' },
    }));
    expect(unmovedReleases([...MAY_2024, ...state])).toEqual([]);
  });
});
