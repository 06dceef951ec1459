import { type Cell, cellText } from '../../records/cell.ts';
import type { Occupation, OccupationLevel } from '../../records/occupation.ts';
import { columnLetters, type TableOrigin } from '../../records/origin.ts';
import type { Problem } from '../../records/problem.ts';
import { EDUCATIONS, EXPERIENCES, type ProjectionRow, TRAININGS } from '../../records/projection-row.ts';
import { NOT_IN_TABLE, UNREADABLE, type Withheld } from '../../records/quantity.ts';
import type { SourceFacts } from '../../records/source.ts';
import { levelByDigits } from '../../soc/level.ts';
import type { TableRow } from '../../source/table.ts';
import { cellReport, type Report } from '../cell-report.ts';
import { officialRowReader } from '../source-row.ts';
import {
  annualWage,
  type CellReader,
  jobs,
  jobsChange,
  occupationCode,
  percentChange,
  share,
  word,
} from './cells.ts';
import { type ProjectionColumn, withoutFootnotes } from './columns.ts';
import type { ProjectionHeader } from './header.ts';

/** What every row of one table shares. */
export interface ProjectionContext {
  /** the file as messages name it */
  readonly file: string;
  readonly sheet: string | null;
  readonly header: ProjectionHeader;
  /** where its cells stand officially */
  readonly origin: TableOrigin;
  readonly facts: SourceFacts;
}

const JOBS_WORDS = 'thousands of jobs with at most one decimal';
const PERCENT_WORDS = 'a percent with at most one decimal';

/**
 * A reader of the rows of one table of projections.
 *
 * @param problems  takes a CELL_UNREADABLE for each cell that is not what its column holds
 */
export function rowReader(context: ProjectionContext, problems: Problem[]): (row: TableRow) => ProjectionRow {
  const { facts, header } = context;
  const report = cellReport(context, problems);
  const officialRow = officialRowReader(header, report);
  const columns = columnReaders(context, report);
  const occupation = occupationReader(header, report);
  const verify = [codeVerifier(header, report), strayVerifier(header, report)];
  return (row) => {
    for (const one of verify) one(row);
    const official = officialRow(row);
    columns.shares.forEach((read) => read(row, official));
    return {
      source: facts,
      release: facts.release,
      baseYear: header.baseYear,
      targetYear: header.targetYear,
      occupation: occupation(row),
      baseEmployment: columns.baseEmployment(row, official),
      targetEmployment: columns.targetEmployment(row, official),
      change: columns.change(row, official),
      changePercent: columns.changePercent(row, official),
      openings: columns.openings(row, official),
      selfEmployedPercent: columns.selfEmployed(row, official),
      medianWage: { year: header.wageYear, annual: columns.wage(row, official) },
      education: columns.education(row, official),
      experience: columns.experience(row, official),
      training: columns.training(row, official),
    };
  };
}

function columnReaders({ header, origin: table }: ProjectionContext, report: Report) {
  const shift = header.sourceRow === null ? 0 : 1;
  const reader = <Value>(column: ProjectionColumn, read: CellReader<Value>, expected: string) => {
    const index = header.position.get(column);
    return ({ row, cells }: TableRow, official: number): Value | Withheld => {
      if (index === undefined) return NOT_IN_TABLE;
      const text = trimmed(cells[index]);
      const value = read(text, [{ table, row: official, column: index - shift, text }]);
      if (value !== null) return value;
      report(row, headingAt(header, index), cellText(text), expected);
      return UNREADABLE;
    };
  };
  const shareOf = (column: ProjectionColumn) => reader(column, share, `${PERCENT_WORDS}, or “—”`);
  const wordOf = <Word extends string>(column: ProjectionColumn, words: readonly Word[]) =>
    reader(column, word(words), `“—” or one of ${words.map((one) => `“${one}”`).join(', ')}`);
  return {
    baseEmployment: reader('baseEmployment', jobs, JOBS_WORDS),
    targetEmployment: reader('targetEmployment', jobs, JOBS_WORDS),
    change: reader('change', jobsChange, JOBS_WORDS),
    changePercent: reader('changePercent', percentChange, PERCENT_WORDS),
    openings: reader('openings', jobs, JOBS_WORDS),
    selfEmployed: shareOf('selfEmployed'),
    wage: reader('wage', annualWage, 'US dollars per year, rounded to 10, “>=239,200”, “—” or “N/A”'),
    education: wordOf('education', EDUCATIONS),
    experience: wordOf('experience', EXPERIENCES),
    training: wordOf('training', TRAININGS),
    /** read to be checked: no record holds them */
    shares: [shareOf('baseShare'), shareOf('targetShare')],
  };
}

function trimmed(cell: Cell = ''): Cell {
  return typeof cell === 'string' ? cell.trim() : cell;
}

/** As it is printed, an extract's own column before the official ones included. */
function headingAt({ headings, sourceRow }: ProjectionHeader, index: number): string {
  const heading = headings[sourceRow === null ? index : index - 1] ?? '';
  return heading === '' ? columnLetters(index) : heading;
}

function occupationReader(header: ProjectionHeader, report: Report) {
  const textOf = ({ cells }: TableRow, column: ProjectionColumn): Cell =>
    trimmed(cells[header.position.get(column) ?? cells.length]);
  const refuse = ({ row }: TableRow, column: ProjectionColumn, found: Cell, expected: string): void =>
    report(row, headingAt(header, header.position.get(column) ?? 0), cellText(found), expected);
  return (row: TableRow): Occupation => {
    const code = textOf(row, 'code');
    const soc = occupationCode(code);
    if (soc === null) refuse(row, 'code', code, 'an occupation code such as 15-1252');
    const title = plainTitle(cellText(textOf(row, 'title')));
    if (title === '') refuse(row, 'title', title, 'an occupation title');
    const type = header.layout === 'search' ? LINE_ITEM : textOf(row, 'type');
    const level = soc === null ? 'detailed' : levelOf(soc, type);
    if (level === null) {
      refuse(row, header.layout === 'search' ? 'code' : 'type', type, typesInWords(soc ?? ''));
    }
    return { soc: soc ?? cellText(code), title, level: level ?? 'detailed' };
  };
}

const LINE_ITEM = 'Line item';
const SUMMARY = 'Summary';

/**
 * The level of a row, by its type and the digits of its code, which have to agree. A line item can have the code of a
 * group that the matrix does not part, 13-1020 or 45-3000; a summary never that of a single occupation.
 *
 * @returns null where they disagree
 */
function levelOf(soc: string, type: Cell): OccupationLevel | null {
  const byDigits = levelByDigits(soc);
  if (type === SUMMARY) return byDigits === 'detailed' ? null : byDigits;
  return type === LINE_ITEM && byDigits !== 'total' && byDigits !== 'major' ? 'detailed' : null;
}

function typesInWords(soc: string): string {
  return `“${SUMMARY}” or “${LINE_ITEM}”, whichever a row of ${soc} can be`;
}

/**
 * The title of an occupation without its indentation, the number of a footnote, and the example titles that the search
 * tool glues to it.
 *
 * @example
 * plainTitle('  Data scientists    * Data Analytics Specialist* Data Mining Analyst') // => 'Data scientists'
 */
export function plainTitle(text: string): string {
  const [title = ''] = text.trim().split('  * ', 1);
  return withoutFootnotes(title.trim());
}

/** The numbers that the search tool gives to words, which have to be those of the words beside them. */
const WORD_CODES = [
  ['education', 'educationCode', EDUCATIONS, ['1', '2', '3', '4', '5', '6', '7', '8']],
  ['experience', 'experienceCode', EXPERIENCES, ['1', '2', '4']],
  ['training', 'trainingCode', TRAININGS, ['1', '2', '3', '4', '5', '6']],
] as const;

function codeVerifier(header: ProjectionHeader, report: Report) {
  const { position } = header;
  return ({ row, cells }: TableRow): void => {
    for (const [column, codeColumn, words, codes] of WORD_CODES) {
      const [at, codeAt] = [position.get(column), position.get(codeColumn)];
      if (at === undefined || codeAt === undefined) continue;
      const index = words.findIndex((one) => one === cells[at]);
      const [found, expected] = [cellText(trimmed(cells[codeAt])), codes[index]];
      if (expected === undefined || found === expected) continue;
      report(row, headingAt(header, codeAt), found, `${expected}, as “${words[index] ?? ''}” is coded`);
    }
  };
}

/** Cells to which no heading belongs say that a row has shifted. */
function strayVerifier(header: ProjectionHeader, report: Report) {
  const shift = header.sourceRow === null ? 0 : 1;
  return ({ row, cells }: TableRow): void => {
    for (const [index, cell] of cells.entries()) {
      const found = cellText(cell).trim();
      if (found === '' || index < shift || (header.headings[index - shift] ?? '') !== '') continue;
      report(row, columnLetters(index), found, 'nothing: the column has no heading');
    }
  };
}
