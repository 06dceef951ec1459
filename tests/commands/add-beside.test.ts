import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { add } from '../../src/commands/add.ts';
import type { AddOptions } from '../../src/commands/prepare-source.ts';
import { yearlyPlausibility } from '../../src/commands/yearly-plausibility.ts';
import { holdingsOf, oewsRow } from '../figures/example-rows.ts';
import { nationalTable, nationalWorkbook } from './national-table.ts';
import { type Project, projectFolder, snapshot } from './project-folder.ts';

const FOLDER = 'raw/oews/2024-05';
const PUBLISHED = nationalTable();
/** TOT_EMP of 15-2051 is 233,440. */
const ALTERED = PUBLISHED.replace(',233440,', ',233450,');
const EXTRACT: AddOptions = { extract: ['15-0000'] };

async function take(project: Project, name: string, content: string | Buffer, options: AddOptions = {}) {
  writeFileSync(project.at(name), content);
  const { exit, document } = await add(project.context, [name], options);
  const [file] = document.files;
  if (file === undefined) throw new Error('add answered nothing');
  const errors = file.problems.filter(({ severity }) => severity === 'error');
  return { exit, state: file.state, errors: errors.map(({ code, place }) => `${place} ${code}`) };
}

async function withTable(content: string | Buffer, options: AddOptions = {}): Promise<Project> {
  const project = projectFolder();
  await take(project, 'first.xlsx', content, options);
  return project;
}

describe('add beside another table of the release', () => {
  it('takes the official workbook in beside an extract of it', async () => {
    const project = await withTable(nationalWorkbook(), EXTRACT);
    expect(await take(project, 'a.xlsx', nationalWorkbook())).toMatchObject({ exit: 0, state: 'added' });
  });

  it.each<[string, AddOptions, AddOptions]>([
    ['a workbook that an extract contradicts', EXTRACT, {}],
    ['such a workbook with --accept', EXTRACT, { accept: true }],
    ['an extract that the workbook contradicts', {}, EXTRACT],
  ])('refuses %s, and names the cell', async (_, held, options) => {
    const project = await withTable(nationalWorkbook(), held);
    const before = snapshot(project.at('raw'));
    const refused = await take(project, 'a.xlsx', nationalWorkbook(ALTERED), options);
    expect(refused).toMatchObject({ exit: 3, state: 'refused' });
    expect(refused.errors).toContainEqual(
      expect.stringMatching(/^raw\/oews\/2024-05\/national\.csv:\d+:TOT_EMP EXTRACT_DISAGREES$/),
    );
    expect(snapshot(project.at('raw'))).toEqual(before);
  });

  it('refuses an export that publishes another number of an estimate', async () => {
    const project = await withTable(nationalWorkbook());
    const before = snapshot(project.at('raw'));
    const refused = await take(project, 'OES_Report.csv', queryExport('233450.0'));
    expect(refused).toMatchObject({ exit: 3, state: 'refused' });
    expect(refused.errors).toEqual(['OES_Report.csv:7:Employment (1) SOURCES_DISAGREE']);
    expect(snapshot(project.at('raw'))).toEqual(before);
    const same = await take(project, 'OES_Report.csv', queryExport('233440.0'));
    expect(same).toMatchObject({ exit: 0, state: 'added' });
  });
});

function queryExport(employment: string): string {
  return [
    'Multiple occupations for one geographical area,',
    ',',
    'Area: National,',
    'Period: May 2024,',
    ',',
    'Occupation (SOC code),Employment (1)',
    `Data Scientists (15-2051),${employment}`,
    'Footnotes:,',
    '"(1) Estimates for detailed occupations do not sum to the totals.",',
    '"Data extracted on March 10, 2026",',
  ].join('\n');
}

describe('the rows of one release under the name of another', () => {
  it('are refused by add', async () => {
    const project = projectFolder('2023-05');
    const refused = await take(project, 'table.csv', nationalTable({ rowsOf: '2023-05' }));
    expect(refused).toEqual({ exit: 3, state: 'refused', errors: ['table.csv RELEASE_UNMOVED'] });
    expect(readdirSync(project.at('raw/oews'))).toEqual(['2023-05']);
  });

  it('are refused by refresh', () => {
    const renamed = ['2024-05', '2025-05'].map((release) => oewsRow(release, '15-1252', 133_080));
    const computed = { figures: [], charts: [] };
    expect(yearlyPlausibility([{ holdings: { oews: renamed }, computed }])).toMatchObject({
      problems: [{ code: 'RELEASE_UNMOVED', args: { release: '2025-05', other: '2024-05', unmoved: 1 } }],
    });
    expect(yearlyPlausibility([{ holdings: holdingsOf('2024-05', '2025-05'), computed }]).ok).toBe(true);
  });
});

describe('add after a run that was killed', () => {
  const WORKBOOK = 'national_M2024_dl.xlsx';
  const REPLACED = 'national_M2024_dl.csv';
  /** The highest process id of Linux is 4,194,304. */
  const DEAD = JSON.stringify({ pid: 4_194_305, started: '2026-01-01T00:00:00.000Z', startTicks: '1' });

  it.each([
    ['nothing', []],
    ['the replaced file without its sidecar', [REPLACED]],
    ['the replaced file with its sidecar', [REPLACED, `${REPLACED}.source.json`]],
    ['what was kept of the replaced file', [`${REPLACED}.source.0.json`, `${REPLACED}.revision.1.json`]],
    ['a temporary file', [`.${WORKBOOK}.tmp`]],
    ['its lock', ['.lock']],
    ['all of it', [REPLACED, `${REPLACED}.source.json`, `${REPLACED}.source.0.json`, '.lock']],
  ])('clears away %s', async (_, names) => {
    const project = projectFolder();
    await take(project, 'table.csv', PUBLISHED);
    const sidecar = `${REPLACED}.source.json`;
    const left = new Map([
      [REPLACED, PUBLISHED],
      [sidecar, readFileSync(project.at(FOLDER, sidecar), 'utf8')],
      ['.lock', DEAD],
    ]);
    expect(await take(project, 'table.xlsx', nationalWorkbook(), { accept: true })).toMatchObject({
      state: 'replaced',
    });
    const whole = readdirSync(project.at(FOLDER));
    for (const name of names) project.write(`${FOLDER}/${name}`, left.get(name) ?? '{}');
    expect(await take(project, 'table.xlsx', nationalWorkbook())).toMatchObject({ state: 'unchanged' });
    expect(readdirSync(project.at(FOLDER))).toEqual(whole);
  });

  it('leaves a file of its own alone, and a folder', async () => {
    const project = await withTable(nationalWorkbook());
    project.write(`${FOLDER}/national_M2024_dl.csv`, 'notes');
    mkdirSync(project.at(FOLDER, 'national_M2024_dl'));
    const before = snapshot(project.at('raw'));
    expect(await take(project, 'table.xlsx', nationalWorkbook())).toMatchObject({ state: 'unchanged' });
    expect(snapshot(project.at('raw'))).toEqual(before);
  });

  it('is refused while another process writes the folder', async () => {
    const project = projectFolder();
    const holder = { pid: process.pid, started: '2026-01-01T00:00:00.000Z', startTicks: null };
    project.write(`${FOLDER}/.lock`, JSON.stringify(holder));
    await expect(take(project, 'table.csv', PUBLISHED)).rejects.toMatchObject({ code: 'LOCK_HELD' });
    expect(readdirSync(project.at(FOLDER))).toEqual(['.lock']);
  });
});
