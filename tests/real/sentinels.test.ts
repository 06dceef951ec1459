import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readOews } from '../../src/ingest/examine.ts';
import { SENTINELS } from '../../src/ingest/oews/sentinels/index.ts';
import type { Problem } from '../../src/records/problem.ts';
import { describeShared } from './shared.ts';

const CODES: ReadonlySet<string> = new Set(SENTINELS.map(({ code }) => code));

/** What sentinels find in a file. */
async function findings(path: string): Promise<readonly Problem[]> {
  const read = await readOews(path);
  if (!read.ok) throw new Error(JSON.stringify(read.problems.slice(0, 3)));
  return read.warnings.filter(({ code }) => CODES.has(code) || code === 'CELLS_UNLISTED');
}

describeShared('sentinels over the official national tables', 'data/oews/national', (folder) => {
  // groups added up, and rows of under 300 jobs with EMP_PRSE of 30 or more counted, with openpyxl and xlrd
  it.each([
    ['national_may2005_dl.xls', []],
    ['national_M2012_dl.xls', ['GROUP_INCOMPLETE 45-3000']],
    ['national_M2013_dl.xls', ['GROUP_INCOMPLETE 45-3000']],
    ['national_M2014_dl.xlsx', ['GROUP_INCOMPLETE 45-3000']],
    ['national_M2015_dl.xlsx', ['GROUP_INCOMPLETE 45-3000']],
    ['national_M2017_dl.xlsx', ['GROUP_INCOMPLETE 45-3000']],
    ['national_M2018_dl.xlsx', ['GROUP_INCOMPLETE 45-0000']],
    ['national_M2019_dl.xlsx', ['GROUP_INCOMPLETE 45-0000']],
    ['national_M2020_dl.xlsx', ['GROUP_INCOMPLETE 45-0000']],
    ['national_M2021_dl.xlsx', ['GROUP_INCOMPLETE 45-0000', 'PERCENTILES_COARSE']],
    ['national_M2022_dl.xlsx', ['GROUP_INCOMPLETE 29-1020', 'GROUP_INCOMPLETE 45-0000']],
    ['national_M2023_dl.xlsx', ['GROUP_INCOMPLETE 45-0000']],
    ['national_M2024_dl.xlsx', ['CELL_TINY', 'CELL_TINY', 'GROUP_INCOMPLETE 45-0000']],
    [
      'national_M2025_dl.xlsx',
      ['CELL_TINY', 'CELL_TINY', 'GROUP_INCOMPLETE 11-1000', 'GROUP_INCOMPLETE 45-0000'],
    ],
  ])('find in %s: %j', async (name, expected) => {
    const found = await findings(join(folder, name));
    expect(found.map(({ code, args }) => [code, ...groupIn(args)].join(' '))).toEqual(expected);
  });

  it('find the two 90th percentiles of 9.99 in the table of 1997, in rows 293 and 296', async () => {
    const found = await findings(join(folder, 'national_1997_dl.xls'));
    const disordered = found.filter(({ code }) => code === 'PERCENTILES_DISORDERED');
    expect(disordered).toMatchObject([
      { place: { row: 293, column: 'H_PCT90' }, args: { found: '9.99' } },
      { place: { row: 296, column: 'H_PCT90' }, args: { found: '9.99' } },
    ]);
  });
});

describeShared('sentinels over the official table by sector', 'data/oews/industry', (folder) => {
  it('find no contradiction in its 16,434 rows, and count what says little', async () => {
    const found = await findings(join(folder, 'natsector_M2024_dl.xlsx'));
    const listed = found.filter(({ code }) => code !== 'CELLS_UNLISTED').map(({ code }) => code);
    expect(new Set(listed)).toEqual(new Set(['MEAN_OUTSIDE', 'PERCENTILES_COLLAPSED', 'CELL_TINY']));
    // 1,170 rows of under 300 jobs with EMP_PRSE of 30 or more, counted with openpyxl: five are listed
    expect(found.at(-1)?.args).toEqual({ code: 'CELL_TINY', more: 1_165 });
  });
});

/** The code of the group in "441000, the sum of 3 under 45-0000", or "570, as the one part of 45-3000 has". */
function groupIn(args: Problem['args']): readonly string[] {
  const [, group] =
    /, (?:the sum of \d+ under|as the one part of) (\d\d-\d{4})/.exec(
      'expected' in args ? String(args.expected) : '',
    ) ?? [];
  return group === undefined ? [] : [group];
}
