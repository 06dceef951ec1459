import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { add } from '../../src/commands/add.ts';
import type { AddOptions } from '../../src/commands/prepare-source.ts';
import { verify } from '../../src/commands/verify.ts';
import type { RevisedCell, Revision } from '../../src/records/revision.ts';
import { addText } from '../../src/report/add.ts';
import { plain } from '../../src/report/paint.ts';
import { digestOfText } from '../../src/source/digest.ts';
import { nationalTable, nationalWorkbook } from './national-table.ts';
import { codesOf, type Project, projectFolder, snapshot, TODAY } from './project-folder.ts';

const FOLDER = 'raw/oews/2024-05';
const STORED = `${FOLDER}/national_M2024_dl.csv`;
const WORKBOOK = `${FOLDER}/national_M2024_dl.xlsx`;

/** Of May 2024 the table says: 15-1252 TOT_EMP 1654440 in its row 22, 15-2051 A_MEDIAN 112590 in its row 38. */
const PUBLISHED = nationalTable();
const REVISED = withMedian(nationalTable({ employmentOfDevelopers: '1654450' }), '*');
const REVISED_AGAIN = withMedian(PUBLISHED, '112600');

/** The table with another median of data scientists. */
function withMedian(table: string, text: string): string {
  return table.replace(/^.*,15-2051,.*$/m, (row) => row.replace(',112590,', `,${text},`));
}

async function take({ context, write }: Project, text: string, options: AddOptions = { accept: true }) {
  write('downloads/table.csv', text);
  const { exit, document } = await add(context, ['downloads/table.csv'], options);
  const [file] = document.files;
  if (file === undefined) throw new Error('add answered nothing');
  return { exit, document, file };
}

async function withTable(text = PUBLISHED): Promise<Project> {
  const project = projectFolder();
  await take(project, text);
  return project;
}

function changesOf(revision: Revision | null) {
  if (revision?.changes.kind !== 'compared') {
    throw new Error(`nothing was compared: ${revision?.changes.kind}`);
  }
  return revision.changes;
}

function cellInWords({ kind, row, column, before, after }: RevisedCell): string {
  return `${kind} ${row.soc} ${column} ${before.cell} ${before.text} ${after?.text ?? 'gone'}`;
}

function kept({ at }: Project): readonly string[] {
  return readdirSync(at(FOLDER)).sort();
}

describe('add --accept of a revision', () => {
  it('tells each cell that changed or was withdrawn', async () => {
    const { exit, document, file } = await take(await withTable(), REVISED);
    expect(exit).toBe(0);
    expect(file).toMatchObject({ state: 'revised', stored: STORED, replacedBy: null });
    expect(changesOf(file.revision).cells.map(cellInWords)).toEqual([
      'changed 15-1252 TOT_EMP L22 1654440 1654450',
      'withdrawn 15-2051 A_MEDIAN AB38 112590 *',
    ]);
    expect(addText(document, plain)).toContain(
      `revised, ${STORED} (release 2024-05, 40 rows read): 1 cell changed, 1 withdrawn\n` +
        '  15-1252 Software Developers, TOT_EMP (L22): “1654440”, now “1654450”\n' +
        '  15-2051 Data Scientists, A_MEDIAN (AB38): “112590”, now “*”\n',
    );
  });

  it('keeps the earlier sidecar as it was, and what changed, beside the file', async () => {
    const project = await withTable();
    const earlier = readFileSync(project.at(`${STORED}.source.json`), 'utf8');
    const { file } = await take(project, REVISED);
    expect(kept(project)).toEqual(
      ['', '.revision.1.json', '.source.0.json', '.source.json'].map((end) => `national_M2024_dl.csv${end}`),
    );
    expect(readFileSync(project.at(`${STORED}.source.0.json`), 'utf8')).toBe(earlier);
    const written = JSON.parse(readFileSync(project.at(`${STORED}.revision.1.json`), 'utf8')) as Revision;
    expect(written).toEqual(file.revision);
    expect(written).toMatchObject({
      revision: 1,
      before: { sha256: digestOfText(PUBLISHED).sha256, retrieved: TODAY },
      after: { sha256: digestOfText(REVISED).sha256, official: { name: 'national_M2024_dl.csv' } },
    });
  });

  it('tells rows that are gone and rows that are new', async () => {
    const without = PUBLISHED.replace(/^.*,15-2021,.*\n/m, '');
    const { file } = await take(await withTable(), without);
    const { cells, rowsAdded, rowsRemoved } = changesOf(file.revision);
    expect({ rowsAdded, rowsRemoved }).toMatchObject({ rowsAdded: [], rowsRemoved: [{ soc: '15-2021' }] });
    // two counts, twelve wages and the two errors of a row that publishes them all
    expect(new Set(cells.map(({ kind, after }) => `${kind} ${after === null}`))).toEqual(
      new Set(['withdrawn true']),
    );
    const { file: back } = await take(await withTable(without), PUBLISHED);
    expect(changesOf(back.revision)).toMatchObject({ cells: [], rowsAdded: [{ soc: '15-2021' }] });
  });

  it('chains a second revision to the first', async () => {
    const project = await withTable();
    await take(project, REVISED);
    const { file } = await take(project, REVISED_AGAIN);
    expect(file.revision).toMatchObject({ revision: 2, before: { sha256: digestOfText(REVISED).sha256 } });
    expect(changesOf(file.revision).cells.map(cellInWords)).toEqual([
      'changed 15-1252 TOT_EMP L22 1654450 1654440',
      'published 15-2051 A_MEDIAN AB38 * 112600',
    ]);
    expect(kept(project)).toHaveLength(6);
    const { exit, document } = await verify(project.context, undefined, {});
    expect({ exit, problems: document.problems }).toEqual({ exit: 0, problems: [] });
  });

  it('says that it cannot tell where the earlier file was gone already', async () => {
    const project = await withTable();
    rmSync(project.at(STORED));
    const { file, document } = await take(project, REVISED);
    expect(file.revision?.changes.kind).toBe('notCompared');
    expect(addText(document, plain)).toContain('what changed is not known');
    expect((await verify(project.context, undefined, {})).exit).toBe(0);
  });

  it('goes from the name of one format to that of another, history and all', async () => {
    const project = await withTable(REVISED);
    await take(project, REVISED_AGAIN);
    writeFileSync(project.at('a.xlsx'), nationalWorkbook());
    const { document } = await add(project.context, ['a.xlsx'], { accept: true });
    expect(document.files).toMatchObject([
      { state: 'revised', stored: WORKBOOK, revision: { revision: 2, changes: { cells: [{}] } } },
    ]);
    expect(kept(project).every((name) => name.startsWith('national_M2024_dl.xlsx'))).toBe(true);
    expect(kept(project)).toHaveLength(6);
    expect((await verify(project.context, undefined, {})).exit).toBe(0);
  });
});

describe('add --accept of an extract', () => {
  async function withExtract(...groups: readonly string[]): Promise<Project> {
    const project = projectFolder();
    writeFileSync(project.at('a.xlsx'), nationalWorkbook());
    await add(project.context, ['a.xlsx'], { extract: groups });
    return project;
  }

  it('records a revision where the official file is another one', async () => {
    const project = await withExtract('15-0000');
    writeFileSync(project.at('b.xlsx'), nationalWorkbook(REVISED));
    const options = { extract: ['15-2000'], accept: true };
    const { document } = await add(project.context, ['b.xlsx'], options);
    const [file] = document.files;
    // of the rows left out now, the official table that the extract is made from still says the same
    expect(changesOf(file?.revision ?? null)).toMatchObject({ rowsAdded: [], rowsRemoved: [] });
    expect(changesOf(file?.revision ?? null).cells.map(cellInWords)).toEqual([
      'changed 15-1252 TOT_EMP L22 1654440 1654450',
      'withdrawn 15-2051 A_MEDIAN AB38 112590 *',
    ]);
    expect((await verify(project.context, undefined, {})).exit).toBe(0);
  });

  it('calls other rows of the same official file no revision', async () => {
    const project = await withExtract('15-1200');
    const options = { extract: ['15-0000'] };
    expect((await add(project.context, ['a.xlsx'], options)).document.files).toMatchObject([
      { state: 'refused', problems: [{ code: 'RELEASE_REPEATED' }] },
    ]);
    const { document } = await add(project.context, ['a.xlsx'], { ...options, accept: true });
    expect(document.files).toMatchObject([{ state: 'replaced', replacedBy: 'otherRows', revision: null }]);
    expect(kept(project)).toEqual(['national.csv', 'national.csv.source.json']);
  });
});

describe('add of a file that says the same in other bytes', () => {
  const COPY = PUBLISHED.replace(',1654440,', ',"1,654,440",');

  it('is refused, or replaces the file when told to, and is no revision', async () => {
    const project = await withTable();
    const before = snapshot(project.at('raw'));
    expect((await take(project, COPY, {})).file).toMatchObject({
      problems: [{ code: 'RELEASE_REPEATED' }],
    });
    expect(snapshot(project.at('raw'))).toEqual(before);
    const { file, document } = await take(project, COPY);
    expect(file).toMatchObject({ state: 'replaced', replacedBy: 'copy', revision: null });
    expect(addText(document, plain)).toContain('replaced');
    expect(kept(project)).toHaveLength(2);
    expect((await verify(project.context, undefined, {})).exit).toBe(0);
  });

  it('keeps the history of a revision whose place it takes', async () => {
    const project = await withTable(REVISED);
    await take(project, PUBLISHED);
    expect((await take(project, COPY)).file.state).toBe('replaced');
    expect(kept(project)).toHaveLength(4);
    expect((await verify(project.context, undefined, {})).exit).toBe(0);
  });
});

describe('an add that was cut short after the file took its place', () => {
  /** As a kill between the last two steps leaves it: the new file, the old sidecar, the new one waiting. */
  async function cutShort(): Promise<Project> {
    const project = await withTable();
    await take(project, REVISED);
    const { at } = project;
    const sidecar = `${STORED}.source.json`;
    renameSync(at(sidecar), at(FOLDER, '.national_M2024_dl.csv.source.json.tmp'));
    writeFileSync(at(sidecar), readFileSync(at(`${STORED}.source.0.json`)));
    return project;
  }

  it('is read as what is new, with a warning', async () => {
    const project = await cutShort();
    const { exit, document } = await verify(project.context, undefined, {});
    expect(exit).toBe(0);
    expect(codesOf(project, document)).toEqual([`${STORED} SOURCE_UNFINISHED`]);
  });

  it('is finished by the next add of the file', async () => {
    const project = await cutShort();
    expect((await take(project, REVISED, {})).file.state).toBe('restored');
    expect(kept(project)).toHaveLength(4);
    expect((await verify(project.context, undefined, {})).document.problems).toEqual([]);
  });
});

describe('verify', () => {
  it.each<[string, (project: Project) => void, string]>([
    ['the earlier sidecar is gone', ({ at }) => rmSync(at(`${STORED}.source.0.json`)), '.source.0.json'],
    ['what changed is gone', ({ at }) => rmSync(at(`${STORED}.revision.1.json`)), '.revision.1.json'],
    ['what changed is damaged', ({ write }) => write(`${STORED}.revision.1.json`, '{'), '.revision.1.json'],
    [
      'the earlier sidecar is of another file',
      ({ at, write }) => {
        const name = `${STORED}.source.0.json`;
        const other = { ...(JSON.parse(readFileSync(at(name), 'utf8')) as object), sha256: 'ab'.repeat(32) };
        write(name, JSON.stringify(other));
      },
      '.revision.1.json',
    ],
  ])('finds a broken chain: %s', async (_, damage, end) => {
    const project = await withTable();
    await take(project, REVISED);
    damage(project);
    const { exit, document } = await verify(project.context, undefined, {});
    expect(exit).toBe(3);
    expect(codesOf(project, document)).toEqual([`${STORED}${end} REVISION_BROKEN`]);
    expect(existsSync(project.at(STORED))).toBe(true);
  });
});
