import path from 'node:path';
import type { Holdings } from '../figures/input.ts';
import { articleFolder } from '../outputs/article-folder.ts';
import { compareFigures } from '../outputs/compare-figures.ts';
import type { FigureChange } from '../outputs/figure-change.ts';
import { withLock } from '../outputs/lock.ts';
import type { Manifest } from '../outputs/manifest.ts';
import { planVersion, type Version } from '../outputs/plan-version.ts';
import { readIndex } from '../outputs/read-index.ts';
import { readLatest, readVersion } from '../outputs/read-version.ts';
import { writeVersion } from '../outputs/write-version.ts';
import type { ComputedFigures } from '../pipeline.ts';
import type { Checked } from '../records/problem.ts';
import type { RefreshedFigures } from '../report/refresh.ts';
import type { Context } from './command.ts';
import { drawnContent, undrawnContent } from './version-content.ts';

/**
 * Write the figures as a new version if any of them changed; an unchanged refresh touches nothing.
 *
 * @param dryRun  say what would be written, and write nothing
 */
export async function refreshFigures(
  context: Context,
  slug: string,
  computed: ComputedFigures,
  { oews }: Holdings,
  dryRun: boolean,
): Promise<Checked<RefreshedFigures>> {
  const folder = articleFolder(path.join(context.root, 'output'), slug);
  const latest = await readLatest(folder);
  if (!latest.ok) return latest;
  const plan = planVersion(latest.value, await undrawnContent(computed, oews));
  if (plan.kind === 'unchanged') return unchanged(folder, plan.latest);
  if (dryRun) return passed('wouldWrite', plan.manifest, plan.changes);
  context.progress(`drawing the charts of ${slug}`);
  const content = await drawnContent(computed, oews);
  return withLock(folder, async (lock) => {
    const before = await readLatest(folder);
    if (!before.ok) return before;
    const drawn = planVersion(before.value, content);
    if (drawn.kind === 'unchanged') return unchanged(folder, drawn.latest);
    await writeVersion(lock, drawn, context.today);
    return passed('written', drawn.manifest, drawn.changes);
  });
}

async function unchanged(folder: string, latest: Version): Promise<Checked<RefreshedFigures>> {
  const { manifest, figures } = latest;
  const index = await readIndex(folder);
  if (!index.ok) return index;
  const entry = index.value.find(({ version }) => version === manifest.previous);
  if (entry === undefined) return passed('unchanged', manifest, compareFigures([], figures));
  const before = await readVersion(folder, entry);
  if (!before.ok) return before;
  return passed('unchanged', manifest, compareFigures(before.value.figures, figures));
}

function passed(
  state: RefreshedFigures['state'],
  { version, previous, cause, drawingLibraryVersion }: Manifest,
  changes: readonly FigureChange[],
): Checked<RefreshedFigures> {
  const value = { state, version, previous, cause, changes, drawnBy: drawingLibraryVersion };
  return { ok: true, value, warnings: [] };
}
