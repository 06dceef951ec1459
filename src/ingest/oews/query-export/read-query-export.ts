import { areaKey, type OewsRow } from '../../../records/oews-row.ts';
import type { CellPlace } from '../../../records/place.ts';
import { type Checked, checked, type Problem, problemAt } from '../../../records/problem.ts';
import { sourceFacts, type SourceStatement } from '../../../source/sidecar.ts';
import type { TableFile } from '../../../source/table.ts';
import { repeatedKeys } from '../../repeated-keys.ts';
import { foreignCodeProblems } from '../classification.ts';
import { isCut } from './preamble.ts';
import { type ExportContext, parseExportRow } from './row.ts';
import { type ExportSheet, readExportSheet } from './sheet.ts';
import { type SharedSubject, sharedSubject, subjectOfRows, unsaidSubject } from './shared-subject.ts';
import { tellingCodes } from './telling-codes.ts';

/**
 * Read an export of the OEWS query system into records, and prove from its cells that it is what its statement says.
 *
 * @param name  the file's own name, which lineage gives
 * @param keep  the rows to hold; the others are read and checked all the same
 * @returns the rows in the order of the export, a column that was not ticked as `notInTable`; every unreadable cell and
 *          repeated row as a problem, PREAMBLE_MISSING where it does not say what its numbers are of, TRUNCATED where
 *          the notes at its end are missing
 */
export async function readQueryExport(
  table: TableFile,
  statement: SourceStatement,
  name: string,
  keep: (row: OewsRow) => boolean = () => true,
): Promise<Checked<readonly OewsRow[]>> {
  const read = await readExportSheet(table);
  if (!read.ok) return read;
  if (read.value === null) return { ok: false, problems: [noExport(table)] };
  const sheet = read.value;
  const shared = sharedSubject(sheet);
  if (!shared.ok) return { ok: false, problems: [...read.warnings, ...shared.problems] };
  const context = contextOf(sheet, shared.value, statement, name);
  const problems = [
    ...read.warnings,
    ...unsaidSubject(sheet, shared.value, 'error'),
    ...incomplete(sheet),
    ...otherRelease(sheet, shared.value, statement),
    ...otherClassification(sheet, shared.value, statement),
  ];
  return checked(recordsOf(context, problems).filter(keep), problems);
}

function recordsOf(context: ExportContext, problems: Problem[]): readonly OewsRow[] {
  const { sheet } = context;
  const repeated = repeatedKeys(({ row }) => placeOfName(sheet, row), problems);
  return sheet.data.flatMap((row) => {
    const record = parseExportRow(context, row, problems);
    if (record === null) return [];
    repeated(keyOf(record), row);
    return [record];
  });
}

function contextOf(
  sheet: ExportSheet,
  shared: SharedSubject,
  statement: SourceStatement,
  name: string,
): ExportContext {
  const facts = sourceFacts(statement, name);
  const origin = {
    ...{ source: facts.name, sha256: facts.sha256 },
    ...{ sheet: sheet.sheet, header: sheet.header.headings },
  };
  return { sheet, rows: subjectOfRows(sheet), shared, origin, facts };
}

function noExport({ file }: TableFile): Problem {
  return problemAt({ kind: 'file', file }, 'HEADER_MISSING', {
    wanted: '“Occupation (SOC code)” or “Area Name” with a column such as “Employment” beside it',
    seen: 'no row has them',
  });
}

/** TRUNCATED where an export has no rows, or begins as it was made and does not end so. */
function incomplete({ file, preamble, data, notes }: ExportSheet): readonly Problem[] {
  const details = [
    ...(data.length > 0 ? [] : ['no row stands under the header']),
    ...(isCut(preamble) || notes.extracted !== null
      ? []
      : ['the line with the day of the extraction, in which an export ends, is missing']),
  ];
  return details.map((detail) => problemAt({ kind: 'file', file }, 'TRUNCATED', { detail }));
}

function otherRelease(
  { file, sheet, preamble }: ExportSheet,
  { release: found }: SharedSubject,
  { release: expected }: SourceStatement,
): readonly Problem[] {
  const period = preamble.statements.get('period');
  if (found === null || period === undefined || found === expected) return [];
  const place = { kind: 'cell', file, sheet, row: period.row, column: 'A' } as const;
  const evidence = `“${period.text}” above the header`;
  return [problemAt(place, 'RELEASE_MISMATCH', { found, expected, evidence })];
}

function otherClassification(
  sheet: ExportSheet,
  shared: SharedSubject,
  { classification }: SourceStatement,
): readonly Problem[] {
  const codes = [...tellingCodes(sheet, shared)];
  const placed = codes.map(([soc, row]) => [soc, placeOfName(sheet, row)] as const);
  return foreignCodeProblems(placed, classification);
}

function placeOfName({ file, sheet, header }: ExportSheet, row: number): CellPlace {
  const column = row > header.row ? (header.headings[0] ?? 'A') : 'A';
  return { kind: 'cell', file, sheet, row, column };
}

/** A number is known by its occupation, area and industry. */
function keyOf({ occupation, area, industry }: OewsRow): string {
  return [occupation.soc, areaKey(area), industry.naics].join(' ');
}
