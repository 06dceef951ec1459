import { chartSpec } from './figures/chart-spec.ts';
import type { VegaLiteSpec } from './figures/charts/vega-lite.ts';
import type { FigureDefinition } from './figures/define-figure.ts';
import type { Holdings } from './figures/input.ts';
import { runFigure } from './figures/run-figure.ts';
import type { FigureFile } from './records/figure.ts';
import { NAME } from './records/name.ts';

/** An article's figures: what `pipelines/<slug>/pipeline.ts` exports as `pipeline`. */
export interface Pipeline {
  /** the name of its folder under `pipelines/` and `output/` */
  readonly slug: string;
  readonly title: string;
  readonly figures: readonly AnyFigure[];
  /** the articles that quote the figures, beside the pipeline */
  readonly articles: readonly PipelineArticle[];
  /** the ids of the figures that a summary opens with */
  readonly headline: readonly string[];
}

export interface PipelineArticle {
  /** "article.md" */
  readonly file: string;
  /** fewer claims than this are a finding: a check that finds nothing proves nothing */
  readonly minClaims: number;
}

/** A figure whatever its inputs are. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a definition is contravariant in its inputs
export type AnyFigure = FigureDefinition<any>;

/** What a pipeline computes. */
export interface ComputedFigures {
  readonly figures: readonly FigureFile[];
  readonly charts: readonly { readonly id: string; readonly spec: VegaLiteSpec }[];
}

/**
 * Declare a pipeline.
 *
 * @throws {RangeError} when its slug cannot be the name of a folder, two figures have one id, or the
 *         headline is none of them
 */
export function definePipeline(pipeline: Pipeline): Pipeline {
  const { slug, figures } = pipeline;
  if (!NAME.test(slug)) {
    throw new RangeError(`definePipeline requires a slug such as wages-2026, got ${slug}`);
  }
  const ids = figures.map(({ id }) => id);
  const unknown = pipeline.headline.find((id) => !ids.includes(id));
  if (unknown !== undefined) {
    throw new RangeError(`definePipeline requires figures of its own as headline, got ${unknown}`);
  }
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
  if (repeated !== undefined) {
    throw new RangeError(`definePipeline requires ids of their own, got ${repeated} twice`);
  }
  return pipeline;
}

/** Compute every figure of a pipeline, and the specs of its charts, from the records at hand. */
export function runPipeline({ figures }: Pipeline, holdings: Holdings): ComputedFigures {
  const computed = figures.map((definition) => ({ definition, figure: runFigure(definition, holdings) }));
  return {
    figures: computed.map(({ figure }) => figure),
    charts: computed.flatMap(({ definition: { id, chart }, figure }) =>
      chart === undefined || figure.rows.length === 0 ? [] : [{ id, spec: chartSpec(figure, chart) }],
    ),
  };
}
