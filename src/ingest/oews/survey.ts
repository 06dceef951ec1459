import { cellText } from '../../records/cell.ts';
import type { TableRow } from '../../source/table.ts';
import { publishedNumber } from '../published-number.ts';
import { classificationsOfCode } from './codes.ts';
import type { OewsColumn } from './columns.ts';
import type { OewsHeader } from './header.ts';
import { familyOfRow, type RowFamily } from './row-family.ts';
import type { RowKey } from './row-key.ts';

/** Each value that a column holds, with the first row that holds it. */
export type FirstRows = ReadonlyMap<string, number>;

/** The rows of one family in a table. */
export interface FamilyRows {
  readonly rows: number;
  readonly first: { readonly row: number; readonly column: OewsColumn };
}

/** What the cells of a table say about the table as a whole. */
export interface OewsSurvey {
  readonly rows: number;
  readonly codes: FirstRows;
  readonly levels: FirstRows;
  /** I_GROUP: "cross-industry", "sector" … */
  readonly industryGroups: FirstRows;
  /** of each family that some row belongs to: how many do, and where the first stands */
  readonly families: ReadonlyMap<RowFamily, FamilyRows>;
  /** of each area, how many rows of all occupations, industries and owners it has: one in a whole table */
  readonly areas: ReadonlyMap<string, number>;
  /** the codes that some classifications alone have */
  readonly signs: FirstRows;
  /** what the column of the year holds, where there is one */
  readonly years: FirstRows;
  /** TOT_EMP of each national row of all occupations */
  readonly totals: readonly number[];
  /** the columns of codes in which some cell is a number: a program took them for that and may have lost zeros */
  readonly retyped: ReadonlyMap<OewsColumn, number>;
  /** some wage is printed as "#" */
  readonly topCoded: boolean;
}

/** A survey that takes one row at a time, so that memory stays flat. */
export interface Surveyor {
  add(row: TableRow, key: RowKey): void;
  readonly survey: OewsSurvey;
}

const CODES: readonly OewsColumn[] = ['area', 'naics'];

export function surveyor({ position, year }: OewsHeader): Surveyor {
  const codes = new Map<string, number>();
  const levels = new Map<string, number>();
  const industryGroups = new Map<string, number>();
  const families = new Map<RowFamily, { rows: number; readonly first: FamilyRows['first'] }>();
  const areas = new Map<string, number>();
  const totals: number[] = [];
  const years = new Map<string, number>();
  const retyped = new Map<OewsColumn, number>();
  const coded = CODES.flatMap((column) => {
    const index = position.get(column);
    return index === undefined ? [] : [{ column, index }];
  });
  const employment = position.get('tot_emp') ?? 0;
  const wages = wageSpan(position);
  let rows = 0;
  let topCoded = false;
  return {
    add({ row, cells }, key) {
      rows += 1;
      note(codes, key.code, row);
      note(levels, key.group, row);
      note(industryGroups, key.industry.group, row);
      const { family, column } = familyOfRow(key);
      const earlier = families.get(family);
      if (earlier === undefined) families.set(family, { rows: 1, first: { row, column } });
      else earlier.rows += 1;
      noteArea(areas, key);
      if (key.code === '00-0000' && family === 'national') totals.push(countOf(cells[employment]));
      if (year !== null) note(years, cellText(cells[year] ?? '').trim(), row);
      for (const one of coded) if (typeof cells[one.index] === 'number') note(retyped, one.column, row);
      topCoded ||= hasTopCode(cells, wages);
    },
    get survey() {
      const signs = new Map([...codes].filter(([code]) => classificationsOfCode(code).length > 0));
      const found = { codes, levels, industryGroups, families, areas, signs, years, totals, retyped };
      return { rows, topCoded, ...found };
    },
  };
}

function noteArea(areas: Map<string, number>, { area, code, industry, ownership }: RowKey): void {
  const isTotal = code === '00-0000' && industry.naics === '000000' && ownership === '1235';
  if (isTotal || !areas.has(area.code)) areas.set(area.code, (areas.get(area.code) ?? 0) + Number(isTotal));
}

function note<Value>(seen: Map<Value, number>, value: Value, row: number): void {
  if (!seen.has(value)) seen.set(value, row);
}

function countOf(cell: TableRow['cells'][number] | undefined): number {
  return publishedNumber(typeof cell === 'string' ? cell.trim() : (cell ?? ''), 0) ?? 0;
}

/** From the first column of wages to behind the last. */
function wageSpan(position: OewsHeader['position']): readonly [start: number, end: number] {
  const columns = [...position].filter(([name]) => /^[ah]_/.test(name)).map(([, index]) => index);
  return [Math.min(...columns), Math.max(...columns) + 1];
}

function hasTopCode(cells: TableRow['cells'], [start, end]: readonly [number, number]): boolean {
  for (let index = start; index < end; index++) {
    const cell = cells[index];
    if (typeof cell === 'string' && cell.trim() === '#') return true;
  }
  return false;
}
