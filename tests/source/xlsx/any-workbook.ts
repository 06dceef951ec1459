import fc from 'fast-check';
import type { Handwriting } from './handwriting.ts';
import { handwriting } from './handwriting.ts';

/** A workbook as its author sees it, and how the program that saved it happens to write it. */
export interface AnyWorkbook {
  readonly dateSystem: 1900 | 1904;
  readonly sheets: readonly AnySheet[];
  /** gone round, one part at a time */
  readonly hands: readonly Handwriting[];
  readonly isStrict: boolean;
  readonly packing: Packing;
}

export interface AnySheet {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden' | null;
  readonly rows: readonly AnyRow[];
  /** what it says of the cells that it holds, which need not be true */
  readonly dimension: string | null;
  /** whether the elements that may stand beside its rows do */
  readonly hasSurroundings: boolean;
}

export interface AnyRow {
  /** rows left out before it */
  readonly gap: number;
  /** whether it says which row it is, where it may leave that out */
  readonly hasNumber: boolean;
  readonly cells: readonly AnyCell[];
}

export interface AnyCell {
  /** cells left out before it */
  readonly gap: number;
  readonly hasReference: boolean;
  /** one of the formats for its kind */
  readonly format: number;
  readonly content: Content;
}

export type Content =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string; readonly form: TextForm; readonly keepsBlanks: boolean }
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly form: NumberForm;
      readonly isFormula: boolean;
    }
  /** a day, counted from 1904-01-01, and the seconds of that day */
  | { readonly kind: 'moment'; readonly day: number; readonly seconds: number }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly isFormula: boolean }
  | { readonly kind: 'error'; readonly text: string }
  /** a day that the cell itself holds as text */
  | { readonly kind: 'isoDate'; readonly text: string }
  /** a value of a type, as it stands in XML; never by chance */
  | { readonly kind: 'asItStands'; readonly type: string; readonly xml: string };

/** Text among the shared strings, in the cell or given by a formula; in one piece or in runs of several fonts. */
export type TextForm = 'shared' | 'sharedRuns' | 'inline' | 'inlineRuns' | 'formula';
export type NumberForm = 'shortest' | 'seventeenDigits' | 'exponent';

/** How the parts lie in the zip; the lists are gone round, one entry at a time. */
export interface Packing {
  readonly methods: readonly ('stored' | 'deflated' | 'streamed')[];
  readonly upperCase: readonly boolean[];
  /** by how many places the entries are moved round */
  readonly turn: number;
  readonly targets: 'relative' | 'absolute' | 'roundabout';
}

/** Number formats under which a number stays a number. */
export const NUMBER_FORMATS = [
  'General',
  '#,##0.00',
  '0%',
  '"day" 0',
  '[Red]0.00;\\(0.00\\)',
  '_($* #,##0_)',
  '0.00E+00',
  '# ?/?',
  '[$€-407] #,##0',
] as const;

/** Number formats under which a number is a day. */
export const DATE_FORMATS = [
  'yyyy\\-mm\\-dd',
  'd/m/yy',
  '[$-409]mmmm\\ d\\,\\ yyyy;@',
  'dddd',
  'd.m.yyyy\\ hh:mm:ss',
  '"on" yyyy',
] as const;

/** As many digits as a spreadsheet keeps, and no minus zero. */
const double = fc
  .double({ noNaN: true, noDefaultInfinity: true, max: 1e300, min: -1e300 })
  .map((value) => Number(value.toPrecision(15)) + 0);
const text = fc
  .array(
    fc.constantFrom(
      ...[
        'a',
        '9',
        ' ',
        '-',
        '#',
        '<',
        '>',
        '&',
        '"',
        "'",
        '_',
        '\n',
        '\r',
        '\t',
        '\u00a0',
        'é',
        '–',
        '中',
        '😀',
      ],
      ...['_x0041_', '_x000D_', ']]>', '&amp;', '</c>', '\u0001', '\u2028', '\uFEFF'],
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(''));

const content: fc.Arbitrary<Content> = fc.oneof(
  fc.record({ kind: fc.constant('blank') }),
  fc.record({
    kind: fc.constant('text'),
    text,
    form: fc.constantFrom('shared', 'sharedRuns', 'inline', 'inlineRuns', 'formula'),
    keepsBlanks: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('number'),
    value: fc.oneof(
      fc.integer(),
      fc.nat(200_000),
      fc.nat(100_000).map((cents) => cents / 100),
      double,
    ),
    form: fc.constantFrom('shortest', 'seventeenDigits', 'exponent'),
    isFormula: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('moment'),
    day: fc.nat(100_000),
    seconds: fc.oneof(fc.constant(0), fc.nat(86_399)),
  }),
  fc.record({ kind: fc.constant('boolean'), value: fc.boolean(), isFormula: fc.boolean() }),
  fc.record({
    kind: fc.constant('error'),
    text: fc.constantFrom('#N/A', '#DIV/0!', '#REF!', '#NAME?', '#VALUE!', '#NULL!', '#NUM!'),
  }),
  fc.record({ kind: fc.constant('isoDate'), text: fc.constantFrom('2024-05-01', '2024-05-01T10:42:00') }),
);

const gap = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(30) });
const cell: fc.Arbitrary<AnyCell> = fc.record({
  gap,
  hasReference: fc.boolean(),
  format: fc.nat(100),
  content,
});
const row: fc.Arbitrary<AnyRow> = fc.record({
  gap,
  hasNumber: fc.boolean(),
  cells: fc.array(cell, { maxLength: 6 }),
});
const sheet: fc.Arbitrary<AnySheet> = fc.record({
  name: fc
    .array(fc.constantFrom('a', 'B', ' ', '&', '<', '"', "'", '3', 'é', '中', '😀', '_x0041_'), {
      minLength: 1,
      maxLength: 6,
    })
    .map((characters) => characters.join('')),
  state: fc.constantFrom(null, 'visible', 'hidden', 'veryHidden'),
  rows: fc.array(row, { maxLength: 5 }),
  dimension: fc.constantFrom(null, 'A1', 'B2:C3', 'A1:XFD1048576', ''),
  hasSurroundings: fc.boolean(),
});

export const anyWorkbook: fc.Arbitrary<AnyWorkbook> = fc.record({
  dateSystem: fc.constantFrom(1900, 1904),
  sheets: fc.array(sheet, { minLength: 1, maxLength: 3 }),
  hands: fc.array(handwriting, { minLength: 1, maxLength: 3 }),
  isStrict: fc.boolean(),
  packing: fc.record({
    methods: fc.array(fc.constantFrom('deflated', 'stored', 'streamed'), { minLength: 1, maxLength: 4 }),
    upperCase: fc.array(fc.boolean(), { minLength: 1, maxLength: 3 }),
    turn: fc.nat(8),
    targets: fc.constantFrom('relative', 'absolute', 'roundabout'),
  }),
});
