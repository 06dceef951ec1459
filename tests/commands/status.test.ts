import { appendFileSync, cpSync, rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { sourceSeries } from '../../src/commands/source-series.ts';
import { status } from '../../src/commands/status.ts';
import type { Sidecar } from '../../src/source/sidecar.ts';
import { sidecar } from '../ingest/oews/example-table.ts';
import { ROOT } from '../source-files.ts';
import { codesOf, type Project, projectFolder, SLUG, takeIn } from './project-folder.ts';

const OFFICIAL_2024 = 'national_M2024_dl.xlsx';

const MAY_2024 = {
  ...{ name: OFFICIAL_2024, sheet: 'national_M2024_dl' },
  sha256: readCopied('raw/oews/2024-05/national.csv.source.json'),
};

/** The sha256 of the official file that an extract was made from, as its sidecar says. */
function readCopied(file: string): string {
  const { extractOf } = JSON.parse(readFileSync(`${ROOT}/${file}`, 'utf8')) as {
    readonly extractOf: { readonly sha256: string };
  };
  return extractOf.sha256;
}

/** A project with the committed output beside some of the releases. */
function withOutput(...releases: readonly string[]): Project {
  const project = projectFolder(...releases);
  cpSync(`${ROOT}/output`, project.at('output'), { recursive: true });
  return project;
}

/** Change the sidecar of a release. */
function restate({ at, write }: Project, release: string, change: object): void {
  const file = `raw/oews/${release}/national.csv.source.json`;
  const sidecar = JSON.parse(readFileSync(at(file), 'utf8')) as object;
  write(file, JSON.stringify({ ...sidecar, ...change }));
}

describe('status', () => {
  it('lists the releases of the repository, of which only the newest is not superseded', async () => {
    const context = { root: ROOT, today: '2026-11-23', progress: () => undefined };
    const { exit, document } = await status(context);
    expect(exit).toBe(0);
    expect(document.problems).toEqual([]);
    expect(document.series).toMatchObject([
      { dataset: 'cpi', family: 'cpi-u', missing: [], expected: [] },
      { dataset: 'oews', family: 'national', missing: [], expected: [{ release: '2026-05', due: false }] },
      { dataset: 'projections', family: 'occupations', missing: [], expected: [] },
    ]);
    const states = document.series.flatMap(({ sources }) =>
      sources.map(({ release, state }) => `${release} ${state}`),
    );
    expect(states).toEqual([
      '2025-07 newest',
      '2019-05 superseded',
      '2020-05 superseded',
      '2021-05 superseded',
      '2022-05 superseded',
      '2023-05 superseded',
      '2024-05 superseded',
      '2025-05 newest',
      '2019-29 superseded',
      '2021-31 superseded',
      '2022-32 superseded',
      '2024-34 newest',
    ]);
    expect(document.articles).toMatchObject([
      { article: SLUG, state: 'written', version: '1.1.0', news: [] },
    ]);
  });

  it('says what each file is, from its sidecar', async () => {
    const project = projectFolder('2024-05', '2025-05');
    restate(project, '2024-05', { revision: 2, replaces: 'ab'.repeat(32), licence: 'CC BY 4.0' });
    const { document } = await status(project.context);
    expect(document.series[0]?.sources[0]).toMatchObject({
      file: 'raw/oews/2024-05/national.csv',
      kind: 'extract',
      supersededBy: '2025-05',
      licence: 'CC BY 4.0',
      retrieved: '2026-11-23',
      revision: 2,
    });
  });

  it.each<[string, Partial<Sidecar>]>([
    ['official', {}],
    ['differing', { sha256: 'ab'.repeat(32) }],
    ['copy', { sha256: 'ab'.repeat(32), copyOf: MAY_2024 }],
    ['part', { sha256: 'ab'.repeat(32), part: true }],
    ['sample', { sample: true }],
    ['extract', { extractOf: MAY_2024 }],
    ['unproved', { release: '2031-05', sha256: 'ab'.repeat(32) }],
    ['unproved', { family: 'state', sha256: 'ab'.repeat(32) }],
  ])('tells what is known of a file: %s', (kind, change) => {
    const stated = sidecar({ sha256: MAY_2024.sha256, extractOf: undefined, ...change });
    const file = { file: 'a.xlsx', name: 'a.xlsx', sidecar: stated };
    const [series] = sourceSeries({ sound: [file], damaged: [] }, '2026-05-16');
    expect(series?.sources).toMatchObject([{ kind }]);
  });

  it('keeps families apart', async () => {
    const project = projectFolder('2023-05', '2025-05');
    restate(project, '2025-05', { family: 'state' });
    const { document } = await status(project.context);
    expect(document.series.map(({ family, sources }) => [family, sources[0]?.state])).toEqual([
      ['national', 'newest'],
      ['state', 'newest'],
    ]);
  });

  it('misses the releases between the first and the last, and those that are due', async () => {
    const { context } = projectFolder('2019-05', '2021-05', '2022-05');
    // May 2023 came out in spring 2024, May 2024 in spring 2025; on 2026-05-16 the spring of May 2025 is not over
    expect((await status(context)).document.series).toMatchObject([
      {
        missing: ['2020-05'],
        expected: [
          { release: '2023-05', due: true },
          { release: '2024-05', due: true },
          { release: '2025-05', spring: 2026, due: false },
        ],
      },
    ]);
  });

  it.each<[string, (project: Project) => void, string]>([
    [
      'changed bytes',
      ({ at }) => appendFileSync(at('raw/oews/2023-05/national.csv'), ' '),
      'raw/oews/2023-05/national.csv SHA256_MISMATCH',
    ],
    [
      'a file that is gone',
      ({ at }) => rmSync(at('raw/oews/2023-05/national.csv')),
      'raw/oews/2023-05/national.csv FILE_MISSING',
    ],
  ])('shows %s as damaged, neither missing nor newest', async (_, damage, problem) => {
    const project = projectFolder('2021-05', '2022-05', '2023-05');
    damage(project);
    const { exit, document } = await status(project.context);
    expect(exit).toBe(0);
    expect(codesOf(project, document)).toEqual([problem]);
    const [series] = document.series;
    expect(series?.missing).toEqual([]);
    expect(series?.sources.map(({ state }) => state)).toEqual(['superseded', 'newest', 'damaged']);
  });

  it('lists a file without a sidecar, and a sidecar that is none', async () => {
    const project = projectFolder('2023-05');
    project.write('raw/notes.txt', '');
    project.write('raw/oews/2023-05/national.csv.source.json', '{');
    const { exit, document } = await status(project.context);
    expect(exit).toBe(0);
    expect(codesOf(project, document)).toEqual([
      'raw/notes.txt SIDECAR_MISSING',
      'raw/oews/2023-05/national.csv.source.json SIDECAR_INVALID',
    ]);
    expect(document.series).toEqual([]);
  });

  it('tells an article of a later release and of a revision that are at hand', async () => {
    const project = withOutput('2021-05', '2022-05', '2024-05', '2025-05');
    takeIn(project.root, '2020-05');
    restate(project, '2024-05', {
      revision: 1,
      replaces: 'cd'.repeat(32),
      extractOf: { name: OFFICIAL_2024, sheet: 'national_M2024_dl', sha256: 'ab'.repeat(32) },
    });
    cpSync(project.at('raw/oews/2025-05'), project.at('raw/oews/2026-05'), { recursive: true });
    restate(project, '2026-05', {
      release: '2026-05',
      extractOf: { name: 'national_M2026_dl.xlsx', sheet: 'national_M2026_dl', sha256: 'ef'.repeat(32) },
    });
    const { document } = await status(project.context);
    expect(document.articles).toMatchObject([
      {
        news: [
          { kind: 'revised', release: '2024-05', name: OFFICIAL_2024 },
          { kind: 'later', release: '2026-05', name: 'national_M2026_dl.xlsx' },
        ],
      },
    ]);
  });

  it('misses a source that the latest version rests on', async () => {
    const project = withOutput('2021-05', '2022-05', '2025-05');
    const { document } = await status(project.context);
    expect(codesOf(project, document)).toEqual([`output/${SLUG}/1.1.0/manifest.json SOURCE_MISSING`]);
  });

  it('tells an article with nothing written from one that was edited', async () => {
    const project = withOutput('2021-05', '2022-05', '2024-05', '2025-05');
    project.write('pipelines/wages/pipeline.ts', '');
    appendFileSync(project.at('output', SLUG, '1.1.0', 'figures', 'median-wage.json'), ' ');
    const { exit, document } = await status(project.context);
    expect(exit).toBe(0);
    expect(document.articles.map(({ article, state }) => [article, state])).toEqual([
      [SLUG, 'damaged'],
      ['wages', 'unwritten'],
    ]);
    expect(document.problems).toMatchObject([{ code: 'OUTPUT_CHANGED' }]);
  });

  it('works in an empty folder', async () => {
    const { exit, document } = await status(projectFolder().context);
    expect({ exit, document }).toEqual({
      exit: 0,
      document: { schemaVersion: 1, series: [], articles: [], problems: [] },
    });
  });
});
