import type { Problem, Result } from '../../records/problem.ts';
import { problemAt } from '../../records/problem.ts';
import type { Sheet } from '../table.ts';
import { unexpectedFormat } from '../unexpected-format.ts';
import { RECORD, visitSubstream, type XlsRecord } from './record.ts';
import { type SheetExtent, surveySheet } from './sheet-extent.ts';

/** A worksheet of an .xls whose records are whole. */
export interface XlsSheet extends Sheet, SheetExtent {
  readonly name: string;
  /** its index among all tabs, those of charts and macros counted in */
  readonly tab: number;
}

interface Tab {
  readonly name: string;
  readonly hidden: boolean;
  readonly isWorksheet: boolean;
  /** where its records begin, in bytes */
  readonly offset: number;
}

/** What the first substream says of the workbook. */
interface Globals {
  readonly tabs: Tab[];
  sharedStrings: number;
  isEncrypted: boolean;
}

/**
 * Prove that the records of an .xls are whole, and list its worksheets in the order of the tabs.
 *
 * The reader of the cells takes what it cannot find for blank, so the survey says what it has to find.
 *
 * @param stream  "Workbook" of the file
 * @returns XLS_DAMAGED, FORMAT_UNEXPECTED behind a password, or what `surveySheet` says of a sheet
 */
export function surveyWorkbook(stream: Buffer, file: string): Result<readonly XlsSheet[]> {
  const globals: Globals = { tabs: [], sharedStrings: 0, isEncrypted: false };
  const isWhole = visitSubstream(stream, 0, (record) => takeGlobal(globals, record));
  if (globals.isEncrypted) {
    return { ok: false, problem: unexpectedFormat(file, { kind: 'encryptedWorkbook' }, { kind: 'xls' }) };
  }
  if (!isWhole) return { ok: false, problem: xlsDamaged(file, 'its list of sheets breaks off') };
  const offsets = new Set(globals.tabs.map(({ offset }) => offset));
  if (offsets.size < globals.tabs.length) {
    return { ok: false, problem: xlsDamaged(file, 'two of its sheets begin at the same byte') };
  }
  const sheets: XlsSheet[] = [];
  for (const [tab, { name, hidden, isWorksheet, offset }] of globals.tabs.entries()) {
    if (!isWorksheet) continue;
    const extent = surveySheet(stream, { file, name, offset, sharedStrings: globals.sharedStrings });
    if (!extent.ok) return extent;
    sheets.push({ name, hidden, tab, ...extent.value });
  }
  return { ok: true, value: sheets };
}

/** An `XLS_DAMAGED` at the file. */
export function xlsDamaged(file: string, detail: string): Problem {
  return problemAt({ kind: 'file', file }, 'XLS_DAMAGED', { detail });
}

function takeGlobal(globals: Globals, { id, data }: XlsRecord): void {
  switch (id) {
    case RECORD.filePass:
      globals.isEncrypted = true;
      break;
    case RECORD.boundSheet:
      if (data.length >= 8) globals.tabs.push(tabOf(data));
      break;
    case RECORD.sharedStrings:
      if (data.length >= 8) globals.sharedStrings = data.readUInt32LE(4);
      break;
    default:
  }
}

/** @see [MS-XLS] 2.4.28 (BoundSheet8) */
function tabOf(data: Buffer): Tab {
  const isWide = (data.readUInt8(7) & 1) === 1;
  const nameBytes = data.readUInt8(6) * (isWide ? 2 : 1);
  return {
    name: data.toString(isWide ? 'utf16le' : 'latin1', 8, 8 + nameBytes),
    hidden: (data.readUInt8(4) & 3) !== 0,
    isWorksheet: data.readUInt8(5) === 0,
    offset: data.readUInt32LE(0),
  };
}
