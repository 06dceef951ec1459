import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Cell } from '../../src/records/cell.ts';
import type { Checked } from '../../src/records/problem.ts';
import { digestOfContent, digestOfFile } from '../../src/source/digest.ts';
import { openTable, openTables } from '../../src/source/open-table.ts';
import type { TableFile, TableRow } from '../../src/source/table.ts';
import { scratchFolder, writeInto } from '../source/scratch.ts';
import { buildZip } from '../source/xlsx/build-zip.ts';
import { describeShared } from './shared.ts';

const NATIONAL_1997 = 'oews/national/national_1997_dl.xls';
const NATIONAL_2005 = 'oews/national/national_may2005_dl.xls';
const NATIONAL_2012 = 'oews/national/national_M2012_dl.xls';
const CROSSWALK = 'soc/soc_2000_to_2010_crosswalk.xls';

describeShared('openTable on the workbooks of Excel 97-2003', 'data', (folder) => {
  // as python3-xlrd 1.2.0 reads them: rows that are not blank, numbers and their sum, texts and their characters
  it.each([
    [NATIONAL_1997, 'oes_national_1997', 850, 11_545, 437_358_704.51, 3173, 40_205],
    [NATIONAL_2005, 'national_dl', 823, 0, 0, 14_077, 197_409],
    [NATIONAL_2012, 'national_dl', 1395, 20_216, 1_072_834_483.01, 4984, 68_683],
    ['oews/national/national_M2013_dl.xls', 'national_dl', 1395, 20_222, 1_091_114_042.77, 4978, 68_677],
    [fieldsOf('05'), 'Field_descriptions', 43, 0, 0, 73, 3054],
    [fieldsOf('10'), 'Field_descriptions', 46, 0, 0, 79, 3698],
    [fieldsOf('13'), 'Field_descriptions', 45, 0, 0, 79, 4128],
    [CROSSWALK, 'sort by SOC 2000', 865, 0, 0, 3448, 71_962],
    ['postings/lightcast-jpa-timeseries.xls', 'Job Postings Timeseries', 62, 60, 22_067_886, 124, 838],
  ])('reads every cell of %s', async (name, sheet, rowCount, numbers, sum, texts, characters) => {
    const table = valueOf(await openTable(name, join(folder, name)));
    expect(table).toMatchObject({ format: 'xls', sheets: [{ name: sheet, hidden: false }] });
    const rows = await rowsOf(table);
    const cells = rows.flatMap((row) => row.cells).filter((cell) => cell !== '');
    const found = { numbers: cells.filter(isNumber), texts: cells.filter((cell) => !isNumber(cell)) };
    expect(rows).toHaveLength(rowCount);
    expect(found.numbers).toHaveLength(numbers);
    expect(found.numbers.reduce((total, number) => total + number, 0)).toBeCloseTo(sum, 2);
    expect(found.texts).toHaveLength(texts);
    expect(found.texts.join('')).toHaveLength(characters);
  });

  it.each<[name: string, row: number, column: number, cells: readonly Cell[]]>([
    [NATIONAL_1997, 38, 0, ['occ_code', 'occ_title', 'group', 'tot_emp']],
    [NATIONAL_1997, 40, 2, ['maj ', '#', '#', 19.5, 40_560, '*', 10.59, 13.53]],
    [NATIONAL_1997, 855, 0, ['', 'Total 1997 Employment', '', 148_002_670]],
    [NATIONAL_2005, 301, 0, ['29-1021', 'Dentists, general', '', '         86270', '       3.1']],
    [
      NATIONAL_2012,
      139,
      0,
      ['15-1132', 'Software Developers, Applications', 'detailed', 586_340, 1.2, 44.85],
    ],
    [NATIONAL_2012, 518, 8, [59.09, '#', '#', '#', '#', 122_910, '#', '#', '#', '#']],
    [CROSSWALK, 9, 0, ['11-1011', 'Chief Executives', '11-1011', 'Chief Executives']],
  ])('finds in %s, row %d from column %d', async (name, row, column, cells) => {
    const rows = await rowsOf(valueOf(await openTable(name, join(folder, name))));
    const found = rows.find((one) => one.row === row)?.cells ?? [];
    expect(found.slice(column, column + cells.length)).toEqual(cells);
  });

  it.each([4096, 100_000, 300_000])('refuses the first %d bytes of one', async (bytes) => {
    const whole = readFileSync(join(folder, NATIONAL_2012));
    const path = await writeInto(scratchFolder(), 'half.xls', whole.subarray(0, bytes));
    expect(await openTable('half.xls', path)).toMatchObject({ problems: [{ code: 'XLS_DAMAGED' }] });
  });
});

describeShared('openTables on archives as the agency makes them', 'data/oews', (folder) => {
  const original = (name: string) => join(folder, name);

  /** An archive of files that are at hand, beside the lock file that people leave in them. */
  async function openArchive(...files: readonly (readonly [name: string, original: string])[]) {
    const entries = files.map(([name, path]) => ({ name, content: readFileSync(original(path)) }));
    const zip = buildZip([...entries, { name: '~$national_dl.xlsx', content: 'lock' }]);
    const path = await writeInto(scratchFolder(), 'oes.zip', zip);
    return valueOf(await openTables('oes.zip', path)).map(({ table }) => valueOf(table));
  }

  it.each([
    ['oesm12nat/national_M2012_dl.xls', 'national/national_M2012_dl.xls'],
    ['national_1997_dl.xls', 'national/national_1997_dl.xls'],
    ['oesm24nat/national_M2024_dl.xlsx', 'national/national_M2024_dl.xlsx'],
    ['MSA_2021_Los_Angeles_slice.csv', 'metro/MSA_2021_Los_Angeles_slice.csv'],
  ])('reads %s as it reads the file beside it', async (name, path) => {
    const [table] = await openArchive([name, path]);
    expect(table).toMatchObject({ file: `oes.zip > ${name}`, name: name.split('/').at(-1) });
    const alone = valueOf(await openTable(path, original(path)));
    expect(table?.sheets).toEqual(alone.sheets);
    expect(await rowsOf(table!)).toEqual(await rowsOf(alone));
    expect(await digestOfContent(table!.content)).toEqual(await digestOfFile(original(path)));
  });

  it('gives the field descriptions beside the table, by name', async () => {
    const tables = await openArchive(
      ['oesm13nat/national_M2013_dl.xls', 'national/national_M2013_dl.xls'],
      ['oesm13nat/field_descriptions.xls', 'field_descriptions/oesm13nat_field_descriptions.xls'],
    );
    expect(tables.map(({ name }) => name)).toEqual(['field_descriptions.xls', 'national_M2013_dl.xls']);
  });
});

function fieldsOf(year: string): string {
  return `oews/field_descriptions/oesm${year}nat_field_descriptions.xls`;
}

async function rowsOf({ sheets, scan }: TableFile): Promise<readonly TableRow[]> {
  const rows: TableRow[] = [];
  valueOf(await scan(sheets[0]!, (row) => void rows.push(row)));
  return rows;
}

function isNumber(cell: Cell): cell is number {
  return typeof cell === 'number';
}

function valueOf<T>(outcome: Checked<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}
