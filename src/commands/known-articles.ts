import { articlesWithOutput } from './articles-with-output.ts';
import { UsageError } from './command.ts';
import { pipelineNames } from './load-pipelines.ts';

/**
 * The articles that have a pipeline or an output, by name.
 *
 * @param article  the only one wanted
 * @throws {UsageError} for an article that is not among them
 */
export async function knownArticles(root: string, article?: string): Promise<readonly string[]> {
  const known = new Set([...(await pipelineNames(root)), ...(await articlesWithOutput(root))]);
  const articles = [...known].sort();
  if (article === undefined) return articles;
  if (known.has(article)) return [article];
  throw new UsageError(`no article “${article}”; there is ${articles.join(', ') || 'none'}`);
}
