import path from 'node:path';
import { factsFrom } from '../check/facts.ts';
import { severityOf } from '../check/severity.ts';
import type { Holdings } from '../figures/input.ts';
import { articleFolder } from '../outputs/article-folder.ts';
import type { Version } from '../outputs/plan-version.ts';
import { readLatest } from '../outputs/read-version.ts';
import { type ComputedFigures, type Pipeline, runPipeline } from '../pipeline.ts';
import { type Checked, checked, type Problem } from '../records/problem.ts';
import type { Revision } from '../records/revision.ts';
import { reportProblems } from '../report/problems.ts';
import type { RefreshDocument, RefreshedArticle } from '../report/refresh.ts';
import { checkArticles } from './check-articles.ts';
import { type CommandResult, type Context, UsageError } from './command.ts';
import { EXIT } from './exit.ts';
import { correctedRows } from './corrected-rows.ts';
import { type LoadedPipeline, loadPipelines } from './load-pipelines.ts';
import { type ArticleFile, type ArticleText, readArticles } from './read-articles.ts';
import { holdingsOf, type RawRecords, readRaw } from './read-raw.ts';
import { refreshFigures } from './refresh-figures.ts';
import { yearlyPlausibility } from './yearly-plausibility.ts';

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
 * @throws {UsageError} for an article that cannot be read, a release that is not in `raw/`, and one that would take
 *         an output back to before what it rests on
 */
export async function refreshPipelines(
  context: Context,
  pipelines: readonly LoadedPipeline[],
  { dryRun, upTo }: RefreshOptions,
): Promise<CommandResult<RefreshDocument>> {
  const texts = await Promise.all(pipelines.map((loaded) => readArticles(context, articleFiles(loaded))));
  const raw = await readRaw(context);
  if (!raw.ok) return { exit: EXIT.data, document: documentOf([], raw.problems) };
  const latest = await latestVersions(context, pipelines);
  if (!latest.ok) return { exit: EXIT.data, document: documentOf([], latest.problems) };
  if (upTo !== undefined && !dryRun) requireNoneLater(latest.value, upTo);
  const holdings = await holdingsOfEach(context, pipelines, raw.value, upTo);
  if (!holdings.ok) return { exit: EXIT.data, document: documentOf([], holdings.problems) };
  const computed = holdings.value.map(({ pipeline, held }) => compute(context, pipeline, held));
  const plausible = yearlyPlausibility(computed);
  if (!plausible.ok) return { exit: EXIT.data, document: documentOf([], plausible.problems) };
  const articles: RefreshedArticle[] = [];
  for (const [index, one] of computed.entries()) {
    const article = await refreshArticle(context, {
      ...one,
      texts: texts[index] ?? [],
      revisions: raw.value.revisions,
      dryRun,
    });
    if (!article.ok) return { exit: EXIT.data, document: documentOf(articles, article.problems) };
    articles.push(article.value);
  }
  const failed = articles.some(({ check }) => check.claims.some((claim) => severityOf(claim) === 'error'));
  return {
    exit: failed ? EXIT.findings : EXIT.ok,
    document: documentOf(articles, [...raw.warnings, ...plausible.warnings]),
  };
}

function documentOf(articles: readonly RefreshedArticle[], problems: readonly Problem[]): RefreshDocument {
  return { schemaVersion: 1, articles, problems: reportProblems(problems) };
}

function articleFiles({ pipeline, folder }: LoadedPipeline): readonly ArticleFile[] {
  return pipeline.articles.map(({ file, minClaims }) => ({ file: `${folder}/${file}`, minClaims }));
}

/** The newest versions there are, each as it was written. */
async function latestVersions(
  { root }: Context,
  pipelines: readonly LoadedPipeline[],
): Promise<Checked<readonly Version[]>> {
  const folders = pipelines.map(({ pipeline }) => articleFolder(path.join(root, 'output'), pipeline.slug));
  const latest = await Promise.all(folders.map(readLatest));
  const versions = latest.flatMap((one) => (one.ok && one.value !== null ? [one.value] : []));
  return checked(
    versions,
    latest.flatMap((one) => (one.ok ? [] : one.problems)),
  );
}

interface PipelineHoldings {
  readonly pipeline: Pipeline;
  readonly held: Holdings;
}

/** What each pipeline is computed from: the records as its corrections have them, up to a release. */
async function holdingsOfEach(
  context: Context,
  pipelines: readonly LoadedPipeline[],
  raw: RawRecords,
  upTo: string | undefined,
): Promise<Checked<readonly PipelineHoldings[]>> {
  const problems: Problem[] = [];
  const holdings: PipelineHoldings[] = [];
  for (const { pipeline, folder } of pipelines) {
    const oews = await correctedRows(context, folder, raw.oews);
    if (oews.ok) holdings.push({ pipeline, held: holdingsOf({ oews: oews.value }, upTo) });
    else problems.push(...oews.problems);
  }
  return checked(holdings, problems);
}

/** A newest version that says less than the one before it would pass for news. */
function requireNoneLater(latest: readonly Version[], upTo: string): void {
  for (const { manifest } of latest) {
    const oews = manifest.sources.filter(({ dataset }) => dataset === 'oews');
    const newest =
      oews
        .map(({ release }) => release)
        .sort()
        .at(-1) ?? '';
    if (newest <= upTo) continue;
    throw new UsageError(
      `--release ${upTo}: the latest version, ${manifest.version}, rests on release ${newest} already; ` +
        '--dry-run shows what it would be, and writes nothing',
    );
  }
}

/** @throws {UsageError} for a pipeline whose figures are not as they have to be */
function compute({ progress }: Context, pipeline: Pipeline, holdings: Holdings) {
  progress(`computing ${pipeline.slug}`);
  try {
    return { pipeline, holdings, computed: runPipeline(pipeline, holdings) };
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new UsageError(`pipelines/${pipeline.slug}: ${cause.message}`, { cause });
  }
}

interface Refreshable {
  readonly pipeline: Pipeline;
  readonly computed: ComputedFigures;
  readonly texts: readonly ArticleText[];
  readonly holdings: Holdings;
  readonly revisions: readonly Revision[];
  readonly dryRun: boolean;
}

async function refreshArticle(
  context: Context,
  { pipeline, computed, texts, holdings, revisions, dryRun }: Refreshable,
): Promise<Checked<RefreshedArticle>> {
  const { slug, title, headline } = pipeline;
  const refreshed = await refreshFigures(context, slug, computed, holdings, dryRun);
  if (!refreshed.ok) return refreshed;
  const { figures } = computed;
  const facts = factsFrom({ rows: holdings.oews, figures, revisions });
  const article = {
    ...refreshed.value,
    article: slug,
    title,
    headline: headline.flatMap((id) => figures.filter((figure) => figure.id === id)),
    notAvailable: figures.flatMap(({ rows }) => rows.filter(({ state }) => state === 'notAvailable')),
    check: checkArticles(context, texts, () => facts),
  };
  return { ok: true, value: article, warnings: refreshed.warnings };
}
