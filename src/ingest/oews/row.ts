import type { OewsRow, WageDistribution } from '../../records/oews-row.ts';
import { OCCUPATION_LEVELS, type OccupationLevel } from '../../records/occupation.ts';
import type { Problem } from '../../records/problem.ts';
import { levelByDigits } from '../../soc/level.ts';
import type { TableRow } from '../../source/table.ts';
import { SOC_CODE } from './codes.ts';
import { WAGE_STATISTICS } from './columns.ts';
import { type RowCells, rowCells } from './row-cells.ts';
import type { OewsTableContext } from './table-context.ts';

const LEVELS: ReadonlySet<string> = new Set(OCCUPATION_LEVELS);

/**
 * Read one row of an OEWS table.
 *
 * @param problems  takes a CELL_UNREADABLE for each cell that is not what its column holds
 */
export function parseOewsRow(context: OewsTableContext, row: TableRow, problems: Problem[]): OewsRow {
  const { facts } = context;
  const cells = rowCells(context, row, problems);
  const { text, required, jobs, percent } = cells;
  const isFlag = (value: string) => value === '' || value === 'TRUE';
  const annualOnly = required('annual', '“TRUE” or nothing', isFlag) === 'TRUE';
  const hourlyOnly = required('hourly', '“TRUE” or nothing', isFlag) === 'TRUE';
  const soc = required('occ_code', 'an occupation code such as 15-1252', (value) => SOC_CODE.test(value));
  return {
    source: facts,
    release: facts.release,
    area: { code: text('area'), title: text('area_title'), type: text('area_type') },
    industry: { naics: text('naics'), title: text('naics_title'), group: text('i_group') },
    ownership: text('own_code'),
    occupation: {
      soc,
      title: required('occ_title', 'an occupation title', (value) => value !== ''),
      level: required('o_group', levelsInWords(soc), isLevelOf(soc)) as OccupationLevel,
    },
    employment: jobs('tot_emp'),
    employmentRse: percent('emp_prse', '**'),
    annualWage: wages(cells, 'a', hourlyOnly),
    hourlyWage: wages(cells, 'h', annualOnly),
    meanWageRse: percent('mean_prse', '*'),
  };
}

/** O_GROUP says what the digits of the code say; a broad occupation can stand among the detailed ones too. */
function isLevelOf(soc: string): (level: string) => boolean {
  if (!SOC_CODE.test(soc)) return (level) => LEVELS.has(level);
  const byDigits = levelByDigits(soc);
  return (level) => level === byDigits || (level === 'detailed' && byDigits === 'broad');
}

function levelsInWords(soc: string): string {
  return SOC_CODE.test(soc) ? `“${levelByDigits(soc)}” for ${soc}` : `one of ${OCCUPATION_LEVELS.join(', ')}`;
}

/** @param otherOnly  only wages of the other kind are released for the occupation */
function wages({ wage }: RowCells, prefix: 'a' | 'h', otherOnly: boolean): WageDistribution {
  return {
    mean: wage(`${prefix}_${WAGE_STATISTICS.mean}`, otherOnly),
    p10: wage(`${prefix}_${WAGE_STATISTICS.p10}`, otherOnly),
    p25: wage(`${prefix}_${WAGE_STATISTICS.p25}`, otherOnly),
    median: wage(`${prefix}_${WAGE_STATISTICS.median}`, otherOnly),
    p75: wage(`${prefix}_${WAGE_STATISTICS.p75}`, otherOnly),
    p90: wage(`${prefix}_${WAGE_STATISTICS.p90}`, otherOnly),
  };
}
