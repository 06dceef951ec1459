import { describe, expect, it } from 'vitest';
import { compareSources } from '../../src/outputs/compare-sources.ts';
import type { ManifestSource } from '../../src/outputs/manifest.ts';

const source = (release: string, byte: string, name = 'national_dl.xlsx'): ManifestSource =>
  Object.freeze({ dataset: 'oews', name, release, sha256: byte.repeat(32) });

const MAY_2023 = source('2023-05', '23');
const MAY_2024 = source('2024-05', '24');
const REVISED = source('2024-05', 'a4');

describe('compareSources', () => {
  it.each<[string, readonly ManifestSource[], readonly ManifestSource[], readonly object[]]>([
    ['nothing of the same files', [MAY_2023, MAY_2024], [MAY_2024, MAY_2023], []],
    ['a release that came', [MAY_2023], [MAY_2023, MAY_2024], [{ ...MAY_2024, kind: 'added' }]],
    ['a release that went', [MAY_2023, MAY_2024], [MAY_2024], [{ ...MAY_2023, kind: 'gone' }]],
    [
      'other bytes of one release: a revision',
      [MAY_2023, MAY_2024],
      [MAY_2023, REVISED],
      [{ ...REVISED, kind: 'revised', replaces: MAY_2024.sha256 }],
    ],
    [
      'a revision that came as CSV',
      [MAY_2024],
      [source('2024-05', 'a4', 'national_dl.csv')],
      [{ kind: 'revised', name: 'national_dl.csv', replaces: MAY_2024.sha256 }],
    ],
    [
      'another family of a release: no revision',
      [MAY_2024],
      [MAY_2024, source('2024-05', '54', 'state_dl.xlsx')],
      [{ kind: 'added', name: 'state_dl.xlsx' }],
    ],
    [
      'another family in the place of the first',
      [MAY_2024],
      [source('2024-05', '54', 'state_dl.xlsx')],
      [
        { kind: 'gone', name: 'national_dl.xlsx' },
        { kind: 'added', name: 'state_dl.xlsx' },
      ],
    ],
  ])('tells %s', (_, before, after, expected) => {
    const changes = compareSources(Object.freeze([...before]), Object.freeze([...after]));
    expect(changes).toHaveLength(expected.length);
    expect(changes).toMatchObject(expected);
  });
});
