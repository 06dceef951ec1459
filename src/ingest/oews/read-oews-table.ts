import type { OewsRow } from '../../records/oews-row.ts';
import { type Checked, checked, type Problem, problemAt } from '../../records/problem.ts';
import type { SourceStatement } from '../../source/sidecar.ts';
import { sourceFacts, stoodFor } from '../../source/sidecar.ts';
import type { TableFile, TableRow } from '../../source/table.ts';
import { SOURCE_ROW } from './columns.ts';
import { disprove } from './disprove.ts';
import { isDataRow, withHeadings } from './header.ts';
import { knownRelease } from './known-releases.ts';
import { locateTable, noTable, type OewsLayout } from './locate.ts';
import { falseCopy, isOfficial, officialDifference } from './official.ts';
import { implausible, type PlacedRow } from './plausibility.ts';
import { parseOewsRow } from './row.ts';
import { surveyor } from './survey.ts';
import type { OewsTableContext } from './table-context.ts';

/**
 * Read an OEWS table into records, and prove from its cells that it is what its sidecar says.
 *
 * @param name  the file's own name, which lineage gives for an official file
 * @returns the rows in the order of the table; every unreadable cell, repeated row, and disagreement of release,
 *          family or classification as a problem
 */
export async function readOewsTable(
  table: TableFile,
  sidecar: SourceStatement,
  name: string,
): Promise<Checked<readonly OewsRow[]>> {
  const located = await locateTable(table);
  if (!located.ok) return located;
  const layout = located.value;
  if (layout === null) return { ok: false, problems: [noTable(table)] };
  if (sidecar.extractOf !== undefined && layout.header.sourceRow === null) {
    return { ok: false, problems: [noSourceRow(table, layout)] };
  }
  const context = contextOf(table, layout, sidecar, name);
  const rows: PlacedRow[] = [];
  const problems: Problem[] = [...located.warnings];
  const running = surveyor(layout.header);
  const repeated = repetitions(context, problems);
  const scan = await table.scan(layout.sheet, (row) => {
    if (!isDataRow(layout.header, row)) return;
    running.add(row);
    const record = parseOewsRow(context, row, problems);
    repeated(record, row);
    rows.push({ row: row.row, record });
  });
  if (!scan.ok) return { ok: false, problems: [...withHeadings(layout.header, scan.problems), ...problems] };
  problems.push(...disprove(table.file, layout, sidecar, running.survey));
  const records = rows.map(({ record }) => record);
  const sound = checked(records, problems);
  if (!sound.ok) return sound;
  const untrue = falseCopy(table.file, sidecar, records);
  if (untrue !== null) return { ok: false, problems: [untrue, ...problems] };
  return checked(records, [...problems, ...doubts(context, sidecar, rows)]);
}

/** What is well-formed and still doubtful; nothing in the publisher's own bytes, or in cells that equal them. */
function doubts(
  context: OewsTableContext,
  sidecar: SourceStatement,
  rows: readonly PlacedRow[],
): readonly Problem[] {
  if (isOfficial(sidecar)) return [];
  const records = rows.map(({ record }) => record);
  const difference = officialDifference(context.file, sidecar, records);
  if (difference?.code === 'OFFICIAL_BYTES_DIFFER') return [difference];
  const isWhole = sidecar.extractOf === undefined && !lacksRows(sidecar, rows.length);
  return [...(difference === null ? [] : [difference]), ...implausible(context, rows, isWhole)];
}

/** Of which ROWS_MISSING speaks. */
function lacksRows({ release }: SourceStatement, rows: number): boolean {
  const known = knownRelease(release);
  return known !== undefined && known.nationalRows !== rows;
}

/** Without the official row of each cell an extract has no lineage. */
function noSourceRow({ file }: TableFile, { sheet, header }: OewsLayout): Problem {
  const place = { kind: 'cell', file, sheet: sheet.name, row: header.row, column: 'A' } as const;
  const args = { names: SOURCE_ROW, seen: header.headings.join(', ') };
  return problemAt(place, 'COLUMN_MISSING', args);
}

function contextOf(
  { file }: TableFile,
  layout: OewsLayout,
  sidecar: SourceStatement,
  name: string,
): OewsTableContext {
  const { sheet, header } = layout;
  const facts = sourceFacts(sidecar, name);
  const officialSheet = stoodFor(sidecar)?.sheet ?? sheet.name;
  const origin = { source: facts.name, sha256: facts.sha256, sheet: officialSheet, header: header.headings };
  return { file, sheet: sheet.name, header, origin, facts, topCode: sidecar.topCode };
}

/** A row is known by where, what industry and whose employment it counts, and by code with level: a code alone is no key. */
function keyOf({ area, industry, ownership, occupation }: OewsRow): string {
  const { soc, level } = occupation;
  return [area.code, industry.naics, industry.group, ownership, soc, level].join(' ');
}

function repetitions({ file, sheet }: OewsTableContext, problems: Problem[]) {
  const seen = new Map<string, TableRow>();
  return (record: OewsRow, row: TableRow) => {
    const key = keyOf(record);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, row);
      return;
    }
    const same = first.cells.every((cell, index) => cell === row.cells[index]);
    const place = { kind: 'cell', file, sheet, row: row.row, column: 'OCC_CODE' } as const;
    problems.push(problemAt(place, same ? 'ROW_DUPLICATE' : 'ROW_CONFLICT', { key, firstRow: first.row }));
  };
}
