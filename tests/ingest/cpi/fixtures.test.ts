import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { examine } from '../../../src/ingest/examine.ts';
import type { CpiMonth } from '../../../src/records/cpi-month.ts';
import type { Problem } from '../../../src/records/problem.ts';
import { ROOT } from '../../source-files.ts';

/** What `expected.json` says of the series beside it; a problem is "severity CODE row:column", or "… file". */
interface Expected {
  readonly kind: 'read' | 'unknown' | 'damaged';
  readonly release?: string;
  readonly problems: readonly string[];
  readonly months?: readonly string[];
}

const FIXTURES = join(ROOT, 'tests/fixtures/cpi');

/** Each folder holds four published months as CSV, changed in one way, and what comes of it. A new folder is a new test. */
describe('a series of tests/fixtures/cpi', () => {
  it.each(readdirSync(FIXTURES))('%s', async (name) => {
    const folder = join(FIXTURES, name);
    const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected;
    const [examined] = await examine('input.csv', join(folder, 'input.csv'), () => true);
    expect(examined?.problems.map(reported)).toEqual(expected.problems);
    expect(examined?.kind).toBe(expected.kind);
    if (examined?.kind === 'read') expect(examined.identity.release).toBe(expected.release);
    expect(examined?.records.cpi.map(said)).toEqual(expected.months ?? []);
  });
});

function reported({ severity, code, place }: Problem): string {
  return `${severity} ${code} ${place.kind === 'cell' ? `${place.row}:${place.column}` : place.kind}`;
}

function said({ month, index }: CpiMonth): string {
  if (index.kind === 'value') return `${month} ${index.value}`;
  return index.kind === 'withheld' ? `${month} “${index.marker}”` : month;
}
