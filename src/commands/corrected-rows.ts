import { applyCorrections } from '../figures/apply-corrections.ts';
import { correctionsSchema } from '../figures/corrections.ts';
import type { OewsRow } from '../records/oews-row.ts';
import type { Checked } from '../records/problem.ts';
import type { Context } from './command.ts';
import { jsonBeside } from './json-beside.ts';

/**
 * The rows as an article's `corrections.json` has them; the very same ones where it has none.
 *
 * @param folder  of the article's pipeline, "pipelines/ml-engineer-vs-data-scientist"
 * @throws {UsageError} for a `corrections.json` that is not as it has to be
 */
export async function correctedRows(
  { root }: Pick<Context, 'root'>,
  folder: string,
  rows: readonly OewsRow[],
): Promise<Checked<readonly OewsRow[]>> {
  const file = `${folder}/corrections.json`;
  const corrections = await jsonBeside(root, file, correctionsSchema);
  if (corrections === null) return { ok: true, value: rows, warnings: [] };
  return applyCorrections(rows, corrections, file);
}
