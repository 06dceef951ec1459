import type { Problem } from '../records/problem.ts';
import { reportProblems } from '../report/problems.ts';
import type { StatusArticle, StatusDocument } from '../report/status.ts';
import { surveySources } from '../source/raw.ts';
import { articleStatus } from './article-status.ts';
import type { CommandResult, Context } from './command.ts';
import { EXIT } from './exit.ts';
import { knownArticles } from './known-articles.ts';
import { damagedFiles, sourceSeries } from './source-series.ts';

/**
 * The sources at hand by series, what is superseded, missing or damaged, and what the articles rest on. Whatever is
 * wrong is in the list of problems; the exit code is 0.
 */
export async function status(context: Context): Promise<CommandResult<StatusDocument>> {
  const { root, today, progress } = context;
  progress('reading raw/');
  const survey = await surveySources(root);
  const files = { sound: survey.sources, damaged: await damagedFiles(root, survey.problems) };
  const problems: Problem[] = [...survey.problems];
  const articles: StatusArticle[] = [];
  for (const article of await knownArticles(root)) {
    articles.push(await articleStatus(root, article, files, problems));
  }
  const series = sourceSeries(files, today);
  return {
    exit: EXIT.ok,
    document: { schemaVersion: 1, series, articles, problems: reportProblems(problems) },
  };
}
