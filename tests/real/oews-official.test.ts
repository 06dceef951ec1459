import { join } from 'node:path';
import { expect, it } from 'vitest';
import { knownRelease } from '../../src/ingest/oews/known-releases.ts';
import { describeOews, isKnown } from '../../src/ingest/oews/describe.ts';
import { identifyOews } from '../../src/ingest/oews/identify.ts';
import { cellsSha256 } from '../../src/ingest/oews/official.ts';
import { implausible } from '../../src/ingest/oews/plausibility.ts';
import { readOewsTable } from '../../src/ingest/oews/read-oews-table.ts';
import type { OewsTableContext } from '../../src/ingest/oews/table-context.ts';
import type { Checked } from '../../src/records/problem.ts';
import { digestOfFile } from '../../src/source/digest.ts';
import { openTable } from '../../src/source/open-table.ts';
import { describeShared } from './shared.ts';

describeShared('the official national workbooks', 'data/oews/national', (folder) => {
  // groups that are not the sum of what is published under them, added up with openpyxl
  it.each([
    [2019, []],
    [2020, []],
    [2021, ['45-0000']],
    [2022, ['29-1020', '45-0000']],
    [2023, ['45-0000']],
    [2024, ['45-0000']],
    [2025, ['11-1000', '45-0000']],
  ])('are known by their bytes and their cells, and are plausible: May %i', async (year, unequal) => {
    const { digest, read } = await readWorkbook(join(folder, `national_M${year}_dl.xlsx`));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const known = knownRelease(`${year}-05`);
    expect(known).toMatchObject({ officialSha256: digest.sha256, cellsSha256: cellsSha256(read.value) });
    expect(read.warnings).toEqual([]);
    const rows = read.value.map((record) => ({ row: record.employment.from[0]?.row ?? 0, record }));
    const context = { file: 'x', sheet: 'x', topCode: known?.topCode ?? null } as OewsTableContext;
    const doubts = implausible(context, rows, true);
    expect(doubts.map(({ args }) => 'expected' in args && args.expected)).toEqual(
      unequal.map((group) => expect.stringContaining(` under ${group}`) as unknown),
    );
  });
});

describeShared('a workbook that was saved again', 'data/oews/resaved', (folder) => {
  it('is read with the note that it is not the publisher’s own', async () => {
    const { read } = await readWorkbook(join(folder, 'national_M2024_dl.libreoffice.xlsx'));
    const note = { code: 'OFFICIAL_BYTES_DIFFER', severity: 'note', args: { release: '2024-05' } };
    expect(read).toMatchObject({ ok: true, warnings: [note] });
  });
});

async function readWorkbook(path: string) {
  const table = valueOf(await openTable('a.xlsx', path));
  const identity = valueOf(await identifyOews(table));
  if (identity === null || !isKnown(identity)) throw new Error(`${path} was not recognised`);
  const digest = await digestOfFile(path);
  const sidecar = { ...describeOews(identity), ...digest, coarsePercentiles: false };
  return { digest, read: await readOewsTable(table, sidecar, 'a.xlsx') };
}

function valueOf<T>(outcome: Checked<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems.slice(0, 5)));
  return outcome.value;
}
