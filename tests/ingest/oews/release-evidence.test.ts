import { describe, expect, it } from 'vitest';
import { releaseEvidence, type Telling } from '../../../src/ingest/oews/release-evidence.ts';

const SILENT: Telling = { sheet: null, fieldsTitle: null, preamble: [], totals: [], years: [] };

function releases(telling: Partial<Telling>): readonly string[] {
  return releaseEvidence({ ...SILENT, ...telling }).map(({ release }) => release);
}

describe('releaseEvidence', () => {
  it.each<[Partial<Telling>, string]>([
    [{ fieldsTitle: 'May 2019 OES Estimates' }, '2019-05'],
    [{ fieldsTitle: 'May 2024 OEWS Estimates' }, '2024-05'],
    [{ fieldsTitle: 'November 2003 OES Estimates' }, '2003-11'],
    [{ fieldsTitle: ' May 2005 OES Estimates for the U.S.' }, '2005-05'],
    [{ sheet: 'national_M2024_dl' }, '2024-05'],
    [{ sheet: 'Natsector_M2024_dl' }, '2024-05'],
    [{ sheet: 'oes_national_1997' }, '1997'],
    [{ sheet: 'All May 2021 data' }, '2021-05'],
    [{ sheet: 'All May 2016 Data' }, '2016-05'],
    [{ preamble: ['Survey', '1997 National OES Estimates'] }, '1997'],
    // TOT_EMP of 00-0000 in the official tables
    [{ totals: [154_187_380] }, '2024-05'],
    [{ totals: [130_307_840] }, '2005-05'],
    [{ totals: [148_002_670] }, '1997'],
    [{ years: ['1997'] }, '1997'],
    [{ years: ['2019'] }, '2019-05'],
  ])('knows the release by %o', (telling, release) => {
    expect(releases(telling)).toEqual([release]);
  });

  it.each<Partial<Telling>>([
    {},
    // the sheet's name of 2001 to 2018
    { sheet: 'national_dl' },
    { sheet: 'Sheet1' },
    { sheet: 'May 2024' },
    { sheet: 'all_May_2021_data' },
    { fieldsTitle: 'Field' },
    { fieldsTitle: 'May 2024 estimates' },
    { fieldsTitle: 'June 2024 OEWS Estimates' },
    { fieldsTitle: 'Dismay 2024 OEWS Estimates' },
    { preamble: ['Published 1997', 'year - year the data were collected'] },
    { totals: [0] },
    { totals: [154_187_390] },
    { years: ['', '19', 'May 2019', '20195', '2019-05'] },
  ])('is told nothing by %o', (telling) => {
    expect(releases(telling)).toEqual([]);
  });

  it('says everything that tells, where it stands first', () => {
    const telling = {
      sheet: 'national_M2024_dl',
      fieldsTitle: 'May 2023 OEWS Estimates',
      preamble: ['1997 National OES Estimates'],
      totals: [155_495_730],
      years: ['2021', '', '2022'],
    };
    expect(releaseEvidence(telling)).toEqual([
      { release: '2023-05', says: '“May 2023 OEWS Estimates” in Field Descriptions > A1' },
      { release: '2024-05', says: "the sheet's name “national_M2024_dl”" },
      { release: '1997', says: '“1997 National OES Estimates” above the table' },
      { release: '2021-05', says: '2021 in the column of the year' },
      { release: '2022-05', says: '2022 in the column of the year' },
      { release: '2025-05', says: 'total employment 155495730 (00-0000)' },
    ]);
  });
});
