import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { examine } from '../../../src/ingest/examine.ts';
import type { Identity } from '../../../src/ingest/examined.ts';
import type { OewsRow, WageDistribution } from '../../../src/records/oews-row.ts';
import type { Problem } from '../../../src/records/problem.ts';
import type { PublishedQuantity } from '../../../src/records/quantity.ts';
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
