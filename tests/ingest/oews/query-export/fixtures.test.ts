import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { identifyQueryExport } from '../../../../src/ingest/oews/query-export/identify-query-export.ts';
import { readQueryExport } from '../../../../src/ingest/oews/query-export/read-query-export.ts';
import type { OewsRow } from '../../../../src/records/oews-row.ts';
import type { Checked, Problem } from '../../../../src/records/problem.ts';
import { openTable } from '../../../../src/source/open-table.ts';
import type { SourceStatement } from '../../../../src/source/sidecar.ts';
import { ROOT } from '../../../source-files.ts';
import { numbersIn, statement } from './example-export.ts';

/** What `expected.json` says of the export beside it; a problem is "severity CODE row:column", or "… file". */
interface Expected {
  /** null where the file cannot be identified */
  readonly identity: object | null;
  readonly identifyProblems: readonly string[];
  readonly readProblems: readonly string[];
  /** of each record what its numbers are of, and the numbers; "-" as the reason that it is withheld for */
  readonly rows?: readonly unknown[];
}

const FIXTURES = join(ROOT, 'tests/fixtures/query-export');

/**
 * Each folder holds an export, `input.csv`, and what comes of it, `expected.json`. It is read as one of May 2024;
 * `sidecar.json` holds what its statement says otherwise. A new folder is a new test.
 */
describe('an export of tests/fixtures/query-export', () => {
  it.each(readdirSync(FIXTURES))('%s', async (name) => {
    const folder = join(FIXTURES, name);
    const expected = readJson(join(folder, 'expected.json')) as Expected;
    const opened = await openTable('input.csv', join(folder, 'input.csv'));
    if (!opened.ok) throw new Error(opened.problems[0]?.code);
    const identified = await identifyQueryExport(opened.value);
    expect(problemsOf(identified).map(reported)).toEqual(expected.identifyProblems);
    expect(identified.ok).toBe(expected.identity !== null);
    if (identified.ok) expect(identified.value).toMatchObject(expected.identity ?? {});
    const read = await readQueryExport(opened.value, statementOf(folder), 'input.csv');
    expect(problemsOf(read).map(reported)).toEqual(expected.readProblems);
    expect(read.ok ? read.value.map(said) : undefined).toEqual(expected.rows);
  });
});

function statementOf(folder: string): SourceStatement {
  const changes = join(folder, 'sidecar.json');
  return statement(existsSync(changes) ? (readJson(changes) as Partial<SourceStatement>) : {});
}

function said(row: OewsRow) {
  const { occupation, area, industry, ownership } = row;
  const of = `${occupation.soc} ${occupation.level} | ${area.code} | ${industry.naics} ${ownership}`;
  return { of, numbers: numbersIn(row) };
}

function problemsOf(outcome: Checked<unknown>): readonly Problem[] {
  return outcome.ok ? outcome.warnings : outcome.problems;
}

function reported({ severity, code, place }: Problem): string {
  return `${severity} ${code} ${place.kind === 'cell' ? `${place.row}:${place.column}` : place.kind}`;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
