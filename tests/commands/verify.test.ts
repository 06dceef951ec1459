import { appendFileSync, cpSync, readFileSync, rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { refreshPipelines } from '../../src/commands/refresh.ts';
import { verify } from '../../src/commands/verify.ts';
import { plain } from '../../src/report/paint.ts';
import type { ReportedProblem } from '../../src/report/problems.ts';
import { verifyText } from '../../src/report/verify.ts';
import { codesOf, pipelineOf, type Project, projectFolder, SLUG, writePipeline } from './project-folder.ts';

const FIGURES = `output/${SLUG}/1.0.0/figures`;

/** A project with one version. */
async function refreshed(): Promise<Project> {
  const project = projectFolder('2021-05', '2022-05', '2023-05');
  project.write('article/article.md', 'In May 2023 the median wage of data scientists was $108,020.\n');
  writePipeline(project);
  await refreshPipelines(project.context, [pipelineOf()], { dryRun: false });
  return project;
}

const isError = ({ severity }: ReportedProblem) => severity === 'error';

describe('verify', () => {
  it('counts what it proved', async () => {
    const { context } = await refreshed();
    const { exit, document } = await verify(context, undefined, {});
    expect({ exit, ...document }).toMatchObject({
      exit: 0,
      sources: 3,
      articles: [{ article: SLUG, versions: 1, sameBytes: null }],
      problems: [],
    });
    expect(verifyText(document, plain)).toMatch(
      /^raw: 3 sources as their sidecars say\n.*: \d+ files of 1 version as its manifest says\n/,
    );
  });

  it('computes the same bytes again', async () => {
    const { context } = await refreshed();
    const { exit, document } = await verify(context, SLUG, { rerun: true });
    expect(exit).toBe(0);
    expect(document.articles).toMatchObject([{ sameBytes: true }]);
    expect(verifyText(document, plain)).toMatch(/computed again: the same bytes\nall as it was written\n$/);
  });

  it('computes other bytes once raw/ has another release', async () => {
    const project = await refreshed();
    const { context, at } = project;
    rmSync(at('raw', 'oews', '2023-05'), { recursive: true });
    const { exit, document } = await verify(context, undefined, { rerun: true });
    expect(exit).toBe(3);
    expect(document.articles).toMatchObject([{ sameBytes: false }]);
    expect(codesOf(project, document)).toContain(`${FIGURES}/median-wage.json OUTPUT_STALE`);
  });

  it.each([
    [
      'a changed byte of an output',
      ({ at }: Project) => appendFileSync(at(FIGURES, 'median-wage.json'), ' '),
      `${FIGURES}/median-wage.json OUTPUT_CHANGED`,
    ],
    [
      'an output that is gone',
      ({ at }: Project) => rmSync(at(FIGURES, 'employment.json')),
      `${FIGURES}/employment.json OUTPUT_MISSING`,
    ],
    [
      'a file that no manifest lists',
      ({ write }: Project) => write(`${FIGURES}/mine.json`, '{}'),
      `${FIGURES}/mine.json OUTPUT_UNEXPECTED`,
    ],
    [
      'an edited index',
      ({ at }: Project) => appendFileSync(at('output', SLUG, 'index.json'), ' '),
      `output/${SLUG}/index.json OUTPUT_INVALID`,
    ],
    [
      'a changed source',
      ({ at }: Project) => appendFileSync(at('raw', 'oews', '2022-05', 'national.csv'), ' '),
      'raw/oews/2022-05/national.csv SHA256_MISMATCH',
    ],
    [
      'a source that is gone',
      ({ at }: Project) => rmSync(at('raw', 'oews', '2022-05', 'national.csv')),
      'raw/oews/2022-05/national.csv FILE_MISSING',
    ],
    [
      'a source in the folder of another release',
      ({ at }: Project) =>
        cpSync(at('raw', 'oews', '2022-05'), at('raw', 'oews', '2024-05'), { recursive: true }),
      'raw/oews/2024-05/national.csv FOLDER_MISMATCH',
    ],
    [
      'a sidecar that is gone, under a version that rests on its file',
      ({ at }: Project) => rmSync(at('raw', 'oews', '2022-05', 'national.csv.source.json')),
      `output/${SLUG}/1.0.0/manifest.json SOURCE_MISSING`,
    ],
  ])('finds %s', async (_, change, expected) => {
    const project = await refreshed();
    change(project);
    const { exit, document } = await verify(project.context, undefined, {});
    expect(exit).toBe(3);
    expect(codesOf(project, { problems: document.problems.filter(isError) })).toEqual([expected]);
    expect(verifyText(document, plain)).toMatch(/not as it was written\n$/);
  });

  it('counts the sound sources beside a damaged one', async () => {
    const { context, at } = projectFolder('2021-05', '2022-05', '2023-05');
    rmSync(at('raw', 'oews', '2022-05', 'national.csv'));
    const { document } = await verify(context, undefined, {});
    expect(document).toMatchObject({ sources: 2, described: 3 });
    expect(verifyText(document, plain)).toContain('raw: 2 of 3 sources as their sidecars say\n');
  });

  it('misses no source whose place another one took', async () => {
    const { context, at, write } = await refreshed();
    const file = 'raw/oews/2022-05/national.csv.source.json';
    const sidecar = JSON.parse(readFileSync(at(file), 'utf8')) as { readonly extractOf: object };
    const extractOf = { ...sidecar.extractOf, sha256: 'ab'.repeat(32) };
    write(file, JSON.stringify({ ...sidecar, extractOf }));
    expect((await verify(context, undefined, {})).exit).toBe(3);
    write(file, JSON.stringify({ ...sidecar, extractOf, replaces: 'cd'.repeat(32) }));
    expect((await verify(context, undefined, {})).exit).toBe(0);
  });

  it('misses the index of an article that was never refreshed', async () => {
    const project = projectFolder('2023-05');
    writePipeline(project);
    const { exit, document } = await verify(project.context, undefined, {});
    expect(exit).toBe(3);
    expect(document.problems).toMatchObject([{ code: 'OUTPUT_MISSING' }]);
  });

  it('proves an output whose pipeline is gone, but cannot compute it again', async () => {
    const { context, at } = await refreshed();
    rmSync(at('pipelines'), { recursive: true });
    const { exit, document } = await verify(context, undefined, { rerun: true });
    expect(exit).toBe(0);
    expect(document.articles).toMatchObject([{ article: SLUG, versions: 1, sameBytes: null }]);
  });

  it('does not pass by having proved nothing', async () => {
    const { exit, document } = await verify(projectFolder().context, undefined, {});
    expect(exit).toBe(3);
    expect(document.problems).toMatchObject([{ code: 'NO_SOURCE_AT_ALL', place: 'raw' }]);
  });

  it('knows the articles there are', async () => {
    const project = projectFolder('2023-05');
    writePipeline(project);
    await expect(verify(project.context, 'wages', {})).rejects.toThrow(
      `no article “wages”; there is ${SLUG}`,
    );
  });
});
