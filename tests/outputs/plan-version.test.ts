import { describe, expect, it } from 'vitest';
import {
  planVersion,
  type Version,
  type VersionContent,
  versionFiles,
} from '../../src/outputs/plan-version.ts';
import { sha256 } from '../../src/outputs/sha256.ts';
import { content } from './example-content.ts';
import { figure, row, rowOf, SHA256_2024, SHA256_2025, source } from './example-figures.ts';

const DRAWN: VersionContent = {
  ...content([figure()]),
  charts: [
    { path: 'charts/median-wage.vl.json', text: '{}\n' },
    { path: 'charts/median-wage.svg', text: '<svg/>\n' },
  ],
  drawingLibraryVersion: 'vega 6.4.0',
};
const UNDRAWN: VersionContent = { ...DRAWN, charts: DRAWN.charts.slice(0, 1), drawingLibraryVersion: null };

function firstVersion(of: VersionContent): Version {
  const plan = planVersion(null, of);
  if (plan.kind === 'unchanged') throw new Error('a first version is new');
  return { manifest: plan.manifest, figures: of.figures };
}

describe('planVersion', () => {
  it('lists every file with its sha256, sorted, and every source', () => {
    expect(firstVersion(DRAWN).manifest).toEqual({
      schemaVersion: 1,
      version: '1.0.0',
      previous: null,
      cause: 'first version',
      files: [
        { path: 'charts/median-wage.svg', sha256: sha256('<svg/>\n') },
        { path: 'charts/median-wage.vl.json', sha256: sha256('{}\n') },
        { path: 'figures/median-wage.json', sha256: sha256(versionFiles(DRAWN)[0]!.text) },
      ],
      sources: [{ dataset: 'oews', name: 'national_M2024_dl.xlsx', release: '2024-05', sha256: SHA256_2024 }],
      libraryVersion: '0.1.0',
      drawingLibraryVersion: 'vega 6.4.0',
    });
  });

  it('does not depend on the order of figures, charts and sources', () => {
    const some = {
      ...DRAWN,
      figures: [figure(), figure({ id: 'employment' })],
      sources: [source('2024-05', SHA256_2024), source('2025-05', SHA256_2025)],
    };
    const turned = {
      ...some,
      figures: [...some.figures].reverse(),
      charts: [...some.charts].reverse(),
      sources: [...some.sources, ...some.sources].reverse(),
    };
    expect(firstVersion(turned).manifest).toEqual(firstVersion(some).manifest);
  });

  it('is the same version where nothing can be drawn, without the SVG', () => {
    const { files, ...drawn } = firstVersion(DRAWN).manifest;
    const { files: fewer, ...undrawn } = firstVersion(UNDRAWN).manifest;
    expect(fewer).toEqual(files.filter(({ path }) => !path.endsWith('.svg')));
    expect({ ...undrawn, drawingLibraryVersion: 'vega 6.4.0' }).toEqual(drawn);
  });

  it.each([
    ['the same again', DRAWN],
    ['a place that cannot draw', UNDRAWN],
    ['another drawing library', { ...DRAWN, drawingLibraryVersion: 'vega 7.0.0' }],
    ['another SVG', { ...DRAWN, charts: [{ path: 'charts/median-wage.svg', text: '<svg></svg>\n' }] }],
    ['another release of this library', { ...DRAWN, libraryVersion: '9.0.0' }],
  ])('makes no version of %s', (_name, next) => {
    const latest = firstVersion(DRAWN);
    expect(planVersion(latest, next)).toEqual({ kind: 'unchanged', latest });
  });

  it('numbers a new version after the one before', () => {
    const next = content([figure({ rows: [row(), rowOf('15-1252', '2025-05', 135980)] })]);
    expect(planVersion(firstVersion(DRAWN), next)).toMatchObject({
      kind: 'new',
      manifest: { version: '1.1.0', previous: '1.0.0', cause: 'later periods of median-wage added' },
    });
  });

  it.each<readonly [string, Partial<VersionContent>]>([
    ['a figure that its schema refuses', { figures: [figure({ title: '' })] }],
    ['a figure whose name leads elsewhere', { figures: [figure({ id: '../raw' })] }],
    ['two figures of one name', { figures: [figure(), figure()] }],
    ['a chart that leads elsewhere', { charts: [{ path: 'charts/../../raw.svg', text: '' }] }],
    ['a chart in another folder', { charts: [{ path: 'figures/median-wage.json', text: '' }] }],
    ['a number that is none', { figures: [figure({ rows: [row({ value: NaN })] })] }],
  ])('refuses %s', (_name, change) => {
    expect(() => planVersion(null, { ...DRAWN, ...change })).toThrow(RangeError);
  });
});
