import path from 'node:path';
import type { Holdings } from '../figures/input.ts';
import { articleFolder } from '../outputs/article-folder.ts';
import { compareFigures } from '../outputs/compare-figures.ts';
import type { FigureChange } from '../outputs/figure-change.ts';
import { withLock } from '../outputs/lock.ts';
import { planVersion, type Version, type VersionContent } from '../outputs/plan-version.ts';
import { readIndex } from '../outputs/read-index.ts';
import { readLatest, readVersion } from '../outputs/read-version.ts';
import { writeVersion } from '../outputs/write-version.ts';
import { runPipeline } from '../pipeline.ts';
import type { CheckResult } from '../records/claim.ts';
import type { FigureFile, FigureRow } from '../records/figure.ts';
import type { Checked } from '../records/problem.ts';
import { type ReportedProblem, reportProblems } from '../report/problems.ts';
import { type CommandResult, type Context, UsageError } from './command.ts';
import { EXIT } from './exit.ts';
import { type LoadedPipeline, loadPipelines } from './load-pipelines.ts';
import { holdingsOf, readRaw } from './read-raw.ts';
import { drawnContent, undrawnContent } from './version-content.ts';

export interface RefreshOptions {
  /** compute and compare, write nothing */
  readonly dryRun?: boolean;
  /** leave later releases aside: "2024-05" */
  readonly upTo?: string;
}

export interface RefreshDocument {
  readonly schemaVersion: 1;
  readonly articles: readonly RefreshedArticle[];
  readonly problems: readonly ReportedProblem[];
}

/** What a refresh did for one article, and what its figures say now. */
export interface RefreshedArticle extends RefreshedFigures {
  readonly article: string;
  readonly title: string;
  readonly headline: readonly FigureRow[];
  /** rows that say what no source at hand does */
  readonly notAvailable: readonly FigureRow[];
  readonly check: CheckResult;
}

/** Bring the output of every pipeline (or of one) up to date with `raw/`, and check its articles. */
export async function refresh(
  context: Context,
  slug: string | undefined,
  options: RefreshOptions,
): Promise<CommandResult<RefreshDocument>> {
  const raw = await readRaw(context);
  if (!raw.ok) return { exit: EXIT.data, document: documentOf([], raw.problems) };
  const pipelines = await loadPipelines(context.root, slug);
  if (pipelines.length === 0) throw new UsageError('there is no pipeline in pipelines/ to refresh');
  const holdings = holdingsOf(raw.value, options.upTo);
  const articles: RefreshedArticle[] = [];
  for (const loaded of pipelines) {
    const article = await refreshArticle(context, loaded, holdings, options);
    if (!article.ok) return { exit: EXIT.data, document: documentOf(articles, article.problems) };
    articles.push(article.value);
  }
  const failed = articles.some(({ check }) => isFailed(check));
  return { exit: failed ? EXIT.findings : EXIT.ok, document: documentOf(articles, raw.warnings) };
}

function documentOf(articles: readonly RefreshedArticle[], problems: readonly Problem[]): RefreshDocument {
  return { schemaVersion: 1, articles, problems: reportProblems(problems) };
}

/** Bring the output of one pipeline up to date and check its articles against it. */
export async function refreshArticle(
  context: Context,
  { pipeline, folder }: LoadedPipeline,
  holdings: Holdings,
  options: RefreshOptions,
): Promise<Checked<RefreshedArticle>> {
  const { slug, title } = pipeline;
  context.progress(`computing ${slug}`);
  const computed = runPipeline(pipeline, holdings);
  const refreshed = await refreshFigures(context, slug, computed, holdings, options);
  if (!refreshed.ok) return refreshed;
  const files = pipeline.articles.map((name) => `${folder}/${name}`);
  const check = await checkFiles(context, files, factsFrom({ rows: holdings.oews, figures: computed.figures }));
  const rows = computed.figures.flatMap((figure) => figure.rows);
  const article = {
    ...refreshed.value,
    article: slug,
    title,
    headline: computed.figures.find(({ id }) => id === pipeline.headline)?.rows ?? [],
    notAvailable: rows.filter(({ state }) => state === 'notAvailable'),
    check,
  };
  return { ok: true, value: article, warnings: refreshed.warnings };
}
