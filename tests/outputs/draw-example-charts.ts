import { chartSpec } from '../../src/figures/chart-spec.ts';
import { type DrawnSvg, drawSvg } from '../../src/outputs/draw-svg.ts';
import { EXAMPLE_CHARTS, MEDIANS } from '../figures/chart-figures.ts';

/** What the process prints: vega is drawn with outside the tests' own process, where prototypes are frozen. */
export interface ExampleDrawings {
  readonly first: readonly DrawnSvg[];
  readonly second: readonly DrawnSvg[];
  /** drawn where texts are taken to be absurdly wide */
  readonly wide: readonly DrawnSvg[];
  /** what is thrown for a chart with a channel that does not exist */
  readonly objection: string;
}

async function drawExamples(): Promise<readonly DrawnSvg[]> {
  return Promise.all(EXAMPLE_CHARTS.map(async ([, figure, chart]) => drawSvg(chartSpec(figure, chart))));
}

async function objectionTo(channel: string): Promise<string> {
  const spec = chartSpec(MEDIANS, { kind: 'bars' });
  const layer = spec.layer.map(({ encoding, ...rest }) => ({
    ...rest,
    encoding: { ...encoding, [channel]: {} },
  }));
  return drawSvg({ ...spec, layer }).then(() => '', String);
}

const first = await drawExamples();
const second = await drawExamples();
const { textMetrics } = (await import('vega')) as unknown as { textMetrics: { width: unknown } };
textMetrics.width = () => 5000;
const wide = await drawExamples();
const drawings: ExampleDrawings = {
  first,
  second,
  wide,
  objection: await objectionTo('colour'),
};
process.stdout.write(JSON.stringify(drawings));
