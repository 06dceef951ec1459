import { describe, expect, it } from 'vitest';
import { type ArchiveLimits, readArchive } from '../../src/source/archive.ts';
import { buildZip, type ZipEntry } from './xlsx/build-zip.ts';

const TABLE = 'a,b\n1,2\n';

async function read(entries: readonly ZipEntry[], limits: Partial<ArchiveLimits> = {}) {
  return readArchive({ file: 'oesm24nat.zip', bytes: buildZip(entries) }, limits);
}

function named(...names: readonly string[]): readonly ZipEntry[] {
  return names.map((name) => ({ name, content: TABLE }));
}

describe('readArchive', () => {
  it.each([
    ['beside one another, by name', ['b.csv', 'a.xls', 'B.xlsx'], ['B.xlsx', 'a.xls', 'b.csv']],
    ['in a folder', ['oesm24nat/', 'oesm24nat/national_M2024_dl.xlsx'], ['oesm24nat/national_M2024_dl.xlsx']],
    ['whose names are shouted', ['NATIONAL.XLSX'], ['NATIONAL.XLSX']],
    ['and no lock file', ['d/~$a.xlsx', '~$a.xlsx', 'd/a.xlsx'], ['d/a.xlsx']],
    ['and no shadow of a Mac', ['__MACOSX/d/._a.xlsx', 'd/a.xlsx', '.a.csv'], ['d/a.xlsx']],
    ['and nothing else', ['read me.txt', 'layout.pdf', 'inner.zip', 'a.csv', 'a.csv.bak'], ['a.csv']],
    ['whose names have more dots', ['d..e/a..b.csv'], ['d..e/a..b.csv']],
  ])('gives the tables %s', async (_, names, tables) => {
    expect(await read(named(...names))).toEqual({
      ok: true,
      value: tables.map((name) => ({
        file: `oesm24nat.zip > ${name}`,
        bytes: { ok: true, value: Buffer.from(TABLE) },
      })),
      warnings: [],
    });
  });

  it.each([
    ['nothing', []],
    ['archives', ['oesm24nat.zip', 'oesm24st.zip']],
    ['a lock file', ['~$national_M2024_dl.xlsx']],
  ])('refuses an archive that holds %s', async (_, names) => {
    expect(await read(named(...names))).toMatchObject({
      problems: [{ code: 'FORMAT_UNEXPECTED', args: { found: 'a zip archive without a table' } }],
    });
  });

  it.each([
    ['a folder above', '../national.xlsx'],
    ['a folder above, later', 'a/../../national.xlsx'],
    ['the root', '/national.xlsx'],
    ['a drive', 'C:/national.xlsx'],
    ['a folder of Windows', 'oesm24nat\\national.xlsx'],
    ['a folder above, of Windows', '..\\national.xlsx'],
  ])('refuses a name that points to %s', async (_, name) => {
    expect(await read(named('a.csv', name))).toMatchObject({
      ok: false,
      problems: [{ code: 'ZIP_DAMAGED' }],
    });
  });

  it('names the table that is damaged, and gives the others', async () => {
    const entries = [...named('a.csv'), { name: 'd/b.csv', content: TABLE, crc: 1 }, ...named('e.csv')];
    expect(await read(entries)).toMatchObject({
      value: [
        { file: 'oesm24nat.zip > a.csv', bytes: { ok: true } },
        {
          file: 'oesm24nat.zip > d/b.csv',
          bytes: {
            problem: {
              code: 'ZIP_DAMAGED',
              args: { entry: 'd/b.csv', detail: 'its CRC is wrong' },
              place: { kind: 'file', file: 'oesm24nat.zip' },
            },
          },
        },
        { file: 'oesm24nat.zip > e.csv', bytes: { ok: true } },
      ],
    });
  });

  it.each<[what: string, entries: readonly ZipEntry[], limits: Partial<ArchiveLimits>]>([
    ['entries in the zip', named('a.csv', 'b.csv', 'c.txt'), { entries: 2 }],
    ['bytes of the tables in the archive', named('a.csv', 'b.csv'), { bytes: 15 }],
  ])('keeps the limit of %s', async (what, entries, limits) => {
    expect(await read(entries, limits)).toMatchObject({
      problems: [{ code: 'LIMIT_EXCEEDED', args: { what } }],
    });
  });

  it('keeps the limit of inflated bytes for each compressed byte of a table', async () => {
    const entries = [{ name: 'a.csv', content: Buffer.alloc(4 * 2 ** 20, 'a') }];
    const what = 'inflated bytes for each compressed byte of a.csv';
    expect(await read(entries, { inflationRatio: 100 })).toMatchObject({
      value: [{ bytes: { problem: { code: 'LIMIT_EXCEEDED', args: { what } } } }],
    });
  });

  it('leaves what is no table out of the sum', async () => {
    const entries = [...named('a.csv'), { name: 'big.txt', content: 'x'.repeat(1000) }];
    expect(await read(entries, { bytes: 8 })).toMatchObject({ ok: true });
  });
});
