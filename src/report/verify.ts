import type { Paint } from './paint.ts';
import { problemText } from './problem-text.ts';
import { hasError, type ReportedProblem } from './problems.ts';

export interface VerifyDocument {
  readonly schemaVersion: 1;
  readonly sources: number;
  readonly articles: readonly VerifiedArticle[];
  readonly problems: readonly ReportedProblem[];
}

export interface VerifiedArticle {
  readonly article: string;
  readonly versions: number;
  readonly files: number;
  /** whether computing the newest version again gave its bytes; null where that was not asked */
  readonly sameBytes: boolean | null;
}

/** What was proved, a line an article; before it everything that is not as it was written. */
export function verifyText({ sources, articles, problems }: VerifyDocument, paint: Paint): string {
  const lines = articles.map(({ article, versions, files, sameBytes }) => {
    const again =
      sameBytes === null ? '' : `; computed again: ${sameBytes ? 'the same bytes' : 'other bytes'}`;
    return `${article}: ${files} files of ${versions} versions as their manifests say${again}\n`;
  });
  const failed = hasError(problems);
  const verdict = failed ? paint('red', 'not as it was written') : paint('green', 'all as it was written');
  const counted = `raw: ${sources} sources as their sidecars say\n`;
  return `${problemText(problems, paint)}${counted}${lines.join('')}${verdict}\n`;
}
