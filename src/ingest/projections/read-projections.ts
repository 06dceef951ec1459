import type { CellPlace } from '../../records/place.ts';
import { type Checked, checked, type Problem, problemAt } from '../../records/problem.ts';
import type { ProjectionRow } from '../../records/projection-row.ts';
import { sourceFacts, type SourceStatement, stoodFor } from '../../source/sidecar.ts';
import type { TableFile } from '../../source/table.ts';
import { repeatedKeys } from '../repeated-keys.ts';
import { SOURCE_ROW } from '../source-row.ts';
import { changeProblems } from './arithmetic.ts';
import { classificationProblems } from './classification.ts';
import { projectionRelease } from './header.ts';
import { lineItemProblems } from './line-items.ts';
import { type LocatedProjections, locateProjections } from './locate.ts';
import { type ProjectionContext, rowReader } from './row.ts';
import { scanRows } from './scan-rows.ts';

/**
 * Read a table of the Employment Projections into records, and prove from its cells that it is what its statement says.
 *
 * @param name  the file's own name, which lineage gives for an official file
 * @returns the rows in the order of the table; every unreadable cell, repeated row, and number that the others contradict
 */
export async function readProjections(
  table: TableFile,
  statement: SourceStatement,
  name: string,
): Promise<Checked<readonly ProjectionRow[]>> {
  const located = await locateProjections(table);
  if (!located.ok) return located;
  if (located.value === null) return { ok: false, problems: [noProjections(table)] };
  const { sheet, header } = located.value;
  const problems: Problem[] = [...located.warnings, ...unlike(table.file, located.value, statement)];
  const context = contextOf(table, located.value, statement, name);
  const rows: ProjectionRow[] = [];
  const read = rowReader(context, problems);
  const placeIn = (row: number, column: string | null): CellPlace =>
    ({ kind: 'cell', file: table.file, sheet: sheet.name, row, column }) as const;
  const repeated = repeatedKeys(({ row }) => placeIn(row, headingOfCode(context)), problems);
  const scanned = await scanRows(table, located.value, (row) => {
    const record = read(row);
    const placeOf = (column: number) => placeIn(row.row, header.headings[column] ?? null);
    problems.push(...changeProblems(record, placeOf));
    repeated(record.occupation.soc, row);
    rows.push(record);
  });
  problems.push(...(scanned.ok ? scanned.warnings : scanned.problems));
  if (rows.length === 0) problems.push(truncated(table.file, 'no row stands under the header'));
  problems.push(...classificationProblems(table.file, codesOf(rows), statement.classification));
  if (isWhole(located.value, statement) && !hasErrors(problems)) {
    problems.push(
      ...lineItemProblems(rows, table.file, ({ from: [cell] }) =>
        placeIn(cell?.row ?? header.row, header.headings[cell?.column ?? 0] ?? null),
      ),
    );
  }
  return checked(rows, problems);
}

/** Whether all occupations and their sums are in a table: the search tool gives line items alone. */
function isWhole({ header }: LocatedProjections, { extractOf }: SourceStatement): boolean {
  return header.layout === 'workbook' && header.sourceRow === null && extractOf === undefined;
}

function contextOf(
  { file }: TableFile,
  { sheet, header }: LocatedProjections,
  statement: SourceStatement,
  name: string,
): ProjectionContext {
  const facts = sourceFacts(statement, name);
  const official = stoodFor(statement);
  const officialSheet = official === undefined ? sheet.name : official.sheet;
  const origin = { source: facts.name, sha256: facts.sha256, sheet: officialSheet, header: header.headings };
  return { file, sheet: sheet.name, header, origin, facts };
}

function headingOfCode({ header: { headings, position, sourceRow } }: ProjectionContext): string | null {
  return headings[(position.get('code') ?? 0) - (sourceRow === null ? 0 : 1)] ?? null;
}

/** RELEASE_MISMATCH for a table of other years than its statement says, COLUMN_MISSING for an extract without places. */
function unlike(
  file: string,
  { sheet, header: { row, headings, sourceRow, baseYear, targetYear } }: LocatedProjections,
  { release: expected, extractOf }: SourceStatement,
): readonly Problem[] {
  const place = { kind: 'cell', file, sheet: sheet.name, row, column: null } as const;
  const found = projectionRelease(baseYear, targetYear);
  const evidence = `its columns hold the employment of ${baseYear} and ${targetYear}`;
  const isOther = found !== expected;
  const isUnplaced = extractOf !== undefined && sourceRow === null;
  return [
    ...(isOther ? [problemAt(place, 'RELEASE_MISMATCH', { found, expected, evidence })] : []),
    ...(isUnplaced
      ? [problemAt(place, 'COLUMN_MISSING', { names: SOURCE_ROW, seen: headings.join(', ') })]
      : []),
  ];
}

function codesOf(rows: readonly ProjectionRow[]): readonly string[] {
  return rows.map(({ occupation }) => occupation.soc);
}

function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

function truncated(file: string, detail: string): Problem {
  return problemAt({ kind: 'file', file }, 'TRUNCATED', { detail });
}

/** The problem of a file without a table of projections. */
export function noProjections({ file }: TableFile): Problem {
  return problemAt({ kind: 'file', file }, 'HEADER_MISSING', {
    wanted: 'titles, codes, employment of two years, change, openings and education in one row',
    seen: 'no row has them',
  });
}
