import { severityOf } from '../check/severity.ts';
import type { CheckedClaim, CheckResult, CheckSummary } from '../records/claim.ts';
import type { Lineage } from '../records/origin.ts';
import { printable } from '../records/printable.ts';
import type { Severity } from '../records/problem.ts';
import { counted } from './counted.ts';
import type { Paint, Style } from './paint.ts';

const STYLES: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', note: 'green' };

/** The verdicts of the closing line, in its order. */
const COUNTED = ['supported', 'contradicted', 'mislabelled', 'stale', 'unverifiable', 'exempt'] as const;

/**
 * What a check found, one finding a line with its place and the cell that says so, and what was measured at the end.
 * Claims that need nothing are listed only together with the numbers that are none (`--all`).
 */
export function checkText({ claims, summary }: CheckResult, paint: Paint): string {
  const isWhole = claims.some(({ verdict }) => verdict === 'not_a_claim');
  const shown = claims.filter((claim) => isWhole || severityOf(claim) !== 'note');
  return [...shown.map((claim) => findingLine(claim, paint)), closingLine(summary)]
    .map((line) => `${line}\n`)
    .join('');
}

function findingLine(claim: CheckedClaim, paint: Paint): string {
  const { file, line, column, quote, verdict, code, message, superseded, lineage } = claim;
  const place = paint('bold', `${printable(file)}:${line}:${column}`);
  const quoted = quote === '' ? [] : [`“${printable(quote)}”:`];
  const newer = superseded === null ? [] : [`Superseded: now ${superseded.suggestion}.`];
  const words = [...quoted, printable(message), ...newer, ...cellWords(lineage)].join(' ');
  return `${place}  ${paint(STYLES[severityOf(claim)], verdict)} ${code} ${words}`;
}

/** "[national_M2024_dl.xlsx > national_M2024_dl > AB151: 133080]" */
function cellWords([origin]: readonly Lineage[]): string[] {
  if (origin === undefined) return [];
  const { source, sheet, cell, text } = origin;
  const place = [source, ...(sheet === null ? [] : [sheet]), cell].join(' > ');
  return [`[${printable(place)}: ${printable(text)}]`];
}

/** "41 numbers, 22 claims: 20 supported (8 superseded), 1 contradicted, 1 unverifiable; 19 are no claims" */
function closingLine(summary: CheckSummary): string {
  const { numbers, claims, superseded, notClaims } = summary;
  const counts = COUNTED.filter((verdict) => summary[verdict] > 0).map((verdict) => {
    const aside = verdict === 'supported' && superseded > 0 ? ` (${superseded} superseded)` : '';
    return `${summary[verdict]} ${verdict}${aside}`;
  });
  const found = counts.length === 0 ? '' : `: ${counts.join(', ')}`;
  return `${counted(numbers, 'number')}, ${counted(claims, 'claim')}${found}; ${notClaims} ${notClaims === 1 ? 'is no claim' : 'are no claims'}`;
}
