import { describe, expect, it } from 'vitest';
import { lookup } from '../../src/commands/lookup.ts';
import { type LookupDocument, lookupText } from '../../src/report/lookup.ts';
import { plain } from '../../src/report/paint.ts';
import { download } from './older-tables.ts';
import { projectFolder } from './project-folder.ts';

/** The growth rows of employment: key and reason. */
function employmentGrowth({ rows }: LookupDocument): readonly (readonly [string, string | null])[] {
  return rows
    .filter(({ measure }) => measure === 'employment_change')
    .map(({ key, comparable }) => [key, comparable?.reason ?? null]);
}

describe('lookup across classifications', () => {
  const METHOD = 'the estimation method changed from pooled to MB3';
  const TOGETHER =
    '15-1252 and 15-1253 of May 2021 were published together as 15-1256 in May 2020, ' +
    `and 15-1256 is a hybrid of both classifications; ${METHOD}`;
  const STEP = '15-1252+15-1253-detailed-employment-growth@2020-05/2021-05';

  it.each([
    ['15-1256', [[STEP, TOGETHER]]],
    [
      '15-1252',
      [
        [STEP, TOGETHER],
        ['15-1252-detailed-employment-growth@2021-05/2022-05', null],
      ],
    ],
    [
      '15-1221',
      [
        ['15-1221-detailed-employment-growth@2020-05/2021-05', METHOD],
        ['15-1221-detailed-employment-growth@2021-05/2022-05', null],
      ],
    ],
  ])('says what became of %s', async (soc, expected) => {
    const { context } = projectFolder('2020-05', '2021-05', '2022-05');
    const { document } = await lookup(context, soc, []);
    const growth = employmentGrowth(document).filter(([key]) => key.includes('detailed'));
    expect(growth).toEqual(expected);
  });

  it.each(['15-1132', '15-1256'])('sets %s beside what counts its jobs in another release', async (soc) => {
    const project = projectFolder();
    download(project, 'national2016', 'national2019');
    const { document } = await lookup(project.context, soc, ['downloads']);
    expect(employmentGrowth(document)).toEqual([
      [
        '15-1256-detailed-employment-growth@2016-05/2019-05',
        '15-1132 and 15-1133 of May 2016 were published together as 15-1256 in May 2019, ' +
          'and a part of 15-1199 is counted in 15-1253 under SOC 2018, ' +
          'and 15-1256 is a hybrid of both classifications',
      ],
    ]);
    const cells = document.rows.find(({ measure }) => measure === 'employment_change')?.lineage;
    expect(cells?.map(({ source }) => source)).toEqual([
      'national_M2016_dl.xlsx',
      'national_M2016_dl.xlsx',
      'national_M2019_dl.xlsx',
    ]);
  });

  it.each(['15-1031', '15-1132'])('names both codes of an occupation that was recoded: %s', async (soc) => {
    const project = projectFolder();
    download(project, 'national2005', 'national2010');
    const { document } = await lookup(project.context, soc, ['downloads']);
    const reason = '15-1031 of May 2005 is 15-1132 of May 2010';
    expect(employmentGrowth(document).map(([, said]) => said)).toEqual([reason]);
    expect(document.rows.at(-1)?.comparable).toEqual({ verdict: 'comparable', reason });
    expect(lookupText(document, plain)).toContain(reason);
  });

  it.each([
    ['15-1132', 'Software Developers, Applications'],
    ['software engineers, applications', 'Computer Software Engineers, Applications'],
  ])('knows “%s” of an older classification', async (query, title) => {
    const { context } = projectFolder('2025-05');
    const { document } = await lookup(context, query, []);
    expect(document.candidates.map((candidate) => candidate.title)).toEqual([title]);
    expect(lookupText(document, plain)).toContain('no release at hand has it');
  });
});
