import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { add } from '../../src/commands/add.ts';
import { refreshPipelines } from '../../src/commands/refresh.ts';
import { knownRelease } from '../../src/ingest/oews/known-releases.ts';
import { describeOews, isKnown } from '../../src/ingest/oews/describe.ts';
import { identifyOews } from '../../src/ingest/oews/identify.ts';
import { cellsSha256, placedCellsSha256 } from '../../src/ingest/oews/official.ts';
import { implausible } from '../../src/ingest/oews/plausibility.ts';
import { readOewsTable } from '../../src/ingest/oews/read-oews-table.ts';
import type { OewsTableContext } from '../../src/ingest/oews/table-context.ts';
import type { Checked } from '../../src/records/problem.ts';
import { digestOfFile } from '../../src/source/digest.ts';
import { openTable } from '../../src/source/open-table.ts';
import { sidecarSchema } from '../../src/source/sidecar.ts';
import { pipelineOf, projectFolder } from '../commands/project-folder.ts';
import { describeShared } from './shared.ts';

const RESAVED = 'national_M2024_dl.libreoffice.xlsx';
const COPY = 'raw/oews/2024-05/national_M2024_dl.xlsx';

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
    expect(known).toMatchObject({
      officialSha256: digest.sha256,
      cellsSha256: cellsSha256(read.value),
      placedCellsSha256: placedCellsSha256(read.value),
    });
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
    const { read } = await readWorkbook(join(folder, RESAVED));
    const note = { code: 'OFFICIAL_BYTES_DIFFER', severity: 'note', args: { release: '2024-05' } };
    expect(read).toMatchObject({ ok: true, warnings: [note] });
  });

  it('stands for the official one, so that no figure changes with it', async () => {
    const project = projectFolder('2022-05', '2023-05', '2024-05');
    project.write('article/article.md', 'In May 2024 the median wage of data scientists was $112,590.\n');
    await refreshPipelines(project.context, [pipelineOf()], { dryRun: false });
    const { document } = await add(project.context, [join(folder, RESAVED)], {});
    expect(document.files).toMatchObject([
      { state: 'added', stored: COPY, problems: [{ code: 'OFFICIAL_BYTES_DIFFER', severity: 'note' }] },
    ]);
    const sidecar = sidecarSchema.parse(JSON.parse(readFileSync(project.at(`${COPY}.source.json`), 'utf8')));
    expect(sidecar).toMatchObject({
      ...(await digestOfFile(join(folder, RESAVED))),
      copyOf: { name: 'national_M2024_dl.xlsx', sha256: knownRelease('2024-05')?.officialSha256 },
    });
    const again = await refreshPipelines(project.context, [pipelineOf()], { dryRun: false });
    expect(again).toMatchObject({ exit: 0, document: { articles: [{ state: 'unchanged' }] } });
  });

  it('gives an extract of the official one', async () => {
    const project = projectFolder();
    await add(project.context, [join(folder, RESAVED)], { extract: ['15-2051'] });
    const text = readFileSync(project.at('raw/oews/2024-05/national.csv.source.json'), 'utf8');
    const { extractOf, copyOf } = sidecarSchema.parse(JSON.parse(text));
    expect(extractOf?.sha256).toBe(knownRelease('2024-05')?.officialSha256);
    expect(copyOf).toBeUndefined();
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
