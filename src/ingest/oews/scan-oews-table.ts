import type { OewsRow } from '../../records/oews-row.ts';
import { type Problem, problemAt } from '../../records/problem.ts';
import type { SourceStatement } from '../../source/sidecar.ts';
import { sourceFacts, stoodFor } from '../../source/sidecar.ts';
import type { TableFile } from '../../source/table.ts';
import { SOURCE_ROW } from '../source-row.ts';
import { disprove, isWhole } from './disprove.ts';
import { isDataRow, withHeadings } from './header.ts';
import { knownTable, type TableKey } from './known-tables.ts';
import type { LocatedTable } from './locate.ts';
import { comparableTable, falseCopy, isOfficial, officialDifference } from './official.ts';
import { repetitions, repetitionWatch } from './repeated-rows.ts';
import { rowReader } from './row.ts';
import { keyReader } from './row-key.ts';
import { type TableRead, watchTable } from './sentinels/watch-table.ts';
import { type OewsSurvey, surveyor } from './survey.ts';
import type { OewsTableContext } from './table-context.ts';

/** An OEWS table gone through once. */
export interface OewsScan {
  readonly survey: OewsSurvey;
  /** every unreadable cell, repeated row, and disagreement of release, family or classification */
  readonly problems: readonly Problem[];
}

/** So many unreadable cells that the next would tell nothing new. */
const MOST_PROBLEMS = 100;

/**
 * Go through an OEWS table once, give each row as a record, and prove from the cells that it is what its sidecar says.
 * Memory stays flat.
 *
 * @param name   the file's own name, which lineage gives for an official file
 * @param visit  given each record, in the order of the table; where the problems hold an error, none is to be trusted
 */
export async function scanOewsTable(
  table: TableFile,
  located: LocatedTable,
  sidecar: SourceStatement,
  name: string,
  visit: (record: OewsRow) => void,
): Promise<OewsScan> {
  const { header, sheet } = located;
  const running = surveyor(header);
  if (sidecar.extractOf !== undefined && header.sourceRow === null) {
    return { survey: running.survey, problems: [noSourceRow(table, located)] };
  }
  const context = contextOf(table, located, sidecar, name);
  const problems: Problem[] = [];
  const industryGroup = industryGroupOf(located);
  const compared = comparableTable(sidecar, industryGroup) === null ? null : ([] as OewsRow[]);
  const read = rowReader(context, problems);
  const keyOf = keyReader(header);
  const watch = watchTable(context);
  const repetition = repetitionWatch();
  const scan = await table.scan(sheet, (row) => {
    if (!isDataRow(header, row)) return;
    const key = keyOf(row);
    running.add(row, key);
    repetition.add(key);
    const record = read(row, key);
    if (problems.length >= MOST_PROBLEMS) return false;
    watch.row(record, row.row);
    compared?.push(record);
    visit(record);
    return;
  });
  const { survey } = running;
  if (!scan.ok) return { survey, problems: [...withHeadings(header, scan.problems), ...problems] };
  if (problems.length >= MOST_PROBLEMS) return { survey, problems };
  const repeated = await repetitions(table, located, repetition.suspects);
  if (!repeated.ok) problems.push(...repeated.problems);
  problems.push(...disprove(table.file, located, sidecar, survey));
  if (problems.some(({ severity }) => severity === 'error')) return { survey, problems };
  const untrue = falseCopy(table.file, sidecar, compared ?? []);
  if (untrue !== null) return { survey, problems: [untrue, ...problems] };
  const difference = officialDifference(table.file, sidecar, compared ?? []);
  if (difference !== null) problems.push(difference);
  problems.push(...watch.problems(tableRead({ ...sidecar, industryGroup }, survey, difference)));
  return { survey, problems };
}

function industryGroupOf({ header, preview: [first] }: LocatedTable): string {
  return first === undefined ? '' : keyReader(header)(first).industry.group;
}

/** What the sentinels are told of a table that was read through. */
function tableRead(
  sidecar: SourceStatement & TableKey,
  { rows }: OewsSurvey,
  difference: Problem | null,
): TableRead {
  const known = knownTable(sidecar);
  return {
    isWhole: isWhole(sidecar) && (known === undefined || known.rows === rows),
    isAsPublished: isOfficial(sidecar) || difference?.severity === 'note',
  };
}

/** Without the official row of each cell an extract has no lineage. */
function noSourceRow({ file }: TableFile, { sheet, header }: LocatedTable): Problem {
  const place = { kind: 'cell', file, sheet: sheet.name, row: header.row, column: 'A' } as const;
  const args = { names: SOURCE_ROW, seen: header.headings.join(', ') };
  return problemAt(place, 'COLUMN_MISSING', args);
}

function contextOf(
  { file }: TableFile,
  { sheet, header }: LocatedTable,
  sidecar: SourceStatement,
  name: string,
): OewsTableContext {
  const facts = sourceFacts(sidecar, name);
  const officialSheet = stoodFor(sidecar)?.sheet ?? sheet.name;
  const origin = { source: facts.name, sha256: facts.sha256, sheet: officialSheet, header: header.headings };
  return { file, sheet: sheet.name, header, origin, facts, topCode: sidecar.topCode };
}
