import { describe, expect, it } from 'vitest';
import { type ChangeCause, withCauses } from '../../src/outputs/change-cause.ts';
import { compareFigures } from '../../src/outputs/compare-figures.ts';
import { compareSources } from '../../src/outputs/compare-sources.ts';
import type { ManifestSource } from '../../src/outputs/manifest.ts';
import type { FigureFile, FigureRow } from '../../src/records/figure.ts';
import { figure, row, ROW_WITHOUT_NUMBER, rowOf, SHA256_2024, SHA256_2025 } from './example-figures.ts';

function oews(release: string, sha256: string): ManifestSource {
  return { dataset: 'oews', name: 'national.xlsx', release, sha256 };
}

const REVISION = 'a4'.repeat(32);
const MAY_2024 = oews('2024-05', SHA256_2024);
const MAY_2025 = oews('2025-05', SHA256_2025);
const BEFORE = [figure()];

/** The row with its cells in another file. */
function from(sha256: string, changed: FigureRow): FigureRow {
  return { ...changed, lineage: changed.lineage.map((cell) => ({ ...cell, sha256 })) };
}

/** The row with its cells corrected by the article. */
function corrected(changed: FigureRow): FigureRow {
  const correction = { kind: 'corrected', text: '133090', reason: 'a slip' } as const;
  return { ...changed, lineage: changed.lineage.map((cell) => ({ ...cell, correction })) };
}

const GONE: FigureRow = {
  ...ROW_WITHOUT_NUMBER,
  state: 'notAvailable',
  reason: 'no source at hand',
  lineage: [],
};

type Case = readonly [
  what: string,
  after: readonly FigureFile[],
  sources: readonly ManifestSource[],
  causes: Readonly<Record<string, ChangeCause>>,
];

const CASES: readonly Case[] = [
  [
    'a later release in the place of the one before',
    [figure({ rows: [from(SHA256_2025, rowOf('15-1252', '2025-05', 135980))] })],
    [MAY_2025],
    { releaseAdded: 'newRelease', releaseRetired: 'newRelease' },
  ],
  [
    'a row of an earlier release that came in',
    [figure({ rows: [row(), from(SHA256_2025, row({ key: 'earlier', period: '2020-05' }))] })],
    [MAY_2024, MAY_2025],
    { rowAdded: 'newRelease' },
  ],
  [
    'a value of a cell that is corrected now',
    [figure({ rows: [corrected(row({ value: 133090, flags: ['corrected'] }))] })],
    [MAY_2024],
    { valueChanged: 'corrected', flagsChanged: 'corrected' },
  ],
  [
    'a value of a revised file',
    [figure({ rows: [from(REVISION, row({ value: 133090 }))] })],
    [oews('2024-05', REVISION)],
    { valueChanged: 'sourceRevised' },
  ],
  [
    'a value that stood in a revised file',
    [figure({ rows: [from(REVISION, row())] })],
    [oews('2024-05', REVISION)],
    { lineageChanged: 'sourceRevised' },
  ],
  [
    'a value of which the revised file has nothing',
    [figure({ rows: [GONE] })],
    [oews('2024-05', REVISION)],
    { stateChanged: 'sourceRevised' },
  ],
  ['a value whose file is gone', [figure({ rows: [GONE] })], [], { stateChanged: 'sourceLost' }],
  ['a row whose file is gone', [figure({ rows: [] })], [], { rowRemoved: 'sourceLost' }],
  [
    'a value carried forward',
    [figure({ rows: [row({ flags: ['carried'] })] })],
    [MAY_2024],
    { flagsChanged: 'sourceLost' },
  ],
  ['a row that is told no more', [figure({ rows: [] })], [MAY_2024], { rowRemoved: 'removed' }],
  [
    'a row of a release that was there',
    [figure({ rows: [row(), row({ key: 'another' })] })],
    [MAY_2024],
    { rowAdded: 'added' },
  ],
  [
    'a figure in the place of another',
    [figure({ id: 'employment' })],
    [MAY_2024],
    { figureAdded: 'added', figureRemoved: 'removed' },
  ],
  [
    'a value under another definition, though the file was revised too',
    [figure({ definition: 'A_MEAN', rows: [from(REVISION, row({ value: 140000 }))] })],
    [oews('2024-05', REVISION)],
    { definitionChanged: 'definitionChanged', valueChanged: 'definitionChanged' },
  ],
  [
    'a value of a row that speaks of another place',
    [figure({ rows: [row({ geography: 'CA', value: 160000 })] })],
    [MAY_2024],
    { definitionChanged: 'definitionChanged', valueChanged: 'definitionChanged' },
  ],
  [
    'another value from the same cells',
    [figure({ rows: [row({ value: 133081 })] })],
    [MAY_2024],
    { valueChanged: 'recomputed' },
  ],
  ['another title', [figure({ title: 'Medians' })], [MAY_2024], { wordsChanged: 'reworded' }],
];

describe('withCauses', () => {
  it.each(CASES)('names one cause for %s', (_what, after, sources, expected) => {
    const changes = compareFigures(BEFORE, after).filter(({ kind }) => !kind.startsWith('source'));
    const caused = withCauses(changes, compareSources([MAY_2024], sources));
    expect(Object.fromEntries(caused.map(({ kind, cause }) => [kind, cause]))).toEqual(expected);
  });

  it.each<[string, readonly ManifestSource[], readonly ChangeCause[]]>([
    ['a later release took the place', [MAY_2025], ['newRelease', 'newRelease']],
    ['the file was revised', [oews('2024-05', REVISION)], ['sourceRevised', 'sourceRevised']],
    ['the file is lost', [], ['sourceLost']],
  ])('says of the sources of a figure: %s', (_what, sources, expected) => {
    const cited = sources.map(({ release, sha256 }) => ({ citation: release, release, sha256 }));
    const changes = compareFigures(BEFORE, [figure({ sources: cited })]);
    const caused = withCauses(changes, compareSources([MAY_2024], sources));
    expect(caused.map(({ cause }) => cause)).toEqual(expected);
  });
});
