import { inTurn } from '../xlsx/handwriting.ts';
import type { AnyXls, AnyXlsRow, StringForm, XlsContent } from './any-xls.ts';
import {
  booleanCell,
  type BuiltRecord,
  buildXls,
  cellFormat,
  errorCell,
  formulaCell,
  formulaText,
  formulaValue,
  number16,
  number32,
  number64,
  numberCell,
  numberFormat,
  numberRun,
  ownTextCell,
  richTextCell,
  textCell,
} from './build-xls.ts';

interface SharedText {
  readonly text: string;
  readonly form: StringForm;
}

const CUSTOM_FORMAT = 164;
const MOMENT_STYLE = 1;
const HUNDREDTHS_STYLE = 0;
const MOST_BYTES = 8224;
/** Of the ordinary two bytes a character, with what stands before them. */
const MOST_OWN_CHARACTERS = 4000;
const SECONDS_A_DAY = 86_400;
/** Serial number of 1904-01-01 where days are counted from 1900. */
const DAYS_FROM_1900_TO_1904 = 1462;
const CONTINUATION = 0x003c;
const SHARED_FORMULA: BuiltRecord = [0x04bc, Buffer.alloc(12)];

/** The workbook as an .xls. */
export function writeXls({ sheets, dateSystem, cuts, isBackwards }: AnyXls): Buffer {
  const texts: SharedText[] = [];
  const written = sheets.map(({ name, hidden, rows }) => {
    const records = rowRecords(rows, dateSystem, texts);
    return { name, hidden, records: (isBackwards ? records.toReversed() : records).flat(2) };
  });
  return buildXls({
    sheets: written,
    sharedStrings: sharedStrings(texts, cuts),
    globals: [
      [0x0022, number16(dateSystem === 1904 ? 1 : 0)],
      numberFormat(CUSTOM_FORMAT, 'yyyy\\-mm\\-dd hh:mm:ss'),
      cellFormat(HUNDREDTHS_STYLE),
      cellFormat(CUSTOM_FORMAT),
    ],
  });
}

/** The records of each row, cell by cell. */
function rowRecords(
  rows: readonly AnyXlsRow[],
  dateSystem: AnyXls['dateSystem'],
  texts: SharedText[],
): readonly (readonly BuiltRecord[])[][] {
  let row = -1;
  return rows.map(({ gap, cells }) => {
    row += gap + 1;
    let column = 0;
    return cells.map(({ gap: before, content }) => {
      const at = column + before;
      column = at + (content.kind === 'hundredths' ? content.values.length : 1);
      return cellRecords(row, at, content, dateSystem, texts);
    });
  });
}

function cellRecords(
  row: number,
  column: number,
  content: XlsContent,
  dateSystem: AnyXls['dateSystem'],
  texts: SharedText[],
): readonly BuiltRecord[] {
  switch (content.kind) {
    case 'blank':
      return [[0x0201, number16(row, column, 0)]];
    case 'text':
      return textRecords(row, column, content, texts);
    case 'double':
      return content.isFormula
        ? [formulaCell(row, column, number64(content.value))]
        : [numberCell(row, column, content.value)];
    case 'hundredths':
      return [numberRun(row, column, ...content.values.map((value) => ({ value, isHundredths: true })))];
    case 'moment': {
      const day = dateSystem === 1904 ? content.day : content.day + DAYS_FROM_1900_TO_1904;
      return [numberCell(row, column, day + content.seconds / SECONDS_A_DAY, MOMENT_STYLE)];
    }
    case 'boolean':
      return content.isFormula
        ? [formulaCell(row, column, formulaValue(1, Number(content.value)))]
        : [booleanCell(row, column, content.value)];
    case 'error':
      return content.isFormula
        ? [formulaCell(row, column, formulaValue(2, content.error.code))]
        : [errorCell(row, column, content.error.code)];
  }
}

function textRecords(
  row: number,
  column: number,
  { text, form, string }: Extract<XlsContent, { kind: 'text' }>,
  texts: SharedText[],
): readonly BuiltRecord[] {
  if (form === 'shared' || text.length > MOST_OWN_CHARACTERS) {
    return [textCell(row, column, texts.push({ text, form: string }) - 1)];
  }
  if (form === 'own') return [ownTextCell(row, column, text)];
  if (form === 'rich') return [richTextCell(row, column, text)];
  const between = form === 'sharedFormula' ? [SHARED_FORMULA] : [];
  return [formulaCell(row, column, formulaValue(0)), ...between, formulaText(text)];
}

/**
 * The record of the shared strings and those that continue it.
 *
 * A part that begins among the characters of a string says first whether they are of one byte or two; one that begins
 * elsewhere does not.
 */
function sharedStrings(texts: readonly SharedText[], cuts: readonly boolean[]): readonly BuiltRecord[] {
  const isCut = inTurn(cuts);
  const parts: number[][] = [[...number32(texts.length, texts.length)]];
  const begins = (bytes: number): boolean => {
    const isFull = (parts.at(-1)?.length ?? 0) + bytes > MOST_BYTES;
    const starts = isCut() || isFull;
    if (starts) parts.push([]);
    return starts;
  };
  const put = (bytes: Buffer): void => {
    for (const byte of bytes) {
      begins(1);
      parts.at(-1)?.push(byte);
    }
  };
  for (const { text, form } of texts) {
    const isCompressed = inTurn(form.compressed);
    const isWide = (from: number): boolean => !isCompressed() || /[^\0-\u00ff]/.test(text.slice(from));
    const flags = (form.runs > 0 ? 8 : 0) + (form.phoneticBytes > 0 ? 4 : 0);
    let wide = isWide(0);
    put(Buffer.concat([number16(text.length), Buffer.from([flags + Number(wide)])]));
    if (form.runs > 0) put(number16(form.runs));
    if (form.phoneticBytes > 0) put(number32(form.phoneticBytes));
    for (let index = 0; index < text.length; index++) {
      if (begins(2)) {
        wide = isWide(index);
        parts.at(-1)?.push(Number(wide));
      }
      parts.at(-1)?.push(...(wide ? number16(text.charCodeAt(index)) : [text.charCodeAt(index)]));
    }
    put(Buffer.alloc(form.runs * 4 + form.phoneticBytes, 0x41));
  }
  return parts.map((bytes, index) => [index === 0 ? 0x00fc : CONTINUATION, Buffer.from(bytes)]);
}
