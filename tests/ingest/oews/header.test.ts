import { describe, expect, it } from 'vitest';
import { OEWS_COLUMNS, oewsColumn } from '../../../src/ingest/oews/columns.ts';
import { isDataRow, isHeader, readHeader } from '../../../src/ingest/oews/header.ts';
import type { Checked } from '../../../src/records/problem.ts';
import { HEADINGS } from './example-table.ts';

function header(...cells: readonly string[]): Checked<unknown> {
  return readHeader('table.xlsx', 'Data', { row: 3, cells });
}

describe('oewsColumn', () => {
  it.each([
    ['OCC_CODE', 'occ_code'],
    ['occ_code', 'occ_code'],
    ['Occ Code', 'occ_code'],
    ['annual ', 'annual'],
    ['loc quotient', 'loc_quotient'],
  ])('finds the column that “%s” names', (heading, column) => {
    expect(oewsColumn(heading)).toBe(column);
  });

  it.each(['', 'OCC', 'OCC_CODES', 'constructor', '__proto__', 'ＯＣＣ_CODE'])(
    'does not guess at “%s”',
    (heading) => {
      expect(oewsColumn(heading)).toBeNull();
    },
  );
});

describe('isHeader', () => {
  it.each([
    ['the header of today', HEADINGS, true],
    ['one with a misspelt name', HEADINGS.map((name) => (name === 'OCC_CODE' ? 'OCC_COED' : name)), true],
    ['seven names', HEADINGS.slice(0, 7), false],
    ['one name many times', Array<string>(20).fill('OCC_CODE'), false],
    ['a sentence about a field', ['occ_code - a unique identifier of the occupation'], false],
  ])('judges %s', (_, cells, expected) => {
    expect(isHeader({ row: 1, cells })).toBe(expected);
  });
});

describe('readHeader', () => {
  it('finds every column, whatever its case and order', () => {
    const reversed = [...HEADINGS].reverse().map((heading) => heading.toLowerCase());
    const read = readHeader('table.xlsx', 'Data', { row: 3, cells: reversed });
    expect(read.ok && read.value.headings).toEqual(reversed);
    expect(read.ok && [...read.value.position.keys()].sort()).toEqual([...OEWS_COLUMNS].sort());
    expect(read.ok && read.value.position.get('hourly')).toBe(0);
  });

  it('keeps the official headings of an extract apart from the column that it adds', () => {
    const read = readHeader('a.csv', null, { row: 1, cells: ['source_row', ...HEADINGS] });
    expect(read).toMatchObject({ ok: true, value: { sourceRow: 0, headings: HEADINGS } });
    expect(read.ok && read.value.position.get('area')).toBe(1);
  });

  it.each(['PRIM_STATE', 'JOBS_1000', 'LOC_QUOTIENT', 'PCT_TOTAL', 'PCT_RPT'])('does without %s', (name) => {
    expect(header(...HEADINGS.filter((heading) => heading !== name)).ok).toBe(true);
  });

  it('names every column that is missing, and what is there', () => {
    const left = HEADINGS.filter((heading) => !['A_MEDIAN', 'O_GROUP'].includes(heading));
    expect(header(...left)).toEqual({
      ok: false,
      problems: [
        {
          severity: 'error',
          code: 'COLUMN_MISSING',
          args: { names: 'O_GROUP, A_MEDIAN', seen: left.join(', ') },
          place: { kind: 'cell', file: 'table.xlsx', sheet: 'Data', row: 3, column: null },
        },
      ],
    });
  });

  it('names both columns of one name, in whatever case', () => {
    const read = header(...HEADINGS, 'occ code');
    expect(read).toMatchObject({
      ok: false,
      problems: [
        {
          code: 'HEADER_DUPLICATE',
          args: { name: 'occ code', first: 'I', second: 'AG' },
          place: { row: 3, column: 'occ code' },
        },
      ],
    });
  });

  // national_M2018_dl.xlsx, and a copy of it with a second OCC_CODE that is in public
  const OLDER = ['OCC_CODE', 'OCC_TITLE', 'OCC_GROUP', ...HEADINGS.slice(HEADINGS.indexOf('TOT_EMP'))];
  it.each([
    ['as one not read yet', OLDER, ['FORMAT_UNREAD']],
    ['in lower case, too', OLDER.map((name) => name.toLowerCase()), ['FORMAT_UNREAD']],
    ['with what is wrong with it', [...OLDER, 'OCC_CODE'], ['HEADER_DUPLICATE', 'FORMAT_UNREAD']],
  ])('refuses the header of a release before May 2019 %s', (_, headings, codes) => {
    const read = header(...headings);
    expect(read.ok ? [] : read.problems.map(({ code }) => code)).toEqual(codes);
  });

  it.each(['my note', '__proto__', 'constructor'])('passes over the column “%s”, with a warning', (name) => {
    const warning = { severity: 'warning', code: 'COLUMN_UNKNOWN', args: { name }, place: { column: 'AG' } };
    expect(header(...HEADINGS, name)).toMatchObject({ ok: true, warnings: [warning] });
  });
});

describe('isDataRow', () => {
  const read = readHeader('table.xlsx', 'Data', { row: 3, cells: HEADINGS });
  it.each([
    ['above the header', 2, ['x'], false],
    ['of the header', 3, HEADINGS, false],
    ['under the header', 4, ['', 'x'], true],
    ['of blanks', 4, ['', ' '], false],
    ['without cells', 4, [], false],
  ])('judges the row %s', (_, row, cells, expected) => {
    expect(read.ok && isDataRow(read.value, { row, cells })).toBe(expected);
  });
});
