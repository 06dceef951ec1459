import { counted } from './counted.ts';
import type { Paint } from './paint.ts';
import { problemText } from './problem-text.ts';
import { hasError, type ReportedProblem } from './problems.ts';

export interface VerifyDocument {
  readonly schemaVersion: 1;
  /** that are what their sidecars say */
  readonly sources: number;
  /** that have a sidecar, sound or not */
  readonly described: number;
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
export function verifyText({ sources, described, articles, problems }: VerifyDocument, paint: Paint): string {
  const lines = articles.map(({ article, versions, files, sameBytes }) => {
    const again =
      sameBytes === null ? '' : `; computed again: ${sameBytes ? 'the same bytes' : 'other bytes'}`;
    return `${article}: ${counted(files, 'file')} of ${counted(versions, 'version')} as ${manifestsSay(versions)}${again}\n`;
  });
  const failed = hasError(problems);
  const verdict = failed ? paint('red', 'not as it was written') : paint('green', 'all as it was written');
  return `${problemText(problems, paint)}${sourcesText(sources, described)}${lines.join('')}${verdict}\n`;
}

function manifestsSay(versions: number): string {
  return versions === 1 ? 'its manifest says' : 'their manifests say';
}

function sourcesText(sources: number, described: number): string {
  const count =
    sources === described ? counted(sources, 'source') : `${sources} of ${counted(described, 'source')}`;
  return `raw: ${count} as ${described === 1 ? 'its sidecar says' : 'their sidecars say'}\n`;
}
