import type { Result } from '../../records/problem.ts';
import type { CellContext } from '../xlsx/cell-context.ts';
import { readGlobals, type Tab, xlsDamaged } from './globals.ts';
import { indexSheet, type SheetIndex } from './sheet-index.ts';

/** An .xls whose records are whole. */
export interface XlsWorkbook {
  readonly stream: Buffer;
  /** worksheets in the order of the tabs */
  readonly sheets: readonly XlsSheet[];
  readonly context: CellContext;
}

export interface XlsSheet extends Tab, SheetIndex {}

/**
 * Prove that the records of an .xls are whole, and find the cells of its worksheets.
 *
 * No record belongs to two sheets, so the work grows with the bytes however many tabs lead to them.
 *
 * @param stream  "Workbook" of the file
 * @param file    its name in messages
 * @returns XLS_DAMAGED, or FORMAT_UNEXPECTED behind a password
 */
export function readWorkbook(stream: Buffer, file: string): Result<XlsWorkbook> {
  const globals = readGlobals(stream, file);
  if (!globals.ok) return globals;
  const { tabs, context } = globals.value;
  const sheets = new Map<Tab, XlsSheet>();
  let end = 0;
  for (const tab of tabs.toSorted((one, other) => one.offset - other.offset)) {
    if (!tab.isWorksheet) continue;
    if (tab.offset < end) {
      return { ok: false, problem: xlsDamaged(file, `sheet ${tab.name} begins inside another`) };
    }
    const index = indexSheet(stream, tab, file);
    if (!index.ok) return index;
    end = index.value.end;
    sheets.set(tab, { ...tab, ...index.value });
  }
  return { ok: true, value: { stream, context, sheets: tabs.flatMap((tab) => sheets.get(tab) ?? []) } };
}
