import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Pipeline } from '../pipeline.ts';
import { NAME } from '../records/name.ts';
import { UsageError } from './command.ts';

const PIPELINE_FILES = ['pipeline.ts', 'pipeline.js', 'pipeline.mjs'];

/** A pipeline with the folder it stands in, "pipelines/ml-engineer-vs-data-scientist". */
export interface LoadedPipeline {
  readonly pipeline: Pipeline;
  readonly folder: string;
}

/**
 * The pipelines of a folder, by name; TypeScript is loaded natively where Node can, else through tsx.
 *
 * @param root  the folder that holds `pipelines/`; none there is no error
 * @param slug  the only one wanted
 * @throws {UsageError} for a slug that is not there, or a module that cannot be loaded or exports no `pipeline`
 */
export async function loadPipelines(root: string, slug?: string): Promise<readonly LoadedPipeline[]> {
  const slugs = await pipelineNames(root);
  if (slug !== undefined && !slugs.includes(slug)) {
    const there = slugs.length === 0 ? 'there is none in pipelines/' : `there is ${slugs.join(', ')}`;
    throw new UsageError(`no pipeline “${slug}”: ${there}`);
  }
  const wanted = slug === undefined ? slugs : [slug];
  const files = await Promise.all(wanted.map((name) => pipelineFile(root, name)));
  if (files.some(({ file }) => file.endsWith('.ts'))) await enableTypeScript();
  return Promise.all(files.map((found) => loadPipeline(root, found)));
}

/**
 * The names of the pipelines of a folder, in order.
 *
 * @throws {UsageError} for a folder whose name can be no article's
 */
export async function pipelineNames(root: string): Promise<readonly string[]> {
  const entries = await readdir(path.join(root, 'pipelines'), { withFileTypes: true }).catch(absent);
  const names = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name);
  const wrong = names.find((name) => !NAME.test(name));
  if (wrong !== undefined) throw new UsageError(`pipelines/${wrong}: expected a name like wages-2026`);
  return names.sort();
}

function absent(error: NodeJS.ErrnoException): never[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}

interface PipelineFile {
  readonly slug: string;
  readonly folder: string;
  /** "pipelines/ml-engineer-vs-data-scientist/pipeline.ts" */
  readonly file: string;
}

async function pipelineFile(root: string, slug: string): Promise<PipelineFile> {
  const folder = `pipelines/${slug}`;
  const files = await readdir(path.join(root, folder));
  const name = PIPELINE_FILES.find((one) => files.includes(one));
  if (name === undefined) throw new UsageError(`${folder} has no pipeline.ts and no pipeline.js`);
  return { slug, folder, file: `${folder}/${name}` };
}

async function loadPipeline(root: string, { slug, folder, file }: PipelineFile): Promise<LoadedPipeline> {
  const url = pathToFileURL(path.resolve(root, file)).href;
  const loaded = import(url) as Promise<{ readonly pipeline?: Pipeline }>;
  const { pipeline } = await loaded.catch((cause: unknown) => {
    throw new UsageError(`${file} cannot be loaded: ${reasonOf(cause)}`, { cause });
  });
  if (pipeline?.slug !== slug) {
    throw new UsageError(`${file} requires an export “pipeline” whose slug is ${slug}`);
  }
  return { pipeline, folder };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // what Node says of a module that it takes for CommonJS names neither the cause nor the cure
  const asCommonJs = 'code' in error && error.code === 'ERR_REQUIRE_CYCLE_MODULE';
  return asCommonJs ? 'the package.json above it needs "type": "module"' : error.message;
}

/** Node strips types by itself since 22.18; before, tsx does, which a checkout has. */
async function enableTypeScript(): Promise<void> {
  const features = process.features as { readonly typescript?: unknown };
  if (features.typescript) return;
  const tsx = await import('tsx/esm/api').catch((cause: unknown) => {
    throw new UsageError('pipelines in TypeScript need Node 22.18 or the package tsx: npm install tsx', {
      cause,
    });
  });
  tsx.register({ tsconfig: false });
}
