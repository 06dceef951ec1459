import { describe, expect, it } from 'vitest';
import { archiveUrl, namedReleases, namedTable, nationalWorkbook } from '../../../src/ingest/oews/names.ts';
import { RELEASES } from '../../../src/ingest/oews/releases.ts';

describe('namedTable', () => {
  // FORMAT.md, §1: how the agency's names drifted
  it.each([
    ['national_1997_dl.xls', 'national', '1997'],
    ['national_2002_dl.xls', 'national', '2002'],
    ['national_may2003_dl.xls', 'national', '2003-05'],
    ['national_november2003_dl.xls', 'national', '2003-11'],
    ['national_May2007_dl.xls', 'national', '2007-05'],
    ['national__M2008_dl.xls', 'national', '2008-05'],
    ['national_dl.xls', 'national', null],
    ['national_M2012_dl.xls', 'national', '2012-05'],
    ['national_M2024_dl.xlsx', 'national', '2024-05'],
    ['NATIONAL_M2024_DL.XLSX', 'national', '2024-05'],
    ['national_M2024_dl (1).xlsx', 'national', '2024-05'],
    ['state_M2016_dl.xlsx', 'state', '2016-05'],
    ['MSA_M2013_dl_1_AK_IN.xls', 'metro', '2013-05'],
    ['BOS_M2016_dl.xlsx', 'nonmetro', '2016-05'],
    ['natsector_M2024_dl.xlsx', 'industry', '2024-05'],
    ['nat3d_sic_1999_dl.xls', 'industry', '1999'],
    ['nat5d_6d_M2020_dl.xlsx', 'industry', '2020-05'],
    ['oes_data_2011.xlsx', 'all', '2011-05'],
    ['all_oes_data_2012.xlsx', 'all', '2012-05'],
    ['all_data_M_2024.xlsx', 'all', '2024-05'],
  ])('knows %s as a name of the agency', (file, family, release) => {
    expect(namedTable(file)).toEqual({ family, release, isOfficial: true });
  });

  it.each([
    ['oesm09nat.zip > national_dl.xls', 'national', '2009-05'],
    ['oes99nat.zip > national_dl.xls', 'national', '1999'],
    ['oes00nat.zip > national_dl.xls', 'national', '2000'],
    ['oesn04st.zip > state_dl.xls', 'state', '2004-11'],
    ['downloads/oesm12nat.zip > oesm12nat/national_M2012_dl.xls', 'national', '2012-05'],
    // the file's own name goes before that of the archive
    ['oesm23nat.zip > national_M2024_dl.xlsx', 'national', '2024-05'],
  ])('takes from the archive what the name of %s leaves out', (file, family, release) => {
    expect(namedTable(file)).toEqual({ family, release, isOfficial: true });
  });

  it.each([
    ['national wages 2024.csv', null, '2024-05'],
    ['national_2024.csv', 'national', '2024-05'],
    ['MSA_2021_Los_Angeles_slice.csv', 'metro', '2021-05'],
    ['oesm24nat.zip > table.xlsx', 'national', '2024-05'],
    ['oesm24ma.zip > table.xlsx', null, '2024-05'],
    ['oesm24national.zip > table.xlsx', null, null],
    ['wages.csv', null, null],
    ['national_2023_2024.csv', 'national', null],
    ['national_2024_2024.csv', 'national', '2024-05'],
    ['national_20245.csv', 'national', null],
  ])('takes %s for a name that people give', (file, family, release) => {
    expect(namedTable(file)).toEqual({ family, release, isOfficial: false });
  });

  it.each(['oesm24nat/wages.csv', 'C:\\2024\\wages.csv', '2024/oesm24nat.zip.d/wages.csv'])(
    'learns nothing from the folders of %s',
    (file) => {
      expect(namedTable(file)).toEqual({ family: null, release: null, isOfficial: false });
    },
  );
});

describe('namedReleases', () => {
  it.each<[string, readonly string[]]>([
    ['national_M2024_dl.xlsx', ['2024-05']],
    ['oesm24nat.zip > oesm24nat/national_M2024_dl.xlsx', ['2024-05']],
    ['oesm24nat.zip > table.xlsx', ['2024-05']],
    ['oesn03nat.zip > national_november2003_dl.xls', ['2003-11']],
    ['oes00nat.zip > national_2000_dl.xls', ['2000']],
    ['wages.csv', []],
    ['national_2023_2024.csv', []],
    // an archive that somebody filled with the file of another year
    ['oesm23nat.zip > oesm23nat/national_M2024_dl.xlsx', ['2024-05', '2023-05']],
    ['oesn03nat.zip > national_may2003_dl.xls', ['2003-05', '2003-11']],
    ['oesm03nat.zip > national_november2003_dl.xls', ['2003-11', '2003-05']],
    // where one does not say the month, the other does
    ['oesn04nat.zip > national_2004_dl.xls', ['2004-11']],
    ['oes03nat.zip > national_november2003_dl.xls', ['2003-11']],
    ['oesm09nat.zip > wages 2010.xls', ['2010-05', '2009-05']],
  ])('in %s are %o', (file, releases) => {
    expect(namedReleases(file)).toEqual(releases);
  });
});

describe('nationalWorkbook', () => {
  it.each([
    ['1997', 'national_1997_dl.xls'],
    ['2003-05', 'national_may2003_dl.xls'],
    ['2003-11', 'national_november2003_dl.xls'],
    ['2007-05', 'national_May2007_dl.xls'],
    ['2008-05', 'national__M2008_dl.xls'],
    ['2009-05', 'national_dl.xls'],
    ['2013-05', 'national_M2013_dl.xls'],
    ['2014-05', 'national_M2014_dl.xlsx'],
    ['2031-05', 'national_M2031_dl.xlsx'],
  ])('names that of %s', (release, name) => {
    expect(nationalWorkbook(release)).toBe(name);
  });

  it.each(RELEASES)('is known by its name again: $release', ({ release }) => {
    const said = release === '2009-05' ? null : release;
    expect(namedTable(nationalWorkbook(release))).toEqual({
      family: 'national',
      release: said,
      isOfficial: true,
    });
  });
});

describe('archiveUrl', () => {
  it.each([
    ['1999', 'national', 'oes99nat'],
    ['2002', 'state', 'oes02st'],
    ['2003-05', 'national', 'oesm03nat'],
    ['2003-11', 'national', 'oesn03nat'],
    ['2024-05', 'metro', 'oesm24ma'],
    ['2024-05', 'nonmetro', 'oesm24ma'],
    ['2024-05', 'industry', 'oesm24in4'],
    ['2024-05', 'all', 'oesm24all'],
  ])('says where the tables of %s, %s, are', (release, family, name) => {
    expect(archiveUrl(release, family)).toBe(`https://www.bls.gov/oes/special-requests/${name}.zip`);
  });
});
