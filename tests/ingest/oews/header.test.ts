import { describe, expect, it } from 'vitest';
import { OEWS_COLUMNS, oewsColumn } from '../../../src/ingest/oews/columns.ts';
import { isDataRow, isHeader, type OewsHeader, readHeader } from '../../../src/ingest/oews/header.ts';
import type { Checked } from '../../../src/records/problem.ts';
import { HEADINGS } from './example-table.ts';

function header(...cells: readonly string[]): Checked<OewsHeader> {
  return headerAbove(['15-1252'], cells);
}

/** The header of a table whose first rows have these occupation codes. */
function headerAbove(codes: readonly string[], headings: readonly string[]): Checked<OewsHeader> {
  const preview = codes.map((code, index) => {
    const cells = headings.map((heading) => (/^occ[ _]code$/i.test(heading) ? code : ''));
    return { row: 4 + index, cells };
  });
  return readHeader('table.xlsx', 'Data', { row: 3, cells: headings }, preview);
}

describe('oewsColumn', () => {
  it.each([
    ['OCC_CODE', 'occ_code'],
    ['occ_code', 'occ_code'],
    ['Occ Code', 'occ_code'],
    ['annual ', 'annual'],
    ['loc quotient', 'loc_quotient'],
    // the headings of other years and families: FORMAT.md, §3
    ['OCC_GROUP', 'o_group'],
    ['GROUP', 'o_group'],
    ['h_wpct10', 'h_pct10'],
    ['OCC_TITL', 'occ_title'],
    ['AREA_NAME', 'area_title'],
    ['STATE', 'area_title'],
    ['ST', 'prim_state'],
    ['LOC_Q', 'loc_quotient'],
    ['PCT_TOT', 'pct_total'],
    ['jobs_1000_orig', 'jobs_1000'],
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
    const read = readHeader('table.xlsx', 'Data', { row: 3, cells: reversed }, []);
    expect(read.ok && read.value.headings).toEqual(reversed);
    expect(read.ok && [...read.value.position.keys()].sort()).toEqual([...OEWS_COLUMNS].sort());
    expect(read.ok && read.value.position.get('hourly')).toBe(0);
  });

  it('keeps the official headings of an extract apart from the column that it adds', () => {
    const read = readHeader('a.csv', null, { row: 1, cells: ['source_row', ...HEADINGS] }, []);
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
    ['2012 to 2018', OLDER, { layout: 'older', hasLevels: true }],
    ['2010 and 2011', OLDER.map((name) => name.replace('OCC_GROUP', 'GROUP')), { hasLevels: false }],
    [
      '2005',
      OLDER.map((name) => name.replace('OCC_GROUP', 'group').toLowerCase()),
      { layout: 'older', hasLevels: false },
    ],
    // all_data of 2018: i_group and o_group in lower case
    ['today', HEADINGS.map((name) => name.toLowerCase()), { layout: 'common', hasLevels: true }],
  ])('knows the layout of %s', (_, headings, expected) => {
    expect(header(...headings)).toMatchObject({ ok: true, value: expected });
  });

  it('refuses a second column of one name in an older layout', () => {
    const read = header(...OLDER, 'OCC_CODE');
    expect(read).toMatchObject({ ok: false, problems: [{ code: 'HEADER_DUPLICATE' }] });
  });

  // the percentiles of 1997 to 2002: h_wpct10
  const WPCT = OLDER.map((name) =>
    name
      .toLowerCase()
      .replace(/_pct(?=\d)/, '_wpct')
      .replace('occ_group', 'group'),
  );

  it.each([
    ['of the SOC, since 1999', ['11-1011', '11-1021'], 'older'],
    ['of OES, before', ['10000', '13002'], 'oes'],
    ['of the SOC, one of them broken', ['11-1011', '11021', '11-1031'], 'older'],
    ['of OES, one of them broken', ['10000', '13-002', '130O5'], 'oes'],
    ['none at all', ['', ''], 'older'],
  ])('knows by the codes which layout the headings of 1997 to 2002 stand over: %s', (_, codes, layout) => {
    expect(headerAbove(codes, WPCT)).toMatchObject({ ok: true, value: { layout } });
  });

  // national_1997_dl.xls: its own notes say that annual percentiles are not available
  it('passes over annual percentiles that OES never published', () => {
    const read = headerAbove(['13002'], [...WPCT.filter((name) => name !== 'hourly'), 'year']);
    const args = { names: 'A_PCT10, A_PCT25, A_MEDIAN, A_PCT75, A_PCT90' };
    const warning = { code: 'COLUMN_NOT_PUBLISHED', severity: 'warning', args };
    expect(read).toMatchObject({ ok: true, value: { layout: 'oes' }, warnings: [warning] });
    expect(read.ok && read.value.position.has('a_median')).toBe(false);
    expect(read.ok && read.value.position.has('h_pct90')).toBe(true);
  });

  it.each(['AREA', 'NAICS', 'OWN_CODE', 'ANNUAL'])('needs %s in the layout of today', (name) => {
    const read = header(...HEADINGS.filter((heading) => heading !== name));
    expect(read).toMatchObject({ ok: false, problems: [{ code: 'COLUMN_MISSING', args: { names: name } }] });
  });

  it.each(['my note', '__proto__', 'constructor'])('passes over the column “%s”, with a warning', (name) => {
    const warning = { severity: 'warning', code: 'COLUMN_UNKNOWN', args: { name }, place: { column: 'AG' } };
    expect(header(...HEADINGS, name)).toMatchObject({ ok: true, warnings: [warning] });
  });
});

describe('isDataRow', () => {
  const read = readHeader('table.xlsx', 'Data', { row: 3, cells: HEADINGS }, []);
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
