import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SENTINELS } from '../../../../src/ingest/oews/sentinels/index.ts';
import type { SentinelCode } from '../../../../src/ingest/oews/sentinels/sentinel.ts';
import { ROOT } from '../../../source-files.ts';
import { columnsFound, everyWage, exampleRow, watched } from './example-rows.ts';

type Cells = NonNullable<Parameters<typeof exampleRow>[0]>;

/** One row each: what it says otherwise, and the columns that a sentinel finds in it. */
const ROWS: Readonly<
  Partial<Record<SentinelCode, readonly (readonly [string, Cells, readonly string[]])[]>>
> = {
  PERCENTILES_DISORDERED: [
    ['two annual percentiles are swapped', { a_pct25: '133080', a_median: '103050' }, ['a_pct25']],
    ['an annual wage is ten times too high', { a_median: '1330800' }, ['a_median']],
    ['an hourly wage is ten times too high', { h_pct25: '495.5' }, ['h_pct25']],
    ['“#” stands over a median', { h_median: '#' }, ['h_median']],
    [
      'no single percentile is to blame',
      { a_pct10: '200000', a_pct25: '190000', a_pct90: '10' },
      ['a_median'],
    ],
    ['the ends are “#”', { a_pct75: '#', a_pct90: '#' }, []],
    ['percentiles meet', { a_pct25: '79850' }, []],
    ['one percentile is withheld', { a_median: '*' }, []],
  ],
  PERCENTILES_COLLAPSED: [
    ['all percentiles are one number', { ...everyWage('a', '133080') }, ['a_median']],
    ['three are', { a_pct10: '103050', a_median: '103050' }, ['a_median']],
    ['two pairs meet', { a_pct10: '103050', a_pct90: '169000' }, ['a_median']],
    ['two meet', { a_pct10: '103050' }, []],
    ['all are “#”', { ...everyWage('a', '#') }, []],
    [
      'all are withheld, and the hourly ones are one number',
      { ...everyWage('a'), ...everyWage('h', '20') },
      ['h_median'],
    ],
  ],
  MEAN_OUTSIDE: [
    ['the mean is above the 90th percentile', { a_mean: '244570' }, ['a_mean']],
    ['the hourly mean is below the 10th', { h_mean: '6.95' }, ['h_mean']],
    ['the 90th percentile is “#”', { a_mean: '244570', a_pct90: '#' }, []],
    ['all percentiles are “#” and the mean is above', { ...everyWage('a', '#'), a_mean: '300000' }, []],
    [
      'all percentiles are “#” and the mean is below',
      { ...everyWage('a', '#'), a_mean: '200000' },
      ['a_mean'],
    ],
    ['the percentiles are out of order', { a_pct90: '90000' }, []],
    ['the mean is withheld', { a_mean: '*' }, []],
  ],
  WAGE_RATIO_IMPOSSIBLE: [
    // 2,080 × 63.98 = 133,078.40
    ['the annual wage is 21.60 dollars more', { a_median: '133100' }, ['a_median']],
    ['it is 11.60 dollars more', { a_median: '133090' }, []],
    ['the hourly wage is half', { h_median: '50' }, ['a_median']],
    ['the wage is out of order', { a_median: '1330800' }, []],
    ['one of the two is a bound', { a_pct90: '#' }, []],
  ],
  TOP_CODE_APART: [
    ['a number stands over one of two “#”', { h_pct90: '115', a_pct90: '#' }, ['h_pct90']],
    ['“#” stands over an annual wage', { a_pct90: '#' }, ['a_pct90']],
    ['“#” stands over an hourly wage', { h_pct90: '#' }, ['h_pct90']],
    ['both are over the top code', { h_pct90: '120', a_pct90: '249600' }, ['a_pct90', 'h_pct90']],
    ['both are “#”', { h_pct90: '#', a_pct90: '#' }, []],
    ['a mean is over the top code', { a_mean: '300000' }, []],
    ['one kind is withheld and the other “#”', { ...everyWage('h'), a_pct90: '#' }, []],
  ],
  WITHHELD_APART: [
    ['“*” stands over one wage', { a_pct75: '*' }, ['a_pct75']],
    [
      'a number stands over one “*”',
      { ...everyWage('a'), ...everyWage('h'), h_mean: '69.5' },
      ['a_mean', 'h_mean'],
    ],
    ['hourly wages are withheld without a reason', everyWage('h'), ['h_mean']],
    ['they are withheld, as ANNUAL says', { annual: 'TRUE', ...everyWage('h') }, []],
    ['all wages are withheld', { ...everyWage('a'), ...everyWage('h') }, []],
    ['the table has no annual percentiles', { ...everyWage('a', ''), a_mean: '144570' }, []],
    [
      'an annual mean stands alone, as ANNUAL says',
      { annual: 'TRUE', ...everyWage('h'), ...everyWage('a'), a_mean: '144570' },
      [],
    ],
  ],
  ERROR_APART: [
    ['employment is withheld without its error', { tot_emp: '**' }, ['emp_prse']],
    ['the error is withheld without its employment', { emp_prse: '**' }, ['emp_prse']],
    ['both are withheld', { tot_emp: '**', emp_prse: '**' }, []],
    ['the error of a mean is withheld', { mean_prse: '*' }, ['mean_prse']],
    ['it is, and so is employment', { mean_prse: '*', tot_emp: '**', emp_prse: '**' }, []],
    ['means are withheld without their error', { ...everyWage('a'), ...everyWage('h') }, ['mean_prse']],
  ],
  NUMBER_UNROUNDED: [
    ['employment is', { tot_emp: '1654443' }, ['tot_emp']],
    ['an annual wage is', { a_pct75: '169004' }, ['a_pct75']],
    ['an hourly wage is', { h_pct10: '38.391' }, []],
  ],
  TITLE_UNEXPECTED: [
    ['it is the title of another code', { occ_title: 'Data Scientists' }, ['occ_title']],
    ['it is written in other case', { occ_title: 'SOFTWARE  DEVELOPERS' }, []],
    ['the code is of OEWS alone', { occ_code: '51-2028', occ_title: 'Assemblers' }, []],
  ],
  CODE_NEW: [
    ['neither the SOC nor a release has it', { occ_code: '15-1299' }, []],
    ['OEWS alone has it', { occ_code: '51-2028' }, []],
    ['nobody has it', { occ_code: '15-1987' }, ['occ_code']],
    ['it is of OES, before the SOC', { occ_code: '25105' }, []],
  ],
  CELL_TINY: [
    ['few jobs have a large error', { tot_emp: '290', emp_prse: '30' }, ['tot_emp']],
    ['few jobs have a small error', { tot_emp: '290', emp_prse: '29.9' }, []],
    ['many jobs have a large error', { tot_emp: '300', emp_prse: '40' }, []],
    ['the error is withheld', { tot_emp: '40', emp_prse: '**' }, []],
  ],
};

describe.each(SENTINELS.filter(({ code }) => code in ROWS))('$code', (sentinel) => {
  it('finds nothing in a row as published', () => {
    expect(columnsFound(sentinel, {})).toEqual([]);
  });

  it.each(ROWS[sentinel.code] ?? [])('looks at a row where %s', (_, change, columns) => {
    expect(columnsFound(sentinel, change)).toEqual(columns);
  });
});

describe('a sentinel', () => {
  it('has an id of its own, and a paragraph in docs/sentinels.md', () => {
    const codes = SENTINELS.map(({ code }) => code);
    const paragraphs = readFileSync(join(ROOT, 'docs/sentinels.md'), 'utf8').matchAll(/^### (\w+)$/gm);
    expect([...paragraphs].map(([, code]) => code).sort()).toEqual(codes.toSorted());
  });

  it.each(SENTINELS.filter(({ judges }) => judges === 'row').map(({ code }) => code))(
    'has rows here: %s',
    (code) => {
      expect(ROWS[code]).toBeDefined();
    },
  );

  const sentinelOf = (code: SentinelCode) => SENTINELS.find((one) => one.code === code)!;

  it.each([
    ['CODE_NEW', { occ_code: '15-1987' }],
    ['TITLE_UNEXPECTED', { occ_title: 'Data Scientists' }],
  ] as const)('of codes and titles is silent where the classification is not at hand: %s', (code, change) => {
    expect(columnsFound(sentinelOf(code), change, { facts: { classification: 'SOC 2010' } })).toEqual([]);
  });

  it('of top codes is silent where the table prints no “#”', () => {
    const over = { h_pct90: '120', a_pct90: '249600' };
    expect(columnsFound(sentinelOf('TOP_CODE_APART'), over, { topCode: null })).toEqual([]);
  });

  it('of what is withheld asks for no flag that the table has no column for', () => {
    const header = { row: 1, position: new Map() };
    expect(columnsFound(sentinelOf('WITHHELD_APART'), everyWage('h'), { header })).toEqual([]);
  });

  it('of new codes tells each once', () => {
    const rows = [exampleRow({ occ_code: '15-1987' }), exampleRow({ occ_code: '15-1987' })];
    expect(watched(sentinelOf('CODE_NEW'), rows)).toMatchObject([{ cells: 1, listed: [{ row: 2 }] }]);
  });

  it('names the first few cells of a column and counts the others', () => {
    const rows = Array.from({ length: 12 }, () => exampleRow({ tot_emp: '7' }));
    const [finding] = watched(sentinelOf('NUMBER_UNROUNDED'), rows);
    expect(finding?.cells).toBe(12);
    expect(finding?.listed.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6]);
  });
});
