import { counted } from './counted.ts';
import type { Paint } from './paint.ts';
import { problemText } from './problem-text.ts';
import type { ReportedProblem } from './problems.ts';

export interface AddDocument {
  readonly schemaVersion: 1;
  readonly files: readonly AddedFile[];
}

export interface AddedFile {
  readonly file: string;
  readonly state: 'added' | 'unchanged' | 'restored' | 'revised' | 'refused';
  /** where it is now, "raw/oews/2025-05/national_M2025_dl.xlsx"; null when refused */
  readonly stored: string | null;
  readonly release: string | null;
  readonly rows: number | null;
  readonly problems: readonly ReportedProblem[];
}

/** What became of each file: where it is now, or everything that keeps it out. */
export function addText({ files }: AddDocument, paint: Paint): string {
  return files.map((file) => fileText(file, paint)).join('');
}

const STATES = {
  added: ['green', 'added'],
  restored: ['green', 'restored'],
  revised: ['yellow', 'revised'],
  unchanged: ['dim', 'unchanged: here already'],
  refused: ['red', 'refused: nothing was written'],
} as const;

function fileText({ file, state, stored, release, rows, problems }: AddedFile, paint: Paint): string {
  const [style, words] = STATES[state];
  const place = stored === null ? '' : `, ${stored} (release ${release}, ${counted(rows ?? 0, 'row')} read)`;
  return `${problemText(problems, paint)}${file}: ${paint(style, words)}${place}\n`;
}
