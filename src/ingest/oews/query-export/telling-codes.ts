import { cellText } from '../../../records/cell.ts';
import { classificationsOfCode } from '../codes.ts';
import { parseKey } from './key.ts';
import { occupationOf } from './occupation-key.ts';
import type { ExportSheet } from './sheet.ts';
import { type SharedSubject, subjectOfRows } from './shared-subject.ts';

/** The occupation codes of an export that tell of its classification, each with the first row that has it. */
export function tellingCodes(sheet: ExportSheet, { occupation }: SharedSubject): ReadonlyMap<string, number> {
  const stated = { soc: occupation?.soc, row: sheet.preamble.statements.get('occupation')?.row ?? 1 };
  const namesOccupations = subjectOfRows(sheet) === 'occupation';
  const listed = (namesOccupations ? sheet.data : []).map(({ row, cells: [first = ''] }) => ({
    soc: occupationOf(parseKey(cellText(first)))?.soc,
    row,
  }));
  const rows = new Map<string, number>();
  for (const { soc, row } of [stated, ...listed]) {
    if (soc === undefined || rows.has(soc) || classificationsOfCode(soc).length === 0) continue;
    rows.set(soc, row);
  }
  return rows;
}
