import { cellText } from '../../records/cell.ts';
import type { Checked } from '../../records/problem.ts';
import type { Sheet, TableFile, TableRow } from '../../source/table.ts';
import { parseTopCodeNote, type TopCode } from './legend.ts';

/** What a list of field descriptions says of the table that it comes with. */
export interface FieldSheet {
  /** cell A1, "May 2024 OEWS Estimates"; null where it is empty */
  readonly title: string | null;
  /** the wage that the notes define as "#" */
  readonly legend: TopCode | null;
  /** fields described */
  readonly rows: number;
}

/** The list of fields of a workbook: a sheet since May 2019, a workbook of its own in the archives before. */
export function fieldSheetOf({ sheets }: TableFile): Sheet | undefined {
  return sheets.find(({ name }) => /^field[ _]descriptions$/i.test(name ?? ''));
}

/** Read a list of field descriptions. */
export async function readFieldSheet(table: TableFile, sheet: Sheet): Promise<Checked<FieldSheet>> {
  const lines: TableRow[] = [];
  const scan = await table.scan(sheet, (row) => {
    lines.push(row);
  });
  if (!scan.ok) return scan;
  const [first] = lines;
  const texts = lines.map(({ cells: [cell = ''] }) => cellText(cell).trim());
  const header = texts.findIndex((text) => /^field$/i.test(text));
  const value = {
    title: first?.row === 1 ? (texts[0] ?? null) : null,
    legend: texts.map(parseTopCodeNote).find((legend) => legend !== null) ?? null,
    rows: header === -1 ? 0 : lines.slice(header + 1).filter(isField).length,
  };
  return { ok: true, value, warnings: [] };
}

/** A field has its name and what it means; the notes under them stand in one column. */
function isField({ cells: [name = '', meaning = ''] }: TableRow): boolean {
  return cellText(name).trim() !== '' && cellText(meaning).trim() !== '';
}

/** The fields as a workbook beside a table describes them; null where there is none, or it cannot be read. */
export async function fieldsBeside(tables: readonly TableFile[]): Promise<FieldSheet | null> {
  for (const table of tables) {
    const sheet = fieldSheetOf(table);
    if (sheet === undefined || table.sheets.length > 1) continue;
    const read = await readFieldSheet(table, sheet);
    if (read.ok) return read.value;
  }
  return null;
}
