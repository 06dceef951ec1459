import type { Problem } from '../records/problem.ts';
import { placeInWords, problemMessage } from './wording.ts';

/** A problem as documents show it: its place and its message in words. */
export interface ReportedProblem {
  readonly code: Problem['code'];
  readonly severity: Problem['severity'];
  /** "raw/oews/2025-05/national.csv:12:A_MEDIAN" */
  readonly place: string;
  readonly message: string;
}

/** Whether one of the problems is why nothing was done. */
export function hasError(problems: readonly ReportedProblem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** Problems in the words of a reader, in the order they were met. */
export function reportProblems(problems: readonly Problem[]): readonly ReportedProblem[] {
  return problems.map((problem) => ({
    code: problem.code,
    severity: problem.severity,
    place: placeInWords(problem.place),
    message: problemMessage(problem),
  }));
}
