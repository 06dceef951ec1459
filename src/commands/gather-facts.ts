import path from 'node:path';
import { type Facts, factsFrom } from '../check/facts.ts';
import { readLatest } from '../outputs/read-version.ts';
import type { FigureFile } from '../records/figure.ts';
import { type Checked, checked, type Problem } from '../records/problem.ts';
import { articlesWithOutput } from './articles-with-output.ts';
import type { Context } from './command.ts';
import { gatherRecords } from './gather-records.ts';

/** The facts that the text of a file is held against. */
export type FactsFor = (file: string) => Facts;

/**
 * Gather what articles can be checked against: the records of `raw/` and of the folders named, and the verified
 * figures. An article under `pipelines/` is held against the figures of its own pipeline, any other against all.
 */
export async function gatherFacts(
  context: Context,
  factsFolders: readonly string[],
): Promise<Checked<FactsFor>> {
  const records = await gatherRecords(context, factsFolders);
  if (!records.ok) return records;
  const rows = records.value.oews;
  const problems: Problem[] = [...records.warnings];
  const bySlug = new Map<string, readonly FigureFile[]>();
  for (const slug of await articlesWithOutput(context.root)) {
    const latest = await readLatest(path.join(context.root, 'output', slug));
    problems.push(...(latest.ok ? latest.warnings : latest.problems));
    if (latest.ok && latest.value !== null) bySlug.set(slug, latest.value.figures);
  }
  const shared = factsFrom({ rows, figures: [...bySlug.values()].flat() });
  const own = new Map([...bySlug].map(([slug, figures]) => [slug, factsFrom({ rows, figures })]));
  return checked((file) => own.get(slugOf(file) ?? '') ?? shared, problems);
}

function slugOf(file: string): string | undefined {
  return /(?:^|\/)pipelines\/([^/]+)\//.exec(file.replaceAll('\\', '/'))?.[1];
}
