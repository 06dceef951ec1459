import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { add } from '../../src/commands/add.ts';
import { check } from '../../src/commands/check.ts';
import { explain } from '../../src/commands/explain.ts';
import { refresh } from '../../src/commands/refresh.ts';
import { verify } from '../../src/commands/verify.ts';
import type { FigureFile } from '../../src/records/figure.ts';
import { explainText } from '../../src/report/explain.ts';
import { plain } from '../../src/report/paint.ts';
import { digestOfText } from '../../src/source/digest.ts';
import { nationalTable } from './national-table.ts';
import { type Project, projectFolder, SLUG, snapshot, writePipeline } from './project-folder.ts';

const CSV = 'raw/oews/2024-05/national.csv';
const PIPELINE = `pipelines/${SLUG}`;
const FIGURE = `output/${SLUG}/1.0.0/figures/median-wage.json`;

/** A project in which the publisher says a tenth of the median of data scientists in May 2024, 112,590. */
function withError(): Project {
  const project = projectFolder('2023-05', '2024-05');
  const { at, write } = project;
  const text = readFileSync(at(CSV), 'utf8').replace(/^.*,15-2051,.*$/m, (row) =>
    row.replace(',112590,', ',11259,'),
  );
  write(CSV, text);
  const sidecar = JSON.parse(readFileSync(at(`${CSV}.source.json`), 'utf8')) as object;
  write(`${CSV}.source.json`, JSON.stringify({ ...sidecar, ...digestOfText(text) }));
  writePipeline(project);
  write(`${PIPELINE}/article.md`, 'In May 2024 the median annual wage of data scientists was $112,590.\n');
  return project;
}

const ENTRY = {
  ...{ dataset: 'oews', release: '2024-05', soc: '15-2051', level: 'detailed', column: 'A_MEDIAN' },
  ...{ found: '11259', reason: 'a digit is missing', provider: 'BLS', status: 'reported' },
};

function correct({ write }: Project, entry: object): void {
  write(`${PIPELINE}/corrections.json`, JSON.stringify([entry]));
}

async function run({ context }: Project) {
  const { exit, document } = await refresh(context, undefined, { dryRun: false });
  const errors = document.problems.filter(({ severity }) => severity === 'error');
  return { exit, codes: [...new Set(errors.map(({ code }) => code))], document };
}

describe('refresh with corrections.json', () => {
  it('refuses a figure on a level that moved by over 60 %, and writes nothing', async () => {
    const project = withError();
    const { exit, codes, document } = await run(project);
    expect({ exit, codes }).toEqual({ exit: 3, codes: ['FIGURE_IMPLAUSIBLE'] });
    // 11,259 / 108,020 − 1
    expect(document.problems.at(-1)?.message).toContain('median of 15-2051 108,020 to 11,259 (−89.6 %)');
    expect(existsSync(project.at('output'))).toBe(false);
  });

  it('computes with the value that is right, and says so', async () => {
    const project = withError();
    correct(project, { ...ENTRY, corrected: 112_590 });
    expect(await run(project)).toMatchObject({ exit: 0, codes: [] });
    const figure = JSON.parse(readFileSync(project.at(FIGURE), 'utf8')) as FigureFile;
    expect(figure.rows.find(({ key }) => key === '15-2051@2024-05')).toMatchObject({
      value: 112_590,
      flags: ['corrected'],
      lineage: [{ cell: 'AB167', text: '11259', correction: { text: '112590' } }],
    });
    const { document } = await explain(project.context, 'median-wage/15-2051@2024-05', []);
    expect(explainText(document, plain)).toContain('    corrected to “112590”: a digit is missing\n');
    expect((await verify(project.context, undefined, { rerun: true })).document.articles).toMatchObject([
      { sameBytes: true },
    ]);
    const checked = await check(project.context, [], { facts: [], failOn: 'error' });
    expect(checked.document.summary).toMatchObject({ claims: 1, supported: 1 });
    expect(checked.document.claims[0]?.message).toMatch(/: as corrected in corrections\.json\.$/);
  });

  it('lets a move stand that is explained', async () => {
    const project = withError();
    correct(project, { ...ENTRY, explained: true });
    project.write(`${PIPELINE}/article.md`, 'In May 2024 the median wage of data scientists was $11,259.\n');
    expect(await run(project)).toMatchObject({ exit: 0, codes: [] });
  });

  it.each([
    ['once the publisher repaired it', { found: '11260' }, 'CORRECTION_OUTDATED'],
    ['where it means nothing', { soc: '15-2052' }, 'CORRECTION_UNMATCHED'],
  ])('fails loudly %s', async (_, change, code) => {
    const project = withError();
    correct(project, { ...ENTRY, corrected: 112_590 });
    await run(project);
    const before = snapshot(project.at('output'));
    correct(project, { ...ENTRY, corrected: 112_590, ...change });
    expect(await run(project)).toMatchObject({ exit: 3, codes: [code] });
    expect(await check(project.context, [], { facts: [], failOn: 'error' })).toMatchObject({ exit: 3 });
    expect(snapshot(project.at('output'))).toEqual(before);
  });

  it('is a wrong call where it is not as it has to be', async () => {
    const project = withError();
    correct(project, ENTRY);
    await expect(run(project)).rejects.toThrow(`${PIPELINE}/corrections.json: `);
    appendFileSync(project.at(PIPELINE, 'corrections.json'), '{');
    await expect(run(project)).rejects.toThrow('corrections.json: expected JSON');
  });
});

describe('add beside the release of the year before', () => {
  /** The table of May 2024 with its employment, but for the total that tells its release, put through a function. */
  function withEmployment(change: (jobs: number) => number): string {
    const { data } = Papa.parse<string[]>(nationalTable().trimEnd());
    const [header = [], ...rows] = data;
    const column = header.indexOf('TOT_EMP');
    const changed = rows.map((cells, index) =>
      index === 0 ? cells : cells.with(column, String(change(Number(cells[column])))),
    );
    return `${Papa.unparse([header, ...changed], { newline: '\n' })}\n`;
  }

  async function addBesideMay2023(text: string) {
    const project = projectFolder('2023-05');
    writeFileSync(project.at('table.csv'), text);
    const { exit, document } = await add(project.context, ['table.csv'], {});
    const problems = document.files.flatMap((file) => file.problems);
    return { exit, yearly: problems.filter(({ code }) => code.startsWith('YEARLY')), project };
  }

  it('says nothing of changes under a quarter', async () => {
    const { exit, yearly } = await addBesideMay2023(withEmployment((jobs) => jobs));
    expect(exit).toBe(0);
    expect(yearly).toEqual([]);
  });

  it('refuses employment that is ten times as high', async () => {
    const { exit, yearly, project } = await addBesideMay2023(withEmployment((jobs) => jobs * 10));
    expect({ exit, yearly }).toMatchObject({ exit: 3, yearly: [{ code: 'YEARLY_MOVES_IMPLAUSIBLE' }] });
    expect(existsSync(project.at('raw/oews/2024-05'))).toBe(false);
  });
});
