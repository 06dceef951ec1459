import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check, type CheckCommandOptions } from '../../src/commands/check.ts';
import { refreshPipelines } from '../../src/commands/refresh.ts';
import { checkDocumentText, checkNotes } from '../../src/report/check.ts';
import { plain } from '../../src/report/paint.ts';
import { nationalTable } from './national-table.ts';
import { download } from './older-tables.ts';
import { codesOf, pipelineOf, type Project, projectFolder, SLUG, writePipeline } from './project-folder.ts';

const RIGHT = 'In May 2025 the median annual wage of data scientists (15-2051) was $120,230.\n';
const WRONG = RIGHT.replace('$120,230', '$120,320');
const POSTINGS = 'ML Engineer job postings grew 35% from 2023 to 2026.\n';

function run({ context }: Project, files: readonly string[], options: Partial<CheckCommandOptions> = {}) {
  return check(context, files, { facts: [], failOn: 'error', ...options });
}

function projectWith(article: string): Project {
  const project = projectFolder('2024-05', '2025-05');
  project.write('article.md', article);
  return project;
}

describe('check', () => {
  // the cells of tests/fixtures/oews-tables
  it.each([
    ['In May 2016 the median annual wage of 15-1132 was $91,520.', 'CLAIM_SUPPORTED'],
    ['In May 2016 the median annual wage of 15-1132 was $91,620.', 'VALUE_CONTRADICTED'],
    ['In May 2005 the mean annual wage of 15-1031 was $93,600.', 'CLAIM_SUPPORTED'],
    ['In May 2016 employment of 15-1133 was 20,000.', 'CLAIM_SUPPORTED'],
    ['The 90th percentile annual wage of 15-1133 in May 2016 was $208,000.', 'BOUND_QUOTED_AS_EXACT'],
  ])('judges by the tables of older releases: %s', async (sentence, code) => {
    const project = projectFolder();
    download(project, 'national2005', 'national2016', 'metro2016');
    project.write('article.md', `${sentence}\n`);
    const { document } = await run(project, ['article.md'], { facts: ['downloads'] });
    expect(document.claims.map((claim) => claim.code)).toEqual([code]);
  });

  it('finds the files named sound', async () => {
    const { exit, document } = await run(projectWith(RIGHT), ['article.md']);
    expect({ exit, ...document.summary }).toMatchObject({ exit: 0, numbers: 3, claims: 1, supported: 1 });
    expect(document.problems).toEqual([]);
  });

  it.each([
    ['Unix', WRONG],
    ['Windows', `\uFEFF${RIGHT}${WRONG}`.replaceAll('\n', '\r\n')],
  ])('finds a claim that fails at its place, with the lines of %s', async (_, text) => {
    const { exit, document } = await run(projectWith(text), ['article.md']);
    expect(exit).toBe(1);
    // "In May 2025 the median annual wage of data scientists (15-2051) was " is 68 characters long
    expect(document.claims.filter(({ verdict }) => verdict !== 'supported')).toMatchObject([
      {
        file: 'article.md',
        line: text === WRONG ? 1 : 2,
        column: 69,
        verdict: 'contradicted',
        actual: 120_230,
        suggestion: '$120,230',
        lineage: [{ source: 'national_M2025_dl.xlsx', cell: 'AB165' }],
      },
    ]);
  });

  it('checks an article that lies elsewhere', async () => {
    const elsewhere = projectFolder();
    elsewhere.write('draft.txt', WRONG);
    const { exit, document } = await run(projectFolder('2025-05'), [elsewhere.at('draft.txt')]);
    expect(exit).toBe(1);
    expect(document.claims).toMatchObject([{ file: elsewhere.at('draft.txt'), verdict: 'contradicted' }]);
  });

  it.each([
    [1, 0],
    [2, 1],
  ])('wants %i claims when asked to, exit %i', async (minClaims, expected) => {
    const { exit, document } = await run(projectWith(RIGHT), ['article.md'], { minClaims });
    expect(exit).toBe(expected);
    const codes = document.claims.map(({ code }) => code);
    expect(codes.includes('TOO_FEW_CLAIMS')).toBe(expected === 1);
  });

  it('says of a folder that it is one', async () => {
    const project = projectWith(RIGHT);
    await expect(run(project, ['raw'])).rejects.toThrow('raw: expected a file, found a folder');
  });

  it('joins the results of several files', async () => {
    const project = projectWith(RIGHT);
    project.write('other.txt', WRONG);
    const { document } = await run(project, ['article.md', 'other.txt']);
    expect(document.summary).toMatchObject({ claims: 2, supported: 1, contradicted: 1 });
  });

  it('lists the numbers that are no claims when asked to', async () => {
    const { document } = await run(projectWith(RIGHT), ['article.md'], { all: true });
    expect(document.claims.map(({ quote, verdict }) => `${quote} ${verdict}`)).toContain('2025 not_a_claim');
  });

  it.each([
    ['contradicted', 'error', 1, WRONG],
    ['contradicted', 'never', 0, WRONG],
    ['unverifiable', 'error', 0, POSTINGS],
    ['unverifiable', 'warning', 1, POSTINGS],
    ['supported', 'warning', 0, RIGHT],
  ] as const)('of a %s claim makes, with --fail-on %s, exit %i', async (verdict, failOn, expected, text) => {
    const { exit, document } = await run(projectWith(text), ['article.md'], { failOn });
    expect(document.claims.map((claim) => claim.verdict)).toEqual([verdict]);
    expect(exit).toBe(expected);
  });

  it('counts a superseded value as a warning', async () => {
    const text = 'In May 2024 the median annual wage of data scientists was $112,590.\n';
    const { exit, document } = await run(projectWith(text), ['article.md'], { failOn: 'warning' });
    expect(document.claims).toMatchObject([{ superseded: { suggestion: '$120,230 (May 2025)' } }]);
    expect(exit).toBe(1);
  });

  it.each([
    ['is not there', 'gone.md', 'gone.md: there is no such file'],
    ['is a folder', 'raw.md', 'raw.md: expected a file, found a folder'],
    ['is of another format', 'raw/oews/2025-05/national.csv', /articles in \.md, \.markdown, \.txt/],
    ['is no text', 'latin.txt', 'latin.txt: expected text in UTF-8'],
    ['is too long', 'long.txt', 'long.txt: expected at most 5242880 bytes, found 5242881'],
  ])('is a wrong call where the article %s', async (_, file, message) => {
    const project = projectFolder('2025-05');
    project.write('raw.md/article.md', '');
    project.write('long.txt', 'a'.repeat(5 * 1024 * 1024 + 1));
    writeFileSync(project.at('latin.txt'), Uint8Array.of(0x24, 0xe9));
    await expect(run(project, [file])).rejects.toThrow(message);
  });

  it('reads the claims.json beside the article', async () => {
    const project = projectWith(WRONG);
    const exempt = [{ quote: '$120,320', source: 'a leaflet', reason: 'quoted as printed' }];
    project.write('claims.json', JSON.stringify({ exempt }));
    const { exit, document } = await run(project, ['article.md']);
    expect({ exit, ...document.summary }).toMatchObject({ exit: 0, exempt: 1 });
    project.write('claims.json', '{');
    await expect(run(project, ['article.md'])).rejects.toThrow(/^claims\.json: expected JSON: /);
  });

  it('finds no source: exit 3, and no summary that looks like one', async () => {
    const project = projectFolder();
    project.write('article.md', RIGHT);
    const { exit, document } = await run(project, ['article.md']);
    expect(exit).toBe(3);
    expect(document).toMatchObject({ claims: [], problems: [{ code: 'NO_SOURCE_AT_ALL' }] });
    expect(checkDocumentText(document, plain)).toBe('');
    expect(checkNotes(document, plain)).toMatch(/^raw {2}error NO_SOURCE_AT_ALL /);
  });

  describe('with --facts', () => {
    const MAY_2024 = 'In May 2024 the median annual wage of software developers (15-1252) was $133,080.\n';

    function withDownloads(): Project {
      const project = projectFolder();
      project.write('article.md', MAY_2024);
      project.write('downloads/oews/table.csv', nationalTable());
      return project;
    }

    it('reads a folder of published files, and names those it passes over', async () => {
      const project = withDownloads();
      project.write('downloads/notes.txt', 'call them back');
      project.write('downloads/other.csv', 'city,people\nBerlin,3\n');
      project.write(
        'downloads/OES_Report.csv',
        'Occupation (SOC code),Annual mean wage(2)\nData Scientists(152051),      103500\n',
      );
      const { exit, document } = await run(project, ['article.md'], { facts: ['downloads'] });
      expect({ exit, ...document.summary }).toMatchObject({ exit: 0, supported: 1 });
      expect(document.problems).toMatchObject([
        { place: 'downloads/OES_Report.csv', severity: 'warning', code: 'PREAMBLE_MISSING' },
        { place: 'downloads/oews/table.csv', severity: 'warning', code: 'ROWS_MISSING' },
        {
          ...{ place: 'downloads', severity: 'note', code: 'FILES_UNKNOWN' },
          message: 'passed over, no table known here: downloads/other.csv, downloads/notes.txt',
        },
      ]);
    });

    it('reads a file', async () => {
      const project = withDownloads();
      project.write('downloads/other.csv', 'city,people\nBerlin,3\n');
      const facts = ['downloads/oews/table.csv', 'downloads/other.csv'];
      const { exit, document } = await run(project, ['article.md'], { facts });
      expect(exit).toBe(0);
      expect(codesOf(project, document)).toEqual([
        'downloads/oews/table.csv ROWS_MISSING',
        'downloads/other.csv FILE_UNKNOWN',
      ]);
    });

    it('stays out of dependencies and hidden folders, and names a few of many others', async () => {
      const project = withDownloads();
      for (const folder of ['node_modules/a', '.git', 'oews/.cache']) {
        project.write(`downloads/${folder}/table.csv`, 'half a table, "');
      }
      for (let index = 10; index < 30; index += 1) project.write(`downloads/note-${index}.txt`, '');
      const { exit, document } = await run(project, ['article.md'], { facts: ['downloads'] });
      expect(exit).toBe(0);
      expect(document.problems).toMatchObject([
        { code: 'ROWS_MISSING' },
        {
          code: 'FILES_UNKNOWN',
          message: expect.stringMatching(/: downloads\/note-10\.txt, .*-17\.txt and 12 more$/) as string,
        },
      ]);
    });

    it('refuses a damaged one', async () => {
      const project = withDownloads();
      project.write('downloads/oews/table.csv', nationalTable().replace(',133080,', ',133o80,'));
      const { exit, document } = await run(project, ['article.md'], { facts: ['downloads'] });
      expect(exit).toBe(3);
      expect(document.problems).toMatchObject([
        { code: 'CELL_UNREADABLE', place: 'downloads/oews/table.csv:22:A_MEDIAN' },
        { code: 'ROWS_MISSING' },
      ]);
    });

    it('reads the extracts of another project', async () => {
      const project = projectFolder();
      project.write('article.md', MAY_2024);
      const other = projectFolder('2024-05');
      const { exit, document } = await run(project, ['article.md'], { facts: [other.at('raw')] });
      expect({ exit, problems: document.problems }).toEqual({ exit: 0, problems: [] });
      expect(document.claims).toMatchObject([
        { lineage: [{ source: 'national_M2024_dl.xlsx', cell: 'AB151' }] },
      ]);
    });

    it('wants the folder to be there', async () => {
      await expect(run(withDownloads(), ['article.md'], { facts: ['gone'] })).rejects.toThrow(
        '--facts gone: there is no such file or folder',
      );
    });
  });

  describe('of all pipelines', () => {
    async function published(text: string): Promise<Project> {
      const project = projectFolder('2024-05', '2025-05');
      writePipeline(project);
      project.write('article/article.md', text);
      project.write(`pipelines/${SLUG}/article.md`, text);
      await refreshPipelines(project.context, [pipelineOf()], { dryRun: false });
      return project;
    }

    it('checks each article by its own figures', async () => {
      const marked = '<span data-figure="median-wage/15-2051@2025-05">$120,230</span>';
      const project = await published(`The median wage is ${marked}.\n`);
      const { exit, document } = await run(project, []);
      expect(exit).toBe(0);
      expect(document.claims).toMatchObject([
        { file: `pipelines/${SLUG}/article.md`, line: 1, verdict: 'supported' },
      ]);
    });

    it('finds fewer claims than the article must have', async () => {
      const { exit, document } = await run(await published('Nothing is quoted here.\n'), []);
      expect(exit).toBe(1);
      expect(document.claims).toMatchObject([{ code: 'TOO_FEW_CLAIMS', line: 1, column: 1 }]);
    });

    it('refuses figures that are not as they were written', async () => {
      const project = await published(RIGHT);
      appendFileSync(project.at('output', SLUG, '1.0.0', 'figures', 'median-wage.json'), ' ');
      const { exit, document } = await run(project, []);
      expect({ exit, ...document }).toMatchObject({
        exit: 3,
        claims: [],
        problems: [{ code: 'OUTPUT_CHANGED' }],
      });
    });

    it('misses an article of a pipeline', async () => {
      const project = await published(RIGHT);
      rmSync(project.at('pipelines', SLUG, 'article.md'));
      await expect(run(project, [])).rejects.toThrow('there is no such file');
    });

    it('wants a pipeline or a file', async () => {
      await expect(run(projectFolder('2025-05'), [])).rejects.toThrow('name the article to check');
    });
  });
});
