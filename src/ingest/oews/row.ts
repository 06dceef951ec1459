import type { OewsRow, WageDistribution } from '../../records/oews-row.ts';
import { OCCUPATION_LEVELS, type OccupationLevel } from '../../records/occupation.ts';
import type { CellOrigin, TableOrigin } from '../../records/origin.ts';
import { type Problem, problemAt } from '../../records/problem.ts';
import type { PublishedQuantity, WithheldReason } from '../../records/quantity.ts';
import type { SourceFacts } from '../../records/source.ts';
import type { TableRow } from '../../source/table.ts';
import { parseCountCell, parseWageCell, publishedNumber } from './cells.ts';
import type { OewsColumn } from './columns.ts';
import type { OewsHeader } from './header.ts';

/** What every row of one table shares. */
export interface OewsTableContext {
  /** the file as messages name it */
  readonly file: string;
  readonly sheet: string | null;
  readonly header: OewsHeader;
  /** where its cells stand officially */
  readonly origin: TableOrigin;
  readonly facts: SourceFacts;
  /** the wages printed as "#"; null where the release prints none */
  readonly topCode: { readonly annual: number; readonly hourly: number } | null;
}

const SOC_CODE = /^\d{2}-\d{4}$/;
const LEVELS: ReadonlySet<string> = new Set(OCCUPATION_LEVELS);
const NOTHING: PublishedQuantity = { kind: 'withheld', reason: 'blank', marker: '', from: [] };

/**
 * Read one row of an OEWS table.
 *
 * @param problems  takes a CELL_UNREADABLE for each cell that is not what its column holds
 */
export function parseOewsRow(context: OewsTableContext, row: TableRow, problems: Problem[]): OewsRow {
  const { header, origin, facts, topCode } = context;
  const unreadable = (column: OewsColumn, expected: string) => {
    const heading = column.toUpperCase();
    const place = {
      kind: 'cell',
      file: context.file,
      sheet: context.sheet,
      row: row.row,
      column: heading,
    } as const;
    problems.push(problemAt(place, 'CELL_UNREADABLE', { found: text(column), expected }));
  };
  const text = (column: OewsColumn) => (row.cells[header.position.get(column) ?? -1] ?? '').trim();
  const officialRow = officialRowOf(header, row);
  const shift = header.sourceRow === null ? 0 : 1;
  const cell = (column: OewsColumn): CellOrigin => {
    const position = header.position.get(column) ?? 0;
    return { table: origin, row: officialRow, column: position - shift, text: text(column) };
  };
  const required = (column: OewsColumn, expected: string, holds: (value: string) => boolean) => {
    if (!holds(text(column))) unreadable(column, expected);
    return text(column);
  };
  const count = (column: OewsColumn, expected: string) => {
    const quantity = parseCountCell(cell(column));
    if (quantity === null) unreadable(column, expected);
    return quantity ?? NOTHING;
  };
  const wages = (prefix: 'a' | 'h', cap: number | null, notReleased: WithheldReason): WageDistribution => {
    const wage = (name: 'mean' | 'pct10' | 'pct25' | 'median' | 'pct75' | 'pct90') => {
      const quantity = parseWageCell(cell(`${prefix}_${name}`), cap, notReleased);
      if (quantity === null) {
        const markers = cap === null ? '“*”' : '“*” or “#”';
        unreadable(`${prefix}_${name}`, `a wage in US dollars, ${markers}`);
      }
      return quantity ?? NOTHING;
    };
    return {
      mean: wage('mean'),
      p10: wage('pct10'),
      p25: wage('pct25'),
      median: wage('median'),
      p75: wage('pct75'),
      p90: wage('pct90'),
    };
  };
  const annualOnly = text('annual') === 'TRUE';
  const hourlyOnly = text('hourly') === 'TRUE';
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
    employment: count('tot_emp', 'a number of jobs or “**”'),
    employmentRse: count('emp_prse', 'a percent or “**”'),
    annualWage: wages('a', topCode?.annual ?? null, hourlyOnly ? 'hourlyWagesOnly' : 'wageNotAvailable'),
    hourlyWage: wages('h', topCode?.hourly ?? null, annualOnly ? 'annualWagesOnly' : 'wageNotAvailable'),
    meanWageRse: count('mean_prse', 'a percent or “*”'),
  };
}

/** The row in the official sheet: the extract says it, in an official file it is the row itself. */
function officialRowOf({ sourceRow }: OewsHeader, { row, cells }: TableRow): number {
  return sourceRow === null ? row : (publishedNumber(cells[sourceRow] ?? '') ?? 0);
}
