import fc from 'fast-check';

/** A workbook as its author sees it, and how the program that saved it happens to write it. */
export interface AnyXls {
  readonly dateSystem: 1900 | 1904;
  readonly sheets: readonly AnyXlsSheet[];
  /** whether the next byte of the shared strings begins another record; gone round */
  readonly cuts: readonly boolean[];
  /** whether the rows are written from the last */
  readonly isBackwards: boolean;
}

export interface AnyXlsSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly AnyXlsRow[];
}

export interface AnyXlsRow {
  /** rows left out before it */
  readonly gap: number;
  readonly cells: readonly AnyXlsCell[];
}

export interface AnyXlsCell {
  /** cells left out before it */
  readonly gap: number;
  readonly content: XlsContent;
}

export type XlsContent =
  | { readonly kind: 'blank' }
  /** a text, and how its shared string is written */
  | { readonly kind: 'text'; readonly text: string; readonly form: XlsTextForm; readonly string: StringForm }
  | { readonly kind: 'double'; readonly value: number; readonly isFormula: boolean }
  /** numbers side by side that are written in 30 bits: hundredths as integers */
  | { readonly kind: 'hundredths'; readonly values: readonly number[] }
  /** a day, counted from 1904-01-01, and the seconds of that day */
  | { readonly kind: 'moment'; readonly day: number; readonly seconds: number }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly isFormula: boolean }
  | { readonly kind: 'error'; readonly error: (typeof ERRORS)[number]; readonly isFormula: boolean };

export type XlsTextForm = 'shared' | 'own' | 'rich' | 'formula' | 'sharedFormula';

/** What stands around the characters of a shared string. */
export interface StringForm {
  /** whether characters of one byte are written in one where a part allows; gone round */
  readonly compressed: readonly boolean[];
  /** how many runs of fonts */
  readonly runs: number;
  readonly phoneticBytes: number;
}

const ERRORS = [
  { code: 0x07, text: '#DIV/0!' },
  { code: 0x1d, text: '#NAME?' },
  { code: 0x2a, text: '#N/A' },
] as const;

const text = fc
  .array(fc.constantFrom('a', '9', ' ', '#', '\n', '\u00a0', 'é', '–', '中', '😀', '\u0001', '\uFEFF'), {
    maxLength: 12,
  })
  .map((pieces) => pieces.join(''));
/** Longer than one record, in two bytes a character. */
const longText = fc.nat(6000).map((length) => `${'wage '.repeat(1000)}${'é–'.repeat(length / 2)}`);

const content: fc.Arbitrary<XlsContent> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('blank') }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('text'),
      text: fc.oneof({ weight: 20, arbitrary: text }, { weight: 1, arbitrary: longText }),
      form: fc.constantFrom('shared', 'own', 'rich', 'formula', 'sharedFormula'),
      string: fc.record({
        compressed: fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }),
        runs: fc.nat(3),
        phoneticBytes: fc.nat(20),
      }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('double'),
      value: fc
        .double({ noNaN: true, noDefaultInfinity: true, max: 1e300, min: -1e300 })
        .map((value) => Number(value.toPrecision(15)) + 0),
      isFormula: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('hundredths'),
      values: fc.array(fc.integer({ min: -(2 ** 29), max: 2 ** 29 - 1 }), { minLength: 1, maxLength: 4 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('moment'),
      day: fc.nat(100_000),
      seconds: fc.oneof(fc.constant(0), fc.nat(86_399)),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('boolean'), value: fc.boolean(), isFormula: fc.boolean() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('error'),
      error: fc.constantFrom(...ERRORS),
      isFormula: fc.boolean(),
    }),
  },
);

const gap = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(30) });

export const anyXls: fc.Arbitrary<AnyXls> = fc.record({
  dateSystem: fc.constantFrom(1900, 1904),
  sheets: fc.array(
    fc.record({
      name: fc
        .array(fc.constantFrom('a', 'B', ' ', 'é', '中'), { minLength: 1, maxLength: 6 })
        .map((characters) => characters.join('')),
      hidden: fc.boolean(),
      rows: fc.array(fc.record({ gap, cells: fc.array(fc.record({ gap, content }), { maxLength: 6 }) }), {
        maxLength: 5,
      }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  cuts: fc.oneof(fc.constant([false]), fc.array(fc.boolean(), { minLength: 1, maxLength: 40 })),
  isBackwards: fc.boolean(),
});
