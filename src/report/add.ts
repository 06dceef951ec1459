import type { Revision } from '../records/revision.ts';
import { counted } from './counted.ts';
import type { Paint } from './paint.ts';
import { problemText } from './problem-text.ts';
import type { ReportedProblem } from './problems.ts';
import { revisionText } from './revision-text.ts';

export interface AddDocument {
  readonly schemaVersion: 1;
  readonly files: readonly AddedFile[];
}

/** What took the place of a file that says the same: the genuine file, a copy of it, or other rows of it. */
export type ReplacedBy = 'publishersOwn' | 'copy' | 'otherRows';

export interface AddedFile {
  readonly file: string;
  readonly state: 'added' | 'unchanged' | 'restored' | 'replaced' | 'revised' | 'refused';
  /** where it is now, "raw/oews/2025-05/national_M2025_dl.xlsx"; null when refused */
  readonly stored: string | null;
  readonly release: string | null;
  readonly rows: number | null;
  /** null unless it was put in the place of a file that says the same */
  readonly replacedBy: ReplacedBy | null;
  /** what the publisher changed; null unless it is a revision */
  readonly revision: Revision | null;
  readonly problems: readonly ReportedProblem[];
}

/** What became of each file: where it is now, or everything that keeps it out. */
export function addText({ files }: AddDocument, paint: Paint): string {
  return files.map((file) => fileText(file, paint)).join('');
}

const STATES = {
  added: ['green', 'added'],
  restored: ['green', 'restored'],
  replaced: ['green', 'replaced'],
  revised: ['yellow', 'revised'],
  unchanged: ['dim', 'unchanged: here already'],
  refused: ['red', 'refused: nothing was written'],
} as const;

const REPLACEMENTS: Readonly<Record<ReplacedBy, string>> = {
  publishersOwn: 'the publisher’s own file in the place of a copy that says the same',
  copy: 'a copy of the same cells; nothing was revised',
  otherRows: 'other rows of the same official file; nothing was revised',
};

function fileText(added: AddedFile, paint: Paint): string {
  const { file, state, stored, release, rows, replacedBy, revision, problems } = added;
  const [style, words] = STATES[state];
  const place = stored === null ? '' : `, ${stored} (release ${release}, ${counted(rows ?? 0, 'row')} read)`;
  const how = replacedBy === null ? '' : `: ${REPLACEMENTS[replacedBy]}`;
  const what = revision === null ? '' : `: ${revisionText(revision)}`;
  return `${problemText(problems, paint)}${file}: ${paint(style, words)}${place}${how}${what}\n`;
}
