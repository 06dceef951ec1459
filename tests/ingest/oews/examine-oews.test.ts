import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { examine } from '../../../src/ingest/examine.ts';
import type { Identity } from '../../../src/ingest/examined.ts';
import type { OewsRow, WageDistribution } from '../../../src/records/oews-row.ts';
import type { Problem, ProblemCode } from '../../../src/records/problem.ts';
import type { PublishedQuantity } from '../../../src/records/quantity.ts';
import { scratchFolder, writeInto } from '../../source/scratch.ts';
import { ROOT } from '../../source-files.ts';

/** What `expected.json` says of the table beside it. */
interface Expected {
  readonly identity: Pick<Identity, 'family' | 'release' | 'classification' | 'rows'>;
  readonly problems: readonly {
    readonly severity: Problem['severity'];
    readonly code: Problem['code'];
    readonly place: string;
  }[];
  readonly records: readonly ReturnType<typeof written>[];
}

const FIXTURES = join(ROOT, 'tests/fixtures/oews-tables');

/**
 * Each folder holds a small table in the layout of some year and family, under the name that people have it by, and what
 * it says, `expected.json`. The rows are made up; the numbers of a row keep to the laws of the survey, annual wages are
 * 2,080 hourly ones and parts add up to their group. A new folder is a new test.
 */
describe('a table of tests/fixtures/oews-tables', () => {
  it.each(readdirSync(FIXTURES))('%s', async (folder) => {
    const path = (name: string) => join(FIXTURES, folder, name);
    const name = readdirSync(path('')).find((one) => one !== 'expected.json')!;
    const expected = JSON.parse(readFileSync(path('expected.json'), 'utf8')) as Expected;
    const [examined, ...others] = await examine(name, path(name), () => true);
    expect(others).toEqual([]);
    expect(examined?.problems.map(reported)).toEqual(expected.problems);
    expect(examined).toMatchObject({ kind: 'read', identity: expected.identity });
    expect(examined?.records.oews.map(written)).toEqual(expected.records);
  });
});

type ChangeLine = (line: string, row: number) => string;

/** A small table under another name, its lines changed. */
async function examineAs(name: string, fixture: string, change: ChangeLine = (line) => line) {
  const lines = readFileSync(join(FIXTURES, fixture), 'utf8').trimEnd().split('\n');
  const path = await writeInto(scratchFolder(), name, lines.map(change).join('\n') + '\n');
  const [examined] = await examine(name, path, () => true);
  return examined!;
}

describe('a table that is not what it says', () => {
  const NATIONAL_2018 = 'national-2018/national_M2018_dl.csv';
  const SECTOR_2024 = 'sector-2024/natsector_M2024_dl.csv';
  const inYear = (year: number) => (line: string, row: number) => `${line},${row === 0 ? 'YEAR' : year}`;

  it.each<[string, Parameters<typeof examineAs>, ProblemCode]>([
    ['codes of 2018 named 2021', ['national_M2021_dl.csv', NATIONAL_2018], 'CLASSIFICATION_MISMATCH'],
    ['the same under a name of one’s own', ['wages 2021.csv', NATIONAL_2018], 'CLASSIFICATION_MISMATCH'],
    ['a year beside another name', ['natsector_M2024_dl.csv', SECTOR_2024, inYear(2019)], 'RELEASE_MISMATCH'],
    ['a year beside other codes', ['sectors.csv', SECTOR_2024, inYear(2019)], 'CLASSIFICATION_MISMATCH'],
  ])('is refused: %s', async (_, table, code) => {
    const examined = await examineAs(...table);
    expect(examined).toMatchObject({ kind: 'damaged', records: { oews: [] } });
    expect(examined.problems.map((problem) => problem.code)).toContain(code);
  });

  it('is none where its year is that of its codes and its name', async () => {
    const examined = await examineAs('natsector_M2024_dl.csv', SECTOR_2024, inYear(2024));
    expect(examined).toMatchObject({ kind: 'read', identity: { release: '2024-05' } });
  });
});

function reported({ severity, code, place }: Problem): Expected['problems'][number] {
  const words =
    place.kind === 'cell' ? [place.row, place.column].filter((part) => part !== null).join(':') : place.kind;
  return { severity, code, place: words };
}

/** A record as `expected.json` has it: numbers as they are, what stands in their place in words. */
function written({ area, industry, ownership, occupation, ...row }: OewsRow) {
  return {
    occupation: `${occupation.soc} ${occupation.level}`,
    title: occupation.title,
    area: [area.code, area.title, area.type, area.state].join(' | '),
    industry: [industry.naics, industry.title, industry.group].join(' | '),
    ownership,
    employment: said(row.employment),
    employmentRse: said(row.employmentRse),
    meanWageRse: said(row.meanWageRse),
    hourly: wages(row.hourlyWage),
    annual: wages(row.annualWage),
    jobsPerThousand: said(row.jobsPerThousand),
    locationQuotient: said(row.locationQuotient),
    industryShare: said(row.industryShare),
    reportingShare: said(row.reportingShare),
  };
}

function wages({ mean, p10, p25, median, p75, p90 }: WageDistribution) {
  return [mean, p10, p25, median, p75, p90].map(said);
}

function said(quantity: PublishedQuantity): number | string {
  switch (quantity.kind) {
    case 'value':
      return quantity.value;
    case 'atLeast':
      return `at least ${quantity.atLeast}`;
    case 'withheld':
      return quantity.reason;
  }
}
