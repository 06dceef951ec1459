import { appendFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explain } from '../../src/commands/explain.ts';
import { refreshPipelines } from '../../src/commands/refresh.ts';
import { explainText } from '../../src/report/explain.ts';
import { plain } from '../../src/report/paint.ts';
import { pipelineOf, type Project, projectFolder, SLUG } from './project-folder.ts';

const ARTICLE = `# Pay

In May 2025 the median annual wage of data scientists (15-2051) was $120,230.

That of software developers was $135,980.
`;

function withArticle(): Project {
  const project = projectFolder('2024-05', '2025-05');
  project.write('article/article.md', ARTICLE);
  return project;
}

async function refreshed(): Promise<Project> {
  const project = withArticle();
  await refreshPipelines(project.context, [pipelineOf()], { dryRun: false });
  return project;
}

describe('explain', () => {
  it('follows a row of a figure to its cell', async () => {
    const { context } = await refreshed();
    const { exit, document } = await explain(context, 'median-wage/15-2051@2025-05', []);
    expect({ exit, ...document }).toMatchObject({ exit: 0, kind: 'figure', article: SLUG, version: '1.0.0' });
    // row and column as openpyxl counts them in national_M2025_dl.xlsx
    expect(explainText(document, plain)).toMatchInlineSnapshot(`
      "Median annual wage by occupation
      A_MEDIAN of the national cross-industry table, detailed occupations, as published
      output/ml-engineer-vs-data-scientist/1.0.0/figures/median-wage.json

      15-2051@2025-05  $120,230
        Data Scientists, May 2025
        national_M2025_dl.xlsx > national_M2025_dl > AB165 (A_MEDIAN) says “120230”; sha256 852250997ceff9b721ff68f63e877d818f9c1ec8b1b69dd367958faedd5282b2
      "
    `);
  });

  it('shows every row of a figure', async () => {
    const { context } = await refreshed();
    const { document } = await explain(context, 'median-wage', []);
    expect(document).toMatchObject({ kind: 'figure', rows: { length: 6 } });
  });

  it('refuses a figure that is not as it was written', async () => {
    const { context, at } = await refreshed();
    appendFileSync(at('output', SLUG, '1.0.0', 'figures', 'median-wage.json'), ' ');
    const { exit, document } = await explain(context, 'median-wage', []);
    expect({ exit, ...document }).toMatchObject({ exit: 3, kind: 'refused' });
    expect(explainText(document, plain)).toContain('OUTPUT_CHANGED');
  });

  it.each([
    ['article/article.md:3', ['2025', '15-2051', '$120,230']],
    ['article/article.md:3:69', ['$120,230']],
    ['article/article.md:3:76', ['$120,230']],
    ['article/article.md:5', ['$135,980']],
  ])('follows the numbers at %s', async (query, expected) => {
    const { exit, document } = await explain(withArticle().context, query, []);
    expect(exit).toBe(0);
    expect(document.kind === 'text' && document.claims.map(({ quote }) => quote)).toEqual(expected);
  });

  it('says of a number how it was read, and which cell says so', async () => {
    const { document } = await explain(withArticle().context, 'article/article.md:3:69', []);
    expect(explainText(document, plain)).toMatchInlineSnapshot(`
      "article/article.md:3:69  $120,230  supported CLAIM_SUPPORTED
        The median wage of Data Scientists in May 2025: as published.
        read as: Data Scientists, median annual wage, May 2025
        national_M2025_dl.xlsx > national_M2025_dl > AB165 (A_MEDIAN) says “120230”; sha256 852250997ceff9b721ff68f63e877d818f9c1ec8b1b69dd367958faedd5282b2
      "
    `);
  });

  it('says what a code means', async () => {
    const { exit, document } = await explain(projectFolder().context, 'PERIOD_STALE', []);
    expect(exit).toBe(0);
    expect(explainText(document, plain)).toMatch(/^PERIOD_STALE\nThe text says or implies that /);
  });

  it.each([
    ['NO_SUCH_CODE', /^no code “NO_SUCH_CODE”; a check prints/],
    ['15-1252', /^15-1252 is an occupation: laborfigures lookup 15-1252$/],
    ['constructor', /^no figure “constructor”; there are employment, .*, wage-percentiles$/],
    ['median-wage/15-9999', /^figure median-wage has no row “15-9999”; it has 15-1252@2024-05, /],
    ['gone.md:3', 'gone.md: there is no such file'],
    ['article/article.md:3:1', 'the nearest are “2025” at 3:8, “15-2051” at 3:56, “$120,230” at 3:69'],
    [
      'article/article.md:4',
      'the nearest are “2025” at 3:8, “15-2051” at 3:56, “$120,230” at 3:69, “$135,980” at 5:33',
    ],
    [
      'article/article.md:99',
      'no number stands at article/article.md:99; the nearest are “$135,980” at 5:33',
    ],
  ])('names what there is when %s is not there', async (query, message) => {
    const { context } = await refreshed();
    await expect(explain(context, query, [])).rejects.toThrow(message);
  });

  it('says so where an article has no number', async () => {
    const project = withArticle();
    project.write('empty.md', 'No number.\n');
    await expect(explain(project.context, 'empty.md:1', [])).rejects.toThrow('the article has none');
  });

  it('knows no figure before the first refresh', async () => {
    await expect(explain(withArticle().context, 'median-wage', [])).rejects.toThrow('none yet: run refresh');
  });

  it('finds no source to explain a number by', async () => {
    const project = projectFolder();
    project.write('article.md', ARTICLE);
    const { exit, document } = await explain(project.context, 'article.md:3', []);
    expect({ exit, ...document }).toMatchObject({ exit: 3, problems: [{ code: 'NO_SOURCE_AT_ALL' }] });
  });
});
