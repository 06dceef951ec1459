import { cellText } from '../../records/cell.ts';
import type { TableRow } from '../../source/table.ts';
import { publishedNumber } from './cells.ts';
import { classificationOfCode } from './codes.ts';
import type { OewsColumn } from './columns.ts';
import { familyOfRow, type RowFamily } from './row-family.ts';
import { isDataRow, type OewsHeader } from './header.ts';

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
  /** of each family that some row belongs to: how many do, and where the first stands */
  readonly families: ReadonlyMap<RowFamily, FamilyRows>;
  /** the classifications whose own codes occur: one in a sound table */
  readonly classifications: FirstRows;
  /** TOT_EMP of each row of 00-0000 */
  readonly totals: readonly number[];
  /** some wage is printed as "#" */
  readonly topCoded: boolean;
}

/** A survey that takes one row at a time (those above the header it passes over), so that memory stays flat. */
export function surveyor(header: OewsHeader): { add(row: TableRow): void; readonly survey: OewsSurvey } {
  const codes = new Map<string, number>();
  const levels = new Map<string, number>();
  const families = new Map<RowFamily, FamilyRows>();
  const classifications = new Map<string, number>();
  const totals: number[] = [];
  let rows = 0;
  let topCoded = false;
  return {
    add(row) {
      if (!isDataRow(header, row)) return;
      const text = (column: OewsColumn) =>
        cellText(row.cells[header.position.get(column) ?? -1] ?? '').trim();
      const note = (seen: Map<string, number>, value: string) => {
        if (!seen.has(value)) seen.set(value, row.row);
      };
      const code = text('occ_code');
      const classification = classificationOfCode(code);
      rows += 1;
      note(codes, code);
      note(levels, text('o_group'));
      const { family, column } = familyOfRow(text);
      const earlier = families.get(family) ?? { first: { row: row.row, column }, rows: 0 };
      families.set(family, { ...earlier, rows: earlier.rows + 1 });
      if (classification !== null) note(classifications, classification);
      if (code === '00-0000') totals.push(publishedNumber(text('tot_emp'), 0) ?? 0);
      topCoded ||= row.cells.some((cell) => cellText(cell).trim() === '#');
    },
    get survey() {
      const values = { codes, levels, families, classifications };
      return { rows, ...values, totals, topCoded };
    },
  };
}
