import { appendFileSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { refresh, refreshPipelines, type RefreshOptions } from '../../src/commands/refresh.ts';
import type { AnyFigure } from '../../src/pipeline.ts';
import { plain } from '../../src/report/paint.ts';
import { refreshText } from '../../src/report/refresh.ts';
import { digestOfText as digest } from '../../src/source/digest.ts';
import { codesOf, pipelineOf, type Project, projectFolder, snapshot, SLUG } from './project-folder.ts';

const ARTICLE = 'In May 2023 the median annual wage of data scientists (15-2051) was $108,020.\n';
const CSV = 'raw/oews/2023-05/national.csv';

function project(...releases: readonly string[]): Project {
  const made = projectFolder(...(releases.length > 0 ? releases : ['2021-05', '2022-05', '2023-05']));
  made.write('article/article.md', ARTICLE);
  return made;
}

function run({ context }: Project, options: Partial<RefreshOptions> = {}) {
  return refreshPipelines(context, [pipelineOf()], { dryRun: false, ...options });
}

describe('refresh', () => {
  it('writes the first version, complete before the index names it', async () => {
    const made = project();
    const { exit, document } = await run(made);
    expect({ exit, ...document.articles[0] }).toMatchObject({
      exit: 0,
      article: SLUG,
      state: 'written',
      version: '1.0.0',
      previous: null,
      cause: 'first version',
      check: { summary: { claims: 1, supported: 1 } },
    });
    const index = JSON.parse(readFileSync(made.at('output', SLUG, 'index.json'), 'utf8')) as object;
    expect(index).toMatchObject({ latest: '1.0.0', versions: [{ released: '2026-05-16' }] });
    expect(existsSync(made.at('output', SLUG, '1.0.0', 'charts', 'median-wage.svg'))).toBe(true);
  });

  it('computes every pipeline before it writes for any: a faulty one is a wrong call', async () => {
    const made = project();
    const sound = pipelineOf();
    const figure = sound.pipeline.figures[0]!;
    const keyed = {
      key: 'one',
      label: '',
      measure: 'other',
      subject: { soc: [], role: null, title: '' },
    } as const;
    const row = { ...keyed, period: '2023', quantity: { kind: 'value', value: 1, from: [] } } as const;
    const twice: AnyFigure = { ...figure, rows: () => [row, row] };
    const faulty = { ...sound, pipeline: { ...sound.pipeline, slug: 'faulty', figures: [twice] } };
    const refreshing = refreshPipelines(made.context, [sound, faulty], { dryRun: false });
    await expect(refreshing).rejects.toThrow(
      /^pipelines\/faulty: figure median-wage requires keys of its own/,
    );
    expect(existsSync(made.at('output'))).toBe(false);
  });

  it('touches nothing when nothing has changed, and says so', async () => {
    const made = project();
    await run(made);
    const before = snapshot(made.root);
    const { exit, document } = await run(made);
    expect(exit).toBe(0);
    expect(document.articles).toMatchObject([{ state: 'unchanged', version: '1.0.0' }]);
    expect(refreshText(document, plain)).toContain('Nothing has changed: version 1.0.0 stands');
    expect(snapshot(made.root)).toEqual(before);
  });

  it('tells of the version before in few lines once that is no news', async () => {
    const made = project();
    await run(made, { upTo: '2022-05' });
    const shown = /\n {2}wage-percentiles\n((?: {4}.*\n)+)/;
    const written = shown.exec(refreshText((await run(made)).document, plain))?.[1];
    const again = shown.exec(refreshText((await run(made)).document, plain))?.[1];
    expect(written?.trimEnd().split('\n')).toHaveLength(7);
    expect(again?.trimEnd().split('\n')).toHaveLength(3);
    expect(again).toMatch(/… and \d+ more: laborfigures explain wage-percentiles\n$/);
  });

  it('says what it would write, and writes nothing, when dry', async () => {
    const made = project();
    const before = snapshot(made.root);
    const { exit, document } = await run(made, { dryRun: true });
    expect(exit).toBe(0);
    expect(document.articles).toMatchObject([{ state: 'wouldWrite', version: '1.0.0' }]);
    expect(snapshot(made.root)).toEqual(before);
  });

  it('leaves later releases aside when asked to', async () => {
    const { document } = await run(project(), { upTo: '2022-05', dryRun: true });
    const [article] = document.articles;
    expect(article?.headline[0]?.rows.map(({ period }) => period)).not.toContain('2023-05');
  });

  it('does not go back to before what the latest version rests on', async () => {
    const made = project();
    await run(made);
    const before = snapshot(made.root);
    await expect(run(made, { upTo: '2022-05' })).rejects.toThrow(
      '--release 2022-05: the latest version, 1.0.0, rests on release 2023-05 already; ' +
        '--dry-run shows what it would be, and writes nothing',
    );
    const { document } = await run(made, { upTo: '2022-05', dryRun: true });
    expect(document.articles).toMatchObject([{ state: 'wouldWrite', version: '2.0.0' }]);
    expect(snapshot(made.root)).toEqual(before);
  });

  it('makes the versions of earlier releases one after the other', async () => {
    const made = project();
    expect((await run(made, { upTo: '2022-05' })).document.articles).toMatchObject([{ version: '1.0.0' }]);
    expect((await run(made, { upTo: '2022-05' })).document.articles).toMatchObject([{ state: 'unchanged' }]);
    expect((await run(made, { upTo: '2023-05' })).document.articles).toMatchObject([{ version: '1.1.0' }]);
  });

  it('names the releases there are to one that is not', async () => {
    const made = project();
    const before = snapshot(made.root);
    await expect(run(made, { upTo: '2030-05' })).rejects.toThrow(
      'no release 2030-05 in raw/; there are 2021-05, 2022-05, 2023-05',
    );
    expect(snapshot(made.root)).toEqual(before);
  });

  it('exits 1, with its version written, when a sentence of the article fails', async () => {
    const made = project();
    made.write('article/article.md', ARTICLE.replace('$108,020', '$108,030'));
    const { exit, document } = await run(made);
    expect(exit).toBe(1);
    expect(document.articles).toMatchObject([
      {
        state: 'written',
        check: { claims: [{ line: 1, column: 69, verdict: 'contradicted', actual: 108_020 }] },
      },
    ]);
  });

  it.each([
    [
      'an article that is not there',
      ({ at }: Project) => rmSync(at('article', 'article.md')),
      /no such file/,
    ],
    [
      'an article that is no text',
      ({ at }: Project) => writeFileSync(at('article', 'article.md'), Uint8Array.of(0x61, 0xff)),
      /article\.md: expected text in UTF-8/,
    ],
    [
      'a wrong claims.json',
      ({ write }: Project) => write('article/claims.json', '{ "bind": [{}] }'),
      /claims\.json: bind\.0\.quote: /,
    ],
  ])('refuses %s before anything is written', async (_, change, message) => {
    const made = project();
    change(made);
    const before = snapshot(made.root);
    await expect(run(made)).rejects.toThrow(message);
    expect(snapshot(made.root)).toEqual(before);
  });

  const text = ({ at }: Project) => readFileSync(at(CSV), 'utf8');
  /** Write the source anew with a sidecar that has its bytes, as a careless editor of both would. */
  const rewrite = (made: Project, changed: string) => {
    made.write(CSV, changed);
    const sidecar = JSON.parse(readFileSync(made.at(`${CSV}.source.json`), 'utf8')) as object;
    const { bytes, sha256 } = digest(changed);
    made.write(`${CSV}.source.json`, JSON.stringify({ ...sidecar, bytes, sha256 }));
  };

  it.each<[string, (made: Project) => void, readonly string[]]>([
    ['no source at all', ({ at }) => rmSync(at('raw'), { recursive: true }), ['raw NO_SOURCE_AT_ALL']],
    ['a changed byte under a sidecar', ({ at }) => appendFileSync(at(CSV), '\n'), [`${CSV} SHA256_MISMATCH`]],
    ['a sidecar without its file', ({ at }) => rmSync(at(CSV)), [`${CSV} FILE_MISSING`]],
    [
      'a sidecar that is no JSON',
      ({ write }) => write(`${CSV}.source.json`, '{'),
      [`${CSV}.source.json SIDECAR_INVALID`],
    ],
    [
      'a file of another release under this one’s name',
      (made) => rewrite(made, readFileSync(made.at('raw', 'oews', '2022-05', 'national.csv'), 'utf8')),
      [`${CSV} RELEASE_MISMATCH`],
    ],
    [
      'a cell that is no number',
      (made) => rewrite(made, text(made).replace('108020', '108k')),
      [`${CSV}:37:A_MEDIAN CELL_UNREADABLE`],
    ],
    [
      'a row that lost a cell',
      (made) => rewrite(made, text(made).replace(',108020', '')),
      [`${CSV}:37 ROW_WIDTH`],
    ],
    [
      'a header that names a column twice',
      (made) => rewrite(made, text(made).replace('A_MEAN', 'A_MEDIAN')),
      [`${CSV}:1:A_MEDIAN HEADER_DUPLICATE`, `${CSV}:1 COLUMN_MISSING`],
    ],
    [
      'an HTML page under the name of a table',
      (made) => rewrite(made, '<!DOCTYPE html><title>Access Denied</title>'),
      [`${CSV} FORMAT_UNEXPECTED`],
    ],
    [
      'two files of one release',
      ({ at }) => {
        for (const ending of ['', '.source.json']) {
          cpSync(at(`${CSV}${ending}`), at(`raw/oews/2023-05/again.csv${ending}`));
        }
      },
      [`${CSV} RELEASE_REPEATED`],
    ],
  ])('refuses %s and writes nothing', async (_, change, expected) => {
    const made = project();
    change(made);
    const before = snapshot(made.root);
    const { exit, document } = await run(made);
    expect(exit).toBe(3);
    expect(document.articles).toEqual([]);
    expect(codesOf(made, document)).toEqual(expected);
    expect(snapshot(made.root)).toEqual(before);
  });

  it('refuses to follow a version that was edited by hand', async () => {
    const made = project('2021-05', '2022-05');
    await run(made);
    const figure = made.at('output', SLUG, '1.0.0', 'figures', 'median-wage.json');
    writeFileSync(figure, readFileSync(figure, 'utf8').replace('103500', '103501'));
    cpSync(project().at('raw'), made.at('raw'), { recursive: true });
    const before = snapshot(made.root);
    const { exit, document } = await run(made);
    expect(exit).toBe(3);
    expect(document.problems).toMatchObject([{ code: 'OUTPUT_CHANGED' }]);
    expect(snapshot(made.root)).toEqual(before);
  });

  it('writes for no article when the output of one was edited', async () => {
    const made = project();
    const { pipeline, folder } = pipelineOf();
    const other = { pipeline: { ...pipeline, slug: 'a-first-one' }, folder };
    await run(made);
    appendFileSync(made.at('output', SLUG, 'index.json'), ' ');
    const { exit } = await refreshPipelines(made.context, [other, pipelineOf()], { dryRun: false });
    expect(exit).toBe(3);
    expect(existsSync(made.at('output', 'a-first-one'))).toBe(false);
  });

  it('wants a pipeline', async () => {
    await expect(refresh(project().context, undefined, { dryRun: false })).rejects.toThrow(
      'there is no pipeline in pipelines/ to refresh',
    );
  });
});
