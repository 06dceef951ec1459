import { factsFrom } from '../check/facts.ts';
import { severityOf } from '../check/severity.ts';
import type { Holdings } from '../figures/input.ts';
import { runPipeline } from '../pipeline.ts';
import { type Checked, type Problem } from '../records/problem.ts';
import { reportProblems } from '../report/problems.ts';
import type { RefreshDocument, RefreshedArticle } from '../report/refresh.ts';
import { checkFiles } from './check-files.ts';
import { type CommandResult, type Context, UsageError } from './command.ts';
import { EXIT } from './exit.ts';
import { type LoadedPipeline, loadPipelines } from './load-pipelines.ts';
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

/** The same for pipelines that are loaded already. */
export async function refreshPipelines(
  context: Context,
  pipelines: readonly LoadedPipeline[],
  { dryRun, upTo }: RefreshOptions,
): Promise<CommandResult<RefreshDocument>> {
  const raw = await readRaw(context);
  if (!raw.ok) return { exit: EXIT.data, document: documentOf([], raw.problems) };
  const holdings = holdingsOf(raw.value, upTo);
  const articles: RefreshedArticle[] = [];
  for (const loaded of pipelines) {
    const article = await refreshArticle(context, loaded, holdings, dryRun);
    if (!article.ok) return { exit: EXIT.data, document: documentOf(articles, article.problems) };
    articles.push(article.value);
  }
  const failed = articles.some(({ check }) => check.claims.some((claim) => severityOf(claim) === 'error'));
  return { exit: failed ? EXIT.findings : EXIT.ok, document: documentOf(articles, raw.warnings) };
}

function documentOf(articles: readonly RefreshedArticle[], problems: readonly Problem[]): RefreshDocument {
  return { schemaVersion: 1, articles, problems: reportProblems(problems) };
}

async function refreshArticle(
  context: Context,
  { pipeline, folder }: LoadedPipeline,
  holdings: Holdings,
  dryRun: boolean,
): Promise<Checked<RefreshedArticle>> {
  const { slug, title, articles, headline } = pipeline;
  context.progress(`computing ${slug}`);
  const computed = runPipeline(pipeline, holdings);
  const refreshed = await refreshFigures(context, slug, computed, holdings, dryRun);
  if (!refreshed.ok) return refreshed;
  const { figures } = computed;
  const files = articles.map(({ file, minClaims }) => ({ file: `${folder}/${file}`, minClaims }));
  const facts = factsFrom({ rows: holdings.oews, figures });
  const article = {
    ...refreshed.value,
    article: slug,
    title,
    headline: figures.find(({ id }) => id === headline) ?? null,
    notAvailable: figures.flatMap(({ rows }) => rows.filter(({ state }) => state === 'notAvailable')),
    check: await checkFiles(context, files, () => facts),
  };
  return { ok: true, value: article, warnings: refreshed.warnings };
}
