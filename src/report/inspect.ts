import type { Paint } from './paint.ts';
import { problemText } from './problem-text.ts';
import type { ReportedProblem } from './problems.ts';
import { textTable } from './table.ts';

/** What a file is, by its content. */
export interface InspectDocument {
  readonly schemaVersion: 1;
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  /** "BLS"; null for a file that no publisher known here made */
  readonly publisher: string | null;
  readonly dataset: string | null;
  readonly family: string | null;
  readonly release: string | null;
  readonly classification: string | null;
  /** data rows under the header */
  readonly rows: number | null;
  readonly columns: readonly string[];
  readonly problems: readonly ReportedProblem[];
}

/** What a file is, a line each, and under it everything wrong with it. */
export function inspectText(document: InspectDocument, paint: Paint): string {
  const { file, bytes, sha256, publisher, dataset, family, release, classification, rows, columns } =
    document;
  const about = [
    ['file', file],
    ['bytes', bytes.toLocaleString('en-US')],
    ['sha256', sha256],
    ['publisher', publisher ?? 'unknown'],
  ];
  const identity = [
    ['dataset', `${dataset}, ${family}`],
    ['release', release ?? 'nothing in the file says it'],
    ['classification', classification ?? 'unknown'],
    ['rows', (rows ?? 0).toLocaleString('en-US')],
    ['columns', `${columns.length}: ${columns.join(' ')}`],
  ];
  const lines = publisher === null ? about : [...about, ...identity];
  const problems = document.problems.length === 0 ? `${paint('green', 'no problems')}\n` : '';
  return `${textTable(lines, ['left', 'left'])}${problems}${problemText(document.problems, paint)}`;
}
