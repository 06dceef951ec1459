import { cellText } from '../../../records/cell.ts';
import type { Area, Industry } from '../../../records/oews-row.ts';
import type { CellPlace } from '../../../records/place.ts';
import { type Checked, checked, type Problem, problemAt, type Severity } from '../../../records/problem.ts';
import { NATION } from './area-key.ts';
import { subjectOfHeading } from './header.ts';
import { ALL_INDUSTRIES, industryOf } from './industry-key.ts';
import { parseKey } from './key.ts';
import { namesOccupation } from './occupation-key.ts';
import { type Preamble, releaseOfPeriod, type SubjectKind } from './preamble.ts';
import type { ExportSheet } from './sheet.ts';
import { readSubject, type Subject } from './subject.ts';

/** What all rows of an export share; null for what each row says itself, and for what nothing in the file says. */
export type SharedSubject = { readonly [Kind in SubjectKind]: Subject[Kind] | null } & {
  /** "2024-05" */
  readonly release: string | null;
};

/**
 * What the rows of an export are: by its title, else by the heading over them. An export by industry can keep the
 * heading "Occupation (SOC code)": without a title, what most rows name decides.
 */
export function subjectOfRows({ preamble, header, data }: ExportSheet): SubjectKind {
  if (preamble.title !== null) return preamble.title.rows;
  const headed = subjectOfHeading(header.headings[0] ?? '') ?? 'occupation';
  if (headed !== 'occupation') return headed;
  const keys = data.map(({ cells: [first = ''] }) => parseKey(cellText(first)));
  const occupations = keys.filter(namesOccupation).length;
  const industries = keys.filter((key) => !namesOccupation(key) && industryOf(key) !== null).length;
  return industries > occupations ? 'industry' : 'occupation';
}

/** What the lines above the header say of all rows; CELL_UNREADABLE for a line that does not say what it should. */
export function sharedSubject(sheet: ExportSheet): Checked<SharedSubject> {
  const { preamble } = sheet;
  const problems: Problem[] = [];
  const stated = <Kind extends SubjectKind>(kind: Kind): Subject[Kind] | null => {
    const statement = preamble.statements.get(kind);
    if (statement === undefined) return null;
    const read = readSubject(kind, statement.text, placeOfLine(sheet, statement.row));
    if (!read.ok) problems.push(read.problem);
    return read.ok ? read.value : null;
  };
  const shared: SharedSubject = {
    release: statedRelease(sheet, problems),
    occupation: stated('occupation'),
    area: stated('area') ?? impliedArea(preamble),
    industry: stated('industry') ?? impliedIndustry(preamble),
  };
  return checked(shared, problems);
}

/**
 * The area where no line names one: estimates of one industry are published for the nation only.
 *
 * @see https://www.bls.gov/oes/oes_ques.htm "national occupational estimates for specific industries"
 */
function impliedArea({ title }: Preamble): Area | null {
  return title !== null && (title.rows === 'industry' || title.of === 'industry') ? NATION : null;
}

/** The industry where no line names one: all of them, unless the title asks by industry; without it nobody knows. */
function impliedIndustry({ title }: Preamble): Industry | null {
  return title !== null && title.rows !== 'industry' && title.of !== 'industry' ? ALL_INDUSTRIES : null;
}

function statedRelease(sheet: ExportSheet, problems: Problem[]): string | null {
  const statement = sheet.preamble.statements.get('period');
  if (statement === undefined) return null;
  const release = releaseOfPeriod(statement.text);
  if (release === null) {
    const args = { found: statement.text, expected: '“May” and the year of a release' };
    problems.push(problemAt(placeOfLine(sheet, statement.row), 'CELL_UNREADABLE', args));
  }
  return release;
}

function placeOfLine({ file, sheet }: ExportSheet, row: number): CellPlace {
  return { kind: 'cell', file, sheet, row, column: 'A' };
}

/** PREAMBLE_MISSING where nothing says of which area, occupation, industry or period the numbers are. */
export function unsaidSubject(
  sheet: ExportSheet,
  shared: SharedSubject,
  severity: Severity,
): readonly Problem[] {
  const rows = subjectOfRows(sheet);
  const parts = [
    ['area', shared.area],
    ['occupation', shared.occupation],
    ['industry', shared.industry],
    ['period', shared.release],
  ] as const;
  const lacking = parts.filter(([part, said]) => part !== rows && said === null).map(([part]) => part);
  if (lacking.length === 0) return [];
  const args = { lacking: lacking.join(', ') };
  return [problemAt({ kind: 'file', file: sheet.file }, 'PREAMBLE_MISSING', args, severity)];
}
