import { cellText } from '../../records/cell.ts';
import { type Checked, type Problem, problemAt } from '../../records/problem.ts';
import type { Sheet, TableFile, TableRow } from '../../source/table.ts';
import { isHeader, type OewsHeader, PREAMBLE_ROWS, readHeader } from './header.ts';
import { parseTopCodeNote, type TopCode } from './legend.ts';

/** Where in a file the OEWS table stands, and what its field sheet says of it. */
export interface OewsLayout {
  readonly sheet: Sheet;
  readonly header: OewsHeader;
  /** cell A1 of the sheet "Field Descriptions"; null where there is no such sheet */
  readonly fieldsTitle: string | null;
  /** the wage that the notes define as "#" */
  readonly legend: TopCode | null;
}

/**
 * Find the OEWS table of a file: the first visible sheet with a header row of occupations.
 *
 * @returns null inside `value` where no visible sheet has one: the file is no OEWS table; TABLE_UNREAD, a warning,
 *          at each further sheet with such a row
 */
export async function locateTable(table: TableFile): Promise<Checked<OewsLayout | null>> {
  const warnings: Problem[] = [];
  let first: Pick<OewsLayout, 'sheet' | 'header'> | null = null;
  for (const sheet of table.sheets.filter(({ hidden }) => !hidden)) {
    const found = await findHeader(table, sheet);
    if (first !== null) {
      if (!found.ok || found.value !== null) warnings.push(secondTable(table, first.sheet, sheet));
      continue;
    }
    if (!found.ok) return found;
    warnings.push(...found.warnings);
    if (found.value !== null) first = { sheet, header: found.value };
  }
  if (first === null) return { ok: true, value: null, warnings };
  const fields = await readFieldSheet(table);
  return fields.ok ? { ok: true, value: { ...first, ...fields.value }, warnings } : fields;
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

async function findHeader(table: TableFile, sheet: Sheet): Promise<Checked<OewsHeader | null>> {
  const headers: Checked<OewsHeader>[] = [];
  const scan = await table.scan(sheet, (row) => {
    if (isHeader(row)) headers.push(readHeader(table.file, sheet.name, row));
    return headers.length === 0 && row.row < PREAMBLE_ROWS;
  });
  return scan.ok ? (headers[0] ?? { ok: true, value: null, warnings: [] }) : scan;
}

async function readFieldSheet(
  table: TableFile,
): Promise<Checked<Pick<OewsLayout, 'fieldsTitle' | 'legend'>>> {
  const sheet = table.sheets.find(({ name }) => /^field[ _]descriptions$/i.test(name ?? ''));
  if (sheet === undefined) return { ok: true, value: { fieldsTitle: null, legend: null }, warnings: [] };
  const lines: TableRow[] = [];
  const scan = await table.scan(sheet, (row) => {
    lines.push(row);
  });
  if (!scan.ok) return scan;
  const [title] = lines;
  const legends = lines.map(({ cells: [first = ''] }) => parseTopCodeNote(cellText(first)));
  const value = {
    fieldsTitle: title?.row === 1 ? cellText(title.cells[0] ?? '').trim() : null,
    legend: legends.find((legend) => legend !== null) ?? null,
  };
  return { ok: true, value, warnings: [] };
}
