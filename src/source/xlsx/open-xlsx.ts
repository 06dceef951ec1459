import { open } from 'node:fs/promises';
import type { Checked, Result } from '../../records/problem.ts';
import { checked, problemAt, refuse } from '../../records/problem.ts';
import { baseName, contentOf, type FileInput } from '../file-input.ts';
import { type Format, HEAD_BYTES, isOle2, sniff, zipFormat } from '../magic.ts';
import type { Sheet, TableFile, TableRow } from '../table.ts';
import { unexpectedFormat } from '../unexpected-format.ts';
import type { XlsxLimits } from './limits.ts';
import { DEFAULT_XLSX_LIMITS } from './limits.ts';
import { readSharedStrings } from './shared-strings.ts';
import { scanTokens, SHEET_ELEMENTS, sheetScan } from './sheet-scanner.ts';
import type { Workbook, WorkbookSheet } from './workbook.ts';
import { readWorkbook } from './workbook.ts';
import { readPart } from './xml-part.ts';
import type { Zip } from '../zip.ts';
import { openZip } from '../zip.ts';

/**
 * Open an Excel workbook (.xlsx): its format is proved by its bytes, its sheets are listed, none is read.
 *
 * Nothing stays open between scans; a file at a path is opened anew for each.
 *
 * @param input   the path or the bytes, and the name in messages
 * @param limits  where given, instead of those of `DEFAULT_XLSX_LIMITS`
 * @returns the worksheets in the order of the tabs; FILE_EMPTY, FILE_MISSING, FORMAT_UNEXPECTED, ZIP_DAMAGED,
 *          XML_REFUSED or LIMIT_EXCEEDED for a file that cannot be read safely
 * @throws when the machine fails to read the file
 */
export async function openXlsx(
  input: FileInput,
  limits: Partial<XlsxLimits> = {},
): Promise<Checked<TableFile>> {
  const format = await sniffInput(input);
  if (format === null) return refuse(problemAt({ kind: 'file', file: input.file }, 'FILE_MISSING', {}));
  if (format.kind !== 'xlsx' && format.kind !== 'zip') {
    return refuse(unexpectedFormat(input.file, format, { kind: 'xlsx' }));
  }
  const zip = await openZip(input, { ...DEFAULT_XLSX_LIMITS, ...limits });
  if (!zip.ok) return refuse(zip.problem);
  const contents = zipFormat([...zip.value.entries.values()].map((entry) => entry.fileName));
  if (contents.kind !== 'xlsx') {
    return refuse(unexpectedFormat(input.file, contents, { kind: 'xlsx' }));
  }
  const workbook = await readWorkbook(zip.value);
  return workbook.ok ? checked(tableFile(zip.value, workbook.value), []) : refuse(workbook.problem);
}

function tableFile(zip: Zip<XlsxLimits>, workbook: Workbook): TableFile {
  const sheets = new Map<Sheet, WorkbookSheet>(
    workbook.sheets.map((sheet) => [{ name: sheet.name, hidden: sheet.hidden }, sheet]),
  );
  let sharedStrings: Promise<Result<readonly string[]>> | null = null;
  return {
    file: zip.input.file,
    name: baseName(zip.input.file),
    format: 'xlsx',
    content: contentOf(zip.input),
    sheets: [...sheets.keys()],
    async scan(sheet, visit) {
      const found = sheets.get(sheet);
      if (found === undefined) {
        throw new RangeError(`scan requires a sheet of ${zip.input.file}, got ${sheet.name}`);
      }
      sharedStrings ??=
        workbook.sharedStrings === null
          ? Promise.resolve({ ok: true, value: [] })
          : readSharedStrings(zip, workbook.sharedStrings);
      const strings = await sharedStrings;
      return strings.ok ? scanSheet(zip, workbook, found, strings.value, visit) : refuse(strings.problem);
    },
  };
}

async function scanSheet(
  zip: Zip<XlsxLimits>,
  { styles, dateSystem }: Workbook,
  { name, part }: WorkbookSheet,
  sharedStrings: readonly string[],
  visit: (row: TableRow) => boolean | void,
): Promise<Checked<null>> {
  const { input, limits } = zip;
  const context = { sharedStrings, styles, dateSystem };
  const scan = sheetScan({ file: input.file, sheet: name, context, limits, visit });
  const fault = await readPart(zip, { name: part, maxBytes: limits.sheetBytes }, SHEET_ELEMENTS, (xml) =>
    scanTokens(scan, xml),
  );
  return fault === null ? checked(null, scan.problems) : refuse(fault);
}

/** The format of a file by its head, or the whole of it where only that can tell; null when there is no file. */
async function sniffInput(input: FileInput): Promise<Format | null> {
  if ('bytes' in input) return sniff(input.bytes);
  const head = await readHead(input.path, HEAD_BYTES);
  if (head === null || !isOle2(head)) return head === null ? null : sniff(head);
  return sniff((await readHead(input.path, MOST_OLE2_BYTES)) ?? head);
}

/** An OLE2 file is looked through up to here for the names of its streams. */
const MOST_OLE2_BYTES = 64 * 2 ** 20;

async function readHead(path: string, bytes: number): Promise<Buffer | null> {
  const handle = await open(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
  if (handle === null) return null;
  try {
    const { size } = await handle.stat();
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(Math.min(bytes, size)), { position: 0 });
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
