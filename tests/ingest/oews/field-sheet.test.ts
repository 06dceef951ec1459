import { describe, expect, it } from 'vitest';
import { fieldsBeside, fieldSheetOf, readFieldSheet } from '../../../src/ingest/oews/field-sheet.ts';
import { problemAt } from '../../../src/records/problem.ts';
import type { TableFile } from '../../../src/source/table.ts';
import { type ExampleSheet, HEADINGS, tableOf } from './example-table.ts';

// as the field sheets of May 2018 and May 2024 have them
const FIELDS: ExampleSheet = {
  name: 'Field Descriptions',
  rows: [
    ['May 2024 OEWS Estimates', ''],
    [],
    ['Field', 'Field Description'],
    ['area', 'U.S. (99), state FIPS code'],
    ['loc quotient', 'The location quotient'],
    [' annual ', 'Contains "TRUE"'],
    [],
    ['Notes:', ''],
    ['*  = indicates that a wage estimate is not available', ''],
    ['#  = indicates a wage equal to or greater than $115.00 per hour or $239,200 per year ', ''],
  ],
};

describe('fieldSheetOf', () => {
  it.each(['Field Descriptions', 'Field_descriptions', 'field descriptions'])('knows “%s”', (name) => {
    const table = tableOf({ name: 'national_dl', rows: [HEADINGS] }, { ...FIELDS, name });
    expect(fieldSheetOf(table)?.name).toBe(name);
  });

  it.each(['Field', 'Fields', 'My Field Descriptions', null])('does not take “%s” for it', (name) => {
    expect(fieldSheetOf(tableOf({ ...FIELDS, name }))).toBeUndefined();
  });
});

describe('readFieldSheet', () => {
  async function read(sheet: ExampleSheet) {
    const table = tableOf(sheet);
    const fields = await readFieldSheet(table, table.sheets[0]!);
    return fields.ok ? fields.value : fields.problems;
  }

  it('says of which release it is, what “#” stands for, and how many fields there are', async () => {
    const legend = { hourly: 115, annual: 239_200 };
    expect(await read(FIELDS)).toEqual({ title: 'May 2024 OEWS Estimates', legend, rows: 3 });
  });

  it.each<[string, readonly (readonly string[])[], object]>([
    ['nothing', [], { title: null, legend: null, rows: 0 }],
    ['no title in A1', [[], ['May 2024 OEWS Estimates']], { legend: null, rows: 0 }],
    ['no heading of fields', [['May 2024'], ['area', 'U.S.']], { title: 'May 2024', legend: null, rows: 0 }],
    ['no notes', FIELDS.rows.slice(0, 6), { legend: null, rows: 3 }],
  ])('finds what there is in one with %s', async (_, rows, expected) => {
    expect(await read({ name: 'Field Descriptions', rows })).toMatchObject(expected);
  });

  it('passes on what the workbook itself finds fault with', async () => {
    const table = unreadable(tableOf(FIELDS));
    expect(await readFieldSheet(table, table.sheets[0]!)).toMatchObject({
      problems: [{ code: 'ZIP_DAMAGED' }],
    });
  });
});

describe('fieldsBeside', () => {
  const data = tableOf({ name: 'national_dl', rows: [HEADINGS] });

  it('reads the workbook that describes the fields', async () => {
    expect(await fieldsBeside([data, tableOf(FIELDS)])).toMatchObject({ title: 'May 2024 OEWS Estimates' });
  });

  it.each<[string, readonly TableFile[]]>([
    ['is nothing', []],
    ['is another table', [data]],
    ['is a whole workbook of another release', [tableOf({ name: 'national_dl', rows: [HEADINGS] }, FIELDS)]],
    ['is one that cannot be read', [unreadable(tableOf(FIELDS))]],
  ])('finds none where beside the table there %s', async (_, beside) => {
    expect(await fieldsBeside(beside)).toBeNull();
  });
});

function unreadable(table: TableFile): TableFile {
  const place = { kind: 'file', file: table.file } as const;
  const problems = [problemAt(place, 'ZIP_DAMAGED', { entry: null, detail: 'cut' })];
  return { ...table, scan: () => Promise.resolve({ ok: false, problems }) };
}
