import { existsSync } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Entry } from 'yauzl';
import { inflateEntry, openZip, type Zip } from '../src/source/zip.ts';
import { DEFAULT_XLSX_LIMITS } from '../src/source/xlsx/limits.ts';
import { type Area, areasOf } from './areas.ts';
import { finishZip, writeEntry, zipWriter } from './zip-writer.ts';

/** How large a workbook is to be made, and where from. */
export interface WorkbookRequest {
  /** an OEWS workbook of the publisher, of May 2019 or later: its first sheet has the columns of all-data workbooks */
  readonly source: string;
  readonly seed: number;
  /** data rows, the header not counted */
  readonly rows: number;
  /** where workbooks made before are found again */
  readonly folder: string;
}

const SHEET = 'xl/worksheets/sheet1.xml';
const SHARED_STRINGS = 'xl/sharedStrings.xml';
const WORKBOOK = 'xl/workbook.xml';
const PIECE_ROWS = 500;

/**
 * The path of a workbook as large as the agency's "all data": the rows of a real one, with their shared strings, once
 * for the U.S. and again for as many states and metropolitan areas as it takes. The same bytes for the same request.
 */
export async function allDataWorkbook({ source, seed, rows, folder }: WorkbookRequest): Promise<string> {
  const path = join(folder, `all-data-seed${seed}-${rows}.xlsx`);
  if (existsSync(path)) return path;
  await mkdir(folder, { recursive: true });
  const parts = await readParts(source);
  const strings = parts.get(SHARED_STRINGS)?.toString() ?? '';
  const areas = areasOf(seed, strings);
  const sheet = splitSheet(parts.get(SHEET)?.toString() ?? '');
  const changed = new Map<string, Iterable<Buffer>>([
    [SHEET, sheetPieces(sheet, areas.cells, rows)],
    [SHARED_STRINGS, [Buffer.from(areas.sharedStrings)]],
    [WORKBOOK, [Buffer.from(renameFirstSheet(parts.get(WORKBOOK)?.toString() ?? ''))]],
  ]);
  const unfinished = `${path}.part`;
  const handle = await open(unfinished, 'w');
  try {
    const zip = zipWriter(handle);
    for (const [name, content] of parts) await writeEntry(zip, name, changed.get(name) ?? [content]);
    await finishZip(zip);
  } finally {
    await handle.close();
  }
  await rename(unfinished, path);
  return path;
}

async function readParts(path: string): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await openZip({ file: path, path }, DEFAULT_XLSX_LIMITS);
  if (!zip.ok) throw new Error(`allDataWorkbook requires an .xlsx, got ${path}`, { cause: zip.problem });
  const parts = new Map<string, Buffer>();
  for (const entry of zip.value.entries.values()) parts.set(entry.fileName, await readPart(zip.value, entry));
  return parts;
}

async function readPart(zip: Zip, entry: Entry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const problem = await inflateEntry(zip, entry, Infinity, (chunk) => chunks.push(Buffer.from(chunk)) > 0);
  if (problem !== null) throw new Error('allDataWorkbook requires a sound .xlsx', { cause: problem });
  return Buffer.concat(chunks);
}

/** A sheet around its data rows, each row as the texts between which its number stands. */
interface SplitSheet {
  readonly head: string;
  readonly rows: readonly string[];
  readonly tail: string;
}

/** Stands in a row where its number comes. */
const ROW_NUMBER = '\u0001';
/** Stand in a row where the shared strings of its area come: AREA, AREA_TITLE, AREA_TYPE, PRIM_STATE in columns A to D. */
const AREA_CELLS = ['\u0002', '\u0003', '\u0004', '\u0005'] as const;

function splitSheet(sheet: string): SplitSheet {
  const [header = '', ...rows] = sheet.match(/<row .*?<\/row>/gs) ?? [];
  const headEnd = sheet.indexOf(header) + header.length;
  return {
    head: sheet.slice(0, headEnd),
    rows: rows.map(rowTemplate),
    tail: sheet.slice(sheet.indexOf('</sheetData>')),
  };
}

function rowTemplate(row: string): string {
  const numbered = row.replace(/( r="[A-Z]*)\d+"/g, `$1${ROW_NUMBER}"`);
  return AREA_CELLS.reduce(
    (template, mark, column) => template.replace(areaCell(column), `$1${mark}</v>`),
    numbered,
  );
}

function areaCell(column: number): RegExp {
  return new RegExp(`(<c r="${'ABCD'.charAt(column)}${ROW_NUMBER}"[^>]*><v>)\\d+</v>`);
}

function* sheetPieces(
  { head, rows, tail }: SplitSheet,
  areas: Iterable<Area>,
  count: number,
): Iterable<Buffer> {
  // some readers believe the dimension that a sheet claims
  yield Buffer.from(head.replace(/(<dimension ref="A1:[A-Z]+)\d+/, `$1${count + 1}`));
  let written = 0;
  for (const area of areas) {
    const ofArea = rows.slice(0, count - written).map((row) => placed(row, area));
    for (let start = 0; start < ofArea.length; start += PIECE_ROWS) {
      const piece = ofArea.slice(start, start + PIECE_ROWS);
      // the header is row 1
      const first = written + start + 2;
      yield Buffer.from(
        piece.map((row, index) => row.replaceAll(ROW_NUMBER, String(first + index))).join(''),
      );
    }
    written += ofArea.length;
    if (written === count) break;
  }
  if (written < count) throw new RangeError(`allDataWorkbook requires at most ${written} rows, got ${count}`);
  yield Buffer.from(tail);
}

function placed(row: string, area: Area): string {
  return AREA_CELLS.reduce<string>((text, mark, column) => text.replace(mark, area[column] ?? ''), row);
}

/** "Natsector_M2024_dl" becomes the name that a sheet of all data has. */
function renameFirstSheet(workbook: string): string {
  const [, year = ''] = /<sheet name="\w*?_M(\d{4})/.exec(workbook) ?? [];
  return workbook.replace(/<sheet name="[^"]*"/, `<sheet name="All May ${year} data"`);
}
