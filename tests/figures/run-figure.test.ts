import { describe, expect, it } from 'vitest';
import { defineFigure } from '../../src/figures/define-figure.ts';
import { figureFileSchema } from '../../src/figures/figure-file.ts';
import { oews } from '../../src/figures/input.ts';
import { runFigure } from '../../src/figures/run-figure.ts';
import type { OewsRow } from '../../src/records/oews-row.ts';
import { holdingsOf, sha256Of } from './example-rows.ts';

function draft({ release, occupation, annualWage }: OewsRow) {
  return {
    key: `${occupation.soc}@${release}`,
    label: occupation.title,
    measure: 'median_annual_wage',
    subject: { soc: [occupation.soc], role: null, title: occupation.title },
    period: release,
    quantity: annualWage.median,
  } as const;
}

const medianWage = defineFigure({
  id: 'median-wage',
  title: 'Median annual wage by occupation',
  definition: 'A_MEDIAN of the national cross-industry table',
  unit: 'usd_per_year',
  inputs: { wages: oews('national', { releases: ['latest', 'previous'] }) },
  rows: ({ wages }) => wages.map(draft),
});

describe('runFigure', () => {
  it('computes the rows of the releases at hand', () => {
    const figure = runFigure(medianWage, holdingsOf('2023-05', '2024-05', '2025-05'));
    expect(figure).toMatchObject({
      ...{ $schema: 'urn:laborfigures:schema:figure:1', schemaVersion: 1, id: 'median-wage' },
      ...{ title: medianWage.title, definition: medianWage.definition, unit: 'usd_per_year', note: null },
    });
    expect(figure.rows.map(({ key, value }) => [key, value])).toEqual([
      ['15-1252@2024-05', 2024],
      ['15-1252@2025-05', 2025],
    ]);
  });

  it('gives a figure file that reads back', () => {
    const figure = runFigure(medianWage, holdingsOf('2024-05', '2025-05'));
    expect(figureFileSchema.parse(JSON.parse(JSON.stringify(figure)))).toEqual(figure);
  });

  it('moves on with a newer release, the definition untouched', () => {
    const figure = runFigure(medianWage, holdingsOf('2024-05', '2025-05', '2026-05'));
    expect(figure.rows.map(({ period }) => period)).toEqual(['2025-05', '2026-05']);
  });

  it('names the sources its rows rest on, by release, and no others', () => {
    const figure = runFigure(medianWage, holdingsOf('2025-05', '2023-05', '2024-05'));
    expect(figure.sources).toEqual([
      { citation: 'BLS, OEWS 2024-05', release: '2024-05', sha256: sha256Of('2024-05') },
      { citation: 'BLS, OEWS 2025-05', release: '2025-05', sha256: sha256Of('2025-05') },
    ]);
  });

  it('keeps its note', () => {
    const noted = { ...medianWage, note: 'Nominal.' };
    expect(runFigure(noted, holdingsOf('2025-05')).note).toBe('Nominal.');
  });

  it('has no rows and no sources where nothing is at hand', () => {
    expect(runFigure(medianWage, holdingsOf())).toMatchObject({ rows: [], sources: [] });
  });

  it('requires a key of its own for each row', () => {
    const repeating = defineFigure({ ...medianWage, rows: ({ wages }) => [...wages, ...wages].map(draft) });
    expect(() => runFigure(repeating, holdingsOf('2025-05'))).toThrow(
      new RangeError('figure median-wage requires keys of its own, got 15-1252@2025-05 twice'),
    );
  });
});
