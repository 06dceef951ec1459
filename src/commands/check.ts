import { buffer } from 'node:stream/consumers';
import { severityOf } from '../check/severity.ts';
import { joinResults } from '../check/join-results.ts';
import type { Severity } from '../records/problem.ts';
import type { CheckDocument } from '../report/check.ts';
import { reportProblems } from '../report/problems.ts';
import { checkArticles } from './check-articles.ts';
import { type CommandResult, type Context, UsageError } from './command.ts';
import { EXIT } from './exit.ts';
import { gatherFacts } from './gather-facts.ts';
import { loadPipelines } from './load-pipelines.ts';
import { type ArticleFile, readArticles } from './read-articles.ts';

export interface CheckCommandOptions {
  /** folders of published files to check against, beside `raw/` */
  readonly facts: readonly string[];
  readonly all?: boolean;
  readonly failOn: 'error' | 'warning' | 'never';
  /** fewer claims than this in an article are a finding; without it, what its pipeline says */
  readonly minClaims?: number;
  /** the name of the article on standard input */
  readonly stdinName?: string;
}

/**
 * Check the articles named, or those of all pipelines.
 *
 * @param files  "-" is standard input
 * @throws {UsageError} for an article that cannot be read, and where there is none to check
 */
export async function check(
  context: Context,
  files: readonly string[],
  options: CheckCommandOptions,
): Promise<CommandResult<CheckDocument>> {
  const named = files.length === 0 ? await pipelineArticles(context) : await namedArticles(files, options);
  const { minClaims } = options;
  const wanted = minClaims === undefined ? named : named.map((article) => ({ ...article, minClaims }));
  const articles = await readArticles(context, wanted);
  const facts = await gatherFacts(context, options.facts);
  if (!facts.ok) {
    return { exit: EXIT.data, document: { ...joinResults([]), problems: reportProblems(facts.problems) } };
  }
  const result = checkArticles(context, articles, facts.value, options.all);
  const failed = result.claims.some((claim) => FAILS[options.failOn].includes(severityOf(claim)));
  const document = { ...result, problems: reportProblems(facts.warnings) };
  return { exit: failed ? EXIT.findings : EXIT.ok, document };
}

const FAILS: Readonly<Record<CheckCommandOptions['failOn'], readonly Severity[]>> = {
  error: ['error'],
  warning: ['error', 'warning'],
  never: [],
};

async function pipelineArticles({ root }: Context): Promise<readonly ArticleFile[]> {
  const pipelines = await loadPipelines(root);
  if (pipelines.length === 0) {
    throw new UsageError('there is no pipeline in pipelines/; name the article to check');
  }
  return pipelines.flatMap(({ pipeline, folder }) =>
    pipeline.articles.map(({ file, minClaims }) => ({ file: `${folder}/${file}`, minClaims })),
  );
}

async function namedArticles(
  files: readonly string[],
  { stdinName = 'stdin.md' }: CheckCommandOptions,
): Promise<readonly ArticleFile[]> {
  return Promise.all(
    files.map(async (file) =>
      file === '-' ? { file: stdinName, bytes: await buffer(process.stdin) } : { file },
    ),
  );
}
