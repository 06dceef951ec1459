import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Pipeline } from '../pipeline.ts';
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
 * @throws {UsageError} for a slug that is not there, or a module that exports no `pipeline`
 */
export async function loadPipelines(root: string, slug?: string): Promise<readonly LoadedPipeline[]> {
  const slugs = await pipelineNames(root);
  if (slug !== undefined && !slugs.includes(slug)) {
    const there = slugs.length === 0 ? 'there is none in pipelines/' : `there is ${slugs.join(', ')}`;
    throw new UsageError(`no pipeline “${slug}”: ${there}`);
  }
  const wanted = slug === undefined ? slugs : [slug];
  return Promise.all(wanted.map((name) => loadPipeline(root, name)));
}

async function pipelineNames(root: string): Promise<readonly string[]> {
  const entries = await readdir(path.join(root, 'pipelines'), { withFileTypes: true }).catch(absent);
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function absent(error: NodeJS.ErrnoException): never[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}

async function loadPipeline(root: string, slug: string): Promise<LoadedPipeline> {
  const folder = `pipelines/${slug}`;
  const files = await readdir(path.join(root, folder));
  const file = PIPELINE_FILES.find((name) => files.includes(name));
  if (file === undefined) throw new UsageError(`${folder} has no pipeline.ts and no pipeline.js`);
  if (file.endsWith('.ts')) await enableTypeScript();
  const url = pathToFileURL(path.join(root, folder, file)).href;
  const { pipeline } = (await import(url)) as { readonly pipeline?: Pipeline };
  if (pipeline?.slug !== slug) {
    throw new UsageError(`${folder}/${file} requires an export “pipeline” whose slug is ${slug}`);
  }
  return { pipeline, folder };
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
