/** A record of the stream "Workbook": its id and its data. */
export type BuiltRecord = readonly [id: number, data: Buffer];

export interface BuiltSheet {
  readonly name: string;
  readonly hidden?: boolean;
  /** 0 for a worksheet, 2 for a chart */
  readonly type?: number;
  /** where it begins, instead of where it does */
  readonly offset?: number;
  readonly records: readonly BuiltRecord[];
  /** leave the record out that ends it */
  readonly endless?: boolean;
}

export interface BuiltWorkbook {
  readonly sheets: readonly BuiltSheet[];
  readonly texts?: readonly string[];
  /** the records of the shared strings, instead of those of `texts` */
  readonly sharedStrings?: readonly BuiltRecord[];
  /** further records of the workbook as a whole */
  readonly globals?: readonly BuiltRecord[];
}

const SECTOR_BYTES = 512;
const NUMBERS_A_SECTOR = SECTOR_BYTES / 4;
const STREAM_BYTES = 4096;
const END_OF_CHAIN = 0xfffffffe;
const FREE = 0xffffffff;
const FAT_SECTOR = 0xfffffffd;

export const number16 = (...numbers: readonly number[]) => Buffer.from(Uint16Array.from(numbers).buffer);
export const number32 = (...numbers: readonly number[]) => Buffer.from(Uint32Array.from(numbers).buffer);
export const number64 = (number: number) => Buffer.from(Float64Array.of(number).buffer);

const END: BuiltRecord = [0x0a, Buffer.alloc(0)];

/** A number at a row and a column, both 0-based; `format` is an index of the XF records. */
export function numberCell(row: number, column: number, value: number, format = 0): BuiltRecord {
  return [0x0203, Buffer.concat([number16(row, column, format), number64(value)])];
}

/** A text by its index in `texts`. */
export function textCell(row: number, column: number, index: number): BuiltRecord {
  return [0x00fd, Buffer.concat([number16(row, column, 0), number32(index)])];
}

export function booleanCell(row: number, column: number, value: boolean): BuiltRecord {
  return [0x0205, Buffer.concat([number16(row, column, 0), Buffer.from([value ? 1 : 0, 0])])];
}

/** @param code  0x2a for #N/A */
export function errorCell(row: number, column: number, code: number): BuiltRecord {
  return [0x0205, Buffer.concat([number16(row, column, 0), Buffer.from([code, 1])])];
}

/** Integers of 30 bits side by side, as they are or as so many hundredths. */
export function numberRun(
  row: number,
  column: number,
  ...integers: readonly { readonly value: number; readonly isHundredths: boolean }[]
): BuiltRecord {
  const numbers = integers.map(({ value, isHundredths }) =>
    Buffer.concat([number16(0), number32(value * 4 + (isHundredths ? 3 : 2))]),
  );
  return [0x00bd, Buffer.concat([number16(row, column), ...numbers, number16(column + integers.length - 1)])];
}

/** A cell of text with its own characters and their fonts, which Excel 97 writes to the clipboard only. */
export function richTextCell(row: number, column: number, text: string): BuiltRecord {
  return [0x00d6, Buffer.concat([number16(row, column, 0), wideText(text), number16(0)])];
}

/** A text in the cell itself, as formulas and old programs write it. */
export function ownTextCell(row: number, column: number, text: string): BuiltRecord {
  return [0x0204, Buffer.concat([number16(row, column, 0), wideText(text)])];
}

/** A formula by the eight bytes of its value. */
export function formulaCell(row: number, column: number, value: Buffer, format = 0): BuiltRecord {
  return [0x0006, Buffer.concat([number16(row, column, format), value, Buffer.alloc(8)])];
}

/** The text that the formula before it gave. */
export function formulaText(text: string): BuiltRecord {
  return [0x0207, wideText(text)];
}

/** The value of a formula that is no number: 0 a text, 1 a boolean, 2 an error, 3 blank. */
export function formulaValue(kind: number, value = 0): Buffer {
  return Buffer.from([kind, 0, value, 0, 0, 0, 0xff, 0xff]);
}

/** The number format of the cells whose `format` counts to this record. */
export function cellFormat(numberFormat: number): BuiltRecord {
  return [0x00e0, Buffer.concat([number16(0, numberFormat), Buffer.alloc(16)])];
}

/** A number format by its id, which `cellFormat` refers to. */
export function numberFormat(id: number, code: string): BuiltRecord {
  return [0x041e, Buffer.concat([number16(id), wideText(code)])];
}

/** An .xls of these sheets. */
export function buildXls(workbook: BuiltWorkbook): Buffer {
  return compoundFile('Workbook', workbookStream(workbook));
}

/** The stream "Workbook" of an .xls. */
export function workbookStream(
  { sheets, texts = [], globals = [], sharedStrings = [sharedTexts(texts)] }: BuiltWorkbook,
  version = 0x0600,
): Buffer {
  const bodies = sheets.map(({ records, endless }) =>
    joined([begin(version, 0x10), ...records, ...(endless === true ? [] : [END])]),
  );
  const globalsAt = (offsets: readonly number[]) =>
    joined([
      begin(version, 0x05),
      ...globals,
      ...sheets.map((sheet, index) => boundSheet(sheet, sheet.offset ?? offsets[index] ?? 0)),
      ...sharedStrings,
      END,
    ]);
  const offsets: number[] = [];
  let offset = globalsAt([]).length;
  for (const body of bodies) {
    offsets.push(offset);
    offset += body.length;
  }
  return Buffer.concat([globalsAt(offsets), ...bodies]);
}

/** An OLE2 file with one stream, in sectors of its own. */
export function compoundFile(name: string, content: Buffer): Buffer {
  const stream = padded(
    content,
    Math.max(STREAM_BYTES, Math.ceil(content.length / SECTOR_BYTES) * SECTOR_BYTES),
  );
  const sectors = stream.length / SECTOR_BYTES;
  const tables = Math.ceil((sectors + 1) / (NUMBERS_A_SECTOR - 1));
  const first = tables + 1;
  const directory = Buffer.concat([
    directoryEntry('Root Entry', 5, END_OF_CHAIN, 0),
    directoryEntry(name, 2, first, stream.length),
    Buffer.alloc(256),
  ]);
  const chain = Array.from({ length: sectors }, (_, index) =>
    index === sectors - 1 ? END_OF_CHAIN : first + index + 1,
  );
  const table = [...Array<number>(tables).fill(FAT_SECTOR), END_OF_CHAIN, ...chain];
  const padding = Array<number>(tables * NUMBERS_A_SECTOR - table.length).fill(FREE);
  return Buffer.concat([header(tables), number32(...table, ...padding), directory, stream]);
}

function header(tables: number): Buffer {
  const bytes = Buffer.alloc(SECTOR_BYTES, 0xff);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  bytes.fill(0, 8, 76);
  number16(0x3e, 3, 0xfffe, 9, 6).copy(bytes, 24);
  number32(tables, tables, 0, STREAM_BYTES, END_OF_CHAIN, 0, END_OF_CHAIN, 0).copy(bytes, 44);
  number32(...Array.from({ length: tables }, (_, sector) => sector)).copy(bytes, 76);
  return bytes;
}

function directoryEntry(name: string, type: number, start: number, bytes: number): Buffer {
  const entry = Buffer.alloc(128);
  entry.write(`${name}\0`, 'utf16le');
  entry.writeUInt16LE((name.length + 1) * 2, 64);
  entry.writeUInt8(type, 66);
  number32(FREE, FREE, type === 5 ? 1 : FREE).copy(entry, 68);
  number32(start, bytes).copy(entry, 116);
  return entry;
}

function begin(version: number, type: number): BuiltRecord {
  return [0x0809, Buffer.concat([number16(version, type), Buffer.alloc(12)])];
}

function boundSheet({ name, hidden, type = 0 }: BuiltSheet, offset: number): BuiltRecord {
  const flags = Buffer.from([hidden === true ? 1 : 0, type, name.length, 1]);
  return [0x0085, Buffer.concat([number32(offset), flags, Buffer.from(name, 'utf16le')])];
}

function sharedTexts(texts: readonly string[]): BuiltRecord {
  return [0x00fc, Buffer.concat([number32(texts.length, texts.length), ...texts.map(wideText)])];
}

function wideText(text: string): Buffer {
  return Buffer.concat([number16(text.length), Buffer.from([1]), Buffer.from(text, 'utf16le')]);
}

function joined(records: readonly BuiltRecord[]): Buffer {
  return Buffer.concat(records.flatMap(([id, data]) => [number16(id, data.length), data]));
}

function padded(bytes: Buffer, length: number): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(length - bytes.length)]);
}
