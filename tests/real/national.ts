import { join } from 'node:path';
import { describeOews, isKnown } from '../../src/ingest/oews/describe.ts';
import { identifyOews } from '../../src/ingest/oews/identify.ts';
import { readOews } from '../../src/ingest/oews/read-oews.ts';
import { coarsePercentiles } from '../../src/measures/coarse-percentiles.ts';
import type { OewsRow } from '../../src/records/oews-row.ts';
import type { Checked } from '../../src/records/problem.ts';
import { digestOfFile } from '../../src/source/digest.ts';
import { openTable } from '../../src/source/open-table.ts';

/** The rows of an official national workbook, read as `add` reads it, with what is found of its percentiles. */
export async function readNational(folder: string, year: number): Promise<readonly OewsRow[]> {
  const name = `national_M${year}_dl.xlsx`;
  const path = join(folder, name);
  const table = valueOf(await openTable(name, path));
  const identity = valueOf(await identifyOews(table));
  if (identity === null || !isKnown(identity)) throw new Error(`${name} was not recognised`);
  const sidecar = {
    ...describeOews(identity, '2026-01-01'),
    ...(await digestOfFile(path)),
    coarsePercentiles: false,
  };
  const rows = valueOf(await readOews(table, sidecar, name));
  const grain = coarsePercentiles(rows);
  const source = { coarsePercentiles: grain.kind === 'judged' && grain.coarse };
  return rows.map((row) => ({ ...row, source: { ...row.source, ...source } }));
}

function valueOf<T>(outcome: Checked<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems.slice(0, 5)));
  return outcome.value;
}
