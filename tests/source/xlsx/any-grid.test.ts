import fc from 'fast-check';
import type { Cell } from '../../../src/records/cell.ts';
import { expect, it } from 'vitest';
import { columnLetters } from '../../../src/records/origin.ts';
import { buildWorkbook, escapeXml } from './build-workbook.ts';
import { readWorkbook } from './read-workbook.ts';

/** A cell, and how the workbook may write it. */
interface GridCell {
  readonly value: string | number;
  readonly form: 'shared' | 'inline' | 'rich' | 'formula';
  readonly hasReference: boolean;
}

interface Grid {
  readonly rows: readonly (readonly GridCell[])[];
  readonly hasRowNumbers: boolean;
  readonly prefix: '' | 'x:';
}

const character = fc.constantFrom(
  ...['a', '9', ' ', '-', '#', '<', '>', '&', '"', '_', '\n', '\r', '\t'],
  'é',
  '–',
  '中',
  '😀',
  '_x0041_',
  ']]>',
  '&amp;',
);
const cell: fc.Arbitrary<GridCell> = fc.record({
  value: fc.oneof(
    fc.array(character, { maxLength: 8 }).map((characters) => characters.join('')),
    fc.integer(),
    // as many digits as a spreadsheet keeps, and no minus zero
    fc
      .double({ noNaN: true, noDefaultInfinity: true, max: 1e300, min: -1e300 })
      .map((number) => Number(number.toPrecision(15)) + 0),
  ),
  form: fc.constantFrom('shared', 'inline', 'rich', 'formula'),
  hasReference: fc.boolean(),
});
const grid: fc.Arbitrary<Grid> = fc.record({
  rows: fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }),
  hasRowNumbers: fc.boolean(),
  prefix: fc.constantFrom('', 'x:'),
});

it('any grid of texts and numbers is read back cell for cell, however the workbook writes it', async () => {
  await fc.assert(
    fc.asyncProperty(grid, async (written) => {
      const outcome = await readWorkbook(write(written));
      const expected = written.rows
        .map((cells, index) => ({ row: index + 1, cells: cells.map(({ value }) => value) }))
        .filter(({ cells }) => cells.some((value) => value !== ''));
      expect(outcome.ok && outcome.sheets[0]?.rows.map(asWritten(written))).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

/** The row with the texts of number cells as numbers: what counts is the double that they read back to. */
function asWritten({ rows }: Grid) {
  return ({ row, cells }: { readonly row: number; readonly cells: readonly Cell[] }) => ({
    row,
    cells: cells.map((read, column) =>
      typeof rows[row - 1]?.[column]?.value === 'number' ? Number(read) : read,
    ),
  });
}

function write({ rows, hasRowNumbers, prefix }: Grid): Buffer {
  const strings: string[] = [];
  const tag = (name: string, attributes: string, content: string): string =>
    `<${prefix}${name}${attributes}>${content}</${prefix}${name}>`;
  const item = (value: string): string => tag('t', ' xml:space="preserve"', escapeText(value));
  const content = ({ value, form }: GridCell): readonly [attributes: string, content: string] => {
    if (typeof value === 'number') return ['', tag('v', '', String(value))];
    if (form === 'formula') return [' t="str"', tag('f', '', 'A1') + tag('v', '', escapeText(value))];
    if (form === 'inline') return [' t="inlineStr"', tag('is', '', item(value))];
    const [first = '', ...others] = value;
    const runs = tag('r', '', item(first)) + tag('r', '', item(others.join('')));
    const phonetic = tag('rPh', ' sb="0" eb="1"', item('never read'));
    if (form === 'rich') return [' t="inlineStr"', tag('is', '', runs + phonetic)];
    strings.push(`<si><t xml:space="preserve">${escapeText(value)}</t></si>`);
    return [' t="s"', tag('v', '', String(strings.length - 1))];
  };
  const rowTags = rows.map((cells, index) => {
    const number = index + 1;
    const cellTags = cells.map((each, column) => {
      const [attributes, inside] = content(each);
      const reference = each.hasReference ? ` r="${columnLetters(column)}${number}"` : '';
      return tag('c', `${reference}${attributes}`, inside);
    });
    return tag('row', hasRowNumbers ? ` r="${number}"` : '', cellTags.join(''));
  });
  const sheet = tag(
    'worksheet',
    prefix === '' ? '' : ' xmlns:x="urn:x"',
    tag('sheetData', '', rowTags.join('')),
  );
  return buildWorkbook({
    sheets: [{ name: 'Data', rows: '' }],
    sharedStrings: strings.join(''),
    parts: { 'xl/worksheets/sheet1.xml': sheet },
  });
}

/** Escaped as Excel does: an underscore that would begin an escape is one itself. */
function escapeText(text: string): string {
  return escapeXml(text.replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_'));
}
