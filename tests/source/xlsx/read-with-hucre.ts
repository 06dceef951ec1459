import { readXlsx } from 'hucre/xlsx';
import type { Cell } from '../../../src/records/cell.ts';
import type { ReadSheet } from './read-workbook.ts';

/** Every sheet of a workbook as a reader that is not ours reads it. */
export async function readWithHucre(bytes: Buffer): Promise<readonly ReadSheet[]> {
  const { sheets } = await readXlsx(bytes);
  return sheets.map(({ name, hidden, rows }) => ({
    name,
    hidden: hidden === true,
    rows: rows.map((values, index) => ({ row: index + 1, cells: values.map(cellOf) })),
  }));
}

function cellOf(value: unknown): Cell {
  if (value instanceof Date) return value.toISOString().replace('T00:00:00.000Z', '').replace('.000Z', '');
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  // it leaves the line ends of XML as they are, which a reader of XML makes one character
  if (typeof value === 'string') return value.replaceAll('\r\n', '\n');
  // a spreadsheet keeps 15 digits of a number; the rest is noise of binary fractions
  return typeof value === 'number' ? Number(value.toPrecision(15)) : '';
}
