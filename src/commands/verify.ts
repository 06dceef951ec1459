import path from 'node:path';
import { articleFolder } from '../outputs/article-folder.ts';
import { readLatest } from '../outputs/read-version.ts';
import { rerunProblems } from '../outputs/rerun-problems.ts';
import { verifyVersions } from '../outputs/verify-versions.ts';
import { runPipeline } from '../pipeline.ts';
import type { Problem } from '../records/problem.ts';
import { reportProblems } from '../report/problems.ts';
import type { VerifiedArticle, VerifyDocument } from '../report/verify.ts';
import { type Source, surveySources } from '../source/raw.ts';
import { readRevisions } from '../source/revision.ts';
import type { CommandResult, Context } from './command.ts';
import { EXIT } from './exit.ts';
import { knownArticles } from './known-articles.ts';
import { type LoadedPipeline, loadPipelines } from './load-pipelines.ts';
import { correctedRows } from './corrected-rows.ts';
import { missingSources } from './missing-sources.ts';
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
  const slugs = await knownArticles(context.root, slug);
  const pipelines = rerun ? await loadPipelines(context.root, slug) : [];
  const { counts, held, problems } = await verifySources(context.root);
  const raw = rerun && held !== null ? await readRaw(context) : null;
  if (raw?.ok === false) problems.push(...raw.problems);
  const articles: VerifiedArticle[] = [];
  for (const article of slugs) {
    const loaded = pipelines.find(({ pipeline }) => pipeline.slug === article);
    const again = raw?.ok === true && loaded !== undefined ? { loaded, raw: raw.value } : null;
    articles.push(await verifyArticle(context, article, { again, held }, problems));
  }
  const failed = problems.some(({ severity }) => severity === 'error');
  const document = { schemaVersion: 1, ...counts, articles, problems: reportProblems(problems) } as const;
  return { exit: failed ? EXIT.data : EXIT.ok, document };
}

interface VerifiedSources {
  readonly counts: Pick<VerifyDocument, 'sources' | 'described'>;
  /** every source of `raw/`; null where there is none or some are not sound, of which the problems speak */
  readonly held: readonly Source[] | null;
  readonly problems: Problem[];
}

async function verifySources(root: string): Promise<VerifiedSources> {
  const { sources, described, problems: found } = await surveySources(root);
  const counts = { sources: sources.length, described };
  const chains = await Promise.all(sources.map(readRevisions));
  const problems = [...found, ...chains.flatMap((chain) => (chain.ok ? [] : chain.problems))];
  if (described === 0) return { counts, held: null, problems: [noSource('raw', 'raw/'), ...problems] };
  return { counts, held: sources.length === described ? sources : null, problems };
}

/** What an article's newest version is computed again from. */
interface Rerun {
  readonly loaded: LoadedPipeline;
  readonly raw: RawRecords;
}

/** What an article's versions are proved against, beside their manifests. */
interface Evidence {
  readonly again: Rerun | null;
  readonly held: VerifiedSources['held'];
}

async function verifyArticle(
  context: Context,
  article: string,
  { again, held }: Evidence,
  problems: Problem[],
): Promise<VerifiedArticle> {
  const folder = articleFolder(path.join(context.root, 'output'), article);
  const { versions, files, manifests, problems: found } = await verifyVersions(folder);
  const missing = held === null ? [] : missingSources(folder, manifests, held);
  const different = again === null ? null : await differences(context, folder, again);
  problems.push(...found, ...missing, ...(different ?? []));
  return { article, versions, files, sameBytes: different === null ? null : different.length === 0 };
}

/** Where the newest version is not what its sources give now. */
async function differences(
  context: Context,
  folder: string,
  { loaded: { pipeline, folder: projectFolder }, raw }: Rerun,
): Promise<readonly Problem[]> {
  const latest = await readLatest(folder);
  if (!latest.ok || latest.value === null) return [];
  context.progress(`computing ${pipeline.slug} again`);
  const oews = await correctedRows(context, projectFolder, raw.oews);
  if (!oews.ok) return oews.problems;
  const content = await undrawnContent(runPipeline(pipeline, holdingsOf({ oews: oews.value })), raw.oews);
  return rerunProblems(folder, latest.value, content);
}
