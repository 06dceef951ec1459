import { columnLetters } from '../../../src/records/origin.ts';
import type {
  AnyCell,
  AnyRow,
  AnySheet,
  AnyWorkbook,
  Content,
  NumberForm,
  TextForm,
} from './any-workbook.ts';
import { DATE_FORMATS, NUMBER_FORMATS } from './any-workbook.ts';
import { workbookEntries } from './build-workbook.ts';
import type { ZipEntry } from './build-zip.ts';
import type { Pen } from './handwriting.ts';
import { inTurn, penOf } from './handwriting.ts';

const TRANSITIONAL = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';
const FIRST_CUSTOM_FORMAT = 164;
/** Serial number of 1904-01-01 where days are counted from 1900. */
const DAYS_FROM_1900_TO_1904 = 1462;
const SECONDS_A_DAY = 86_400;

/** The files of a workbook, each as one of its hands writes it, ordered and named by its packing. */
export function writeEntries(workbook: AnyWorkbook): ZipEntry[] {
  const { packing } = workbook;
  const entries = workbookEntries({ parts: { ...partsOf(workbook), 'docProps/app.xml': '<Properties/>' } });
  const turn = packing.turn % entries.length;
  const method = inTurn(packing.methods);
  const isUpperCase = inTurn(packing.upperCase);
  return [...entries.slice(turn), ...entries.slice(0, turn)].map(({ name, content }) => ({
    name: isUpperCase() ? name.toUpperCase() : name,
    content,
    stored: method() === 'stored',
    streamed: method() === 'streamed',
  }));
}

/** The XML of each part by its name. */
function partsOf(workbook: AnyWorkbook): Readonly<Record<string, string>> {
  const { sheets, isStrict } = workbook;
  const hand = inTurn(workbook.hands);
  const main = isStrict ? `${STRICT}/spreadsheetml/main` : `${TRANSITIONAL}/spreadsheetml/2006/main`;
  const strings: string[] = [];
  const stringsPen = penOf(hand());
  const addString = (write: (pen: Pen) => string): number => strings.push(write(stringsPen)) - 1;
  const parts = sheets.map((sheet, index) => {
    const pen = penOf(hand());
    const rows = rowsXml(pen, sheet, workbook.dateSystem, addString);
    return [sheetPart(index), pen.document('worksheet', main, ...surrounded(pen, sheet, rows))] as const;
  });
  return {
    ...Object.fromEntries(parts),
    'xl/sharedStrings.xml': stringsPen.document('sst', main, ...strings),
    'xl/styles.xml': stylesXml(penOf(hand()), main),
    'xl/workbook.xml': workbookXml(penOf(hand()), main, workbook),
    'xl/_rels/workbook.xml.rels': relationshipsXml(penOf(hand()), workbook),
  };
}

export function sheetPart(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

function workbookXml(pen: Pen, main: string, { sheets, dateSystem }: AnyWorkbook): string {
  const tags = sheets.map(({ name, state }, index) =>
    pen.element('sheet', { name, sheetId: index + 7, state, 'r:id': `rId${index + 1}` }),
  );
  const chart = pen.element('sheet', { name: 'Chart1', sheetId: 99, 'r:id': 'chart' });
  return pen.document(
    'workbook',
    main,
    pen.element('workbookPr', { date1904: dateSystem === 1904 ? '1' : null, codeName: 'ThisWorkbook' }),
    pen.element('sheets', {}, chart, ...tags),
  );
}

function relationshipsXml(pen: Pen, { sheets, isStrict, packing }: AnyWorkbook): string {
  const types = isStrict
    ? `${STRICT}/officeDocument/relationships`
    : `${TRANSITIONAL}/officeDocument/2006/relationships`;
  const prefixes = { relative: '', absolute: '/xl/', roundabout: './worksheets/../' };
  const relationship = (Id: string, type: string, target: string): string =>
    pen.element('Relationship', { Id, Type: `${types}/${type}`, Target: prefixes[packing.targets] + target });
  return pen.document(
    'Relationships',
    `${TRANSITIONAL}/package/2006/relationships`,
    relationship('chart', 'chartsheet', 'chartsheets/sheet1.xml'),
    ...sheets.map((_, index) =>
      relationship(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`),
    ),
    relationship('strings', 'sharedStrings', 'sharedStrings.xml'),
    relationship('styles', 'styles', 'styles.xml'),
    pen.element('Relationship', {
      Id: 'link',
      Type: `${types}/hyperlink`,
      Target: 'https://example.org/a?b=1&c=2',
      TargetMode: 'External',
    }),
  );
}

const FORMATS = [...NUMBER_FORMATS, ...DATE_FORMATS];

/** A style for each number format, after one with none. */
function stylesXml(pen: Pen, main: string): string {
  const formats = FORMATS.map((formatCode, index) =>
    pen.element('numFmt', { numFmtId: FIRST_CUSTOM_FORMAT + index, formatCode }),
  );
  const styles = FORMATS.map((_, index) =>
    pen.element('xf', { numFmtId: FIRST_CUSTOM_FORMAT + index, fontId: 0 }, pen.element('alignment', {})),
  );
  return pen.document(
    'styleSheet',
    main,
    pen.element('numFmts', { count: 3 }, ...formats),
    pen.element('cellStyleXfs', {}, pen.element('xf', { numFmtId: 14 })),
    pen.element('cellXfs', {}, pen.element('xf', { numFmtId: 0 }), ...styles),
  );
}

/** The rows between what else a sheet holds. */
function surrounded(pen: Pen, { dimension, hasSurroundings }: AnySheet, rows: string): readonly string[] {
  const ofDimension = dimension === null ? [] : [pen.element('dimension', { ref: dimension })];
  if (!hasSurroundings) return [...ofDimension, rows];
  const foreign = '<z:sheetData xmlns:z="urn:z"><z:row r="1"><z:c><z:v>9</z:v></z:c></z:row></z:sheetData>';
  return [
    pen.element('sheetPr', {}, pen.element('tabColor', { rgb: 'FF00FF00' })),
    ...ofDimension,
    pen.element('sheetViews', {}, pen.element('sheetView', { workbookViewId: 0 })),
    pen.element('cols', {}, pen.element('col', { min: 1, max: 2, hidden: 1 })),
    foreign,
    rows,
    pen.element('autoFilter', { ref: 'A1:B2' }),
    pen.element('mergeCells', { count: 1 }, pen.element('mergeCell', { ref: 'A1:B2' })),
    pen.element('extLst', {}, pen.element('ext', { uri: '{0}' }, foreign)),
  ];
}

type AddString = (write: (pen: Pen) => string) => number;

function rowsXml(
  pen: Pen,
  { rows }: AnySheet,
  dateSystem: AnyWorkbook['dateSystem'],
  addString: AddString,
): string {
  let number = 0;
  const tags = rows.map((row) => {
    number += row.gap + 1;
    const attributes = {
      r: row.hasNumber || row.gap > 0 ? number : null,
      spans: '1:3',
      s: 1,
      customFormat: 1,
      'z:dyDescent': '0.25',
      'xmlns:z': 'urn:z',
    };
    return pen.element('row', attributes, ...cellsXml(pen, row, number, dateSystem, addString));
  });
  return pen.element('sheetData', {}, ...tags);
}

function cellsXml(
  pen: Pen,
  { cells }: AnyRow,
  row: number,
  dateSystem: AnyWorkbook['dateSystem'],
  addString: AddString,
): readonly string[] {
  let column = -1;
  return cells.map((cell) => {
    column += cell.gap + 1;
    const r = cell.hasReference || cell.gap > 0 ? `${columnLetters(column)}${row}` : null;
    const { t, children } = cellXml(pen, cell.content, dateSystem, addString);
    return pen.element('c', { r, s: styleOf(cell), t, cm: 0 }, ...children);
  });
}

/** The index of the style; 0 is left out now and then. */
function styleOf({ content, format }: AnyCell): number | null {
  if (content.kind === 'moment') return 1 + NUMBER_FORMATS.length + (format % DATE_FORMATS.length);
  const style = format % (NUMBER_FORMATS.length + 1);
  return style === 0 ? null : style;
}

interface CellXml {
  readonly t: string | null;
  readonly children: readonly string[];
}

function cellXml(
  pen: Pen,
  content: Content,
  dateSystem: AnyWorkbook['dateSystem'],
  addString: AddString,
): CellXml {
  const formula =
    'isFormula' in content && content.isFormula ? [pen.value('f', { ca: 1 }, 'A1&lt;B1&amp;"x"')] : [];
  const valued = (t: string | null, value: string): CellXml => ({
    t,
    children: [...formula, pen.value('v', {}, value)],
  });
  switch (content.kind) {
    case 'blank':
      return { t: null, children: [] };
    case 'text':
      return textCellXml(pen, content, addString);
    case 'number':
      return valued(content.isFormula ? 'n' : null, numberText(content.value, content.form));
    case 'moment':
      return valued(null, String(serialOf(content, dateSystem)));
    case 'boolean':
      return valued('b', content.value ? '1' : '0');
    case 'error':
      return valued('e', content.text);
    case 'isoDate':
      return valued('d', content.text);
    case 'asItStands':
      return valued(content.type, content.xml);
  }
}

function textCellXml(
  pen: Pen,
  { text, form, keepsBlanks }: Extract<Content, { kind: 'text' }>,
  addString: AddString,
): CellXml {
  const item = (itemPen: Pen, name: string): string => stringItemXml(itemPen, name, text, form, keepsBlanks);
  switch (form) {
    case 'shared':
    case 'sharedRuns': {
      // a string that no cell refers to stands before it
      addString((stringsPen) => stringsPen.element('si', {}));
      const index = addString((stringsPen) => item(stringsPen, 'si'));
      return { t: 's', children: [pen.value('v', {}, String(index))] };
    }
    case 'inline':
    case 'inlineRuns':
      return { t: 'inlineStr', children: [item(pen, 'is')] };
    case 'formula':
      return {
        t: 'str',
        children: [pen.value('f', {}, 'A1&amp;"x"'), pen.text('v', {}, escapeUnderscores(text))],
      };
  }
}

function stringItemXml(pen: Pen, name: string, text: string, form: TextForm, keepsBlanks: boolean): string {
  const piece = (characters: string): string => {
    const preserved = keepsBlanks || /^\s|\s$/.test(characters) ? 'preserve' : null;
    return pen.text('t', { 'xml:space': preserved }, escapeUnderscores(characters));
  };
  if (form === 'shared' || form === 'inline') return pen.element(name, {}, piece(text));
  const [first = '', ...others] = text;
  return pen.element(
    name,
    {},
    pen.element('r', {}, piece(first)),
    pen.element('r', {}, pen.element('rPr', {}, pen.element('b', {})), piece(others.join(''))),
    pen.element('rPh', { sb: 0, eb: 1 }, piece('never read')),
    pen.element('phoneticPr', { fontId: 1 }),
  );
}

/** As Excel does: an underscore that would begin an escape is escaped, as is a character that XML cannot hold. */
function escapeUnderscores(text: string): string {
  return text.replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_').replaceAll('\u0001', '_x0001_');
}

function numberText(value: number, form: NumberForm): string {
  switch (form) {
    case 'shortest':
      return String(value);
    case 'seventeenDigits':
      return value.toPrecision(17);
    case 'exponent':
      return value.toExponential().toUpperCase();
  }
}

function serialOf(
  { day, seconds }: Extract<Content, { kind: 'moment' }>,
  dateSystem: AnyWorkbook['dateSystem'],
): number {
  return (dateSystem === 1904 ? day : day + DAYS_FROM_1900_TO_1904) + seconds / SECONDS_A_DAY;
}
