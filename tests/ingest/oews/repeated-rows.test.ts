import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDataRow } from '../../../src/ingest/oews/header.ts';
import { locateTable } from '../../../src/ingest/oews/locate.ts';
import { repetitions, repetitionWatch } from '../../../src/ingest/oews/repeated-rows.ts';
import { keyReader } from '../../../src/ingest/oews/row-key.ts';
import type { Problem } from '../../../src/records/problem.ts';
import { cells, HEADINGS, tableOf } from './example-table.ts';

type Change = NonNullable<Parameters<typeof cells>[0]>;

/** What the watch, and then the comparison of what it suspects, find in a table of these rows. */
async function repeated(rows: readonly (readonly string[])[]): Promise<readonly Problem[]> {
  const table = tableOf({ name: 'Data', rows: [HEADINGS, ...rows] });
  const located = await locateTable(table);
  if (!located.ok || located.value === null) throw new Error('the table was not found');
  const { header, sheet } = located.value;
  const keyOf = keyReader(header);
  const watch = repetitionWatch();
  await table.scan(sheet, (row) => {
    if (isDataRow(header, row)) watch.add(keyOf(row));
  });
  const found = await repetitions(table, located.value, watch.suspects);
  return found.ok ? found.warnings : found.problems;
}

/** Rows are of little variety, so that many of them repeat another one. */
const ANY_KEY: fc.Arbitrary<Change> = fc.record({
  area: fc.constantFrom('99', '06', '31080', '0600006'),
  naics: fc.constantFrom('000000', '11', '31-33', '99'),
  i_group: fc.constantFrom('sector', '3-digit', '4-digit'),
  own_code: fc.constantFrom('1235', '5', '235'),
  occ_code: fc.constantFrom('15-1252', '15-1250', '5-11252'),
  o_group: fc.constantFrom('broad', 'detailed', ''),
});

describe('repetitions', () => {
  it('are each row that is about the same as one above it, and no other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(ANY_KEY, { minLength: 1, maxLength: 80 }), async (keys) => {
        const seen = new Set<string>();
        const again = keys.flatMap((key, index) => {
          const text = JSON.stringify(key);
          const isRepeated = seen.has(text);
          seen.add(text);
          return isRepeated ? [index + 2] : [];
        });
        const problems = await repeated(keys.map((key) => cells(key)));
        expect(problems.map(({ place }) => place.kind === 'cell' && place.row)).toEqual(again);
      }),
    );
  });

  it('are found among any number of rows', async () => {
    const codes = Array.from({ length: 9000 }, (_, index) =>
      `${10_000_000 + index * 7}`.replace(/^../, '$&-'),
    );
    expect(new Set(codes).size).toBe(9000);
    const rows = codes.map((occ_code) => cells({ occ_code }));
    expect(await repeated(rows)).toEqual([]);
    expect(
      await repeated([...rows, cells({ occ_code: codes[0]! }), cells({ occ_code: codes[8999]! })]),
    ).toMatchObject([
      { code: 'ROW_DUPLICATE', place: { row: 9002, column: 'OCC_CODE' }, args: { firstRow: 2 } },
      { code: 'ROW_DUPLICATE', place: { row: 9003 }, args: { firstRow: 9001 } },
    ]);
  });

  it.each<[string, Change, string]>([
    ['every cell', {}, 'ROW_DUPLICATE'],
    ['the occupation but no wage', { a_median: '133090' }, 'ROW_CONFLICT'],
    ['the code but not the title', { occ_title: 'Software Developer' }, 'ROW_CONFLICT'],
  ])('say whether a row repeats %s', async (_, change, code) => {
    expect(await repeated([cells(), cells(change)])).toMatchObject([{ code, severity: 'error' }]);
  });

  it.each<[string, Change]>([
    ['the level', { o_group: 'broad' }],
    ['the area', { area: '06' }],
    ['the industry', { naics: '51' }],
    // a 3-digit industry can appear twice, once as a 4-digit one
    ['the kind of industry', { i_group: '4-digit' }],
    ['the owner', { own_code: '5' }],
  ])('are no rows that differ in %s', async (_, change) => {
    expect(await repeated([cells(), cells(change)])).toEqual([]);
  });

  it('stop at the hundredth', async () => {
    expect(await repeated(Array.from({ length: 500 }, () => cells()))).toHaveLength(100);
    const pairs = Array.from({ length: 300 }, (_, index) => cells({ occ_code: `15-${1000 + index}` }));
    expect(await repeated([...pairs, ...pairs])).toHaveLength(100);
  });
});
