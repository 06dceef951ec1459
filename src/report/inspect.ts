import type { Paint } from './paint.ts';
import { problemText } from './problem-text.ts';
import type { ReportedProblem } from './problems.ts';
import { textTable } from './table.ts';

/** What a table is, by its content. */
export interface TableDescription {
  /** "BLS"; null for a table that no publisher known here made */
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

/** One table of an archive. */
export interface InspectedTable extends TableDescription {
  /** "oesm24ma.zip > oesm24ma/MSA_M2024_dl.xlsx" */
  readonly file: string;
}

/** What a file is, by its content. */
export interface InspectDocument extends InspectedTable {
  readonly schemaVersion: 1;
  readonly bytes: number;
  readonly sha256: string;
  /** the tables of an archive */
  readonly entries?: readonly InspectedTable[];
}

/** What a file is, a line each, and under it everything wrong with it; of an archive, each table inside. */
export function inspectText(document: InspectDocument, paint: Paint): string {
  const { file, bytes, sha256, entries = [] } = document;
  const about = [
    ['file', file],
    ['bytes', bytes.toLocaleString('en-US')],
    ['sha256', sha256],
  ];
  const hint = document.problems.length === 0 ? '' : EXPLAIN_HINT;
  if (entries.length === 0) return `${tableText(about, document, paint)}${hint}`;
  const tables = entries.map((entry) => tableText([['table', entry.file]], entry, paint));
  return `${[textTable(about, ['left', 'left']), ...tables].join('\n')}${hint}`;
}

const EXPLAIN_HINT = '“laborfigures explain CODE” says what a finding means\n';

function tableText(about: readonly (readonly string[])[], table: TableDescription, paint: Paint): string {
  const lines = [...about, ...identityLines(table)];
  const problems = table.problems.length === 0 ? `${paint('green', 'no problems')}\n` : '';
  return `${textTable(lines, ['left', 'left'])}${problems}${problemText(foldedNotes(table.problems), paint)}`;
}

/** Of the notes of one code the first, with their count; all else as it is. */
function foldedNotes(problems: readonly ReportedProblem[]): readonly ReportedProblem[] {
  const notes = problems.filter(({ severity }) => severity === 'note');
  return problems.flatMap((problem) => {
    if (problem.severity !== 'note') return [problem];
    const [first, ...more] = notes.filter(({ code }) => code === problem.code);
    if (first !== problem) return [];
    const count = more.length === 0 ? '' : ` (the first of ${more.length + 1} notes)`;
    return [{ ...problem, message: `${problem.message}${count}` }];
  });
}

function identityLines({
  publisher,
  dataset,
  family,
  release,
  classification,
  rows,
  columns,
}: TableDescription) {
  if (publisher === null) return [['publisher', 'unknown']];
  return [
    ['publisher', publisher],
    ['dataset', `${dataset}, ${family}`],
    ['release', release ?? 'nothing in the file says it'],
    ['classification', classification ?? 'unknown'],
    ['rows', (rows ?? 0).toLocaleString('en-US')],
    ['columns', `${columns.length}: ${columns.join(' ')}`],
  ];
}
