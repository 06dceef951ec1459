import path from 'node:path';
import { factsFrom } from '../check/facts.ts';
import { severityOf } from '../check/severity.ts';
import type { Holdings } from '../figures/input.ts';
import { articleFolder } from '../outputs/article-folder.ts';
import { readLatest } from '../outputs/read-version.ts';
import { type Pipeline, runPipeline } from '../pipeline.ts';
import type { Checked, Problem } from '../records/problem.ts';
import { reportProblems } from '../report/problems.ts';
import type { RefreshDocument, RefreshedArticle } from '../report/refresh.ts';
import { checkArticles } from './check-articles.ts';
import { type CommandResult, type Context, UsageError } from './command.ts';
import { EXIT } from './exit.ts';
import { type LoadedPipeline, loadPipelines } from './load-pipelines.ts';
import { type ArticleFile, type ArticleText, readArticles } from './read-articles.ts';
import { holdingsOf, readRaw } from './read-raw.ts';
import { refreshFigures } from './refresh-figures.ts';

export interface RefreshOptions {
  /** compute and compare, write nothing */
  readonly dryRun: boolean;
  /** leave later releases aside: "2024-05" */
  readonly upTo?: string;
}

/** Bring the output of every pipeline (or of one) up to date with `raw/`, and check its articles. */
export async function refresh(
  context: Context,
  slug: string | undefined,
  options: RefreshOptions,
): Promise<CommandResult<RefreshDocument>> {
  const pipelines = await loadPipelines(context.root, slug);
  if (pipelines.length === 0) throw new UsageError('there is no pipeline in pipelines/ to refresh');
  return refreshPipelines(context, pipelines, options);
}

/**
 * The same for pipelines that are loaded already: the sources, the articles and every output are read and proved before
 * the first version is written.
 *
 * @throws {UsageError} for an article that cannot be read, and a release that is not in `raw/`
 */
export async function refreshPipelines(
  context: Context,
  pipelines: readonly LoadedPipeline[],
  { dryRun, upTo }: RefreshOptions,
): Promise<CommandResult<RefreshDocument>> {
  const texts = await Promise.all(pipelines.map((loaded) => readArticles(context, articleFiles(loaded))));
  const raw = await readRaw(context);
  if (!raw.ok) return { exit: EXIT.data, document: documentOf([], raw.problems) };
  const changed = await changedOutputs(context, pipelines);
  if (changed.length > 0) return { exit: EXIT.data, document: documentOf([], changed) };
  const holdings = holdingsOf(raw.value, upTo);
  const articles: RefreshedArticle[] = [];
  for (const [index, { pipeline }] of pipelines.entries()) {
    const article = await refreshArticle(context, { pipeline, texts: texts[index] ?? [], holdings, dryRun });
    if (!article.ok) return { exit: EXIT.data, document: documentOf(articles, article.problems) };
    articles.push(article.value);
  }
  const failed = articles.some(({ check }) => check.claims.some((claim) => severityOf(claim) === 'error'));
  return { exit: failed ? EXIT.findings : EXIT.ok, document: documentOf(articles, raw.warnings) };
}

function documentOf(articles: readonly RefreshedArticle[], problems: readonly Problem[]): RefreshDocument {
  return { schemaVersion: 1, articles, problems: reportProblems(problems) };
}

function articleFiles({ pipeline, folder }: LoadedPipeline): readonly ArticleFile[] {
  return pipeline.articles.map(({ file, minClaims }) => ({ file: `${folder}/${file}`, minClaims }));
}

/** What of the newest versions is not as it was written. */
async function changedOutputs(
  { root }: Context,
  pipelines: readonly LoadedPipeline[],
): Promise<readonly Problem[]> {
  const folders = pipelines.map(({ pipeline }) => articleFolder(path.join(root, 'output'), pipeline.slug));
  const latest = await Promise.all(folders.map(readLatest));
  return latest.flatMap((version) => (version.ok ? [] : version.problems));
}

interface Refreshable {
  readonly pipeline: Pipeline;
  readonly texts: readonly ArticleText[];
  readonly holdings: Holdings;
  readonly dryRun: boolean;
}

async function refreshArticle(
  context: Context,
  { pipeline, texts, holdings, dryRun }: Refreshable,
): Promise<Checked<RefreshedArticle>> {
  const { slug, title, headline } = pipeline;
  context.progress(`computing ${slug}`);
  const computed = runPipeline(pipeline, holdings);
  const refreshed = await refreshFigures(context, slug, computed, holdings, dryRun);
  if (!refreshed.ok) return refreshed;
  const { figures } = computed;
  const facts = factsFrom({ rows: holdings.oews, figures });
  const article = {
    ...refreshed.value,
    article: slug,
    title,
    headline: figures.find(({ id }) => id === headline) ?? null,
    notAvailable: figures.flatMap(({ rows }) => rows.filter(({ state }) => state === 'notAvailable')),
    check: checkArticles(context, texts, () => facts),
  };
  return { ok: true, value: article, warnings: refreshed.warnings };
}
