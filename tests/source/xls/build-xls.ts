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
  /** further records of the workbook as a whole */
  readonly globals?: readonly BuiltRecord[];
}

const SECTOR_BYTES = 512;
const STREAM_BYTES = 4096;
const END_OF_CHAIN = 0xfffffffe;
const FREE = 0xffffffff;
const FAT_SECTOR = 0xfffffffd;

const number16 = (...numbers: readonly number[]) => Buffer.from(Uint16Array.from(numbers).buffer);
const number32 = (...numbers: readonly number[]) => Buffer.from(Uint32Array.from(numbers).buffer);
const number64 = (number: number) => Buffer.from(Float64Array.of(number).buffer);

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

/** Whole numbers side by side. */
export function numberRun(row: number, column: number, ...values: readonly number[]): BuiltRecord {
  const numbers = values.map((value) => Buffer.concat([number16(0), number32(value * 4 + 2)]));
  return [0x00bd, Buffer.concat([number16(row, column), ...numbers, number16(column + values.length - 1)])];
}

/** A cell of text with its own characters and their fonts, which Excel 97 writes to the clipboard only. */
export function richTextCell(row: number, column: number, text: string): BuiltRecord {
  const characters = Buffer.concat([number16(text.length), Buffer.from([0]), Buffer.from(text, 'latin1')]);
  return [0x00d6, Buffer.concat([number16(row, column, 0), characters, number16(0)])];
}

/** The number format of the cells whose `format` counts to this record. */
export function cellFormat(numberFormat: number): BuiltRecord {
  return [0x00e0, Buffer.concat([number16(0, numberFormat), Buffer.alloc(16)])];
}

/** An .xls of these sheets. */
export function buildXls(workbook: BuiltWorkbook): Buffer {
  return compoundFile('Workbook', workbookStream(workbook));
}

/** The stream "Workbook" of an .xls. */
export function workbookStream(
  { sheets, texts = [], globals = [] }: BuiltWorkbook,
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
      sharedTexts(texts),
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
  const directory = Buffer.concat([
    directoryEntry('Root Entry', 5, END_OF_CHAIN, 0),
    directoryEntry(name, 2, 2, stream.length),
    Buffer.alloc(256),
  ]);
  const chain = Array.from({ length: sectors }, (_, index) =>
    index === sectors - 1 ? END_OF_CHAIN : index + 3,
  );
  const table = [FAT_SECTOR, END_OF_CHAIN, ...chain];
  const padding = Array<number>(SECTOR_BYTES / 4 - table.length).fill(FREE);
  return Buffer.concat([header(), number32(...table, ...padding), directory, stream]);
}

function header(): Buffer {
  const bytes = Buffer.alloc(SECTOR_BYTES, 0xff);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  bytes.fill(0, 8, 76);
  number16(0x3e, 3, 0xfffe, 9, 6).copy(bytes, 24);
  number32(1, 1, 0, STREAM_BYTES, END_OF_CHAIN, 0, END_OF_CHAIN, 0, 0).copy(bytes, 44);
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
  const flags = Buffer.from([hidden === true ? 1 : 0, type, name.length, 0]);
  return [0x0085, Buffer.concat([number32(offset), flags, Buffer.from(name, 'latin1')])];
}

function sharedTexts(texts: readonly string[]): BuiltRecord {
  const items = texts.map((text) =>
    Buffer.concat([number16(text.length), Buffer.from([1]), Buffer.from(text, 'utf16le')]),
  );
  return [0x00fc, Buffer.concat([number32(texts.length, texts.length), ...items])];
}

function joined(records: readonly BuiltRecord[]): Buffer {
  return Buffer.concat(records.flatMap(([id, data]) => [number16(id, data.length), data]));
}

function padded(bytes: Buffer, length: number): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(length - bytes.length)]);
}
