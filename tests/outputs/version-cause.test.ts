import { describe, expect, it } from 'vitest';
import { compareFigures } from '../../src/outputs/compare-figures.ts';
import type { ManifestSource } from '../../src/outputs/manifest.ts';
import { versionCause } from '../../src/outputs/version-cause.ts';
import type { FigureFile, FigureRow } from '../../src/records/figure.ts';
import { figure, row, rowOf, SHA256_2024, SHA256_2025 } from './example-figures.ts';

function oews(release: string, sha256: string): ManifestSource {
  return { dataset: 'oews', name: 'national.xlsx', release, sha256 };
}

const MAY_2024 = oews('2024-05', SHA256_2024);
const MAY_2025 = oews('2025-05', SHA256_2025);
const LATER = [rowOf('15-1252', '2025-05', 135980)];
const BEFORE = [figure({ rows: [rowOf('15-1252', '2024-05', 133080)] })];

/** The row with its cells corrected by the article. */
function corrected(row: FigureRow): FigureRow {
  const correction = { kind: 'corrected', text: '1', reason: 'a slip' } as const;
  return { ...row, lineage: row.lineage.map((cell) => ({ ...cell, correction })) };
}

const CASES: readonly (readonly [string, readonly FigureFile[], readonly ManifestSource[]])[] = [
  ['OEWS release 2025-05 added', [figure({ rows: LATER })], [MAY_2024, MAY_2025]],
  ['OEWS release 2024-05 revised', [figure({ title: 'Medians' })], [oews('2024-05', '0'.repeat(64))]],
  [
    'Projections release 2024-34 added',
    [figure({ rows: LATER })],
    [MAY_2024, { ...MAY_2025, dataset: 'projections', release: '2024-34' }],
  ],
  ['definition of median-wage changed', [{ ...BEFORE[0]!, definition: 'A_MEAN' }], [MAY_2024]],
  [
    'definition of median-wage changed; OEWS release 2025-05 added',
    [figure({ rows: LATER, definition: 'A_MEAN' })],
    [MAY_2025],
  ],
  ['rows of median-wage removed', [figure({ rows: [] })], [MAY_2024]],
  ['median-wage removed; employment added', [figure({ id: 'employment' })], [MAY_2024]],
  ['a, b and c added', [...BEFORE, ...['a', 'b', 'c'].map((id) => figure({ id }))], [MAY_2024]],
  ['4 figures added', [...BEFORE, ...['a', 'b', 'c', 'd'].map((id) => figure({ id }))], [MAY_2024]],
  ['later periods of median-wage added', [figure({ rows: LATER })], [MAY_2024]],
  ['correction of median-wage', [figure({ rows: [corrected(rowOf('15-1252', '2024-05', 1))] })], [MAY_2024]],
  [
    'values of median-wage changed',
    [figure({ rows: [rowOf('15-1252', '2024-05', 1)], title: 'Medians' })],
    [MAY_2024],
  ],
  ['words of median-wage changed', [{ ...BEFORE[0]!, title: 'Medians' }], [MAY_2024]],
];

describe('versionCause', () => {
  it.each(CASES)('says: %s', (cause, after, sources) => {
    expect(versionCause(compareFigures(BEFORE, after), [MAY_2024], sources)).toBe(cause);
  });

  it('says of the first version that it is the first', () => {
    const after = [figure({ rows: [row()] })];
    expect(versionCause(compareFigures([], after), null, [MAY_2024])).toBe('first version');
  });
});
