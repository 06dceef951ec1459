/**
 * Write the made-up table of cells.json with the writers of npm; `write.py` then adds the JSON beside each workbook:
 *
 *     npm install --prefix FOLDER exceljs@4.4.0 xlsx@0.18.5
 *     npx tsx scripts/spreadsheets/write.ts FOLDER tests/fixtures/xlsx
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { CellValue } from 'hucre/xlsx';
import { writeXlsx } from 'hucre/xlsx';

type WrittenCell =
  | string
  | number
  | boolean
  | null
  | { readonly date: string }
  | { readonly error: string }
  | { readonly formula: string; readonly value: string | number };

interface WrittenSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly WrittenCell[])[];
}

/** What this script asks of exceljs. */
interface ExcelJs {
  readonly Workbook: new () => ExcelJsWorkbook & {
    readonly xlsx: { writeFile(path: string): Promise<void> };
  };
  readonly stream: {
    readonly xlsx: {
      readonly WorkbookWriter: new (options: object) => ExcelJsWorkbook & { commit(): Promise<void> };
    };
  };
}

interface ExcelJsWorkbook {
  created: Date;
  modified: Date;
  addWorksheet(name: string, options: object): { addRow(cells: readonly unknown[]): ExcelJsRow };
}

interface ExcelJsRow {
  getCell(column: number): { numFmt: string };
}

/** What this script asks of SheetJS. */
interface SheetJs {
  readonly utils: {
    book_new(): SheetJsWorkbook;
    book_append_sheet(workbook: SheetJsWorkbook, sheet: object, name: string): void;
    aoa_to_sheet(rows: readonly (readonly unknown[])[], options: object): object;
    book_set_sheet_visibility(workbook: SheetJsWorkbook, sheet: string, visibility: number): void;
  };
  writeFile(workbook: SheetJsWorkbook, path: string, options: object): void;
}

interface SheetJsWorkbook {
  Props?: object;
}

const WRITTEN = new Date('2025-01-01T00:00:00Z');
const DATE_FORMAT = 'yyyy-mm-dd hh:mm';
const SHEETS = JSON.parse(
  readFileSync(new URL('cells.json', import.meta.url), 'utf8'),
) as readonly WrittenSheet[];

const [, , packages, folder] = process.argv;
if (packages === undefined || folder === undefined) throw new Error('write requires two folders');
const load = createRequire(resolve(packages, 'package.json'));
const excelJs = load('exceljs') as ExcelJs;
const sheetJs = load('xlsx') as SheetJs;

/** A moment of the workbook's clock, which has no time zone. */
function moment(text: string): Date {
  return new Date(text.includes('T') ? `${text}Z` : `${text}T00:00:00Z`);
}

async function writeHucre(path: string): Promise<void> {
  const sheets = SHEETS.map(({ name, hidden, rows }) => ({
    name,
    hidden,
    rows: rows.map((cells) => cells.map(hucreValue)),
    cells: new Map(
      rows.flatMap((cells, row) =>
        cells.flatMap((cell, column) =>
          isObject(cell) && 'formula' in cell
            ? [[`${row},${column}`, { formula: cell.formula, formulaResult: cell.value }] as const]
            : [],
        ),
      ),
    ),
  }));
  writeFileSync(path, await writeXlsx({ sheets, properties: { created: WRITTEN, modified: WRITTEN } }));
}

/** A formula's value stands beside it; of errors it knows only the text. */
function hucreValue(cell: WrittenCell): CellValue {
  if (!isObject(cell)) return cell;
  if ('date' in cell) return moment(cell.date);
  return 'error' in cell ? cell.error : null;
}

async function writeExcelJs(path: string): Promise<void> {
  const workbook = new excelJs.Workbook();
  addExcelJsSheets(workbook);
  await workbook.xlsx.writeFile(path);
}

/** Without shared strings, as it writes what is too large to hold. */
async function writeExcelJsStream(path: string): Promise<void> {
  const workbook = new excelJs.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true });
  addExcelJsSheets(workbook);
  await workbook.commit();
}

function addExcelJsSheets(workbook: ExcelJsWorkbook): void {
  workbook.created = WRITTEN;
  workbook.modified = WRITTEN;
  for (const { name, hidden, rows } of SHEETS) {
    const sheet = workbook.addWorksheet(name, { state: hidden ? 'hidden' : 'visible' });
    for (const cells of rows) {
      const row = sheet.addRow(cells.map(excelJsValue));
      cells.forEach((cell, column) => {
        if (isObject(cell) && 'date' in cell) row.getCell(column + 1).numFmt = DATE_FORMAT;
      });
    }
  }
}

function excelJsValue(cell: WrittenCell): unknown {
  if (cell === 'see note 1') {
    return { richText: [{ text: 'see ' }, { text: 'note', font: { bold: true } }, { text: ' 1' }] };
  }
  if (!isObject(cell)) return cell;
  if ('date' in cell) return moment(cell.date);
  return 'error' in cell ? cell : { formula: cell.formula, result: cell.value };
}

function writeSheetJs(path: string, options: object): void {
  const workbook = sheetJs.utils.book_new();
  workbook.Props = { CreatedDate: WRITTEN };
  for (const { name, rows } of SHEETS) {
    const values = rows.map((cells) => cells.map(sheetJsValue));
    sheetJs.utils.book_append_sheet(workbook, sheetJs.utils.aoa_to_sheet(values, {}), name);
  }
  for (const { name } of SHEETS.filter(({ hidden }) => hidden)) {
    sheetJs.utils.book_set_sheet_visibility(workbook, name, 1);
  }
  sheetJs.writeFile(workbook, path, options);
}

const SHEETJS_ERRORS: Readonly<Record<string, number>> = { '#N/A': 0x2a, '#DIV/0!': 0x07 };

function sheetJsValue(cell: WrittenCell): unknown {
  if (!isObject(cell)) return cell;
  // days since the end of 1899, as the file counts them
  if ('date' in cell) return { t: 'n', v: moment(cell.date).getTime() / 86_400_000 + 25_569, z: DATE_FORMAT };
  if ('error' in cell) return { t: 'e', v: SHEETJS_ERRORS[cell.error] };
  return { t: typeof cell.value === 'number' ? 'n' : 's', v: cell.value, f: cell.formula };
}

function isObject(cell: WrittenCell): cell is Extract<WrittenCell, object> {
  return typeof cell === 'object' && cell !== null;
}

await writeHucre(join(folder, 'hucre.xlsx'));
await writeExcelJs(join(folder, 'exceljs.xlsx'));
await writeExcelJsStream(join(folder, 'exceljs-inline-strings.xlsx'));
writeSheetJs(join(folder, 'sheetjs.xlsx'), { compression: true });
writeSheetJs(join(folder, 'sheetjs-shared-strings.xlsx'), { bookSST: true, compression: true });
