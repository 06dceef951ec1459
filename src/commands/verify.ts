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
  const problems: Problem[] = [];
  const sources = await listSources(context.root);
  problems.push(...(sources.ok ? sources.warnings : sources.problems));
  const raw = rerun && sources.ok ? await readRaw(context) : null;
  if (raw !== null && !raw.ok) problems.push(...raw.problems);
  const articles: VerifiedArticle[] = [];
  for (const loaded of await loadPipelines(context.root, slug)) {
    const { slug: article } = loaded.pipeline;
    const folder = articleFolder(path.join(context.root, 'output'), article);
    const verified = await verifyVersions(folder);
    const again = raw?.ok === true ? await differences(context, loaded, folder, raw.value) : null;
    problems.push(...verified.problems, ...(again ?? []));
    const { versions, files } = verified;
    articles.push({ article, versions, files, sameBytes: again === null ? null : again.length === 0 });
  }
  const failed = problems.some(({ severity }) => severity === 'error');
  const document = {
    schemaVersion: 1,
    sources: sources.ok ? sources.value.length : 0,
    articles,
    problems: reportProblems(problems),
  } as const;
  return { exit: failed ? EXIT.data : EXIT.ok, document };
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
