import type { CheckResult } from '../records/claim.ts';
import type { Paint } from './paint.ts';
import { problemText } from './problem-text.ts';
import type { ReportedProblem } from './problems.ts';

/** The check result with what was met while the sources were read. */
export interface CheckDocument extends CheckResult {
  readonly problems: readonly ReportedProblem[];
}

/** Problems with the sources, for stderr. */
export function checkNotes({ problems }: CheckDocument, paint: Paint): string {
  return problemText(problems, paint);
}
