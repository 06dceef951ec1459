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
import type { CommandResult, Context } from './command.ts';
import { EXIT } from './exit.ts';
import { type LoadedPipeline, loadPipelines } from './load-pipelines.ts';
import { holdingsOf, type RawRecords, readRaw } from './read-raw.ts';
import { undrawnContent } from './version-content.ts';

/** Prove every output against its manifest and every source against its sidecar. */
export async function verify(
  context: Context,
  slug: string | undefined,
  { rerun = false }: { readonly rerun?: boolean },
): Promise<CommandResult<VerifyDocument>> {
  const sources = await listSources(context.root);
  const problems: Problem[] = [...(sources.ok ? sources.warnings : sources.problems)];
  const raw = rerun && sources.ok ? await readRaw(context) : null;
  if (raw?.ok === false) problems.push(...raw.problems);
  const articles: VerifiedArticle[] = [];
  for (const loaded of await loadPipelines(context.root, slug)) {
    articles.push(await verifyArticle(context, loaded, raw?.ok === true ? raw.value : null, problems));
  }
  const failed = problems.some(({ severity }) => severity === 'error');
  const count = sources.ok ? sources.value.length : 0;
  const document = {
    schemaVersion: 1,
    sources: count,
    articles,
    problems: reportProblems(problems),
  } as const;
  return { exit: failed ? EXIT.data : EXIT.ok, document };
}

/** @param raw  what to compute the newest version again from; null where that was not asked */
async function verifyArticle(
  context: Context,
  loaded: LoadedPipeline,
  raw: RawRecords | null,
  problems: Problem[],
): Promise<VerifiedArticle> {
  const article = loaded.pipeline.slug;
  const folder = articleFolder(path.join(context.root, 'output'), article);
  const { versions, files, problems: found } = await verifyVersions(folder);
  const again = raw === null ? null : await differences(context, loaded, folder, raw);
  problems.push(...found, ...(again ?? []));
  return { article, versions, files, sameBytes: again === null ? null : again.length === 0 };
}

/** Where the newest version is not what its sources give now. */
async function differences(
  context: Context,
  { pipeline }: LoadedPipeline,
  folder: string,
  raw: RawRecords,
): Promise<readonly Problem[]> {
  const latest = await readLatest(folder);
  if (!latest.ok || latest.value === null) return [];
  context.progress(`computing ${pipeline.slug} again`);
  const content = await undrawnContent(runPipeline(pipeline, holdingsOf(raw)), raw.oews);
  return rerunProblems(folder, latest.value, content);
}
