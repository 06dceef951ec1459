import type { OewsRow } from '../../records/oews-row.ts';
import type { Problem } from '../../records/problem.ts';
import type { TableRow } from '../../source/table.ts';
import { placeCheck } from './place-check.ts';
import { cellReport, type Report } from '../cell-report.ts';
import { officialRowReader } from '../source-row.ts';
import { BLANKS } from './cells.ts';
import { OES_CODE, SOC_CODE } from './codes.ts';
import { countReaders } from './count-columns.ts';
import type { TableLayout } from './header.ts';
import { levelsInWords, occupationLevel } from './occupation-level.ts';
import type { RowKey } from './row-key.ts';
import type { OewsTableContext } from './table-context.ts';
import { wageReader } from './wage-columns.ts';

/** Reads a row of a table into a record. */
export type RowReader = (row: TableRow, key: RowKey) => OewsRow;

/**
 * A reader of the rows of one OEWS table: what each column holds is settled once.
 *
 * @param problems  takes a CELL_UNREADABLE for each cell that is not what its column holds
 */
export function rowReader(context: OewsTableContext, problems: Problem[]): RowReader {
  const { facts } = context;
  const report = cellReport(context, problems);
  const officialRow = officialRowReader(context.header, report);
  const counts = countReaders(context, report);
  const annual = wageReader(context, 'a', report);
  const hourly = wageReader(context, 'h', report);
  const isOnly = flagReader(context, report);
  const checkPlace = placeCheck(context.header, report);
  return (row, key) => {
    checkPlace(row.row, key);
    const annualOnly = isOnly(row, 'annual');
    const hourlyOnly = isOnly(row, 'hourly');
    const official = officialRow(row);
    const { area, industry, ownership } = key;
    return {
      source: facts,
      release: facts.release,
      area,
      industry,
      ownership,
      occupation: occupationOf(context, row, key, report),
      employment: counts.employment(row, official),
      employmentRse: counts.employmentRse(row, official),
      annualWage: annual(row, official, hourlyOnly),
      hourlyWage: hourly(row, official, annualOnly),
      meanWageRse: counts.meanWageRse(row, official),
      jobsPerThousand: counts.jobsPerThousand(row, official),
      locationQuotient: counts.locationQuotient(row, official),
      industryShare: counts.industryShare(row, official),
      reportingShare: counts.reportingShare(row, official),
    };
  };
}

function occupationOf(
  { header }: OewsTableContext,
  { row }: TableRow,
  { code, title, group }: RowKey,
  report: Report,
): OewsRow['occupation'] {
  const isCode = header.layout === 'oes' ? OES_CODE : SOC_CODE;
  if (!isCode.test(code) && code !== '00-0000') {
    const example = header.layout === 'oes' ? '25102' : '15-1252';
    report(row, 'OCC_CODE', code, `an occupation code such as ${example}`);
  }
  const level = occupationLevel(header, code, group);
  if (level === null) report(row, 'O_GROUP', group, levelsInWords(code));
  if (title === '') report(row, 'OCC_TITLE', title, 'an occupation title');
  return { soc: code, title: withoutMark(title, header.layout), level: level ?? 'detailed' };
}

/** The transitional tables of 2010 and 2011 put a "*" behind some titles. */
function withoutMark(title: string, layout: TableLayout): string {
  return layout === 'older' && title.endsWith('*') ? title.slice(0, -1).trim() : title;
}

/** Whether a flag says that only annual, or only hourly wages are released. */
function flagReader({ header: { position } }: OewsTableContext, report: Report) {
  return ({ row, cells }: TableRow, column: 'annual' | 'hourly'): boolean => {
    const index = position.get(column);
    const cell = index === undefined ? '' : String(cells[index] ?? '').trim();
    if (Object.hasOwn(BLANKS, cell)) return false;
    if (/^true$/i.test(cell)) return true;
    report(row, column.toUpperCase(), cell, '“TRUE” or nothing');
    return false;
  };
}
