import { describe, expect, it } from 'vitest';
import { withCauses } from '../../src/outputs/change-cause.ts';
import { compareFigures } from '../../src/outputs/compare-figures.ts';
import { compareSources } from '../../src/outputs/compare-sources.ts';
import type { ManifestSource } from '../../src/outputs/manifest.ts';
import type { FigureFile } from '../../src/records/figure.ts';
import { type DiffDocument, diffText, reportChanges } from '../../src/report/diff.ts';
import { type Paint, plain } from '../../src/report/paint.ts';
import { figure, row, rowOf, SHA256_2024, SHA256_2025 } from '../outputs/example-figures.ts';

const MAY_2024 = { dataset: 'oews', name: 'national_M2024_dl.xlsx', release: '2024-05', sha256: SHA256_2024 };
const MAY_2025 = { dataset: 'oews', name: 'national_M2025_dl.xlsx', release: '2025-05', sha256: SHA256_2025 };
const REVISED = { ...MAY_2024, sha256: 'a4'.repeat(32) };

const AS_IT_WAS: State = { figures: [figure()], sources: [MAY_2024] };

const lineage = (sha256: string) => row().lineage.map((cell) => ({ ...cell, sha256 }));

/** What two versions of an article say and rest on. */
interface State {
  readonly figures: readonly FigureFile[];
  readonly sources: readonly ManifestSource[];
}

function documentOf(before: State, after: State): DiffDocument {
  const sources = compareSources(before.sources, after.sources);
  const changes = reportChanges(withCauses(compareFigures(before.figures, after.figures), sources));
  const cause = changes.length === 0 ? null : 'why the version was written';
  const versions = { article: 'wages', from: '1.0.0', to: '1.1.0' };
  return { schemaVersion: 1, kind: 'compared', ...versions, cause, sources, changes };
}

describe('diffText', () => {
  it('sets each change under its cause and its figure, the periods said once', () => {
    const later = row({ key: '15-1252@2025-05', label: 'Software Developers, May 2025', period: '2025-05' });
    const employment = { id: 'employment', title: 'Employment' };
    const jobs = { measure: 'employment', unit: 'persons' } as const;
    const revised = { value: 1654450, flags: ['newCode'], lineage: lineage(REVISED.sha256) } as const;
    const before = [
      figure({ rows: [row(), rowOf('15-2051', '2024-05', 112590)] }),
      figure({ ...employment, rows: [row({ ...jobs, value: 1654440 })] }),
      figure({ id: 'wage-gap', title: 'Gap', rows: [] }),
    ];
    const after = [
      figure({ rows: [{ ...later, value: 135980 }, rowOf('15-2051', '2025-05', 120230)] }),
      figure({ ...employment, rows: [row({ ...jobs, ...revised })] }),
      figure({
        id: 'wage-gap',
        title: 'Wage gap',
        rows: [row({ key: 'gap', label: 'Gap of medians', unit: 'percent', value: 18.2 })],
      }),
    ];
    const document = documentOf(
      { figures: before, sources: [MAY_2024] },
      { figures: after, sources: [REVISED, MAY_2025] },
    );
    expect(diffText(document, plain)).toMatchInlineSnapshot(`
      "wages 1.0.0 → 1.1.0
      why the version was written

      sources
        revised  oews May 2024  national_M2024_dl.xlsx
        new      oews May 2025  national_M2025_dl.xlsx

      source revised
        employment, May 2024
          Software Developers  1,654,440  →  1,654,450  new code: partly employers taking it up
        employment
          Software Developers  now flagged: new code: partly employers taking it up

      new release
        median-wage, May 2024 → May 2025
          Software Developers  $133,080  →  $135,980
          15-2051, 2025-05     $112,590  →  $120,230

      added
        wage-gap
          Gap of medians  new: 18.2 %

      other words
        wage-gap
          title  “Gap” is now “Wage gap”

      6 changes in 3 figures
      "
    `);
  });

  it('says that nothing moved', () => {
    const document = documentOf(AS_IT_WAS, AS_IT_WAS);
    expect(diffText(document, plain)).toBe('wages 1.0.0 → 1.1.0\nnothing moved\n');
  });

  it('counts the numbers that stand in a revised file', () => {
    const after = figure({ rows: [row({ lineage: lineage(REVISED.sha256) })] });
    expect(diffText(documentOf(AS_IT_WAS, { figures: [after], sources: [REVISED] }), plain)).toContain(
      '\n0 changes in 0 figures; the cells behind 1 other number changed, not what they say\n',
    );
  });

  it('sets a cause off in its colour', () => {
    const paint: Paint = (style, text) => `<${style}>${text}</${style}>`;
    const after = figure({ rows: [row({ value: 1, lineage: lineage(REVISED.sha256) })] });
    const text = diffText(documentOf(AS_IT_WAS, { figures: [after], sources: [REVISED] }), paint);
    expect(text).toContain('<bold><yellow>source revised</yellow></bold>\n');
  });

  it('lists what is not as it was written', () => {
    const place = 'output/wages/index.json';
    const problems = [{ code: 'OUTPUT_MISSING', severity: 'error', place, message: 'gone' }] as const;
    const document: DiffDocument = { schemaVersion: 1, article: 'wages', kind: 'refused', problems };
    expect(diffText(document, plain)).toBe(`${place}  error OUTPUT_MISSING gone\n`);
  });
});
