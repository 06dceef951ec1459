import type { CheckedClaim, CheckResult } from '../records/claim.ts';
import { annotate, unusedExemption } from './annotate.ts';
import type { Annotations } from './annotations.ts';
import { NO_ANNOTATIONS } from './annotations.ts';
import type { Article } from './document/document.ts';
import { readArticle } from './document/read-article.ts';
import type { SourcePlace } from './document/source-places.ts';
import { sourcePlaces } from './document/source-places.ts';
import { sourceSpan } from './document/visible-text.ts';
import type { Facts } from './facts.ts';
import type { Explanation, Finding } from './judge/finding.ts';
import { bareFinding } from './judge/not-a-claim.ts';
import { judgeNumbers } from './judge-numbers.ts';
import { severityOf } from './severity.ts';
import { summarize } from './summary.ts';

export interface CheckOptions {
  /** puts a code and its arguments into words, as `claimMessage` of the reports does */
  readonly wording: (explanation: Explanation) => string;
  readonly annotations?: Annotations;
  /** fewer claims than this are a finding; without it any number will do */
  readonly minClaims?: number;
  /** list the numbers that are no claims too */
  readonly all?: boolean;
  /** ISO date: exemptions expire by it, and projections released later do not count; without it none and all */
  readonly today?: string;
}

/**
 * Find every number of an article, read what it claims and compare that with the facts.
 *
 * Pure: the same article, facts and options give the same result. Time grows with the length of the text.
 *
 * @throws {RangeError} when the article is longer than 5 MiB
 */
export function checkArticle(article: Article, facts: Facts, options: CheckOptions): CheckResult {
  const today = options.today ?? null;
  const document = readArticle(article);
  const place = sourcePlaces(article.text);
  const found = judgeNumbers(document, facts, today);
  const { judged, unused } = annotate(found, options.annotations ?? NO_ANNOTATIONS, facts, today);

  const put = (finding: Finding, quote: string, start: SourcePlace, end: SourcePlace): CheckedClaim => {
    const { explanation, ...rest } = finding;
    return {
      file: article.file.replaceAll('\\', '/'),
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
      quote,
      ...rest,
      severity: severityOf({ ...finding, code: explanation.code }),
      code: explanation.code,
      message: options.wording(explanation),
    };
  };
  const claims = judged.map(({ finding, quote, sentence, span }) => {
    const { start, end } = sourceSpan(sentence.block.visible, span);
    return put(finding, quote, place(start), place(end));
  });
  const summary = summarize(claims);
  const ofArticle = [
    ...unused.map((exemption) => put(unusedExemption(exemption), exemption.quote, place(0), place(0))),
    ...tooFewClaims(summary.claims, options.minClaims ?? 0).map((finding) =>
      put(finding, '', place(0), place(0)),
    ),
  ];
  const listed = claims.filter(({ verdict }) => options.all === true || verdict !== 'not_a_claim');
  return { schemaVersion: 1, claims: [...listed, ...ofArticle], summary };
}

function tooFewClaims(found: number, expected: number): Finding[] {
  if (found >= expected) return [];
  return [bareFinding('unverifiable', { code: 'TOO_FEW_CLAIMS', args: { found, expected } })];
}
