import { describe, expect, it } from 'vitest';
import { loadPipelines, pipelineNames } from '../../src/commands/load-pipelines.ts';
import { type Project, projectFolder, SLUG, writePipeline } from './project-folder.ts';

/** A project with a module of its own for a pipeline. */
function withModule(name: string, text: string): Project {
  const project = projectFolder();
  project.write(`pipelines/${name}`, text);
  return project;
}

describe('loadPipelines', () => {
  it('finds none where there is no folder of them', async () => {
    expect(await loadPipelines(projectFolder().root)).toEqual([]);
  });

  it('finds each in a folder of its own, in the order of their names', async () => {
    const project = projectFolder();
    writePipeline(project);
    project.write('pipelines/a-first/pipeline.mjs', "export const pipeline = { slug: 'a-first' };\n");
    project.write('pipelines/README.md', 'What the pipelines are.\n');
    project.write('pipelines/.cache/a', '');
    const loaded = await loadPipelines(project.root);
    expect(loaded.map(({ pipeline, folder }) => [pipeline.slug, folder])).toEqual([
      ['a-first', 'pipelines/a-first'],
      [SLUG, `pipelines/${SLUG}`],
    ]);
  });

  it.each([
    [
      'a folder without a module',
      'wages/notes.md',
      '',
      'pipelines/wages has no pipeline.ts and no pipeline.js',
    ],
    [
      'a module without the export',
      'wages/pipeline.mjs',
      'export const figures = [];\n',
      'pipelines/wages/pipeline.mjs requires an export “pipeline” whose slug is wages',
    ],
    [
      'a slug that is not the folder’s',
      'wages/pipeline.mjs',
      "export const pipeline = { slug: 'pay' };\n",
      'requires an export “pipeline” whose slug is wages',
    ],
    [
      'a module that throws',
      'wages/pipeline.mjs',
      "throw new RangeError('defineFigure requires …');\n",
      'pipelines/wages/pipeline.mjs cannot be loaded: defineFigure requires …',
    ],
    [
      'a name that leads elsewhere',
      'Wages 2026/pipeline.mjs',
      '',
      'pipelines/Wages 2026: expected a name like',
    ],
  ])('refuses %s', async (_, name, text, message) => {
    await expect(loadPipelines(withModule(name, text).root)).rejects.toThrow(message);
  });

  it('names the pipelines there are', async () => {
    const { root } = withModule('wages/pipeline.mjs', '');
    expect(await pipelineNames(root)).toEqual(['wages']);
    await expect(loadPipelines(root, 'pay')).rejects.toThrow('no pipeline “pay”: there is wages');
    await expect(loadPipelines(projectFolder().root, 'pay')).rejects.toThrow('there is none in pipelines/');
  });
});
