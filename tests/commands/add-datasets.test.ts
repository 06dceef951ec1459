import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { add } from '../../src/commands/add.ts';
import { readHoldings } from '../../src/ingest/holdings.ts';
import { listSources } from '../../src/source/raw.ts';
import { ROOT } from '../source-files.ts';
import { type Project, projectFolder } from './project-folder.ts';

const FIXTURES = join(ROOT, 'tests/fixtures');

/** A project with a fixture laid beside it, "projections/search-export", under the name that people give. */
function withFile(fixture: string): Project {
  const project = projectFolder();
  copyFileSync(join(FIXTURES, fixture, 'input.csv'), project.at('download.csv'));
  return project;
}

async function held(project: Project) {
  const sources = await listSources(project.root);
  const records = sources.ok ? await readHoldings(sources.value) : sources;
  if (!records.ok) throw new Error(JSON.stringify(records.problems));
  return records.value;
}

describe('add', () => {
  it.each([
    ['projections/search-export', 'raw/projections/2022-32/Employment Projections.csv', '2022-32'],
    ['cpi/series', 'raw/cpi/2025-02/CPIAUCNS.csv', '2025-02'],
  ])('takes %s in under its official name, by its content', async (fixture, stored, release) => {
    const project = withFile(fixture);
    const { document } = await add(project.context, ['download.csv'], {});
    expect(document.files).toMatchObject([{ state: 'added', stored, release, problems: [] }]);
    expect((await held(project)).sources).toMatchObject([{ file: stored }]);
  });

  it('keeps occupations of an export of the search tool, each cell with its place in the official file', async () => {
    const project = withFile('projections/search-export');
    const { document } = await add(project.context, ['download.csv'], { extract: ['15-0000', '13-1020'] });
    expect(document.files).toMatchObject([{ stored: 'raw/projections/2022-32/search-export.csv' }]);
    const { projections } = await held(project);
    expect(projections.map(({ occupation }) => occupation.soc)).toEqual(['13-1020', '15-1252']);
    expect(projections[1]?.targetEmployment).toMatchObject({
      value: 2_004_900,
      from: [
        { table: { source: 'Employment Projections.csv', sheet: null }, row: 4, column: 3, text: '2,004.9' },
      ],
    });
  });

  it('keeps a series from a year on', async () => {
    const project = withFile('cpi/series');
    const { document } = await add(project.context, ['download.csv'], { extract: ['2025'] });
    const stored = 'raw/cpi/2025-02/cpi-u.csv';
    expect(document.files).toMatchObject([{ stored }]);
    expect(readFileSync(project.at(stored), 'utf8').split('\n')).toEqual([
      'source_row,observation_date,CPIAUCNS',
      '4,2025-01-01,317.671',
      '5,2025-02-01,319.082',
      '',
    ]);
    const { cpi } = await held(project);
    expect(cpi.map(({ month, index }) => [month, index.from[0]?.row])).toEqual([
      ['2025-01', 4],
      ['2025-02', 5],
    ]);
  });

  it.each([
    ['projections/search-export', '2025', 'expected SOC codes, as 15-0000'],
    ['query-export/medians-of-states', '15-0000', 'a file of its kind is kept whole'],
    ['cpi/series', '15-0000', 'expected the year to begin with, as 1997'],
    ['cpi/series', 'all', 'expected SOC codes, as 15-0000, or the year to begin with, as 1997'],
  ])('makes no extract of %s by “%s”', async (fixture, key, message) => {
    const { context } = withFile(fixture);
    await expect(add(context, ['download.csv'], { extract: [key] })).rejects.toThrow(message);
  });

  it('records another file of a release as a revision that was not compared, when told to', async () => {
    const project = withFile('projections/search-export');
    await add(project.context, ['download.csv'], {});
    const text = readFileSync(project.at('download.csv'), 'utf8');
    project.write('download.csv', text.replace('"75,120"', '"75,130"'));
    const again = await add(project.context, ['download.csv'], {});
    expect(again.document.files).toMatchObject([{ problems: [{ code: 'RELEASE_REPEATED' }] }]);
    const { document } = await add(project.context, ['download.csv'], { accept: true });
    expect(document.files).toMatchObject([
      { state: 'revised', revision: { revision: 1, changes: { kind: 'notCompared' } } },
    ]);
  });
});
