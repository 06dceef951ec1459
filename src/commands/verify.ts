import path from 'node:path';
import { articleFolder } from '../outputs/article-folder.ts';
import { readLatest } from '../outputs/read-version.ts';
import { rerunProblems } from '../outputs/rerun-problems.ts';
import { verifyVersions } from '../outputs/verify-versions.ts';
import { runPipeline } from '../pipeline.ts';
import type { Problem } from '../records/problem.ts';
import { reportProblems } from '../report/problems.ts';
import type { VerifiedArticle, VerifyDocument } from '../report/verify.ts';
import { listSources } from '../source/raw.ts';
import { articlesWithOutput } from './articles-with-output.ts';
import { type CommandResult, type Context, UsageError } from './command.ts';
import { EXIT } from './exit.ts';
import { type LoadedPipeline, loadPipelines, pipelineNames } from './load-pipelines.ts';
import { holdingsOf, noSource, type RawRecords, readRaw } from './read-raw.ts';
import { undrawnContent } from './version-content.ts';

/**
 * Prove every output against its manifest and every source against its sidecar; an article's pipeline is loaded only to
 * compute its newest version again.
 *
 * @returns NO_SOURCE_AT_ALL where `raw/` is empty, so that nothing passes by having proved nothing
 */
export async function verify(
  context: Context,
  slug: string | undefined,
  { rerun = false }: { readonly rerun?: boolean },
): Promise<CommandResult<VerifyDocument>> {
  const slugs = await articlesToVerify(context.root, slug);
  const pipelines = rerun ? await loadPipelines(context.root, slug) : [];
  const { sources, problems } = await verifySources(context.root);
  const raw = rerun && sources > 0 ? await readRaw(context) : null;
  if (raw?.ok === false) problems.push(...raw.problems);
  const articles: VerifiedArticle[] = [];
  for (const article of slugs) {
    const loaded = pipelines.find(({ pipeline }) => pipeline.slug === article);
    const again = raw?.ok === true && loaded !== undefined ? { loaded, raw: raw.value } : null;
    articles.push(await verifyArticle(context, article, again, problems));
  }
  const failed = problems.some(({ severity }) => severity === 'error');
  const document = { schemaVersion: 1, sources, articles, problems: reportProblems(problems) } as const;
  return { exit: failed ? EXIT.data : EXIT.ok, document };
}

/** How many sources are as their sidecars say, and what is wrong with any. */
async function verifySources(
  root: string,
): Promise<{ readonly sources: number; readonly problems: Problem[] }> {
  const listed = await listSources(root);
  if (!listed.ok) return { sources: 0, problems: [...listed.problems] };
  const sources = listed.value.length;
  return { sources, problems: [...(sources === 0 ? [noSource('raw', 'raw/')] : []), ...listed.warnings] };
}

/** The articles that have a pipeline or an output. */
async function articlesToVerify(root: string, slug: string | undefined): Promise<readonly string[]> {
  const known = new Set([...(await pipelineNames(root)), ...(await articlesWithOutput(root))]);
  const slugs = [...known].sort();
  if (slug === undefined) return slugs;
  if (known.has(slug)) return [slug];
  throw new UsageError(`no article “${slug}”; there is ${slugs.join(', ') || 'none'}`);
}

/** What an article's newest version is computed again from. */
interface Rerun {
  readonly loaded: LoadedPipeline;
  readonly raw: RawRecords;
}

async function verifyArticle(
  context: Context,
  article: string,
  rerun: Rerun | null,
  problems: Problem[],
): Promise<VerifiedArticle> {
  const folder = articleFolder(path.join(context.root, 'output'), article);
  const { versions, files, problems: found } = await verifyVersions(folder);
  const again = rerun === null ? null : await differences(context, folder, rerun);
  problems.push(...found, ...(again ?? []));
  return { article, versions, files, sameBytes: again === null ? null : again.length === 0 };
}

/** Where the newest version is not what its sources give now. */
async function differences(
  context: Context,
  folder: string,
  { loaded: { pipeline }, raw }: Rerun,
): Promise<readonly Problem[]> {
  const latest = await readLatest(folder);
  if (!latest.ok || latest.value === null) return [];
  context.progress(`computing ${pipeline.slug} again`);
  const content = await undrawnContent(runPipeline(pipeline, holdingsOf(raw)), raw.oews);
  return rerunProblems(folder, latest.value, content);
}
