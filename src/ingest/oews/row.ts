import type { OewsRow, WageDistribution } from '../../records/oews-row.ts';
import { OCCUPATION_LEVELS, type OccupationLevel } from '../../records/occupation.ts';
import type { Problem } from '../../records/problem.ts';
import type { TableRow } from '../../source/table.ts';
import { type RowCells, rowCells } from './row-cells.ts';
import type { OewsTableContext } from './table-context.ts';

const SOC_CODE = /^\d{2}-\d{4}$/;
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
  return {
    source: facts,
    release: facts.release,
    area: { code: text('area'), title: text('area_title'), type: text('area_type') },
    industry: { naics: text('naics'), title: text('naics_title'), group: text('i_group') },
    ownership: text('own_code'),
    occupation: {
      soc: required('occ_code', 'an occupation code such as 15-1252', (value) => SOC_CODE.test(value)),
      title: required('occ_title', 'an occupation title', (value) => value !== ''),
      level: required('o_group', `one of ${OCCUPATION_LEVELS.join(', ')}`, (value) =>
        LEVELS.has(value),
      ) as OccupationLevel,
    },
    employment: jobs('tot_emp'),
    employmentRse: percent('emp_prse', '**'),
    annualWage: wages(cells, 'a', hourlyOnly),
    hourlyWage: wages(cells, 'h', annualOnly),
    meanWageRse: percent('mean_prse', '*'),
  };
}

/** @param otherOnly  only wages of the other kind are released for the occupation */
function wages({ wage }: RowCells, prefix: 'a' | 'h', otherOnly: boolean): WageDistribution {
  return {
    mean: wage(`${prefix}_mean`, otherOnly),
    p10: wage(`${prefix}_pct10`, otherOnly),
    p25: wage(`${prefix}_pct25`, otherOnly),
    median: wage(`${prefix}_median`, otherOnly),
    p75: wage(`${prefix}_pct75`, otherOnly),
    p90: wage(`${prefix}_pct90`, otherOnly),
  };
}
