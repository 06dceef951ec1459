import { appendFileSync, cpSync, readFileSync, rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diff, type DiffedVersions } from '../../src/commands/diff.ts';
import { refreshPipelines } from '../../src/commands/refresh.ts';
import type { DiffDocument } from '../../src/report/diff.ts';
import { digestOfText } from '../../src/source/digest.ts';
import { ROOT } from '../source-files.ts';
import { codesOf, pipelineOf, type Project, projectFolder, SLUG, takeIn } from './project-folder.ts';

const COMMITTED = { root: ROOT, today: '2026-11-23', progress: () => undefined };
const CSV = 'raw/oews/2023-05/national.csv';

/** A project with one version for each list of releases, each list taken in beside those before it. */
async function versions(...releases: readonly (readonly string[])[]): Promise<Project> {
  const project = projectFolder();
  project.write('article/article.md', 'In May 2022 the median wage of data scientists was $103,500.\n');
  for (const taken of releases) {
    for (const release of taken) takeIn(project.root, release);
    await refreshPipelines(project.context, [pipelineOf()], { dryRun: false });
  }
  return project;
}

function run({ context }: Project, named: DiffedVersions = {}) {
  return diff(context, SLUG, named);
}

function compared(document: DiffDocument) {
  if (document.kind !== 'compared') throw new Error(JSON.stringify(document.problems));
  return document;
}

/** The causes of the changes, each once. */
function causesOf(document: DiffDocument): readonly string[] {
  return [...new Set(compared(document).changes.map(({ cause }) => cause))];
}

describe('diff', () => {
  it('tells what the committed versions moved: May 2025 is a new release', async () => {
    const { exit, document } = await diff(COMMITTED, SLUG, {});
    expect(exit).toBe(0);
    expect(document).toMatchObject({
      from: '1.0.0',
      to: '1.1.0',
      cause: 'OEWS release 2025-05 added',
      sources: [
        { kind: 'gone', release: '2023-05', name: 'national_M2023_dl.xlsx' },
        { kind: 'added', release: '2025-05', name: 'national_M2025_dl.xlsx' },
      ],
    });
    expect(causesOf(document)).toEqual(['newRelease']);
    // published in national_M2024_dl.xlsx and national_M2025_dl.xlsx, A_MEDIAN of 15-2051
    expect(compared(document).changes).toContainEqual(
      expect.objectContaining({
        figure: 'median-wage',
        key: '15-2051@2025-05',
        message: 'Data Scientists: $112,590 (May 2024) → $120,230 (May 2025)',
      }),
    );
  });

  it.each<[string, DiffedVersions, string | null, string]>([
    ['the latest and the one before it', {}, '1.1.0', '1.2.0'],
    ['the one named and the latest', { from: '1.0.0' }, '1.0.0', '1.2.0'],
    ['the two named', { from: '1.0.0', to: '1.1.0' }, '1.0.0', '1.1.0'],
    ['the first and what comes before it', { to: '1.0.0' }, null, '1.0.0'],
  ])('compares %s', async (_, named, from, to) => {
    const project = await versions(['2021-05', '2022-05'], ['2023-05'], ['2024-05']);
    expect((await run(project, named)).document).toMatchObject({ from, to });
  });

  it('has every figure of a first version as added', async () => {
    const { document } = await run(await versions(['2021-05', '2022-05']));
    expect(document).toMatchObject({ from: null, to: '1.0.0', cause: 'first version' });
    expect(causesOf(document)).toEqual(['added']);
  });

  it('says that nothing moved between equal versions', async () => {
    const { exit, document } = await run(await versions(['2021-05', '2022-05']), { from: '1.0.0' });
    expect(exit).toBe(0);
    expect(document).toMatchObject({ from: '1.0.0', to: '1.0.0', cause: null, sources: [], changes: [] });
  });

  it('says of a number of a revised source that the source was revised, of no other', async () => {
    const project = await versions(['2021-05', '2022-05', '2023-05']);
    const text = readFileSync(project.at(CSV), 'utf8').replace(/(,15-2051,.*),108020,/, '$1,108030,');
    const sidecar = JSON.parse(readFileSync(project.at(`${CSV}.source.json`), 'utf8')) as {
      readonly extractOf: object;
    };
    const extractOf = { ...sidecar.extractOf, sha256: 'ab'.repeat(32) };
    project.write(CSV, text);
    project.write(`${CSV}.source.json`, JSON.stringify({ ...sidecar, ...digestOfText(text), extractOf }));
    await refreshPipelines(project.context, [pipelineOf()], { dryRun: false });
    const { document } = await run(project);
    expect(document).toMatchObject({
      from: '1.0.0',
      to: '1.1.0',
      cause: 'OEWS release 2023-05 revised',
      sources: [{ kind: 'revised', release: '2023-05', sha256: 'ab'.repeat(32) }],
    });
    expect(compared(document).changes).toContainEqual(
      expect.objectContaining({
        key: '15-2051@2023-05',
        kind: 'valueChanged',
        cause: 'sourceRevised',
        message: 'Data Scientists: $108,020 → $108,030',
      }),
    );
    const moved = compared(document).changes.filter(({ kind }) => kind !== 'wordsChanged');
    expect(new Set(moved.map(({ cause }) => cause))).toEqual(new Set(['sourceRevised']));
  });

  it('says of a number whose source is away that it is lost', async () => {
    const project = await versions(['2021-05', '2022-05', '2023-05']);
    rmSync(project.at('raw', 'oews', '2021-05'), { recursive: true });
    await refreshPipelines(project.context, [pipelineOf()], { dryRun: false });
    const { document } = await run(project);
    expect(document).toMatchObject({ sources: [{ kind: 'gone', release: '2021-05' }] });
    expect(causesOf(document)).toEqual(['sourceLost']);
  });

  it.each<[string, DiffedVersions, string]>([
    [
      'a version that is not there',
      { from: '9.9.9' },
      `${SLUG} has no version “9.9.9”; there is 1.0.0, 1.1.0`,
    ],
    [
      'versions in the wrong order',
      { from: '1.1.0', to: '1.0.0' },
      'version 1.1.0 is later than 1.0.0: name the earlier one first',
    ],
  ])('refuses %s', async (_, named, message) => {
    await expect(diff(COMMITTED, SLUG, named)).rejects.toThrow(message);
  });

  it.each(['wages', '../output', ''])('refuses the article %j, which is none', async (article) => {
    await expect(diff(COMMITTED, article, {})).rejects.toThrow(`no article “${article}”; there is ${SLUG}`);
  });

  it.each([
    ['an edited figure', `output/${SLUG}/1.0.0/figures/median-wage.json`, 'OUTPUT_CHANGED'],
    ['an edited manifest', `output/${SLUG}/1.1.0/manifest.json`, 'OUTPUT_CHANGED'],
    ['an edited index', `output/${SLUG}/index.json`, 'OUTPUT_INVALID'],
  ])('compares nothing with %s', async (_, file, code) => {
    const project = projectFolder();
    cpSync(`${ROOT}/output`, project.at('output'), { recursive: true });
    appendFileSync(project.at(file), ' ');
    const { exit, document } = await run(project);
    expect(exit).toBe(3);
    if (document.kind !== 'refused') throw new Error('expected a refusal');
    expect(codesOf(project, document)).toEqual([`${file} ${code}`]);
  });

  it('misses the versions of an article that was never refreshed', async () => {
    const project = projectFolder();
    project.write(`pipelines/${SLUG}/pipeline.ts`, '');
    const { exit, document } = await run(project);
    expect(exit).toBe(3);
    expect(document).toMatchObject({ kind: 'refused', problems: [{ code: 'OUTPUT_MISSING' }] });
  });
});
