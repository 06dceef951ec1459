import { type Cell, cellText } from '../../records/cell.ts';
import type { CpiMonth } from '../../records/cpi-month.ts';
import type { TableOrigin } from '../../records/origin.ts';
import type { CellPlace } from '../../records/place.ts';
import { type Checked, checked, type Problem, problemAt } from '../../records/problem.ts';
import { type Origins, type PublishedQuantity, UNREADABLE } from '../../records/quantity.ts';
import { sourceFacts, type SourceStatement } from '../../source/sidecar.ts';
import type { TableFile, TableRow } from '../../source/table.ts';
import { cellReport, type Report } from '../cell-report.ts';
import { publishedNumber } from '../published-number.ts';
import { repeatedKeys } from '../repeated-keys.ts';
import { officialRowReader, SOURCE_ROW } from '../source-row.ts';
import { missingMonths } from './months.ts';
import { type CpiTable, locateCpi, monthOf, scanMonths, SERIES } from './series.ts';

/** The digits that the index is printed with at most. */
const DECIMALS = 3;

/** What FRED prints for a month that it has no index for: a point, or since 2024 nothing. */
const NO_INDEX: readonly Cell[] = ['', '.'];

/** No month since 1913 moved by more than 6 percent. */
const MOST_IN_A_MONTH = 0.1;

/** A month, and the row of the file at hand that it was read from: of an extract, not the official row. */
interface MonthLine {
  readonly row: number;
  readonly month: CpiMonth;
}

/**
 * Read the CPI-U into records, and prove that it is what its statement says.
 *
 * @param name  the file's own name, which lineage gives for an official file
 * @returns the months in order; every unreadable cell, repeated month, and index that leaps as a problem, MONTHS_MISSING,
 *          a warning, for months without a line
 */
export async function readCpi(
  table: TableFile,
  statement: SourceStatement,
  name: string,
): Promise<Checked<readonly CpiMonth[]>> {
  const located = await locateCpi(table);
  if (!located.ok) return located;
  const { file } = table;
  if (located.value === null) {
    const args = { wanted: `observation_date and ${SERIES}`, seen: 'other headings' };
    return { ok: false, problems: [problemAt({ kind: 'file', file }, 'HEADER_MISSING', args)] };
  }
  const problems: Problem[] = [];
  const lines: MonthLine[] = [];
  const read = monthReader(file, located.value, statement, name, problems);
  const scan = await scanMonths(table, located.value, (row) =>
    lines.push({ row: row.row, month: read(row) }),
  );
  problems.push(...(scan.ok ? scan.warnings : scan.problems));
  problems.push(...seriesProblems(file, located.value, lines, statement));
  return checked(
    lines.map(({ month }) => month),
    problems,
  );
}

function monthReader(
  file: string,
  { headings, sourceRow, date, index }: CpiTable,
  statement: SourceStatement,
  name: string,
  problems: Problem[],
): (row: TableRow) => CpiMonth {
  const source = sourceFacts(statement, name);
  const table: TableOrigin = { source: source.name, sha256: source.sha256, sheet: null, header: headings };
  const [dateHeading = '', indexHeading = ''] = headings;
  const report = cellReport({ file, sheet: null }, problems);
  const officialRow = officialRowReader({ sourceRow }, report);
  const repeated = repeatedKeys(({ row }) => placeIn(file, row, dateHeading), problems);
  return (row) => {
    const text = cellText(row.cells[date] ?? '').trim();
    const month = monthOf(text);
    if (month === null) report(row.row, dateHeading, text, 'the first day of a month, as 2024-05-01');
    else repeated(month, row);
    const cell = row.cells[index] ?? '';
    const from = [{ table, row: officialRow(row), column: 1, text: cell }];
    return { source, month: month ?? text, index: indexOf(cell, from, row.row, indexHeading, report) };
  };
}

function indexOf(cell: Cell, from: Origins, row: number, heading: string, report: Report): PublishedQuantity {
  if (NO_INDEX.includes(cell)) {
    return { kind: 'withheld', reason: 'notReleased', marker: cellText(cell), from };
  }
  const value = publishedNumber(cell, DECIMALS);
  if (value !== null && value > 0) return { kind: 'value', value, from };
  report(row, heading, cellText(cell), 'an index with at most three decimals');
  return UNREADABLE;
}

function placeIn(file: string, row: number, column: string): CellPlace {
  return { kind: 'cell', file, sheet: null, row, column };
}

/** What is wrong with the series as a whole. */
function seriesProblems(
  file: string,
  { headings, headerRow, sourceRow }: CpiTable,
  lines: readonly MonthLine[],
  { release: expected, extractOf }: SourceStatement,
): readonly Problem[] {
  const place = { kind: 'file', file } as const;
  const months = lines.map(({ month: { month } }) => month);
  const last = months.at(-1);
  if (last === undefined) {
    return [problemAt(place, 'TRUNCATED', { detail: 'no month stands under the header' })];
  }
  const problems: Problem[] = [...leaps(file, headings, lines)];
  const missing = missingMonths(months);
  if (missing.length > 0) {
    problems.push(problemAt(place, 'MONTHS_MISSING', { months: missing.join(', ') }, 'warning'));
  }
  if (last !== expected) {
    const evidence = `its last month is ${last}`;
    problems.push(problemAt(place, 'RELEASE_MISMATCH', { found: last, expected, evidence }));
  }
  if (extractOf !== undefined && sourceRow === null) {
    const args = { names: SOURCE_ROW, seen: headings.join(', ') };
    problems.push(problemAt(placeIn(file, headerRow, 'A'), 'COLUMN_MISSING', args));
  }
  return problems;
}

/** INDEX_LEAPS for an index that moved further in a month than prices do, and for a month that comes too early. */
function leaps(
  file: string,
  [dateHeading = '', indexHeading = '']: readonly string[],
  lines: readonly MonthLine[],
): readonly Problem[] {
  return lines.slice(1).flatMap(({ row, month: { month, index } }, position) => {
    const before = lines[position]?.month;
    if (before === undefined) return [];
    if (month < before.month) {
      const args = { found: month, expected: `a month after ${before.month}` };
      return [problemAt(placeIn(file, row, dateHeading), 'CELL_UNREADABLE', args)];
    }
    if (index.kind !== 'value' || before.index.kind !== 'value') return [];
    const change = index.value / before.index.value - 1;
    if (Math.abs(change) <= MOST_IN_A_MONTH) return [];
    const args = {
      found: String(index.value),
      expected: `within a tenth of ${before.index.value}, the month before`,
    };
    return [problemAt(placeIn(file, row, indexHeading), 'INDEX_LEAPS', args)];
  });
}
