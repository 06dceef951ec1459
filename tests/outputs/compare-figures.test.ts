import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/outputs/canonical-json.ts';
import { compareFigures } from '../../src/outputs/compare-figures.ts';
import { changeLevel } from '../../src/outputs/version-number.ts';
import type { FigureFile, FigureRow } from '../../src/records/figure.ts';
import { figure, row, ROW_WITHOUT_NUMBER, rowOf, SHA256_2024, SHA256_2025 } from './example-figures.ts';

/** Values of the two occupations as published in May 2023, 2024 and 2025. */
const DEVELOPERS = [
  rowOf('15-1252', '2023-05', 132270),
  rowOf('15-1252', '2024-05', 133080),
  rowOf('15-1252', '2025-05', 135980),
] as const;
const SCIENTISTS = [rowOf('15-2051', '2024-05', 112590), rowOf('15-2051', '2025-05', 120310)] as const;
const [MAY_2023, MAY_2024, MAY_2025] = DEVELOPERS;

function growth(period: string, value: number): FigureRow {
  return row({ key: `15-1252@${period}`, measure: 'wage_growth', unit: 'percent', period, value });
}

interface Case {
  readonly before: readonly FigureRow[];
  readonly after: readonly FigureRow[];
  /** kind and key of each change */
  readonly changes: readonly string[];
  readonly level: 'major' | 'minor' | 'patch';
}

const ROWS: Readonly<Record<string, Case>> = {
  'a yearly refresh: the window moves on': {
    before: [MAY_2023, MAY_2024],
    after: [MAY_2024, MAY_2025],
    changes: ['releaseRetired 15-1252@2023-05', 'releaseAdded 15-1252@2025-05'],
    level: 'minor',
  },
  'a release added to a growing window': {
    before: [MAY_2023, MAY_2024],
    after: [MAY_2023, MAY_2024, MAY_2025],
    changes: ['releaseAdded 15-1252@2025-05'],
    level: 'minor',
  },
  'a growth that reaches a later year': {
    before: [growth('2021-05/2024-05', 9.1)],
    after: [growth('2021-05/2025-05', 12.4)],
    changes: ['releaseRetired 15-1252@2021-05/2024-05', 'releaseAdded 15-1252@2021-05/2025-05'],
    level: 'minor',
  },
  'a growth counted from another start': {
    before: [growth('2021-05/2025-05', 12.4)],
    after: [growth('2022-05/2025-05', 6.1)],
    changes: ['rowRemoved 15-1252@2021-05/2025-05', 'rowAdded 15-1252@2022-05/2025-05'],
    level: 'major',
  },
  'a key without a period, whose period moves on': {
    before: [row({ key: 'headline' })],
    after: [row({ key: 'headline', period: '2025-05', value: 135980 })],
    changes: ['releaseRetired headline', 'releaseAdded headline'],
    level: 'minor',
  },
  'an earlier release added': {
    before: [MAY_2024, MAY_2025],
    after: [MAY_2023, MAY_2024, MAY_2025],
    changes: ['rowAdded 15-1252@2023-05'],
    level: 'minor',
  },
  'an occupation added': {
    before: [MAY_2024],
    after: [MAY_2024, SCIENTISTS[0]],
    changes: ['rowAdded 15-2051@2024-05'],
    level: 'minor',
  },
  'an occupation that ends as the release comes': {
    before: [MAY_2024, SCIENTISTS[0]],
    after: [MAY_2025],
    changes: ['releaseRetired 15-1252@2024-05', 'releaseAdded 15-1252@2025-05', 'rowRemoved 15-2051@2024-05'],
    level: 'major',
  },
  'a window made narrower': {
    before: [MAY_2023, MAY_2024],
    after: [MAY_2024],
    changes: ['rowRemoved 15-1252@2023-05'],
    level: 'major',
  },
  'a window made narrower as the release comes': {
    before: [MAY_2023, MAY_2024],
    after: [MAY_2025],
    changes: ['releaseRetired 15-1252@2023-05', 'rowRemoved 15-1252@2024-05', 'releaseAdded 15-1252@2025-05'],
    level: 'major',
  },
  'a refresh that goes back to an older release': {
    before: [MAY_2024, MAY_2025],
    after: [MAY_2023, MAY_2024],
    changes: ['rowRemoved 15-1252@2025-05', 'rowAdded 15-1252@2023-05'],
    level: 'major',
  },
  'a key that now means the mean': {
    before: [row()],
    after: [row({ measure: 'mean_annual_wage', value: 144570 })],
    changes: ['definitionChanged 15-1252@2024-05', 'valueChanged 15-1252@2024-05'],
    level: 'major',
  },
  'a later period that means the mean': {
    before: [MAY_2024],
    after: [{ ...MAY_2025, measure: 'mean_annual_wage' }],
    changes: ['rowRemoved 15-1252@2024-05', 'rowAdded 15-1252@2025-05'],
    level: 'major',
  },
  'a corrected value': {
    before: [row()],
    after: [row({ value: 133090 })],
    changes: ['valueChanged 15-1252@2024-05'],
    level: 'minor',
  },
  'a value that is now held back': {
    before: [row()],
    after: [{ ...ROW_WITHOUT_NUMBER, state: 'withheld', reason: 'the publisher gives no wage estimate' }],
    changes: ['stateChanged 15-1252@2024-05'],
    level: 'minor',
  },
  'a flag': {
    before: [row()],
    after: [row({ flags: ['coarse'] })],
    changes: ['flagsChanged 15-1252@2024-05'],
    level: 'minor',
  },
  'the same number from another cell': {
    before: [row()],
    after: [row({ lineage: row().lineage.map((entry) => ({ ...entry, row: 213, cell: 'AB213' })) })],
    changes: ['lineageChanged 15-1252@2024-05'],
    level: 'patch',
  },
  'a label': {
    before: [row()],
    after: [row({ label: 'Developers, May 2024' })],
    changes: ['wordsChanged 15-1252@2024-05'],
    level: 'patch',
  },
  "the occupation's title": {
    before: [row()],
    after: [row({ subject: { ...row().subject, title: 'Developers of software' } })],
    changes: ['wordsChanged 15-1252@2024-05'],
    level: 'patch',
  },
  'another order': {
    before: [MAY_2024, SCIENTISTS[0]],
    after: [SCIENTISTS[0], MAY_2024],
    changes: ['orderChanged'],
    level: 'patch',
  },
};

const REVISED = { citation: 'BLS, OEWS May 2024', release: '2024-05', sha256: SHA256_2025 };

const FIGURES: readonly (readonly [
  string,
  readonly FigureFile[],
  readonly string[],
  'major' | 'minor' | 'patch',
])[] = [
  ['a figure added', [figure(), figure({ id: 'employment' })], ['figureAdded employment'], 'minor'],
  ['a figure removed', [], ['figureRemoved median-wage'], 'major'],
  [
    'another definition',
    [figure({ definition: 'A_MEAN' })],
    ['definitionChanged median-wage definition'],
    'major',
  ],
  ['another unit', [figure({ unit: 'usd_per_hour' })], ['definitionChanged median-wage unit'], 'major'],
  ['another title', [figure({ title: 'Medians' })], ['wordsChanged median-wage title'], 'patch'],
  ['a note', [figure({ note: 'Read with care.' })], ['wordsChanged median-wage note'], 'patch'],
  ['another schema', [figure({ $schema: 'urn:other' })], ['wordsChanged median-wage $schema'], 'patch'],
  [
    'another citation',
    [figure({ sources: [{ citation: 'BLS', release: '2024-05', sha256: SHA256_2024 }] })],
    ['wordsChanged median-wage citation'],
    'patch',
  ],
  [
    'a source that the publisher revised',
    [figure({ sources: [REVISED] })],
    ['sourceRemoved median-wage', 'sourceAdded median-wage'],
    'minor',
  ],
];

describe('compareFigures', () => {
  it.each(Object.entries(ROWS))('tells of rows: %s', (_name, { before, after, changes, level }) => {
    const found = compareFigures([figure({ rows: before })], [figure({ rows: after })]);
    expect(found.map((change) => ('key' in change ? `${change.kind} ${change.key}` : change.kind))).toEqual(
      changes,
    );
    expect(changeLevel(found)).toBe(level);
  });

  it.each(FIGURES)('tells of figures: %s', (_name, after, changes, level) => {
    const found = compareFigures([figure()], after);
    const told = found.map((change) =>
      'field' in change
        ? `${change.kind} ${change.figure} ${change.field}`
        : `${change.kind} ${change.figure}`,
    );
    expect(told).toEqual(changes);
    expect(changeLevel(found)).toBe(level);
  });

  it('sets a release beside the one before it, though an older one made room', () => {
    const [, added] = compareFigures(
      [figure({ rows: [MAY_2023, MAY_2024] })],
      [figure({ rows: [MAY_2024, MAY_2025] })],
    );
    expect(added).toMatchObject({
      kind: 'releaseAdded',
      before: { value: 133080 },
      after: { value: 135980 },
    });
  });

  it('finds no change exactly where the bytes are the same', () => {
    fc.assert(
      fc.property(anyFigure, anyFigure, (before, after) => {
        const same = canonicalJson(before) === canonicalJson(after);
        expect(compareFigures([before], [after]).length === 0).toBe(same);
      }),
      { numRuns: 500 },
    );
  });
});

const anyRow = fc.constantFrom(
  ...DEVELOPERS,
  ...SCIENTISTS,
  { ...MAY_2024, value: 1 },
  { ...MAY_2024, flags: ['coarse', 'newCode'] } as const,
  { ...MAY_2024, flags: ['newCode', 'coarse'] } as const,
  { ...MAY_2024, label: 'other' },
  { ...MAY_2024, subject: { ...MAY_2024.subject, soc: ['15-1252', '15-1253'] } },
  { ...MAY_2024, subject: { ...MAY_2024.subject, soc: ['15-1253', '15-1252'] } },
);

const anyFigure = fc
  .record({
    rows: fc.uniqueArray(anyRow, { selector: ({ key }) => key, maxLength: 4 }),
    title: fc.constantFrom('Medians', 'Median wages'),
    note: fc.constantFrom(null, 'Read with care.'),
    sources: fc.subarray([REVISED, { ...REVISED, sha256: SHA256_2024 }, { ...REVISED, release: '2025-05' }]),
  })
  .map(figure);
