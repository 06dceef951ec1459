import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOewsTable } from '../../../src/ingest/oews/read-oews-table.ts';
import type { OewsRow } from '../../../src/records/oews-row.ts';
import type { Checked, Problem } from '../../../src/records/problem.ts';
import { openTable } from '../../../src/source/open-table.ts';
import type { Sidecar } from '../../../src/source/sidecar.ts';
import { ROOT } from '../../source-files.ts';
import { sidecar } from './example-table.ts';

/** What `expected.json` says of the table beside it. */
interface Expected {
  /** in the order they are met; `place` is "row:column" in the table, or "file" */
  readonly problems: readonly {
    readonly severity: Problem['severity'];
    readonly code: Problem['code'];
    readonly place: string;
  }[];
  /** the annual median of each occupation code, where the table is read */
  readonly medians?: Readonly<Record<string, number>>;
}

const FIXTURES = join(ROOT, 'tests/fixtures/oews');

/**
 * Each folder holds a small table, `input.csv`, and what reading it gives, `expected.json`. The table is read as an
 * extract of May 2024; `sidecar.json` holds what its sidecar says otherwise. A new folder is a new test.
 */
describe('a table of tests/fixtures/oews', () => {
  it.each(readdirSync(FIXTURES))('%s', async (name) => {
    const folder = join(FIXTURES, name);
    const expected = readJson(join(folder, 'expected.json')) as Expected;
    const read = await readFixture(folder);
    expect(problemsOf(read).map(reported)).toEqual(expected.problems);
    if (expected.medians !== undefined) expect(mediansOf(read)).toEqual(expected.medians);
  });
});

async function readFixture(folder: string): Promise<Checked<readonly OewsRow[]>> {
  const changes = join(folder, 'sidecar.json');
  const change = existsSync(changes) ? (readJson(changes) as Partial<Sidecar>) : {};
  const table = await openTable('input.csv', join(folder, 'input.csv'));
  return table.ok ? readOewsTable(table.value, sidecar(change), 'input.csv') : table;
}

function problemsOf(read: Checked<unknown>): readonly Problem[] {
  return read.ok ? read.warnings : read.problems;
}

function reported({ severity, code, place }: Problem): Expected['problems'][number] {
  const words =
    place.kind === 'cell' ? [place.row, place.column].filter((part) => part !== null).join(':') : place.kind;
  return { severity, code, place: words };
}

function mediansOf(read: Checked<readonly OewsRow[]>): Readonly<Record<string, unknown>> {
  const rows = read.ok ? read.value : [];
  return Object.fromEntries(
    rows.map(({ occupation, annualWage: { median } }) => [
      occupation.soc,
      median.kind === 'value' ? median.value : median.kind,
    ]),
  );
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
