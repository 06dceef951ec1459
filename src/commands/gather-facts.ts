import path from 'node:path';
import { type Facts, factsFrom } from '../check/facts.ts';
import { readLatest } from '../outputs/read-version.ts';
import type { FigureFile } from '../records/figure.ts';
import { type Checked, checked, type Problem } from '../records/problem.ts';
import { articlesWithOutput } from './articles-with-output.ts';
import type { Context } from './command.ts';
import { correctedRows } from './corrected-rows.ts';
import { gatherRecords } from './gather-records.ts';

/** The facts that the text of a file is held against. */
export type FactsFor = (file: string) => Facts;

/**
 * Gather what articles can be checked against: the records of `raw/` and of the folders named, and the verified
 * figures. An article under `pipelines/` is held against the figures of its own pipeline, and the published cells as its
 * corrections have them; any other against all figures, and the cells as published.
 */
export async function gatherFacts(
  context: Context,
  factsFolders: readonly string[],
): Promise<Checked<FactsFor>> {
  const records = await gatherRecords(context, factsFolders);
  if (!records.ok) return records;
  const { oews: rows, revisions } = records.value;
  const problems: Problem[] = [...records.warnings];
  const bySlug = new Map<string, readonly FigureFile[]>();
  for (const slug of await articlesWithOutput(context.root)) {
    const latest = await readLatest(path.join(context.root, 'output', slug));
    problems.push(...(latest.ok ? latest.warnings : latest.problems));
    if (latest.ok && latest.value !== null) bySlug.set(slug, latest.value.figures);
  }
  const shared = factsFrom({ rows, figures: [...bySlug.values()].flat(), revisions });
  const own = new Map<string, Facts>();
  for (const [slug, figures] of bySlug) {
    const corrected = await correctedRows(context, `pipelines/${slug}`, rows);
    if (corrected.ok) own.set(slug, factsFrom({ rows: corrected.value, figures, revisions }));
    else problems.push(...corrected.problems);
  }
  return checked((file) => own.get(slugOf(file) ?? '') ?? shared, problems);
}

function slugOf(file: string): string | undefined {
  return /(?:^|\/)pipelines\/([^/]+)\//.exec(file.replaceAll('\\', '/'))?.[1];
}
