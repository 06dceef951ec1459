import { cellText } from '../../../records/cell.ts';
import type { TableRow } from '../../../source/table.ts';

/** What the rows of an export, or the one thing that all of them share, are. */
export type SubjectKind = 'occupation' | 'area' | 'industry';

/** One line above the header: "Area:National", "Occupation: All Occupations (SOC code 00-0000)". */
export interface Statement {
  readonly row: number;
  /** what stands after the colon */
  readonly text: string;
}

/** The first line of an export: "Multiple occupations for one geographical area". */
export interface ExportTitle {
  readonly text: string;
  /** what there are several of, a row each */
  readonly rows: SubjectKind;
  /** what all of them share */
  readonly of: SubjectKind;
}

/** The lines above the header of an export. */
export interface Preamble {
  /** null where it was cut off */
  readonly title: ExportTitle | null;
  readonly statements: ReadonlyMap<SubjectKind | 'period', Statement>;
}

/** Whether nothing is left of the lines above the header. */
export function isCut({ title, statements }: Preamble): boolean {
  return title === null && statements.size === 0;
}

const STATEMENT = /^(?<subject>area|industry|occupation|period)[^:]{0,30}:(?<text>.*)$/i;

/** The four questions of the query system by what they ask for several of; exports of the first two have been seen. */
const TITLES: readonly (readonly [text: RegExp, rows: SubjectKind, of: SubjectKind])[] = [
  [/^multiple occupations for one geographical area$/i, 'occupation', 'area'],
  [/^one occupation for multiple geographical areas$/i, 'area', 'occupation'],
  [/^multiple occupations for one industry$/i, 'occupation', 'industry'],
  [/^one occupation for multiple industries$/i, 'industry', 'occupation'],
];

export function readPreamble(rows: readonly TableRow[]): Preamble {
  const lines = rows.map(({ row, cells }) => ({ row, line: cellText(cells[0] ?? '').trim() }));
  const statements = new Map<SubjectKind | 'period', Statement>();
  for (const { row, line } of lines) {
    const { subject, text = '' } = STATEMENT.exec(line)?.groups ?? {};
    if (subject === undefined) continue;
    statements.set(subject.toLowerCase() as SubjectKind | 'period', { row, text: text.trim() });
  }
  return {
    title: lines.map(({ line }) => titleOf(line)).find((title) => title !== null) ?? null,
    statements,
  };
}

function titleOf(text: string): ExportTitle | null {
  const [, rows, of] = TITLES.find(([title]) => title.test(text)) ?? [];
  return rows === undefined || of === undefined ? null : { text, rows, of };
}

/**
 * The release that a period names.
 *
 * @param text  "May 2024"
 * @returns "2024-05"; null for any other text: OEWS has no other month since 2005
 */
export function releaseOfPeriod(text: string): string | null {
  const year = /^May (?<year>\d{4})$/.exec(text)?.groups?.year;
  return year === undefined ? null : `${year}-05`;
}
