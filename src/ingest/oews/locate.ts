import { cellText } from '../../records/cell.ts';
import { type Checked, type Problem, problemAt } from '../../records/problem.ts';
import type { Sheet, TableFile, TableRow } from '../../source/table.ts';
import { type FieldSheet, fieldSheetOf, readFieldSheet } from './field-sheet.ts';
import { isDataRow, isHeader, type OewsHeader, PREAMBLE_ROWS, readHeader } from './header.ts';

/** Where in a file the OEWS table stands, and what can be seen without reading it through. */
export interface LocatedTable {
  readonly sheet: Sheet;
  readonly header: OewsHeader;
  /** the texts above the header */
  readonly preamble: readonly string[];
  /** the first data rows */
  readonly preview: readonly TableRow[];
  /** the list of fields that came with the table; null where there is none */
  readonly fields: FieldSheet | null;
}

/** A table begins with its total, so that a few rows show of which release it is. */
const PREVIEW_ROWS = 20;

/**
 * Find the OEWS table of a file: the first visible sheet with a header row of occupations.
 *
 * @param fields  the list of fields that lay beside the file, for one that has none of its own
 * @returns null inside `value` where no visible sheet has one: the file is no OEWS table; TABLE_UNREAD, a warning,
 *          at each further sheet with such a row
 */
export async function locateTable(
  table: TableFile,
  fields: FieldSheet | null = null,
): Promise<Checked<LocatedTable | null>> {
  const found = await firstTable(table);
  if (!found.ok || found.value === null) return found as Checked<null>;
  const sheet = fieldSheetOf(table);
  const own = sheet === undefined ? null : await readFieldSheet(table, sheet);
  if (own?.ok === false) return own;
  return { ...found, value: { ...found.value, fields: own?.value ?? fields } };
}

type TablePlace = Omit<LocatedTable, 'fields'>;

async function firstTable(table: TableFile): Promise<Checked<TablePlace | null>> {
  const warnings: Problem[] = [];
  let first: TablePlace | null = null;
  for (const sheet of table.sheets.filter(({ hidden }) => !hidden)) {
    const found = await findTable(table, sheet);
    if (first !== null) {
      if (!found.ok || found.value !== null) warnings.push(secondTable(table, first.sheet, sheet));
      continue;
    }
    if (!found.ok) return found;
    warnings.push(...found.warnings);
    first = found.value;
  }
  return { ok: true, value: first, warnings };
}

function secondTable({ file }: TableFile, first: Sheet, { name }: Sheet): Problem {
  const place = { kind: 'cell', file, sheet: name, row: 1, column: null } as const;
  return problemAt(place, 'TABLE_UNREAD', { read: `the sheet ${first.name}` }, 'warning');
}

/** The problem of a file in which `locateTable` finds nothing. */
export function noTable({ file, sheets }: TableFile): Problem {
  const names = sheets.map(({ name }) => name ?? 'the file').join(', ');
  return problemAt({ kind: 'file', file }, 'HEADER_MISSING', {
    wanted: 'OCC_CODE, OCC_TITLE, TOT_EMP and the others of an OEWS table in one row',
    seen: `no such row in ${names}`,
  });
}

async function findTable(table: TableFile, sheet: Sheet): Promise<Checked<TablePlace | null>> {
  const preamble: string[] = [];
  const preview: TableRow[] = [];
  let headings: TableRow | null = null;
  const scan = await table.scan(sheet, (row) => {
    if (headings !== null) {
      if (isDataRow(headings, row)) preview.push(row);
      return preview.length < PREVIEW_ROWS;
    }
    if (isHeader(row)) headings = row;
    else preamble.push(...row.cells.map((cell) => cellText(cell).trim()));
    return headings !== null || row.row < PREAMBLE_ROWS;
  });
  if (!scan.ok) return scan;
  const found = headings as TableRow | null;
  if (found === null) return { ok: true, value: null, warnings: [] };
  const read = readHeader(table.file, sheet.name, found, preview);
  if (!read.ok) return read;
  const value = { sheet, header: read.value, preamble: preamble.filter((text) => text !== ''), preview };
  return { ok: true, value, warnings: read.warnings };
}
