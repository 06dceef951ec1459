import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from 'hucre';
import { expect, it } from 'vitest';
import { checkArticle } from '../../src/check/check-article.ts';
import { factsFrom } from '../../src/check/facts.ts';
import { gatherRecords } from '../../src/commands/gather-records.ts';
import { claimMessage } from '../../src/report/claim-wording.ts';
import { projectFolder } from '../commands/project-folder.ts';
import { describeShared } from './shared.ts';

/** What a table publishes of one occupation, as a second reader reads it. */
interface Published {
  readonly code: string;
  readonly title: string;
  readonly employment: number;
  readonly median: number;
  readonly mean: number;
}

const WORKBOOKS = [
  ['2012', 'national_M2012_dl.xls'],
  ['2013', 'national_M2013_dl.xls'],
  ...['2014', '2015', '2017', '2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025'].map((year) => [
    year,
    `national_M${year}_dl.xlsx`,
  ]),
] as const;

/** Every how many-eth row is quoted. */
const STEP = 29;

describeShared('the check with every national workbook as facts', 'data/oews/national', (folder) => {
  it('supports what they publish of any occupation, and contradicts it with a digit changed', async () => {
    const gathered = await gatherRecords(projectFolder().context, [folder]);
    if (!gathered.ok) throw new Error(JSON.stringify(gathered.problems));
    const facts = factsFrom({ rows: gathered.value.oews, figures: [] });
    const verdictsOf = (sentences: readonly string[]) => {
      const article = { file: 'a.md', format: 'markdown', text: sentences.join('\n\n') } as const;
      const { claims } = checkArticle(article, facts, { wording: claimMessage });
      return claims.map(({ verdict, line }) => `${sentences[(line - 1) / 2]} ${verdict}`);
    };
    for (const [year, name] of WORKBOOKS) {
      const published = await quotable(join(folder, name));
      expect(published.length).toBeGreaterThan(25);
      const [right, wrong] = [published, published.map(withOtherMedian)].map((rows) =>
        rows.flatMap((row) => sentences(row, year)),
      ) as [string[], string[]];
      expect(verdictsOf(right)).toEqual(right.map((sentence) => `${sentence} supported`));
      const medians = wrong.filter((sentence) => sentence.includes('median'));
      expect(verdictsOf(medians).filter((told) => told.endsWith(' supported'))).toEqual([]);
    }
  }, 60_000);
});

function sentences({ code, title, employment, median, mean }: Published, year: string): readonly string[] {
  return [
    `In May ${year}, the median annual wage of ${title} (${code}) was $${commas(median)}.`,
    `In May ${year}, employment of ${title} (${code}) was ${commas(employment)}.`,
    `${title} (${code}) earned a mean annual wage of $${commas(mean)} in May ${year}.`,
  ];
}

function commas(value: number): string {
  return value.toLocaleString('en-US');
}

/** The leading digit of the median is another. */
function withOtherMedian(published: Published): Published {
  const digits = String(published.median);
  return { ...published, median: Number(`${(Number(digits[0]) % 9) + 1}${digits.slice(1)}`) };
}

async function quotable(path: string): Promise<readonly Published[]> {
  const { sheets } = await read(readFileSync(path));
  const [header = [], ...rows] = sheets[0]!.rows;
  const column = (name: string) => header.findIndex((heading) => String(heading).toLowerCase() === name);
  const cell = (row: (typeof rows)[number], name: string) => row[column(name)];
  return rows
    .map((row) => ({
      code: String(cell(row, 'occ_code')),
      title: String(cell(row, 'occ_title')),
      employment: Number(cell(row, 'tot_emp')),
      median: Number(cell(row, 'a_median')),
      mean: Number(cell(row, 'a_mean')),
    }))
    .filter(({ employment, median, mean }) => employment > 0 && median > 0 && mean > 0)
    .filter((_, index) => index % STEP === 1);
}
