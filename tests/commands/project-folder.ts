import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { pipeline } from '../../pipelines/ml-engineer-vs-data-scientist/pipeline.ts';
import type { Context } from '../../src/commands/command.ts';
import type { LoadedPipeline } from '../../src/commands/load-pipelines.ts';
import type { ReportedProblem } from '../../src/report/problems.ts';
import { ROOT } from '../source-files.ts';

export const SLUG = pipeline.slug;

/** The day of every command in these tests. */
export const TODAY = '2026-05-16';

export interface Project {
  readonly root: string;
  readonly context: Context;
  /** where a file of the project is */
  readonly at: (...names: readonly string[]) => string;
  /** write a file of the project */
  readonly write: (name: string, text: string) => void;
}

/**
 * A folder with the committed extracts of some releases in `raw/` and nothing else, which goes when the test is over.
 *
 * @param releases  "2024-05"
 */
export function projectFolder(...releases: readonly string[]): Project {
  const root = mkdtempSync(join(tmpdir(), 'laborfigures-project-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const at = (...names: readonly string[]) => join(root, ...names);
  const write = (name: string, text: string) => {
    mkdirSync(dirname(at(name)), { recursive: true });
    writeFileSync(at(name), text);
  };
  for (const release of releases) takeIn(root, release);
  return { root, context: { root, today: TODAY, progress: () => undefined }, at, write };
}

/** Put the committed extract of a release into a project's `raw/`. */
export function takeIn(root: string, release: string): void {
  cpSync(join(ROOT, 'raw', 'oews', release), join(root, 'raw', 'oews', release), { recursive: true });
}

/** The article's pipeline with another text than its own, "article/article.md" of the project. */
export function pipelineOf(minClaims = 1): LoadedPipeline {
  return { pipeline: { ...pipeline, articles: [{ file: 'article.md', minClaims }] }, folder: 'article' };
}

/** Every file under a folder with its bytes and times: what "nothing was written" is compared by. */
export function snapshot(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const states = entries.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    const { mtimeMs } = statSync(path);
    const content = entry.isFile() ? readFileSync(path, 'base64') : 'folder';
    return [path.slice(folder.length + 1), `${mtimeMs} ${content}`] as const;
  });
  return Object.fromEntries([...states, ['.', String(statSync(folder).mtimeMs)]]);
}

/** Say in a project's `pipelines/` what the article's pipeline is, as a project of its own would. */
export function writePipeline({ write }: Project): void {
  write(
    `pipelines/${SLUG}/pipeline.mjs`,
    `import { pipeline as committed } from '${ROOT}/pipelines/${SLUG}/pipeline.ts';
export const pipeline = { ...committed, articles: [{ file: 'article.md', minClaims: 1 }] };\n`,
  );
}

/** The places of problems, from the project's folder, with their codes. */
export function codesOf(
  { root }: Project,
  { problems }: { readonly problems: readonly ReportedProblem[] },
): readonly string[] {
  return problems.map(({ code, place }) => `${place.replace(`${root}/`, '')} ${code}`);
}
