import { cellText } from '../../../records/cell.ts';
import { columnLetters, type TableOrigin } from '../../../records/origin.ts';
import type { OewsRow, WageDistribution } from '../../../records/oews-row.ts';
import { type Problem, problemAt } from '../../../records/problem.ts';
import { NOT_IN_TABLE, type PublishedQuantity, UNREADABLE } from '../../../records/quantity.ts';
import type { SourceFacts } from '../../../records/source.ts';
import type { TableRow } from '../../../source/table.ts';
import { WAGE_STATISTICS } from '../columns.ts';
import { type ExportColumn, grainOf } from './columns.ts';
import { ownershipIn } from './industry-key.ts';
import type { SubjectKind } from './preamble.ts';
import { exportQuantity } from './quantity.ts';
import type { ExportSheet } from './sheet.ts';
import type { SharedSubject } from './shared-subject.ts';
import { readSubject, type Subject } from './subject.ts';

/** What every row of one export shares. */
export interface ExportContext {
  readonly sheet: ExportSheet;
  readonly rows: SubjectKind;
  readonly shared: SharedSubject;
  readonly origin: TableOrigin;
  readonly facts: SourceFacts;
}

/**
 * Read one row of an export.
 *
 * @param problems  takes a CELL_UNREADABLE for each cell that is not what its column holds
 * @returns null where the row does not say what its numbers are of
 */
export function parseExportRow(context: ExportContext, row: TableRow, problems: Problem[]): OewsRow | null {
  const subject = subjectOfRow(context, row, problems);
  const quantity = quantities(context, row, problems);
  const record = {
    source: context.facts,
    release: context.facts.release,
    employment: quantity('tot_emp'),
    employmentRse: quantity('emp_prse'),
    annualWage: wages(quantity, 'a'),
    hourlyWage: wages(quantity, 'h'),
    meanWageRse: quantity('mean_prse'),
    jobsPerThousand: quantity('jobs_1000'),
    locationQuotient: quantity('loc_quotient'),
    industryShare: NOT_IN_TABLE,
    reportingShare: NOT_IN_TABLE,
  };
  return subject === null ? null : { ...record, ...subject, ownership: ownershipIn(subject.industry) };
}

/** What the numbers of a row are of: what its first cell names, and what all rows share. */
function subjectOfRow(
  { sheet: { file, sheet, header }, rows, shared }: ExportContext,
  { row, cells: [first = ''] }: TableRow,
  problems: Problem[],
): Subject | null {
  const column = header.headings[0] ?? null;
  const named = readSubject(rows, cellText(first).trim(), { kind: 'cell', file, sheet, row, column });
  if (!named.ok) {
    problems.push(named.problem);
    return null;
  }
  const own = { [rows]: named.value };
  const { area, industry, occupation } = { ...shared, ...own };
  return area === null || industry === null || occupation === null ? null : { area, industry, occupation };
}

type QuantityOf = (column: ExportColumn) => PublishedQuantity;

function quantities(
  { sheet: { file, sheet, header }, origin }: ExportContext,
  { row, cells }: TableRow,
  problems: Problem[],
): QuantityOf {
  return (name) => {
    const column = header.position.get(name);
    if (column === undefined) return NOT_IN_TABLE;
    const grain = grainOf(name);
    const cell = cells[column] ?? '';
    const text = typeof cell === 'string' ? cell.trim() : cell;
    const quantity = exportQuantity({ table: origin, row, column, text }, grain);
    if (quantity !== null) return quantity;
    const heading = header.headings[column] ?? columnLetters(column);
    const args = { found: cellText(text), expected: `${grain.unit} or “-”` };
    problems.push(problemAt({ kind: 'cell', file, sheet, row, column: heading }, 'CELL_UNREADABLE', args));
    return UNREADABLE;
  };
}

function wages(quantity: QuantityOf, prefix: 'a' | 'h'): WageDistribution {
  return {
    mean: quantity(`${prefix}_${WAGE_STATISTICS.mean}`),
    p10: quantity(`${prefix}_${WAGE_STATISTICS.p10}`),
    p25: quantity(`${prefix}_${WAGE_STATISTICS.p25}`),
    median: quantity(`${prefix}_${WAGE_STATISTICS.median}`),
    p75: quantity(`${prefix}_${WAGE_STATISTICS.p75}`),
    p90: quantity(`${prefix}_${WAGE_STATISTICS.p90}`),
  };
}
