import type { Paint } from './paint.ts';
import type { ReportedProblem } from './problems.ts';

const STYLES = { error: 'red', warning: 'yellow', note: 'dim' } as const;

/** Problems, one a line: "raw/oews/2025-05/national.csv:12:A_MEDIAN  error CELL_UNREADABLE found “12k”, …". */
export function problemText(problems: readonly ReportedProblem[], paint: Paint): string {
  return problems
    .map(
      ({ place, severity, code, message }) =>
        `${place}  ${paint(STYLES[severity], severity)} ${code} ${message}\n`,
    )
    .join('');
}
