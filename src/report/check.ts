import type { CheckResult } from '../records/claim.ts';
import { checkText } from './check-text.ts';
import type { Paint } from './paint.ts';
import { problemText } from './problem-text.ts';
import { hasError, type ReportedProblem } from './problems.ts';

/** The check result with what was met while the sources were read. */
export interface CheckDocument extends CheckResult {
  readonly problems: readonly ReportedProblem[];
}

/** The findings; nothing where no source could be held against the article. */
export function checkDocumentText(document: CheckDocument, paint: Paint): string {
  return hasError(document.problems) ? '' : checkText(document, paint);
}

/** Problems with the sources, for stderr. */
export function checkNotes({ problems }: CheckDocument, paint: Paint): string {
  return problemText(problems, paint);
}
