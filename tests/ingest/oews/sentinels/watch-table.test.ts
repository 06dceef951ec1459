import { describe, expect, it } from 'vitest';
import { watchTable } from '../../../../src/ingest/oews/sentinels/watch-table.ts';
import type { OewsTableContext } from '../../../../src/ingest/oews/table-context.ts';
import type { OewsRow } from '../../../../src/records/oews-row.ts';
import type { Problem } from '../../../../src/records/problem.ts';
import { everyWage, exampleRow, WATCHED } from './example-rows.ts';

const CONTEXT = { ...WATCHED, file: 'table.xlsx', sheet: 'national_M2024_dl' } as OewsTableContext;
const EDITED = { isWhole: true, isAsPublished: false };

function problemsOf(rows: readonly OewsRow[], read = EDITED): readonly Problem[] {
  const watch = watchTable(CONTEXT);
  for (const [index, row] of rows.entries()) watch.row(row, index + 2);
  return watch.problems(read);
}

/** A table of `count` sound rows, after those that are given. */
function among(count: number, ...rows: readonly OewsRow[]): readonly OewsRow[] {
  return [...rows, ...Array.from({ length: count }, () => exampleRow())];
}

describe('watchTable', () => {
  it('finds nothing in a sound table', () => {
    expect(problemsOf(among(20))).toEqual([]);
  });

  it('warns of a cell that the rest of its row contradicts, at its place', () => {
    expect(problemsOf(among(20, exampleRow({ a_pct75: '169004' })))).toEqual([
      {
        code: 'NUMBER_UNROUNDED',
        severity: 'warning',
        place: { kind: 'cell', file: 'table.xlsx', sheet: 'national_M2024_dl', row: 2, column: 'A_PCT75' },
        args: { found: '169004', expected: 'a number rounded to ten' },
      },
    ]);
  });

  it.each([
    ['two columns are swapped', { a_pct25: '133080', a_median: '103050' }, 'A_PCT25'],
    ['wages are in thousands', { a_median: '130' }, 'A_MEDIAN'],
    ['hourly wages stand in the annual column', { a_mean: '69.5' }, 'A_MEAN'],
  ])('refuses the column where %s in every row', (_, change, column) => {
    const rows = Array.from({ length: 12 }, () => exampleRow(change));
    expect(problemsOf(rows)[0]).toMatchObject({
      code: 'COLUMN_IMPLAUSIBLE',
      severity: 'error',
      place: { row: 2, column },
      args: { rows: 12 },
    });
  });

  it.each([
    ['ten rows', 10, 0],
    ['one row of twenty', 12, 230],
  ])('does not refuse it for %s', (_, spoilt, sound) => {
    const rows = among(sound, ...Array.from({ length: spoilt }, () => exampleRow({ a_median: '133100' })));
    expect(problemsOf(rows).map(({ severity }) => severity)).not.toContain('error');
  });

  it('does not refuse a table in which much says little', () => {
    const weak = { ...everyWage('a', '133080'), ...everyWage('h', '63.98'), tot_emp: '40', emp_prse: '41.2' };
    const problems = problemsOf(Array.from({ length: 30 }, () => exampleRow(weak)));
    expect(new Set(problems.map(({ code, severity }) => `${code} ${severity}`))).toEqual(
      new Set([
        ...['PERCENTILES_COLLAPSED warning', 'CELLS_UNLISTED warning'],
        ...['CELL_TINY note', 'CELLS_UNLISTED note'],
      ]),
    );
  });

  it('lists the first few cells of a sentinel and counts the others at the last of them', () => {
    const rows = Array.from({ length: 8 }, () => exampleRow({ tot_emp: '40', emp_prse: '41.2' }));
    const problems = problemsOf(rows);
    expect(problems).toHaveLength(6);
    expect(problems.at(-1)).toMatchObject({
      code: 'CELLS_UNLISTED',
      severity: 'note',
      place: { row: 6, column: 'TOT_EMP' },
      args: { code: 'CELL_TINY', more: 3 },
    });
  });

  it('tells what is found in the publisher’s own cells as notes, were it a column', () => {
    const rows = Array.from({ length: 12 }, () => exampleRow({ a_median: '130' }));
    const severities = problemsOf(rows, { isWhole: true, isAsPublished: true }).map(
      ({ severity }) => severity,
    );
    expect(new Set(severities)).toEqual(new Set(['note']));
  });

  it.each([
    ['a whole table', true, ['GROUP_INCOMPLETE']],
    ['an extract', false, []],
  ])('compares groups with their parts in %s', (_, isWhole, codes) => {
    const group = { occ_code: '15-1250', occ_title: 'Software and Web Developers, Programmers, and Testers' };
    const rows = [exampleRow({ ...group, o_group: 'broad', tot_emp: '1700000' }), exampleRow()];
    expect(problemsOf(rows, { ...EDITED, isWhole }).map(({ code }) => code)).toEqual(codes);
  });
});
