import type { Problem, Result } from '../../records/problem.ts';
import { problemAt } from '../../records/problem.ts';
import { unexpectedFormat } from '../unexpected-format.ts';
import type { CellContext } from '../xlsx/cell-context.ts';
import { builtInSerialFormat, serialFormat, type SerialFormat } from '../xlsx/serial-date.ts';
import { continuedBytes, takeNumber, takeText } from './continued-bytes.ts';
import { RECORD, recordData, visitSubstream } from './record.ts';
import { readSharedStrings } from './shared-strings.ts';

/** What the first substream of an .xls says of its sheets and their cells. */
export interface Globals {
  /** all of them, those of charts and macros too */
  readonly tabs: readonly Tab[];
  readonly context: CellContext;
}

export interface Tab {
  readonly name: string;
  readonly hidden: boolean;
  readonly isWorksheet: boolean;
  /** where its records begin, in bytes */
  readonly offset: number;
}

/** What is known of the workbook while its records go by. */
interface Findings {
  readonly tabs: (Tab | null)[];
  readonly formats: Map<number, SerialFormat>;
  /** the number format of each cell style */
  readonly formatIds: number[];
  /** where the record of the shared strings begins */
  sharedStrings: number | null;
  countsFrom1904: boolean;
  isEncrypted: boolean;
}

const NAME_LENGTH_AT = 6;
const FORMAT_ID_AT = 2;

/** As many as a zip may have entries: a list without end must cost neither memory nor time. */
const MOST_TABS = 1000;

/**
 * Read what an .xls says of the workbook as a whole.
 *
 * @param stream  "Workbook" of the file
 * @param file    its name in messages
 * @returns XLS_DAMAGED, LIMIT_EXCEEDED, or FORMAT_UNEXPECTED behind a password
 */
export function readGlobals(stream: Buffer, file: string): Result<Globals> {
  const found: Findings = {
    tabs: [],
    formats: new Map(),
    formatIds: [],
    sharedStrings: null,
    countsFrom1904: false,
    isEncrypted: false,
  };
  const end = visitSubstream(stream, 0, (id, at) => takeGlobal(found, stream, id, at));
  if (found.isEncrypted) {
    return { ok: false, problem: unexpectedFormat(file, { kind: 'encryptedWorkbook' }, { kind: 'xls' }) };
  }
  if (found.tabs.length > MOST_TABS) {
    const args = { what: 'sheets', found: found.tabs.length, limit: MOST_TABS };
    return { ok: false, problem: problemAt({ kind: 'file', file }, 'LIMIT_EXCEEDED', args) };
  }
  const tabs = found.tabs.filter((tab) => tab !== null);
  if (end === null || tabs.length < found.tabs.length) {
    return { ok: false, problem: xlsDamaged(file, 'its list of sheets breaks off') };
  }
  const sharedStrings = found.sharedStrings === null ? [] : readSharedStrings(stream, found.sharedStrings);
  if (sharedStrings === null) return { ok: false, problem: xlsDamaged(file, 'its shared strings break off') };
  const context = {
    sharedStrings,
    styles: stylesOf(found),
    dateSystem: found.countsFrom1904 ? 1904 : 1900,
  } as const;
  return { ok: true, value: { tabs, context } };
}

/** An `XLS_DAMAGED` at the file. */
export function xlsDamaged(file: string, detail: string): Problem {
  return problemAt({ kind: 'file', file }, 'XLS_DAMAGED', { detail });
}

function takeGlobal(found: Findings, stream: Buffer, id: number, at: number): void {
  switch (id) {
    case RECORD.filePass:
      found.isEncrypted = true;
      break;
    case RECORD.dateSystem:
      found.countsFrom1904 = takeNumber(continuedBytes([recordData(stream, at)]), 2) === 1;
      break;
    case RECORD.boundSheet:
      if (found.tabs.length <= MOST_TABS) found.tabs.push(tabOf(recordData(stream, at)));
      break;
    case RECORD.numberFormat:
      takeFormat(found, recordData(stream, at));
      break;
    case RECORD.cellStyle:
      found.formatIds.push(takeNumber(continuedBytes([recordData(stream, at)], FORMAT_ID_AT), 2));
      break;
    case RECORD.sharedStrings:
      found.sharedStrings = at;
      break;
    default:
  }
}

/**
 * The sheet that a record names; null when the record breaks off.
 *
 * @see [MS-XLS] 2.4.28 (BoundSheet8)
 */
function tabOf(data: Buffer): Tab | null {
  const bytes = continuedBytes([data], NAME_LENGTH_AT);
  const name = takeText(bytes, takeNumber(bytes, 1));
  if (name === null) return null;
  return {
    name,
    hidden: (data.readUInt8(4) & 3) !== 0,
    isWorksheet: data.readUInt8(5) === 0,
    offset: data.readUInt32LE(0),
  };
}

/** @see [MS-XLS] 2.4.126 (Format) */
function takeFormat({ formats }: Findings, data: Buffer): void {
  const bytes = continuedBytes([data]);
  const id = takeNumber(bytes, 2);
  const code = takeText(bytes, takeNumber(bytes, 2));
  if (code !== null) formats.set(id, serialFormat(code));
}

/** How each cell style shows a number; null where there is none. */
function stylesOf({ formats, formatIds }: Findings): readonly SerialFormat[] | null {
  return formatIds.length === 0 ? null : formatIds.map((id) => formats.get(id) ?? builtInSerialFormat(id));
}
