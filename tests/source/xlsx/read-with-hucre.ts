import { readXls, readXlsx, type Sheet } from 'hucre/xlsx';
import type { Cell } from '../../../src/records/cell.ts';
import type { ReadSheet } from './read-workbook.ts';

/** Every sheet of a workbook as a reader that is not ours reads it. */
export async function readWithHucre(bytes: Buffer): Promise<readonly ReadSheet[]> {
  return (await readXlsx(bytes)).sheets.map(sheetOf);
}

/** As `readWithHucre`, of a workbook of Excel 97-2003. */
export async function readXlsWithHucre(bytes: Buffer): Promise<readonly ReadSheet[]> {
  return (await readXls(bytes)).sheets.map(sheetOf);
}

function sheetOf({ name, hidden, rows }: Sheet): ReadSheet {
  return {
    name,
    hidden: hidden === true,
    rows: rows.map((values, index) => ({ row: index + 1, cells: values.map(cellOf) })),
  };
}

function cellOf(value: unknown): Cell {
  if (value instanceof Date) return value.toISOString().replace('T00:00:00.000Z', '').replace('.000Z', '');
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  // it leaves the line ends of XML as they are, which a reader of XML makes one character
  if (typeof value === 'string') return value.replaceAll('\r\n', '\n');
  // a spreadsheet keeps 15 digits of a number; the rest is noise of binary fractions
  return typeof value === 'number' ? Number(value.toPrecision(15)) : '';
}
