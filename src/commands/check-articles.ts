import { checkArticle } from '../check/check-article.ts';
import type { Facts } from '../check/facts.ts';
import { joinResults } from '../check/join-results.ts';
import type { CheckResult } from '../records/claim.ts';
import { claimMessage } from '../report/claim-wording.ts';
import type { Context } from './command.ts';
import type { ArticleText } from './read-articles.ts';

/**
 * Check articles; the results are one.
 *
 * @param factsFor  the facts that an article is held against
 * @param all       list the numbers that are no claims too
 */
export function checkArticles(
  { today, progress }: Context,
  articles: readonly ArticleText[],
  factsFor: (file: string) => Facts,
  all = false,
): CheckResult {
  return joinResults(
    articles.map(({ annotations, minClaims, ...article }) => {
      progress(`checking ${article.file}`);
      const options = { annotations, minClaims, all, today, wording: claimMessage };
      return checkArticle(article, factsFor(article.file), options);
    }),
  );
}
