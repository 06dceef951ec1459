import { cellText } from '../../../records/cell.ts';
import type { Occupation } from '../../../records/occupation.ts';
import type { Area, Industry } from '../../../records/oews-row.ts';
import type { CellPlace } from '../../../records/place.ts';
import {
  type Checked,
  checked,
  type Problem,
  problemAt,
  type Result,
  type Severity,
} from '../../../records/problem.ts';
import { areaOf, NATION } from './area-key.ts';
import { subjectOfHeading } from './header.ts';
import { ALL_INDUSTRIES, industryOf } from './industry-key.ts';
import { type ExportKey, parseKey } from './key.ts';
import { namesOccupation, occupationOf } from './occupation-key.ts';
import { isCut, type Preamble, releaseOfPeriod, type SubjectKind } from './preamble.ts';
import type { ExportSheet } from './sheet.ts';

/** What a number of an export is of. */
export interface Subject {
  readonly occupation: Occupation;
  readonly area: Area;
  readonly industry: Industry;
}

/** What all rows of an export share; null for what each row says itself, and for what nothing in the file says. */
export type SharedSubject = { readonly [Kind in SubjectKind]: Subject[Kind] | null } & {
  /** "2024-05" */
  readonly release: string | null;
};

const READERS: {
  readonly [Kind in SubjectKind]: {
    readonly read: (key: ExportKey) => Subject[Kind] | null;
    readonly expected: string;
  };
} = {
  occupation: {
    read: occupationOf,
    expected: 'an occupation with its code, such as “Data Scientists (15-2051)”',
  },
  area: { read: areaOf, expected: 'an area, such as “National” or “Alabama (01-00000)”' },
  industry: {
    read: industryOf,
    expected: 'an industry with its code, such as “Pharmacies and Drug Retailers (456110)”',
  },
};

/** Read a name with its code; CELL_UNREADABLE where it is none of its kind. */
export function readSubject<Kind extends SubjectKind>(
  kind: Kind,
  text: string,
  place: CellPlace,
): Result<Subject[Kind]> {
  const { read, expected } = READERS[kind];
  const value = read(parseKey(text));
  if (value !== null) return { ok: true, value };
  return { ok: false, problem: problemAt(place, 'CELL_UNREADABLE', { found: text, expected }) };
}

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
  const rows = subjectOfRows(sheet);
  const shared: SharedSubject = {
    release: statedRelease(sheet, problems),
    occupation: stated('occupation'),
    area: stated('area') ?? (isNationwide(preamble, rows) ? NATION : null),
    industry: stated('industry') ?? (rows === 'industry' ? null : ALL_INDUSTRIES),
  };
  return checked(shared, problems);
}

/**
 * Whether an export that names no area is of the U.S.: estimates of one industry are published for the nation only.
 *
 * @see https://www.bls.gov/oes/oes_ques.htm "national occupational estimates for specific industries"
 */
function isNationwide(preamble: Preamble, rows: SubjectKind): boolean {
  return preamble.statements.has('industry') || (rows === 'industry' && !isCut(preamble));
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
