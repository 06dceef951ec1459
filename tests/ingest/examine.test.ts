import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ExaminedFile, examine, readOews, scanOews } from '../../src/ingest/examine.ts';
import type { OewsRow } from '../../src/records/oews-row.ts';
import { scratchFolder, writeInto } from '../source/scratch.ts';
import { buildWorkbook, escapeXml } from '../source/xlsx/build-workbook.ts';
import { buildZip, type ZipEntry } from '../source/xlsx/build-zip.ts';
import { ROOT } from '../source-files.ts';

/** A small table of tests/fixtures/oews-tables under a name in an archive. */
function table(name: string, fixture: string): ZipEntry {
  return { name, content: readFileSync(join(ROOT, 'tests/fixtures/oews-tables', fixture)) };
}

const NATIONAL_2016 = table('oesm16nat/national_M2016_dl.csv', 'national-2016/national_M2016_dl.csv');
/** As it was called in 2009, without a year. */
const UNDATED = table('national_dl.csv', 'national-2005/national_may2005_dl.csv');
const METRO = table('oesm16ma/MSA_M2016_dl.csv', 'metro-2016/MSA_M2016_dl.csv');
const NONMETRO = table('oesm16ma/BOS_M2016_dl.csv', 'nonmetro-2016/BOS_M2016_dl.csv');
const LOCK: ZipEntry = { name: 'oesm16nat/~$national_M2016_dl.xlsx', content: 'lock' };
const CITIES: ZipEntry = { name: 'cities.csv', content: 'city,people\nBerlin,3\n' };

/** The workbook that describes the fields of a release. */
function fields(title: string, ...notes: readonly string[]): ZipEntry {
  const lines = [
    [title],
    ['Field', 'Field Description'],
    ['occ_code', 'A code'],
    ...notes.map((note) => [note]),
  ];
  return { name: 'field_descriptions.xlsx', content: workbook('Field_descriptions', lines) };
}

function workbook(name: string, lines: readonly (readonly string[])[]): Buffer {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${escapeXml(text)}</t></is></c>`;
  const rows = lines.map((cells) => `<row>${cells.map(cell).join('')}</row>`).join('');
  return buildWorkbook({ sheets: [{ name, rows }] });
}

async function archive(name: string, ...entries: readonly ZipEntry[]): Promise<string> {
  return writeInto(scratchFolder(), name, buildZip(entries));
}

async function examineArchive(name: string, ...entries: readonly ZipEntry[]) {
  return examine(name, await archive(name, ...entries), () => true);
}

/** A table without what is told of single cells. */
function summary(examined: ExaminedFile) {
  const { kind, file, problems, records } = examined;
  const release = examined.kind === 'unknown' ? null : (examined.identity?.release ?? null);
  const codes = problems.filter(({ place }) => place.kind === 'file').map(({ code }) => code);
  return [file.split(' > ')[1], kind, release, records.oews.length, codes.join(' ')];
}

describe('examine', () => {
  it('reads the one table of an archive, whatever lies beside it', async () => {
    const notes: ZipEntry = { name: 'oesm16nat/read me.txt', content: 'notes' };
    const examined = await examineArchive('oesm16nat.zip', LOCK, notes, NATIONAL_2016);
    expect(examined.map(summary)).toEqual([
      ['oesm16nat/national_M2016_dl.csv', 'read', '2016-05', 13, 'RELEASE_BY_NAME'],
    ]);
    expect(examined[0]).toMatchObject({ name: 'national_M2016_dl.xlsx', statement: { family: 'national' } });
  });

  it('reads each of several tables', async () => {
    const examined = await examineArchive('oesm16ma.zip', METRO, NONMETRO);
    expect(examined.map(summary)).toEqual([
      ['oesm16ma/BOS_M2016_dl.csv', 'read', '2016-05', 2, 'RELEASE_BY_NAME AREAS_MISSING AREAS_MISSING'],
      ['oesm16ma/MSA_M2016_dl.csv', 'read', '2016-05', 4, 'RELEASE_BY_NAME AREAS_MISSING AREAS_MISSING'],
    ]);
  });

  it('keeps the rows wanted, of each table', async () => {
    const path = await archive('oesm16ma.zip', METRO, NONMETRO);
    const keep = ({ occupation }: OewsRow) => occupation.soc === '15-1132';
    const examined = await examine('a.zip', path, keep);
    expect(examined.map(({ records }) => records.oews.map(({ area }) => area.code))).toEqual([
      ['0100001'],
      ['31080', '35620'],
    ]);
  });

  it('takes a release from the name of the archive, where the table has none', async () => {
    const examined = await examineArchive('oesm07nat.zip', UNDATED);
    expect(examined.map(summary)).toEqual([['national_dl.csv', 'read', '2007-05', 7, 'RELEASE_BY_NAME']]);
  });

  it('takes it from the fields described beside the table first', async () => {
    const examined = await examineArchive('downloads.zip', UNDATED, fields('May 2006 OES Estimates'));
    expect(examined.map(summary)).toEqual([
      ['field_descriptions.xlsx', 'unread', '2006-05', 0, 'FAMILY_UNREAD'],
      ['national_dl.csv', 'read', '2006-05', 7, ''],
    ]);
  });

  it('refuses a table that is of another release than its archive says', async () => {
    const examined = await examineArchive('oesm07nat.zip', UNDATED, fields('May 2006 OES Estimates'));
    expect(examined[1]).toMatchObject({
      kind: 'damaged',
      problems: [{ code: 'RELEASE_MISMATCH', args: { found: '2006-05', expected: '2007-05' } }],
    });
  });

  it('refuses a table in an archive of another release', async () => {
    const [examined] = await examineArchive('oesm15nat.zip', NATIONAL_2016);
    expect(examined).toMatchObject({
      ...{ kind: 'damaged', records: { oews: [] } },
      problems: [{ code: 'RELEASE_MISMATCH', args: { expected: '2015-05' } }, { code: 'RELEASE_BY_NAME' }],
    });
  });

  it('takes the top code of a release that nobody here knows from the fields beside', async () => {
    const note = '# = indicates a wage equal to or greater than $150.00 per hour or $312,000 per year';
    const [, examined] = await examineArchive('a.zip', UNDATED, fields('May 2031 OEWS Estimates', note));
    // its codes are of the SOC of 2000, so that its wages can tell nothing else
    expect(examined).toMatchObject({
      kind: 'read',
      statement: { topCode: { hourly: 150, annual: 312_000 } },
    });
    const bounds = examined!.records.oews.filter(({ hourlyWage }) => hourlyWage.p90.kind === 'atLeast');
    expect(bounds.map(({ hourlyWage, annualWage }) => [hourlyWage.p90, annualWage.p90])).toMatchObject([
      [{ atLeast: 150 }, { atLeast: 312_000 }],
      [{ atLeast: 150 }, { atLeast: 312_000 }],
    ]);
  });

  it('refuses “#” in a release that nobody here knows, where nothing says its threshold', async () => {
    const lines = UNDATED.content.toString().trim().split('\n');
    const content = workbook(
      'national_M2031_dl',
      lines.map((line) => line.split(',')),
    );
    const [examined] = await examineArchive('a.zip', { name: 'national_M2031_dl.xlsx', content });
    expect(examined).toMatchObject({
      ...{ kind: 'damaged', records: { oews: [] } },
      problems: [{ code: 'TOP_CODE_UNKNOWN', args: { release: '2031-05' } }],
    });
  });

  it('leaves unread “#” in a table without a release', async () => {
    const examined = await examineArchive('a.zip', UNDATED);
    expect(examined.map(summary)).toEqual([['national_dl.csv', 'unread', null, 0, 'RELEASE_UNKNOWN']]);
  });

  it('refuses a table whose sheet is of another release than the fields beside', async () => {
    const header = 'area,area_title,area_type,naics,naics_title,i_group,own_code,occ_code,occ_title,o_group';
    const lines = [[...header.split(','), ...WAGE_HEADINGS], ['99']];
    const data = { name: 'national_M2019_dl.xlsx', content: workbook('national_M2019_dl', lines) };
    const [, examined] = await examineArchive('oesm19nat.zip', data, fields('May 2018 OES Estimates'));
    expect(examined).toMatchObject({ kind: 'damaged', problems: [{ code: 'RELEASE_MISMATCH' }] });
  });

  it('notes a table that no publisher made, and reads the others', async () => {
    const examined = await examineArchive('oesm16nat.zip', CITIES, NATIONAL_2016);
    expect(examined.map(summary)).toEqual([
      ['cities.csv', 'unknown', null, 0, 'FILE_UNKNOWN'],
      ['oesm16nat/national_M2016_dl.csv', 'read', '2016-05', 13, 'RELEASE_BY_NAME'],
    ]);
  });

  it('reads the others beside a table that is not what it claims', async () => {
    const wrong = { ...METRO, name: 'state_M2016_dl.csv' };
    const examined = await examineArchive('oesm16.zip', wrong, NONMETRO);
    expect(examined.map(summary)).toEqual([
      ['oesm16ma/BOS_M2016_dl.csv', 'read', '2016-05', 2, 'RELEASE_BY_NAME AREAS_MISSING AREAS_MISSING'],
      ['state_M2016_dl.csv', 'damaged', '2016-05', 0, 'FAMILY_MISMATCH RELEASE_BY_NAME'],
    ]);
  });

  it.each<[string, readonly ZipEntry[], string]>([
    ['without a table', [LOCK, { name: 'a.txt', content: 'x' }], 'FORMAT_UNEXPECTED'],
    ['with a damaged one', [{ ...NATIONAL_2016, crc: 1 }], 'ZIP_DAMAGED'],
    ['with a page in place of one', [{ name: 'a.xlsx', content: '<html>' }], 'FORMAT_UNEXPECTED'],
  ])('refuses an archive %s', async (_, entries, code) => {
    const examined = await examineArchive('a.zip', ...entries);
    expect(examined).toMatchObject([
      { kind: 'damaged', identity: null, records: { oews: [] }, problems: [{ code }] },
    ]);
  });

  it('has nothing against a file that is no table', async () => {
    const path = await writeInto(scratchFolder(), 'notes.md', '# Notes\n');
    const examined = await examine('notes.md', path, () => true);
    expect(examined).toMatchObject([{ kind: 'unknown', problems: [{ severity: 'note' }] }]);
  });
});

describe('readOews', () => {
  it('gives the rows of the one table of an archive', async () => {
    const read = await readOews(await archive('oesm16nat.zip', LOCK, NATIONAL_2016, CITIES));
    expect(read.ok && read.value.map(({ occupation }) => occupation.soc).slice(0, 3)).toEqual([
      ...['00-0000', '15-0000', '15-1100'],
    ]);
  });

  it.each<[string, readonly ZipEntry[]]>([
    ['no table of the survey', [CITIES]],
    ['a table that is refused beside a sound one', [{ ...METRO, name: 'state_M2016_dl.csv' }, NONMETRO]],
  ])('refuses an archive with %s', async (_, entries) => {
    expect(await readOews(await archive('a.zip', ...entries))).toMatchObject({ ok: false });
  });
});

describe('scanOews', () => {
  it('counts the rows that it gives', async () => {
    const codes: string[] = [];
    const path = await archive('oesm16nat.zip', NATIONAL_2016);
    const scanned = await scanOews(path, ({ occupation }) => codes.push(occupation.soc));
    expect(scanned).toMatchObject({ ok: true, value: 13 });
    expect(codes).toHaveLength(13);
  });
});

const WAGE_HEADINGS = ['tot_emp', 'emp_prse', 'h_mean', 'a_mean', 'mean_prse'].concat(
  ['h', 'a'].flatMap((unit) =>
    ['pct10', 'pct25', 'median', 'pct75', 'pct90'].map((name) => `${unit}_${name}`),
  ),
  ['annual', 'hourly'],
);
