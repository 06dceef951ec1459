import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { refreshPipelines } from '../src/commands/refresh.ts';
import {
  pipelineOf,
  type Project,
  projectFolder,
  SLUG,
  snapshot,
  takeIn,
} from './commands/project-folder.ts';
import { ROOT } from './source-files.ts';

/** The published medians (A_MEDIAN of the national tables, in US dollars per year) that the articles quote. */
const MEDIANS = {
  '2023-05': { '15-1252': 132_270, '15-2051': 108_020, '15-1221': 145_080 },
  '2024-05': { '15-1252': 133_080, '15-2051': 112_590, '15-1221': 140_910 },
  '2025-05': { '15-1252': 135_980, '15-2051': 120_230, '15-1221': 140_300 },
} as const;

function writeArticle({ at }: Project, year: number): void {
  cpSync(join(ROOT, 'tests', 'fixtures', 'replay', `article-${year}.md`), at('article', 'article.md'));
}

async function refresh({ context }: Project) {
  const { exit, document } = await refreshPipelines(context, [pipelineOf(3)], { dryRun: false });
  const [article] = document.articles;
  if (article === undefined) throw new Error(JSON.stringify(document.problems));
  const { state, version, cause, headline, check } = article;
  const sentences = check.claims.map(({ line, quote, verdict, superseded, suggestion }) => ({
    line,
    quote,
    verdict,
    instead: superseded?.suggestion ?? suggestion,
  }));
  const medians = headline[0]?.rows.map(({ key, value }) => [key, value] as const) ?? [];
  return { exit, state, version, cause, medians, sentences };
}

/** What `median-wage` has to hold: two releases of each occupation. */
function mediansOf(previous: keyof typeof MEDIANS, latest: keyof typeof MEDIANS) {
  return Object.entries(MEDIANS[previous]).flatMap(([soc, value]) => [
    [`${soc}@${previous}`, value],
    [`${soc}@${latest}`, MEDIANS[latest][soc as keyof (typeof MEDIANS)[typeof latest]]],
  ]);
}

const versions = (project: Project) => snapshot(project.at('output', SLUG));

/** The files of versions that were there before, as they are now. */
function asBefore(before: Readonly<Record<string, string>>, now: Readonly<Record<string, string>>) {
  const kept = Object.keys(before).filter((path) => /^\d+\.\d+\.\d+\//.test(path));
  return [kept.map((path) => [path, before[path]]), kept.map((path) => [path, now[path]])] as const;
}

it('takes two yearly releases in; nothing is edited but raw/ and the article', async () => {
  const project = projectFolder('2021-05', '2022-05', '2023-05');

  writeArticle(project, 2023);
  expect(await refresh(project)).toMatchObject({
    exit: 0,
    state: 'written',
    version: '1.0.0',
    cause: 'first version',
    sentences: [
      { quote: '$108,020', verdict: 'supported', instead: null },
      { quote: '$132,270', verdict: 'supported', instead: null },
      { quote: '$145,080', verdict: 'supported', instead: null },
    ],
  });
  const first = versions(project);

  takeIn(project.root, '2024-05');
  expect(await refresh(project)).toEqual({
    exit: 1,
    state: 'written',
    version: '1.1.0',
    cause: 'OEWS release 2024-05 added',
    medians: mediansOf('2023-05', '2024-05'),
    sentences: [
      { line: 3, quote: '$108,020', verdict: 'supported', instead: '$112,590 (May 2024)' },
      { line: 5, quote: '$132,270', verdict: 'supported', instead: '$133,080 (May 2024)' },
      { line: 8, quote: '$145,080', verdict: 'stale', instead: '$140,910 (May 2024)' },
    ],
  });
  const second = versions(project);
  const [kept, found] = asBefore(first, second);
  expect(found).toEqual(kept);

  // again, before anyone has touched the article: the same findings, and not a byte written
  expect(await refresh(project)).toMatchObject({ exit: 1, state: 'unchanged', version: '1.1.0' });
  expect(versions(project)).toEqual(second);

  writeArticle(project, 2024);
  expect(await refresh(project)).toMatchObject({
    exit: 0,
    state: 'unchanged',
    sentences: [
      { quote: '$112,590', verdict: 'supported', instead: null },
      { quote: '$133,080', verdict: 'supported', instead: null },
      { quote: '$140,910', verdict: 'supported', instead: null },
    ],
  });
  expect(versions(project)).toEqual(second);

  takeIn(project.root, '2025-05');
  expect(await refresh(project)).toEqual({
    exit: 1,
    state: 'written',
    version: '1.2.0',
    cause: 'OEWS release 2025-05 added',
    medians: mediansOf('2024-05', '2025-05'),
    sentences: [
      { line: 3, quote: '$112,590', verdict: 'supported', instead: '$120,230 (May 2025)' },
      { line: 5, quote: '$133,080', verdict: 'supported', instead: '$135,980 (May 2025)' },
      { line: 8, quote: '$140,910', verdict: 'stale', instead: '$140,300 (May 2025)' },
    ],
  });
  const third = versions(project);
  const [keptThen, foundThen] = asBefore(second, third);
  expect(foundThen).toEqual(keptThen);

  writeArticle(project, 2025);
  expect(await refresh(project)).toMatchObject({
    exit: 0,
    state: 'unchanged',
    sentences: Object.values(MEDIANS['2025-05']).map(() => ({ verdict: 'supported', instead: null })),
  });
  expect(versions(project)).toEqual(third);
});
