import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { examine } from '../../../src/ingest/examine.ts';
import type { Problem } from '../../../src/records/problem.ts';
import type { ProjectionRow, PublishedWord } from '../../../src/records/projection-row.ts';
import type { PublishedQuantity } from '../../../src/records/quantity.ts';
import { ROOT } from '../../source-files.ts';

/** What `expected.json` says of the table beside it; a problem is "severity CODE row:column", or "… file". */
interface Expected {
  readonly kind: 'read' | 'unread' | 'damaged';
  readonly release?: string;
  readonly problems: readonly string[];
  /** "code level | title | jobs at both ends, change, percent | openings | self-employed | wage | education …" */
  readonly rows?: readonly string[];
}

const FIXTURES = join(ROOT, 'tests/fixtures/projections');

/**
 * Each folder holds a table as CSV, `input.csv`, and what comes of it, `expected.json`. The tables in the layout of the
 * workbook are made up of four rows that add up; those in the layout of the search tool hold published rows of 2022-32.
 * A new folder is a new test.
 */
describe('a table of tests/fixtures/projections', () => {
  it.each(readdirSync(FIXTURES))('%s', async (name) => {
    const folder = join(FIXTURES, name);
    const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected;
    const [examined] = await examine('input.csv', join(folder, 'input.csv'), () => true);
    expect(examined?.problems.map(reported)).toEqual(expected.problems);
    expect(examined?.kind).toBe(expected.kind);
    if (examined?.kind === 'read') expect(examined.identity.release).toBe(expected.release);
    expect(examined?.records.projections.map(said)).toEqual(expected.rows ?? []);
  });
});

function reported({ severity, code, place }: Problem): string {
  return `${severity} ${code} ${place.kind === 'cell' ? `${place.row}:${place.column}` : place.kind}`;
}

function said(row: ProjectionRow): string {
  const { occupation, baseEmployment, targetEmployment, change, changePercent, medianWage } = row;
  const ends = [baseEmployment, targetEmployment, change, changePercent].map(printed).join(' ');
  return [
    `${occupation.soc} ${occupation.level}`,
    occupation.title,
    `${ends} %`,
    printed(row.openings),
    printed(row.selfEmployedPercent),
    `${medianWage.year}: ${printed(medianWage.annual)}`,
    ...[row.education, row.experience, row.training].map(printed),
  ].join(' | ');
}

function printed(published: PublishedQuantity | PublishedWord<string>): string {
  switch (published.kind) {
    case 'value':
      return String(published.value);
    case 'atLeast':
      return `at least ${published.atLeast}`;
    case 'withheld':
      return published.marker;
  }
}
