import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { add } from '../../src/commands/add.ts';
import { refreshPipelines } from '../../src/commands/refresh.ts';
import { readOews } from '../../src/ingest/examine.ts';
import { KNOWN_TABLES, knownTable } from '../../src/ingest/oews/known-tables.ts';
import { describeOews, isKnown } from '../../src/ingest/oews/describe.ts';
import { cellsSha256, placedCellsSha256 } from '../../src/ingest/oews/official.ts';
import { readOewsTable } from '../../src/ingest/oews/read-oews-table.ts';
import { type Checked, withoutCellNotes } from '../../src/records/problem.ts';
import { digestOfFile } from '../../src/source/digest.ts';
import { openTable } from '../../src/source/open-table.ts';
import { sidecarSchema } from '../../src/source/sidecar-schema.ts';
import { identifyTable } from '../ingest/oews/identify-table.ts';
import { pipelineOf, projectFolder } from '../commands/project-folder.ts';
import { describeShared } from './shared.ts';

const MAY_2024 = { release: '2024-05', family: 'national', industryGroup: 'cross-industry' };
const RESAVED = 'national_M2024_dl.libreoffice.xlsx';
const COPY = 'raw/oews/2024-05/national_M2024_dl.xlsx';

describeShared('the tables at hand', 'data/oews', (folder) => {
  it.each(KNOWN_TABLES)('are known by their bytes and their cells: $family, $release', async (known) => {
    const path = join(folder, known.family, known.name);
    const read = await readOews(path);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(known).toMatchObject({
      rows: read.value.length,
      cellsSha256: cellsSha256(read.value),
      placedCellsSha256: placedCellsSha256(read.value),
    });
    const { sha256 } = await digestOfFile(path);
    // SOURCES.md: those of 1997 and 2005 were saved again in Excel
    expect(known.officialSha256).toBe(['1997', '2005-05'].includes(known.release) ? null : sha256);
    expect(read.warnings.filter(({ severity }) => severity !== 'note').map(({ code }) => code)).toEqual(
      known.release === '1997' ? ['COLUMN_NOT_PUBLISHED'] : [],
    );
  });
});

describeShared('a workbook that was saved again', 'data/oews/resaved', (folder) => {
  it('is read with the note that it is not the publisher’s own', async () => {
    const { read } = await readWorkbook(join(folder, RESAVED));
    const note = { code: 'OFFICIAL_BYTES_DIFFER', severity: 'note', args: { release: '2024-05' } };
    const told = read.ok ? withoutCellNotes(read.warnings) : [];
    expect(told).toMatchObject([note]);
  });

  it('stands for the official one, so that no figure changes with it', async () => {
    const project = projectFolder('2022-05', '2023-05', '2024-05');
    project.write('article/article.md', 'In May 2024 the median wage of data scientists was $112,590.\n');
    await refreshPipelines(project.context, [pipelineOf()], { dryRun: false });
    const { document } = await add(project.context, [join(folder, RESAVED)], {});
    const [added] = document.files;
    expect(added).toMatchObject({ state: 'added', stored: COPY });
    expect(added?.problems[0]).toMatchObject({ code: 'OFFICIAL_BYTES_DIFFER', severity: 'note' });
    const sidecar = sidecarSchema.parse(JSON.parse(readFileSync(project.at(`${COPY}.source.json`), 'utf8')));
    expect(sidecar).toMatchObject({
      ...(await digestOfFile(join(folder, RESAVED))),
      copyOf: { name: 'national_M2024_dl.xlsx', sha256: knownTable(MAY_2024)?.officialSha256 },
    });
    const again = await refreshPipelines(project.context, [pipelineOf()], { dryRun: false });
    expect(again).toMatchObject({ exit: 0, document: { articles: [{ state: 'unchanged' }] } });
  });

  it('gives an extract of the official one', async () => {
    const project = projectFolder();
    await add(project.context, [join(folder, RESAVED)], { extract: ['15-2051'] });
    const text = readFileSync(project.at('raw/oews/2024-05/national.csv.source.json'), 'utf8');
    const { extractOf, copyOf } = sidecarSchema.parse(JSON.parse(text));
    expect(extractOf?.sha256).toBe(knownTable(MAY_2024)?.officialSha256);
    expect(copyOf).toBeUndefined();
  });
});

async function readWorkbook(path: string) {
  const table = valueOf(await openTable('a.xlsx', path));
  const identity = valueOf(await identifyTable(table));
  if (identity === null || !isKnown(identity)) throw new Error(`${path} was not recognised`);
  const digest = await digestOfFile(path);
  const sidecar = { ...describeOews(identity), ...digest, coarsePercentiles: false };
  return { digest, read: await readOewsTable(table, sidecar, 'a.xlsx') };
}

function valueOf<T>(outcome: Checked<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems.slice(0, 5)));
  return outcome.value;
}
