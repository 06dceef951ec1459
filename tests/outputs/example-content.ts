import { withLock } from '../../src/outputs/lock.ts';
import { planVersion, type VersionContent, type VersionPlan } from '../../src/outputs/plan-version.ts';
import { readLatest } from '../../src/outputs/read-version.ts';
import { writeVersion } from '../../src/outputs/write-version.ts';
import type { FigureFile } from '../../src/records/figure.ts';
import { SHA256_2024, source } from './example-figures.ts';

export function content(figures: readonly FigureFile[]): VersionContent {
  return {
    figures,
    charts: figures.map(({ id }) => ({ path: `charts/${id}.vl.json`, text: `{\n  "title": "${id}"\n}\n` })),
    sources: [source('2024-05', SHA256_2024)],
    libraryVersion: '0.1.0',
    drawingLibraryVersion: null,
  };
}

/** What a refresh does with the content it computed. */
export function writeContent(articleFolder: string, next: VersionContent): Promise<VersionPlan> {
  return withLock(articleFolder, async (lock) => {
    const latest = await readLatest(articleFolder);
    if (!latest.ok) throw new Error(JSON.stringify(latest.problems));
    const plan = planVersion(latest.value, next);
    if (plan.kind === 'new') await writeVersion(lock, plan, '2026-04-01');
    return plan;
  });
}
