import type { TableRow } from '../../source/table.ts';
import { publishedNumber } from './cells.ts';
import type { OewsColumn } from './columns.ts';
import type { OewsHeader } from './header.ts';
import { TELLTALE_CODES } from './known-releases.ts';

/** What the cells of a table say about the table as a whole. */
export interface OewsSurvey {
  readonly rows: number;
  readonly codes: ReadonlySet<string>;
  readonly levels: ReadonlySet<string>;
  readonly areaTypes: ReadonlySet<string>;
  readonly industries: ReadonlySet<string>;
  /** TOT_EMP of each row of 00-0000 */
  readonly totals: readonly number[];
  /** some wage is printed as "#" */
  readonly topCoded: boolean;
}

/** A survey that takes one row at a time (those above the header it passes over), so that memory stays flat. */
export function surveyor(header: OewsHeader): { add(row: TableRow): void; readonly survey: OewsSurvey } {
  const codes = new Set<string>();
  const levels = new Set<string>();
  const areaTypes = new Set<string>();
  const industries = new Set<string>();
  const totals: number[] = [];
  let rows = 0;
  let topCoded = false;
  const text = ({ cells }: TableRow, column: OewsColumn) =>
    cells[header.position.get(column) ?? -1]?.trim() ?? '';
  return {
    add(row) {
      if (row.row <= header.row) return;
      rows += 1;
      codes.add(text(row, 'occ_code'));
      levels.add(text(row, 'o_group'));
      areaTypes.add(text(row, 'area_type'));
      industries.add(text(row, 'naics'));
      if (text(row, 'occ_code') === '00-0000') totals.push(publishedNumber(text(row, 'tot_emp'), 0) ?? 0);
      topCoded ||= row.cells.includes('#');
    },
    get survey() {
      return { rows, codes, levels, areaTypes, industries, totals, topCoded };
    },
  };
}

/** The family of tables these rows belong to, from their areas and industries. */
export function familyOf({ areaTypes, industries }: OewsSurvey): string {
  const [areaType] = areaTypes;
  if (areaTypes.size > 1 && !onlyStates(areaTypes)) return 'all';
  switch (areaType) {
    case '1':
      return industries.size === 1 && industries.has('000000') ? 'national' : 'industry';
    case '2':
    case '3':
      return 'state';
    case '4':
      return 'metro';
    case '6':
      return 'nonmetro';
    default:
      return 'unknown';
  }
}

/** The classifications whose own codes occur: one in a sound table. */
export function classificationsOf({ codes }: OewsSurvey): readonly string[] {
  return TELLTALE_CODES.filter(({ codes: telltales }) => telltales.some((code) => codes.has(code))).map(
    ({ classification }) => classification,
  );
}

function onlyStates(areaTypes: ReadonlySet<string>): boolean {
  return [...areaTypes].every((type) => type === '2' || type === '3');
}
