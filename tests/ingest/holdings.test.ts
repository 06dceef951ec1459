import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readHoldings } from '../../src/ingest/holdings.ts';
import type { Checked, Problem } from '../../src/records/problem.ts';
import type { Source } from '../../src/source/raw.ts';
import type { Sidecar } from '../../src/source/sidecar.ts';
import { scratchFolder, writeInto } from '../source/scratch.ts';
import { cells, DEVELOPERS_GROUP, HEADINGS, sidecar, totalRow } from './oews/example-table.ts';

const EXTRACT = [
  ['source_row', ...HEADINGS],
  ['151', ...cells()],
];

async function source(rows: readonly (readonly string[])[], change: Partial<Sidecar> = {}): Promise<Source> {
  const stated = sidecar(change);
  const name = stated.extractOf === undefined ? 'national_M2024_dl.csv' : 'national.csv';
  const path = await writeInto(scratchFolder(), name, Papa.unparse(rows.map((row) => [...row])));
  return { file: `raw/oews/${stated.release}/${name}`, path, name, sidecar: stated };
}

/** An official table, with software developers in the row that the extract names. */
function official(change: Parameters<typeof cells>[0] = {}): Promise<Source> {
  const levels = [
    cells({ occ_code: '15-0000', occ_title: 'Computer and Mathematical Occupations', o_group: 'major' }),
    cells({ occ_code: '15-1200', occ_title: 'Computer Occupations', o_group: 'minor' }),
    cells({ occ_code: '15-1250', occ_title: DEVELOPERS_GROUP, o_group: 'broad' }),
    cells({ occ_code: '53-7121', occ_title: 'Tank Car, Truck, and Ship Loaders' }),
  ];
  const blank = Array.from({ length: 144 }, () => HEADINGS.map(() => ''));
  const rows = [HEADINGS, totalRow('154187380'), ...levels, ...blank, cells(change)];
  return source(rows, { extractOf: undefined });
}

function problems(held: Checked<unknown>): readonly Problem[] {
  return (held.ok ? held.warnings : held.problems).filter(({ severity }) => severity === 'error');
}

describe('readHoldings', () => {
  it('reads every source, oldest release first', async () => {
    const sources = [
      await source(EXTRACT, { release: '2025-05', topCode: null, extractOf: extractOf(2025) }),
      await source(EXTRACT),
    ];
    const held = await readHoldings(sources);
    expect(held.ok && held.value.oews.map(({ release }) => release)).toEqual(['2024-05', '2025-05']);
    expect(held.ok && held.value.sources).toEqual([...sources].reverse());
  });

  it('reads nothing from nothing', async () => {
    expect(await readHoldings([])).toEqual({ ok: true, value: { oews: [], sources: [] }, warnings: [] });
  });

  it('reads the official file in place of its extract', async () => {
    const workbook = await official();
    const held = await readHoldings([await source(EXTRACT), workbook]);
    expect(problems(held)).toEqual([]);
    expect(held.ok && held.value.sources).toEqual([workbook]);
    expect(held.ok && held.value.oews).toHaveLength(6);
  });

  it('names each cell in which an extract is not the official file', async () => {
    const altered = await official({ a_median: '133090', occ_title: 'Software developers' });
    const held = await readHoldings([await source(EXTRACT), altered]);
    const at = (column: string) => ({ kind: 'cell', file: 'raw/oews/2024-05/national.csv', row: 2, column });
    expect(problems(held)).toMatchObject([
      {
        code: 'EXTRACT_DISAGREES',
        place: at('OCC_TITLE'),
        args: { found: 'Software Developers', expected: 'Software developers' },
      },
      { code: 'EXTRACT_DISAGREES', place: at('A_MEDIAN'), args: { found: '133080', expected: '133090' } },
    ]);
  });

  it('names a row of an extract that the official file does not have', async () => {
    const [header = [], ...rows] = EXTRACT;
    const moved = rows.map(([, ...row]) => ['150', ...row]);
    const held = await readHoldings([await source([header, ...moved]), await official()]);
    const place = { row: 2, column: 'source_row' };
    expect(problems(held)).toMatchObject([{ code: 'EXTRACT_DISAGREES', place }]);
  });

  it('compares nothing with a file that was refused', async () => {
    const held = await readHoldings([await source(EXTRACT), await official({ a_median: 'x' })]);
    expect(problems(held)).toMatchObject([{ code: 'CELL_UNREADABLE', place: { row: 151 } }]);
  });

  it('refuses two files of one release', async () => {
    const held = await readHoldings([await source(EXTRACT), await source(EXTRACT)]);
    expect(problems(held)).toMatchObject([
      { code: 'RELEASE_REPEATED', args: { release: '2024-05', other: 'raw/oews/2024-05/national.csv' } },
    ]);
  });

  it('shows what is wrong with every file', async () => {
    const broken = [HEADINGS.slice(1), ...EXTRACT];
    const held = await readHoldings([
      await source(broken, { release: '2023-05', extractOf: extractOf(2023) }),
      await source([['a', 'b']]),
    ]);
    expect(problems(held).map(({ code }) => code)).toContain('HEADER_MISSING');
    expect(new Set(problems(held).map(({ place }) => place.file)).size).toBe(2);
  });
});

function extractOf(year: number): Sidecar['extractOf'] {
  return {
    name: `national_M${year}_dl.xlsx`,
    sheet: `national_M${year}_dl`,
    sha256: String(year).repeat(16),
  };
}
