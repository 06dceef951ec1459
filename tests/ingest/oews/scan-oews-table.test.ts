import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, cellText } from '../../../src/records/cell.ts';
import type { OewsRow } from '../../../src/records/oews-row.ts';
import type { CellOrigin } from '../../../src/records/origin.ts';
import { HEADINGS } from './example-table.ts';
import {
  type Change,
  HEADINGS_OF_2016,
  PART_OF_2016,
  rowUnder,
  scanTable,
  smallTable,
} from './small-table.ts';

const PERCENTILES = ['pct10', 'pct25', 'median', 'pct75', 'pct90'];
/** Cents per hour from which May 2016 prints "#". */
const TOP_CODE = 10_000;

/** Wages per hour in cents, and per year 2,080 of them in tens of dollars, as a row of 2016 prints them. */
const ANY_WAGES: fc.Arbitrary<Change> = fc
  .array(fc.integer({ min: 725, max: 12_000 }), { minLength: 5, maxLength: 5 })
  .map((cents) => {
    const percentiles = cents.toSorted((a, b) => a - b);
    const [, , median = 0] = percentiles;
    // the mean is never capped
    const mean = wageCells('mean', Math.min(median, TOP_CODE - 1));
    return Object.assign(
      mean,
      ...percentiles.map((cent, index) => wageCells(PERCENTILES[index]!, cent)),
    ) as Change;
  });

const NO_WAGES: Change = Object.fromEntries(
  ['mean', ...PERCENTILES].flatMap((name) => [
    [`h_${name}`, '*'],
    [`a_${name}`, '*'],
  ]),
);

function wageCells(name: string, cents: number): Change {
  if (cents >= TOP_CODE) return { [`h_${name}`]: '#', [`a_${name}`]: '#' };
  return { [`h_${name}`]: cents / 100, [`a_${name}`]: Math.round(cents * 2.08) * 10 };
}

/** Any row of 2016: jobs in tens and errors in tenths of a percent, or markers, beside its wages. */
const ANY_ROW: fc.Arbitrary<Change> = fc
  .record({
    jobs: fc.integer({ min: 3, max: 300_000 }),
    isCounted: fc.boolean(),
    error: fc.integer({ min: 1, max: 300 }),
    wages: fc.oneof(ANY_WAGES, fc.constant(NO_WAGES)),
  })
  .map(({ jobs, isCounted, error, wages }) => ({
    ...wages,
    tot_emp: isCounted ? jobs * 10 : '**',
    emp_prse: isCounted ? error / 10 : '**',
    mean_prse: wages === NO_WAGES ? '*' : error / 10,
  }));

/** Any table, its rows of occupations that no two share. */
const ANY_TABLE = fc.array(ANY_ROW, { minLength: 1, maxLength: 12 }).map((rows) =>
  rows.map((row, index): Change => ({
    ...row,
    occ_code: `43-${1001 + index * 10}`,
    occ_title: `No. ${index}`,
  })),
);

/** How else people's programs write a number. */
const ANY_HAND = fc.record({
  comma: fc.boolean(),
  asText: fc.boolean(),
  before: fc.constantFrom('', ' ', '      '),
  after: fc.constantFrom('', ' '),
});
type Hand = typeof ANY_HAND extends fc.Arbitrary<infer One> ? One : never;

function written(cell: Cell, { comma, asText, before, after }: Hand): Cell {
  if (typeof cell !== 'number') return /^[*#]+$/.test(cell) ? `${before}${cell}${after}` : cell;
  if (!asText && !comma) return cell;
  const text = comma ? cell.toLocaleString('en-US', { maximumFractionDigits: 2 }) : cellText(cell);
  return `${before}${text}${after}`;
}

const ANY_CASE = fc.constantFrom<(heading: string) => string>(
  (heading) => heading.toLowerCase(),
  (heading) => heading.toUpperCase(),
  (heading) => ` ${heading.replaceAll('_', ' ').toLowerCase()} `,
);

/** What a record says, without where that stands. */
function saying(record: OewsRow): string {
  return JSON.stringify(record, (key, value: unknown) => (key === 'from' ? undefined : value));
}

async function recordsOf(headings: readonly string[], rows: readonly (readonly Cell[])[]) {
  const { records, problems } = await scanTable(smallTable([headings, ...rows]), PART_OF_2016);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return records;
}

describe('the records of a table', () => {
  it('are the same however its numbers are written', async () => {
    await fc.assert(
      fc.asyncProperty(ANY_TABLE, fc.infiniteStream(ANY_HAND), async (rows, hands) => {
        const plain = rows.map((row) => rowUnder(HEADINGS_OF_2016, row));
        const other = plain.map((cells) => cells.map((cell) => written(cell, hands.next().value as Hand)));
        const [expected, found] = [
          await recordsOf(HEADINGS_OF_2016, plain),
          await recordsOf(HEADINGS_OF_2016, other),
        ];
        expect(found.map(saying)).toEqual(expected.map(saying));
      }),
      { numRuns: 40 },
    );
  });

  it('are the same for any order and case of its headings, and any column added', async () => {
    const order = fc.shuffledSubarray([...HEADINGS_OF_2016.keys(), -1], {
      minLength: HEADINGS_OF_2016.length + 1,
    });
    await fc.assert(
      fc.asyncProperty(ANY_TABLE, order, ANY_CASE, async (rows, columns, inCase) => {
        const plain = rows.map((row) => rowUnder(HEADINGS_OF_2016, row));
        const moved = (cells: readonly Cell[], added: Cell) => columns.map((index) => cells[index] ?? added);
        const expected = await recordsOf(HEADINGS_OF_2016, plain);
        const found = await recordsOf(
          moved(HEADINGS_OF_2016.map(inCase), 'my note') as readonly string[],
          plain.map((cells) => moved(cells, 'x')),
        );
        expect(found.map(saying)).toEqual(expected.map(saying));
      }),
      { numRuns: 40 },
    );
  });

  it('are the same for any order of its rows, but for their order', async () => {
    const both = ANY_TABLE.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    await fc.assert(
      fc.asyncProperty(both, async ([rows, shuffled]) => {
        const [expected, found] = await Promise.all(
          [rows, shuffled].map((some) =>
            recordsOf(
              HEADINGS_OF_2016,
              some.map((row) => rowUnder(HEADINGS_OF_2016, row)),
            ),
          ),
        );
        expect(found!.map(({ occupation }) => occupation.soc)).toEqual(shuffled.map((row) => row.occ_code));
        expect(found!.map(saying).sort()).toEqual(expected!.map(saying).sort());
      }),
      { numRuns: 40 },
    );
  });

  it('name for each number the cell that it was read from', async () => {
    await fc.assert(
      fc.asyncProperty(ANY_TABLE, async (rows) => {
        const sheet = [HEADINGS_OF_2016, ...rows.map((row) => rowUnder(HEADINGS_OF_2016, row))];
        const records = await recordsOf(HEADINGS_OF_2016, sheet.slice(1));
        const origins = records.flatMap(originsOf);
        // TOT_EMP, EMP_PRSE, MEAN_PRSE and twelve wages a row
        expect(origins).toHaveLength(15 * rows.length);
        for (const { row, column, text } of origins) expect(sheet[row - 1]?.[column]).toBe(text);
      }),
      { numRuns: 20 },
    );
  });
});

/** Every cell that a record rests on. */
function originsOf(record: OewsRow): readonly CellOrigin[] {
  const { employment, employmentRse, meanWageRse, annualWage, hourlyWage } = record;
  const wages = [annualWage, hourlyWage].flatMap(({ mean, p10, p25, median, p75, p90 }) => [
    ...[mean, p10, p25, median, p75, p90],
  ]);
  return [employment, employmentRse, meanWageRse, ...wages].flatMap(({ from }) => from);
}

describe('scanOewsTable', () => {
  it('stops at a hundred unreadable cells', async () => {
    const rows = Array.from({ length: 150 }, (_, index) =>
      rowUnder(HEADINGS_OF_2016, { occ_code: `43-${1001 + index * 10}`, a_median: 'n/a' }),
    );
    const { problems, survey, records } = await scanTable(
      smallTable([HEADINGS_OF_2016, ...rows]),
      PART_OF_2016,
    );
    expect(problems).toHaveLength(100);
    expect(problems.at(-1)).toMatchObject({
      code: 'CELL_UNREADABLE',
      place: { row: 101, column: 'A_MEDIAN' },
    });
    expect({ rows: survey.rows, records: records.length }).toEqual({ rows: 100, records: 99 });
  });

  it('wants an extract to name the rows it was made from', async () => {
    const scan = await scanTable(smallTable([HEADINGS, rowUnder(HEADINGS)]), {});
    expect(scan.problems).toMatchObject([{ code: 'COLUMN_MISSING', args: { names: 'source_row' } }]);
    expect(scan.records).toEqual([]);
  });

  it('refuses a copy whose cells are not the official ones', async () => {
    const copyOf = { name: 'national_M2024_dl.xlsx', sheet: 'national_M2024_dl', sha256: 'a'.repeat(64) };
    const scan = await scanTable(smallTable([HEADINGS, rowUnder(HEADINGS)], 'Data'), {
      ...{ copyOf, extractOf: undefined, part: true },
    });
    expect(scan.problems).toMatchObject([{ code: 'SIDECAR_INVALID' }]);
  });

  it('says in one go everything that is wrong', async () => {
    const rows = [
      rowUnder(HEADINGS, { a_median: 'x' }),
      rowUnder(HEADINGS, { area: '06', area_title: 'Texas', area_type: '2', occ_code: '15-1199' }),
      rowUnder(HEADINGS, { a_median: 'x' }),
    ];
    const scan = await scanTable(smallTable([HEADINGS, ...rows], 'national_M2023_dl'), {
      ...{ extractOf: undefined, part: true },
    });
    const told = scan.problems.map(({ code, place }) => [
      code,
      place.kind === 'cell' ? `${place.row}:${place.column}` : place.kind,
    ]);
    expect(told).toEqual([
      ['CELL_UNREADABLE', '2:A_MEDIAN'],
      ['CELL_UNREADABLE', '3:AREA_TITLE'],
      ['CELL_UNREADABLE', '3:PRIM_STATE'],
      ['CELL_UNREADABLE', '4:A_MEDIAN'],
      ['ROW_DUPLICATE', '4:OCC_CODE'],
      ['RELEASE_MISMATCH', 'file'],
      ['FAMILY_MISMATCH', '3:AREA_TYPE'],
      ['CLASSIFICATION_MIXED', '3:OCC_CODE'],
    ]);
  });
});
