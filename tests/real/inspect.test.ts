import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inspect } from '../../src/commands/inspect.ts';
import { describeShared } from './shared.ts';

/** What `inspect` has to say of a file, beside what SOURCES.md says of its bytes. */
interface Expected {
  readonly family: string;
  readonly release: string | null;
  readonly classification: string | null;
  /** rows of the first sheet that are not data: the header with what stands above it, and notes at the end */
  readonly otherRows: number;
  readonly exit?: number;
  /** the codes of its errors and warnings */
  readonly problems?: readonly string[];
}

const NATIONAL = { family: 'national', otherRows: 1 } as const;
const SOC_2010 = { ...NATIONAL, classification: 'SOC 2010' } as const;
const HYBRID = { ...NATIONAL, classification: 'SOC 2010/2018 hybrid' } as const;
const SOC_2018 = { ...NATIONAL, classification: 'SOC 2018' } as const;
const EXPORT = { family: 'query-export', classification: 'SOC 2018' } as const;
const FIELDS = { family: 'field-descriptions', classification: null } as const;

/** From FORMAT.md; the lines above and below the data were counted in each file with openpyxl or xlrd. */
const EXPECTED: Readonly<Record<string, Expected>> = {
  'national/national_1997_dl.xls': {
    ...{ family: 'national', release: '1997', classification: 'OES', otherRows: 38 },
    problems: ['COLUMN_NOT_PUBLISHED'],
  },
  'national/national_may2005_dl.xls': { ...NATIONAL, release: '2005-05', classification: 'SOC 2000' },
  'national/national_M2012_dl.xls': { ...SOC_2010, release: '2012-05' },
  'national/national_M2013_dl.xls': { ...SOC_2010, release: '2013-05' },
  'national/national_M2014_dl.xlsx': { ...SOC_2010, release: '2014-05' },
  'national/national_M2015_dl.xlsx': { ...SOC_2010, release: '2015-05' },
  'national/national_M2017_dl.xlsx': { ...SOC_2010, release: '2017-05' },
  'national/national_M2018_dl.xlsx': { ...SOC_2010, release: '2018-05' },
  'national/national_M2019_dl.xlsx': { ...HYBRID, release: '2019-05' },
  'national/national_M2020_dl.xlsx': { ...HYBRID, release: '2020-05' },
  'national/national_M2021_dl.xlsx': { ...SOC_2018, release: '2021-05' },
  'national/national_M2022_dl.xlsx': { ...SOC_2018, release: '2022-05' },
  'national/national_M2023_dl.xlsx': { ...SOC_2018, release: '2023-05' },
  'national/national_M2024_dl.xlsx': { ...SOC_2018, release: '2024-05' },
  'national/national_M2025_dl.xlsx': { ...SOC_2018, release: '2025-05' },
  'resaved/national_M2024_dl.libreoffice.xlsx': { ...SOC_2018, release: '2024-05' },
  'industry/natsector_M2024_dl.xlsx': { ...SOC_2018, family: 'industry', release: '2024-05' },
  'metro/MSA_2021_Los_Angeles_slice.csv': {
    ...{ ...SOC_2018, family: 'metro', release: '2021-05' },
    problems: ['RELEASE_BY_NAME'],
  },
  'query_tool/OES_Report_all_states_M2024.xlsx': { ...EXPORT, release: '2024-05', otherRows: 14 },
  'query_tool/OES_Report_metro_Los_Angeles_M2021.xlsx': { ...EXPORT, release: '2021-05', otherRows: 15 },
  'query_tool/OES_Report_national_some_occupations_M2022.xlsx': {
    ...{ ...EXPORT, release: '2022-05', otherRows: 13 },
  },
  'query_tool/OES_Report_one_occupation_by_industry_preamble_cut.csv': {
    ...{ ...EXPORT, release: null, classification: null, otherRows: 1 },
    problems: ['PREAMBLE_MISSING'],
  },
  'crosswalk/oes_2019_hybrid_structure.xlsx': {
    ...{ family: 'hybrid-structure', release: '2019-05', otherRows: 6 },
    classification: 'SOC 2010/2018 hybrid',
  },
  'field_descriptions/oesm05nat_field_descriptions.xls': { ...FIELDS, release: '2005-05', otherRows: 19 },
  'field_descriptions/oesm10nat_field_descriptions.xls': { ...FIELDS, release: '2010-05', otherRows: 19 },
  'field_descriptions/oesm13nat_field_descriptions.xls': { ...FIELDS, release: '2013-05', otherRows: 16 },
  'field_descriptions/oesm14nat_field_descriptions.xlsx': { ...FIELDS, release: '2014-05', otherRows: 16 },
  'field_descriptions/oesm15nat_field_descriptions.xlsx': { ...FIELDS, release: '2015-05', otherRows: 16 },
  'field_descriptions/oesm17nat_field_descriptions.xlsx': { ...FIELDS, release: '2017-05', otherRows: 16 },
  'field_descriptions/oesm18nat_field_descriptions.xlsx': { ...FIELDS, release: '2018-05', otherRows: 16 },
};

describeShared('inspect says what each file of OEWS is', 'data/oews', (folder) => {
  const context = { root: folder, today: '2026-11-23', progress: () => undefined };
  const sources = listedFiles(readFileSync(join(folder, 'SOURCES.md'), 'utf8'));

  it('SOURCES.md lists every file', () => {
    const there = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
      .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
    expect(sources.map(({ file }) => file).sort()).toEqual(there.sort());
    expect(Object.keys(EXPECTED).sort()).toEqual(there.sort());
  });

  it.each(sources)('$file', async ({ file, bytes, sha256, rows }) => {
    const { otherRows, exit = 0, problems = [], ...identity } = EXPECTED[file]!;
    const inspected = await inspect(context, file);
    expect(inspected.exit).toBe(exit);
    const { document } = inspected;
    expect(document).toMatchObject({ publisher: 'BLS', dataset: 'oews', bytes, sha256, ...identity });
    expect(document.rows).toBe(rows - otherRows);
    const told = document.problems.filter(({ severity, code }) => severity !== 'note' && !isDoubt(code));
    expect(told.map(({ code }) => code)).toEqual(problems);
  });
});

/** Whether a code is of a sentinel: tests/real/sentinels.test.ts counts those. */
function isDoubt(code: string): boolean {
  return /^(?:PERCENTILES|MEAN|WAGE|CELL|CELLS|GROUP|TOP|WITHHELD|ERROR|TITLE|NUMBER)_/.test(code);
}

/** The table of SOURCES.md: file, bytes, sha256 and the rows of the first sheet. */
function listedFiles(markdown: string) {
  const line = /^\| (?<file>[\w/.-]+) \| (?<bytes>\d+) \| `(?<sha256>[0-9a-f]{64})` \| (?<rows>\d+) \|/gm;
  return [...markdown.matchAll(line)].map(({ groups = {} }) => ({
    ...{ file: groups.file!, sha256: groups.sha256! },
    ...{ bytes: Number(groups.bytes), rows: Number(groups.rows) },
  }));
}
